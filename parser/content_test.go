package parser

import (
	"fmt"
	"strings"

	"chatdoc/parser/ast"
)

// value is content as structure_test.go compares it: a sequence, or text that is written already.
type value struct {
	parts []value // of a sequence
	isSeq bool
	text  string
	label string
}

func (v value) String() string {
	if !v.isSeq {
		return v.text + v.label
	}
	return list("seq", v.parts...).text + v.label
}

func list(name string, parts ...value) value {
	words := []string{name}
	for _, part := range parts {
		words = append(words, part.String())
	}
	return value{text: "(" + strings.Join(words, " ") + ")"}
}

func word(s string) value { return value{text: s} }

func quoted(s string) value {
	return word(`"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`)
}

// sequence is what Typst joins several values to.
func sequence(parts []value) value {
	if len(parts) == 1 {
		return parts[0]
	}
	return value{isSeq: true, parts: parts}
}

// plus is content + content: sequences flow into each other.
func plus(vs ...value) value {
	sum := value{isSeq: true}
	for _, v := range vs {
		if v.isSeq {
			sum.parts = append(sum.parts, v.parts...)
		} else {
			sum.parts = append(sum.parts, v)
		}
	}
	return sum
}

// content evaluates markup. A label goes to what stands before it.
func content(m *ast.Markup) value {
	var parts []value
	for _, x := range m.Exprs {
		label, ok := x.(*ast.Label)
		if !ok {
			parts = append(parts, eval(x))
			continue
		}
		i := len(parts) - 1
		for i >= 0 && (parts[i].text == "_" || parts[i].text == "(parbreak)") {
			i--
		}
		if i >= 0 {
			parts[i].label = "<" + label.Name + ">"
		}
	}
	return sequence(parts)
}

func mathContent(m *ast.Math) value {
	var parts []value
	for _, x := range m.Exprs {
		parts = append(parts, eval(x))
	}
	return sequence(parts)
}

// optional is a part that may be missing.
func optional(x ast.Expr) value {
	if x == nil {
		return word("-")
	}
	return eval(x)
}

func eval(x ast.Expr) value {
	switch x := x.(type) {
	case *ast.Text:
		return quoted(x.Text)
	case *ast.Space:
		return word("_")
	case *ast.Parbreak:
		return list("parbreak")
	case *ast.Linebreak:
		return list("linebreak")
	case *ast.Escape:
		return quoted(string(x.Char))
	case *ast.Shorthand:
		return quoted(string(x.Char))
	case *ast.SmartQuote:
		return list("smartquote", word(fmt.Sprint(x.Double)))
	case *ast.Strong:
		return list("strong", content(x.Body))
	case *ast.Emph:
		return list("emph", content(x.Body))
	case *ast.Heading:
		return list("heading", word(fmt.Sprint(x.Depth)), content(x.Body))
	case *ast.ListItem:
		return list("item", content(x.Body))
	case *ast.EnumItem:
		return evalEnumItem(x)
	case *ast.TermItem:
		return list("item", content(x.Term), content(x.Description))
	case *ast.Raw:
		return evalRaw(x)
	case *ast.Link:
		return list("link", quoted(x.URL))
	case *ast.RefTo:
		return evalRef(x)
	case *ast.ContentBlock:
		return content(x.Body)
	case *ast.Equation:
		return list("equation", shape(x.Block), mathContent(x.Body))
	}
	return evalMath(x)
}

func shape(block bool) value {
	if block {
		return word("block")
	}
	return word("inline")
}

func evalEnumItem(x *ast.EnumItem) value {
	if x.HasNumber {
		return list("item", word(fmt.Sprint(x.Number)), content(x.Body))
	}
	return list("item", content(x.Body))
}

func evalRaw(x *ast.Raw) value {
	var lines []string
	for _, line := range x.Lines {
		lines = append(lines, line.Text)
	}
	lang := "-"
	if x.Lang != "" {
		lang = x.Lang
	}
	return list("raw", quoted(strings.Join(lines, "\n")), shape(x.Block), word(lang))
}

func evalRef(x *ast.RefTo) value {
	if x.Supplement == nil {
		return list("ref", word(x.Target), word("-"))
	}
	return list("ref", word(x.Target), content(x.Supplement.Body))
}

func evalMath(x ast.Expr) value {
	switch x := x.(type) {
	case *ast.Math:
		return mathContent(x)
	case *ast.MathText:
		return quoted(x.Text)
	case *ast.Str:
		return quoted(x.Value)
	case *ast.MathAlignPoint:
		return list("align-point")
	case *ast.MathPrimes:
		return list("primes", word(fmt.Sprint(x.Count)))
	case *ast.MathFrac:
		return list("frac", eval(x.Num), eval(x.Denom))
	case *ast.MathRoot:
		index := word("-")
		if x.Index > 0 {
			index = quoted(fmt.Sprint(x.Index))
		}
		return list("root", index, eval(x.Radicand))
	case *ast.MathDelimited:
		return list("lr", plus(eval(x.Open), mathContent(x.Body), eval(x.Close)))
	case *ast.MathAttach:
		primes := word("-")
		if x.Primes != nil {
			primes = eval(x.Primes)
		}
		return list("attach", eval(x.Base), optional(x.Bottom), optional(x.Top), primes)
	case *ast.MathIdent:
		return quoted(symbols[x.Name])
	case *ast.FieldAccess:
		return quoted(symbols[x.Target.(*ast.MathIdent).Name+"."+x.Field.Name])
	case *ast.FuncCall:
		return evalCall(x)
	}
	return word(fmt.Sprintf("%T", x))
}

var symbols = map[string]string{"pi": "π", "alpha": "α", "arrow.r": "→"}

func evalCall(x *ast.FuncCall) value {
	var args, rows []value
	for _, arg := range x.Args.Items {
		if row, ok := arg.(*ast.Array); ok {
			rows = append(rows, evalRow(row.Items))
		} else {
			args = append(args, eval(arg))
		}
	}
	name, _ := x.Callee.(*ast.MathIdent)
	switch {
	case name != nil && name.Name == "vec":
		return list("vec", args...)
	case name != nil && name.Name == "mat" && rows == nil:
		return list("mat", evalRow(x.Args.Items))
	case name != nil && name.Name == "mat":
		return list("mat", rows...)
	}
	return evalSymbolCall(x, args)
}

func evalRow(items []ast.Expr) value {
	var words []string
	for _, item := range items {
		words = append(words, eval(item).String())
	}
	return word("[" + strings.Join(words, " ") + "]")
}

// evalSymbolCall evaluates what looks like a call but has a symbol before its parens.
func evalSymbolCall(x *ast.FuncCall, args []value) value {
	body := []value{quoted("(")}
	for i, arg := range args {
		if i > 0 {
			body = append(body, quoted(","))
		}
		body = append(body, arg)
	}
	if x.Args.TrailingComma {
		body = append(body, quoted(","))
	}
	return plus(eval(x.Callee), list("lr", plus(append(body, quoted(")"))...)))
}
