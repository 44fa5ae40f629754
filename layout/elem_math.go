package layout

import "chatdoc/eval/value"

// Math is laid out by package math and by the elements of package std. What this package knows of it is here: the
// styles of formulas, for text takes part in them, and how formulas are realized.

// MathSize is how large math is, from the smallest.
type MathSize uint8

const (
	MathScriptScript MathSize = iota // scripts of scripts
	MathScript                       // scripts
	MathText                         // in a line of text
	MathDisplay                      // in a block
)

// MathScale says how much smaller than text scripts are: those of text and those of scripts.
type MathScale struct{ Script, ScriptScript float64 }

// MathAlphabet is one of the alphabets that Unicode has for mathematics.
type MathAlphabet uint8

const (
	SerifAlphabet MathAlphabet = iota
	SansAlphabet
	ChanceryAlphabet
	RoundhandAlphabet
	FrakturAlphabet
	MonoAlphabet
	DoubleStruckAlphabet
)

// MathClass is what kind of thing a piece of math is, which decides on the space around it.
type MathClass uint8

const (
	ClassNormal MathClass = iota
	ClassPunctuation
	ClassOpening
	ClassClosing
	ClassFence
	ClassLarge
	ClassRelation
	ClassUnary
	ClassBinary
	ClassVary // binary behind an operand, else unary
)

// Cast brings the Caster: the names of the classes.
func (MathClass) Cast() *value.Caster[MathClass] {
	return value.Words[MathClass]("normal", "punctuation", "opening", "closing", "fence", "large", "relation", "unary",
		"binary", "vary")
}

// Cast brings the Caster: none of its own, as documents never see it.
func (MathSize) Cast() *value.Caster[MathSize] { return value.Unseen[MathSize]() }

// Cast brings the Caster: none of its own, as documents never see it.
func (MathScale) Cast() *value.Caster[MathScale] { return value.Unseen[MathScale]() }

// Cast brings the Caster: none of its own, as documents never see it.
func (MathAlphabet) Cast() *value.Caster[MathAlphabet] { return value.Unseen[MathAlphabet]() }

// How math looks. No document sees these fields; functions of math set them.
var (
	mathStyle     = value.NewElem("math-style", "How math looks.")
	MathSizes     = value.Settable(mathStyle, "size", MathText, "How large it is.", value.Internal)
	MathScales    = value.Settable(mathStyle, "scale", MathScale{1, 1}, "How large scripts are.", value.Internal)
	MathCramped   = value.Settable(mathStyle, "cramped", false, "Whether superscripts are lowered.", value.Internal)
	MathAlphabets = value.Settable(mathStyle, "alphabet", SerifAlphabet, "The alphabet of letters.", value.Internal)
	MathBold      = value.Settable(mathStyle, "bold", false, "Whether letters are bold.", value.Internal)
	MathItalic    = value.Settable(mathStyle, "italic", value.Maybe[bool]{}, "Whether letters are italic.", value.Internal)
	MathClasses   = value.Settable(mathStyle, "class", value.Maybe[MathClass]{}, "The class of what has none of its own.", value.Internal)
	MathDotless   = value.Settable(mathStyle, "dotless", false, "Whether i and j have no dot.", value.Internal)
)

// mathScale is how much smaller than the text around math is.
func mathScale(styles *value.Chain) float64 {
	switch MathSizes.Get(styles) {
	case MathScript:
		return MathScales.Get(styles).Script
	case MathScriptScript:
		return MathScales.Get(styles).ScriptScript
	}
	return 1
}

// MathBody declares that a formula in a formula is no more than its body.
type MathBody func(*value.Content) *value.Content

// RealizeMath realizes the content of a formula. Elements of math (see value.Elem.Math) stay as they are.
func RealizeMath(e *Engine, loc *Splitter, c *value.Content, styles *value.Chain) ([]Pair, error) {
	r := &realizer{eng: e, kind: realizeMath, locator: loc}
	return r.run(c, styles)
}

// visitMath realizes what has a meaning of its own in formulas; done is false for other content. Text is not joined
// before show rules look at it.
func (r *realizer) visitMath(c *value.Content, styles *value.Chain) (done bool, err error) {
	if body, ok := c.Elem().Math.(MathBody); ok {
		return true, r.visit(body(c), styles)
	}
	if styles.Recipes() == 0 || !c.Is(value.Text) && !c.Is(value.SymbolElem) {
		return false, nil
	}
	pair := Pair{c, styles}
	if m := matchText(plain(pair), styles); m != nil {
		return true, r.visitMatch([]Pair{pair}, m)
	}
	return false, nil
}
