package std

import "chatdoc/eval/value"

var (
	mathClass      = element("math.class", "Gives math the spacing of a class.")
	mathClassClass = value.Required[classOfMath](mathClass, "class", "The class.")
	mathClassBody  = value.Required[*value.Content](mathClass, "body", "What it is given to.")
)

// classOfMath is what kind of thing a piece of math is, which decides on the space around it.
type classOfMath uint8

const (
	classNormal classOfMath = iota
	classPunctuation
	classOpening
	classClosing
	classFence
	classLarge
	classRelation
	classUnary
	classBinary
	classVary
)

// Cast brings the Caster: the names of the classes.
func (classOfMath) Cast() *value.Caster[classOfMath] {
	return value.Words[classOfMath]("normal", "punctuation", "opening", "closing", "fence", "large", "relation", "unary",
		"binary", "vary")
}
