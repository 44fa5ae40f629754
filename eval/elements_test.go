package eval_test

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// elements are those that documents can name.
var elements = []*value.Elem{value.Text, value.Raw}

func element(name string) *value.Elem {
	e := value.NewElem(name, "")
	elements = append(elements, e)
	return e
}

type content = *value.Content

func body(e *value.Elem) value.Field[content] { return value.Required[content](e, "body", "") }

var (
	linebreak  = element("linebreak")
	parbreak   = element("parbreak")
	smartquote = element("smartquote")
	quoteDbl   = value.Settable(smartquote, "double", true, "")
	strong     = element("strong")
	_          = value.Settable(strong, "delta", int64(300), "")
	strongBody = body(strong)
	emph       = element("emph")
	emphBody   = body(emph)
	link       = element("link")
	linkDest   = value.Required[string](link, "dest", "")
	linkBody   = body(link)
	ref        = element("ref")
	refTarget  = value.Required[value.Label](ref, "target", "")
	refSupp    = value.Settable(ref, "supplement", value.Smart[content]{}, "")

	heading      = element("heading")
	_            = value.Settable(heading, "level", value.Smart[int64]{}, "")
	headingDepth = value.Settable(heading, "depth", int64(1), "")
	headingBody  = body(heading)

	listItem  = value.NewElem("item", "")
	itemBody  = body(listItem)
	enumItem  = value.NewElem("item", "")
	enumNum   = value.Settable(enumItem, "number", value.Maybe[int64]{}, "")
	enumBody  = body(enumItem)
	termItem  = value.NewElem("item", "")
	termTerm  = value.Required[content](termItem, "term", "")
	termDesc  = value.Required[content](termItem, "description", "")
	box       = element("box")
	_         = value.Settable(box, "body", value.Maybe[content]{}, "", value.Positional)
	block     = element("block")
	_         = value.Settable(block, "above", value.Smart[unit.Length]{}, "")
	par       = element("par")
	_         = value.Settable(par, "leading", unit.Length{Em: 0.65}, "")
	_         = body(par)
	table     = element("table")
	_         = value.Variadic[content](table, "children", "")
	tableCell = value.NewElem("table.cell", "")
	_         = body(tableCell)
	_         = table.Func.With(tableCell.Func)

	equation   = value.NewElem("equation", "")
	equationBl = value.Settable(equation, "block", false, "")
	equationBd = body(equation)
	alignPoint = value.NewElem("align-point", "")
	lr         = value.NewElem("lr", "")
	lrBody     = body(lr)
	attach     = value.NewElem("attach", "")
	attachBase = value.Required[content](attach, "base", "")
	attachT    = value.Settable(attach, "t", value.Maybe[content]{}, "")
	attachB    = value.Settable(attach, "b", value.Maybe[content]{}, "")
	attachTR   = value.Settable(attach, "tr", value.Maybe[content]{}, "")
	primes     = value.NewElem("primes", "")
	primesN    = value.Required[int64](primes, "count", "")
	frac       = value.NewElem("frac", "")
	fracNum    = value.Required[content](frac, "num", "")
	fracDenom  = value.Required[content](frac, "denom", "")
	root       = value.NewElem("root", "")
	rootIndex  = value.Settable(root, "index", value.Maybe[content]{}, "", value.Positional)
	rootRad    = value.Required[content](root, "radicand", "")
	accent     = value.NewElem("accent", "")
	accentBase = value.Required[content](accent, "base", "")
	accentMark = value.Required[string](accent, "accent", "")
)

// syntax is what markup and math stand for.
func syntax() value.Syntax {
	s := mathSyntax()
	s.Linebreak = func() content { return value.New(linebreak) }
	s.Parbreak = func() content { return value.New(parbreak) }
	s.SmartQuote = func(double bool) content { return value.New(smartquote, quoteDbl.Is(double)) }
	s.Strong = func(body content) content { return value.New(strong, strongBody.Is(body)) }
	s.Emph = func(body content) content { return value.New(emph, emphBody.Is(body)) }
	s.ListItem = func(body content) content { return value.New(listItem, itemBody.Is(body)) }
	s.Heading = func(depth int, body content) content {
		return value.New(heading, headingDepth.Is(int64(depth)), headingBody.Is(body))
	}
	s.Raw = func(text string, lines []string, block bool, lang string) content {
		raw := value.New(value.Raw, value.RawText.Is(text), value.RawBlock.Is(block))
		if lang != "" {
			raw = value.RawLang.With(raw, value.Some(lang))
		}
		return raw
	}
	s.Link = func(url string) content {
		text := strings.TrimPrefix(strings.TrimPrefix(url, "mailto:"), "tel:")
		return value.New(link, linkDest.Is(url), linkBody.Is(value.NewText(text)))
	}
	s.Ref = func(target value.Label, supplement content) content {
		c := value.New(ref, refTarget.Is(target))
		if supplement != nil {
			c = refSupp.With(c, value.Given(supplement))
		}
		return c
	}
	s.EnumItem = func(number value.Maybe[int64], body content) content {
		c := value.New(enumItem, enumBody.Is(body))
		if number.Some {
			c = enumNum.With(c, number)
		}
		return c
	}
	s.TermItem = func(term, description content) content {
		return value.New(termItem, termTerm.Is(term), termDesc.Is(description))
	}
	return s
}

func mathSyntax() value.Syntax {
	return value.Syntax{
		SymbolFunc: symbolFunc,
		Equation: func(body content, block bool) content {
			return value.New(equation, equationBl.Is(block), equationBd.Is(body))
		},
		MathAlignPoint: func() content { return value.New(alignPoint) },
		MathDelimited:  func(body content) content { return value.New(lr, lrBody.Is(body)) },
		MathPrimes:     func(count int) content { return value.New(primes, primesN.Is(int64(count))) },
		MathFrac: func(num, denom content, _ value.MathParens) content {
			return value.New(frac, fracNum.Is(num), fracDenom.Is(denom))
		},
		MathRoot: func(index, radicand content) content {
			return value.New(root, rootIndex.Is(value.Maybe[content]{V: index, Some: index != nil}), rootRad.Is(radicand))
		},
		MathAttach: func(base, bottom, top, primes content) content {
			c := value.New(attach, attachBase.Is(base))
			for _, part := range []struct {
				field value.Field[value.Maybe[content]]
				body  content
			}{{attachT, top}, {attachB, bottom}, {attachTR, primes}} {
				if part.body != nil {
					c = part.field.With(c, value.Some(part.body))
				}
			}
			return c
		},
	}
}

// The properties of text that the cases set.
var (
	_ = value.Settable(value.Text, "size", unit.Length{Abs: 11}, "")
	_ = value.Settable[value.Paint](value.Text, "fill", nil, "")
)
