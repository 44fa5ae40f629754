// Package value has the values of the language and the kernel that content is made of.
//
// A Value is what an expression evaluates to. Each type has a file: the Go type, how it is compared, printed and
// combined. The functions and methods that the language offers on it are declared in package lib.
//
// Content is a value as well: a tree of elements (content.go). An element is declared once (elem.go, field.go); its
// constructor, its set rules, its fields and its documentation all follow from that declaration. Styles (styles.go)
// are what set and show rules leave behind; a Chain of them is what layout looks fields up in.
//
// Values are immutable but for arrays and dictionaries, which copy themselves before a change where more than one
// place may hold them (share.go).
package value

import "chatdoc/eval/unit"

// Value is a value of the language.
type Value interface {
	// Type is the value's type.
	Type() *Type
}

// None is the absence of a value.
type None struct{}

// Auto leaves a choice to whoever reads it.
type Auto struct{}

// Bool is true or false.
type Bool bool

// Int is a whole number.
type Int int64

// Float is a number.
type Float float64

// Str is a text.
type Str string

// Label names an element.
type Label string

// Length is an absolute length, a font-relative one, or the sum of both.
type Length unit.Length

// Angle is an angle.
type Angle unit.Angle

// Ratio is a share of a whole.
type Ratio unit.Ratio

// Relative is a length relative to a whole.
type Relative unit.Rel

// Fraction is a share of the space that is left over.
type Fraction unit.Fr

// Alignment is where a thing stands along one or both axes.
type Alignment unit.Align

// Direction is one of the four directions.
type Direction unit.Dir

// The types of the simple values.
var (
	NoneType      = NewType("none", "none")
	AutoType      = NewType("auto", "auto")
	BoolType      = NewType("bool", "boolean")
	IntType       = NewType("int", "integer")
	FloatType     = NewType("float", "float")
	StrType       = NewType("str", "string")
	LabelType     = NewType("label", "label")
	LengthType    = NewType("length", "length")
	AngleType     = NewType("angle", "angle")
	RatioType     = NewType("ratio", "ratio")
	RelativeType  = NewType("relative", "relative length")
	FractionType  = NewType("fraction", "fraction")
	AlignmentType = NewType("alignment", "alignment")
	DirectionType = NewType("direction", "direction")
)

func (None) Type() *Type      { return NoneType }
func (Auto) Type() *Type      { return AutoType }
func (Bool) Type() *Type      { return BoolType }
func (Int) Type() *Type       { return IntType }
func (Float) Type() *Type     { return FloatType }
func (Str) Type() *Type       { return StrType }
func (Label) Type() *Type     { return LabelType }
func (Length) Type() *Type    { return LengthType }
func (Angle) Type() *Type     { return AngleType }
func (Ratio) Type() *Type     { return RatioType }
func (Relative) Type() *Type  { return RelativeType }
func (Fraction) Type() *Type  { return FractionType }
func (Alignment) Type() *Type { return AlignmentType }
func (Direction) Type() *Type { return DirectionType }
