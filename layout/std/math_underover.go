package std

import "chatdoc/eval/value"

// Lines and brackets below and above math, some with an annotation.
var (
	mathUnderline     = element("math.underline", "A line below math.")
	mathUnderlineBody = value.Required[*value.Content](mathUnderline, "body", "What stands above the line.")

	mathOverline     = element("math.overline", "A line above math.")
	mathOverlineBody = value.Required[*value.Content](mathOverline, "body", "What stands below the line.")

	mathUnderbrace   = newBracket("math.underbrace", "A brace below math.")
	mathOverbrace    = newBracket("math.overbrace", "A brace above math.")
	mathUnderbracket = newBracket("math.underbracket", "A bracket below math.")
	mathOverbracket  = newBracket("math.overbracket", "A bracket above math.")
	mathUnderparen   = newBracket("math.underparen", "A parenthesis below math.")
	mathOverparen    = newBracket("math.overparen", "A parenthesis above math.")
	mathUndershell   = newBracket("math.undershell", "A tortoise shell bracket below math.")
	mathOvershell    = newBracket("math.overshell", "A tortoise shell bracket above math.")
)

// bracket is an element that draws a bracket along math.
type bracket struct {
	elem       *value.Elem
	body       value.Field[*value.Content]
	annotation value.Field[value.Maybe[*value.Content]]
}

func newBracket(name, doc string) bracket {
	elem := element(name, doc)
	return bracket{
		elem:       elem,
		body:       value.Required[*value.Content](elem, "body", "What the bracket stands beside."),
		annotation: value.Settable(elem, "annotation", value.Maybe[*value.Content]{}, "What stands beyond the bracket.", value.Positional),
	}
}
