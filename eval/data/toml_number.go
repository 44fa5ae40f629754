package data

import (
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/value"
)

// number reads a date, a float or an integer, whichever comes first.
func (p *tomlParser) number() (v any, m *tomlMiss) {
	for _, read := range []func() (value.Value, *tomlMiss){p.date, p.float} {
		ok, m := p.try(func() (m *tomlMiss) {
			v, m = read()
			return m
		})
		if ok || m != nil {
			return v, m
		}
	}
	return p.integer()
}

// float reads a float.
func (p *tomlParser) float() (v value.Value, m *tomlMiss) {
	start := p.pos
	ok, m := p.try(p.floatDigits)
	if m != nil {
		return nil, m.in("floating-point number")
	}
	if !ok {
		f, m := p.special()
		return f, m.in("floating-point number")
	}
	digits := strings.ReplaceAll(p.text[start:p.pos], "_", "")
	f, _ := strconv.ParseFloat(digits, 64)
	if math.IsInf(f, 1) {
		p.pos = start
		return nil, (&tomlMiss{}).in("floating-point number").cut()
	}
	return value.Float(f), nil
}

// floatDigits reads the digits of a float.
func (p *tomlParser) floatDigits() *tomlMiss {
	if m := p.decimal(); m != nil {
		return m
	}
	switch p.peek() {
	case 'e', 'E':
		return p.exponent()
	case '.':
		p.pos++
		if m := p.digits(isDigit); m != nil {
			return m.want("digit").cut()
		}
		if c := p.peek(); c == 'e' || c == 'E' {
			return p.exponent()
		}
		return nil
	}
	return &tomlMiss{}
}

func (p *tomlParser) exponent() *tomlMiss {
	p.pos++
	if c := p.peek(); c == '+' || c == '-' {
		p.pos++
	}
	return p.digits(isDigit).cut()
}

// special reads infinity, or what is not a number.
func (p *tomlParser) special() (value.Value, *tomlMiss) {
	sign := p.sign()
	f := inf
	if p.literal("inf") != nil {
		f = nan
		if m := p.literal("nan"); m != nil {
			return nil, m
		}
	}
	if sign == '-' {
		f = -f
	}
	return value.Float(f), nil
}

// sign reads a sign; 0 where there is none.
func (p *tomlParser) sign() byte {
	if c := p.peek(); c != '+' && c != '-' {
		return 0
	}
	p.pos++
	return p.text[p.pos-1]
}

// digits reads digits of a kind, with single underscores between them.
func (p *tomlParser) digits(is func(byte) bool) *tomlMiss {
	if p.pos == len(p.text) || !is(p.text[p.pos]) {
		return &tomlMiss{}
	}
	for {
		p.span(is)
		if p.literal("_") != nil {
			return nil
		}
		if p.pos == len(p.text) || !is(p.text[p.pos]) {
			return (&tomlMiss{}).want("digit").cut()
		}
	}
}

// decimal reads a decimal integer: a zero, or digits of which the first is none.
func (p *tomlParser) decimal() *tomlMiss {
	p.sign()
	if p.literal("0") == nil {
		return nil
	}
	return p.digits(isDigit).in("integer")
}

// integer reads an integer.
func (p *tomlParser) integer() (value.Value, *tomlMiss) {
	start := p.pos
	for _, b := range bases {
		if p.literal(b.prefix) != nil {
			continue
		}
		m := p.digits(func(c byte) bool { return strings.IndexByte(b.digits, c) >= 0 })
		if m != nil {
			return nil, m.in(b.label).cut()
		}
		return p.convert(start, start+2, b.base)
	}
	if m := p.decimal(); m != nil {
		return nil, m
	}
	return p.convert(start, start, 10)
}

// convert makes an integer of the digits that were read from a place on.
func (p *tomlParser) convert(start, from, base int) (value.Value, *tomlMiss) {
	i, err := strconv.ParseInt(strings.ReplaceAll(p.text[from:p.pos], "_", ""), base, 64)
	if err != nil {
		sign := "large"
		if p.text[start] == '-' {
			sign = "small"
		}
		return nil, p.refuse(start, "number too "+sign+" to fit in target type").cut()
	}
	return value.Int(i), nil
}
