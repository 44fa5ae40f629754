package color

import (
	"fmt"
	"strconv"
	"strings"

	"chatdoc/eval/unit"
)

// The goldens need only a sliver of the language: numbers with units, strings, names, tuples, calls, methods and ==.

type parser struct {
	text string
	err  error
}

// args are the arguments of a call.
type args struct {
	pos   []any
	named map[string]any
}

func evaluate(expr string) (any, error) {
	p := &parser{text: expr}
	v := p.postfix()
	if p.err == nil && p.eat(" == ") {
		w := p.postfix()
		if p.err == nil {
			v = v.(Color).Equal(w.(Color))
		}
	}
	if p.err == nil && p.text != "" {
		return nil, fmt.Errorf("cannot read %q", p.text)
	}
	return v, p.err
}

func (p *parser) eat(prefix string) bool {
	rest, ok := strings.CutPrefix(p.text, prefix)
	if ok {
		p.text = rest
	}
	return ok
}

// take cuts off the longest prefix of these characters.
func (p *parser) take(chars string) string {
	rest := strings.TrimLeft(p.text, chars)
	taken := p.text[:len(p.text)-len(rest)]
	p.text = rest
	return taken
}

const (
	digits  = "-.0123456789"
	letters = "abcdefghijklmnopqrstuvwxyz-"
)

func (p *parser) postfix() any {
	v := p.primary()
	for p.err == nil && p.eat(".") {
		name := p.take(letters)
		v = p.call(func(a args) (any, error) { return method(v, name, a) })
	}
	return v
}

func (p *parser) primary() any {
	switch {
	case p.eat(`"`):
		text, rest, _ := strings.Cut(p.text, `"`)
		p.text = rest
		return text
	case p.text[0] == '(':
		return p.args().pos
	case strings.ContainsRune(digits, rune(p.text[0])):
		return number(p.take(digits), p.take("degra%"))
	}
	name := p.take(letters)
	if name == "color" || name == "gradient" {
		p.eat(".")
		name += "." + p.take(letters)
		if name == "color.map" {
			p.eat(".")
			colors, _ := Map(p.take(letters))
			return colors
		}
	}
	if p.text == "" || p.text[0] != '(' {
		return constant(name)
	}
	return p.call(func(a args) (any, error) { return function(name, a) })
}

func (p *parser) call(f func(args) (any, error)) any {
	a := p.args()
	if p.err != nil {
		return nil
	}
	v, err := f(a)
	p.err = err
	return v
}

func (p *parser) args() args {
	a := args{named: map[string]any{}}
	if !p.eat("(") {
		p.err = fmt.Errorf("expected arguments at %q", p.text)
	}
	for p.err == nil && !p.eat(")") {
		if name, _, ok := strings.Cut(p.text, ": "); ok && strings.Trim(name, letters) == "" {
			p.text = p.text[len(name)+2:]
			a.named[name] = p.postfix()
		} else if spread := p.eat(".."); spread {
			for _, c := range p.postfix().([]Color) {
				a.pos = append(a.pos, c)
			}
		} else {
			a.pos = append(a.pos, p.postfix())
		}
		p.eat(",")
		p.eat(" ")
	}
	return a
}

func number(text, suffix string) any {
	v, _ := strconv.ParseFloat(text, 64)
	switch {
	case suffix == "%":
		return unit.Ratio(v / 100)
	case suffix == "deg":
		return unit.Angle(v) * unit.Deg
	case suffix == "rad":
		return unit.Angle(v)
	case !strings.Contains(text, "."):
		return int(v)
	}
	return v
}

func constant(name string) any {
	switch name {
	case "true", "false":
		return name == "true"
	case "auto", "none":
		return nil
	}
	if c, ok := Named(name); ok {
		return c
	}
	for s := range CMYK + 1 {
		if s.String() == name {
			return s
		}
	}
	return name
}

// repr shows a value as Typst does.
func repr(v any) string {
	switch v := v.(type) {
	case Color:
		return v.Repr()
	case *Gradient:
		return v.Repr()
	case string:
		return strconv.Quote(v)
	case unit.Ratio, unit.Angle:
		return reprComponent(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case Space:
		return strings.TrimPrefix(v.String(), "color.")
	case []Component:
		return reprTuple(v)
	case []Color:
		return reprTuple(v)
	case []Stop:
		return reprTuple(v)
	case Stop:
		return "(" + v.Color.Repr() + ", " + reprRatio(v.Offset) + ")"
	}
	return fmt.Sprint(v)
}

func reprTuple[T any](items []T) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = repr(item)
	}
	if len(texts) == 1 {
		texts[0] += ","
	}
	return "(" + strings.Join(texts, ", ") + ")"
}
