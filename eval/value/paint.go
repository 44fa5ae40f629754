package value

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

// Paint is what shapes and text are filled and stroked with: Color, *Gradient or *Tiling.
type Paint interface {
	Value
	paint()
}

// Color is a colour.
type Color color.Color

// Gradient is a colour gradient.
type Gradient struct{ *color.Gradient }

// Tiling is content that is repeated to fill an area.
type Tiling struct {
	Body     *Content
	Size     Smart[unit.Axes[unit.Length]]
	Spacing  unit.Axes[unit.Length]
	Relative color.Relative
}

// The types of paints.
var (
	ColorType    = NewType("color", "color")
	GradientType = NewType("gradient", "gradient")
	TilingType   = NewType("tiling", "tiling")
)

func (Color) Type() *Type     { return ColorType }
func (*Gradient) Type() *Type { return GradientType }
func (*Tiling) Type() *Type   { return TilingType }

func (Color) paint()     {}
func (*Gradient) paint() {}
func (*Tiling) paint()   {}

func (g *Gradient) String() string { return g.Repr() }

// equal is false even for the same gradient, as the language has it.
func (g *Gradient) equal(Value) bool { return false }

// equal is false even for the same tiling, as the language has it.
func (t *Tiling) equal(Value) bool { return false }

// samePaint reports whether two paints look the same.
func samePaint(a, b Paint) bool {
	switch a := a.(type) {
	case *Gradient:
		b, ok := b.(*Gradient)
		return ok && a.Gradient.Equal(b.Gradient)
	case *Tiling:
		b, ok := b.(*Tiling)
		return ok && (a == b || a.Relative == b.Relative && a.Size == b.Size && a.Spacing == b.Spacing && Equal(a.Body, b.Body))
	}
	return Equal(a, b)
}

func (t *Tiling) String() string {
	size := Value(Auto{})
	if t.Size.Given {
		size = lengthPair(t.Size.V)
	}
	if t.Spacing == (unit.Axes[unit.Length]{}) { // sic
		return "tiling(" + Repr(size) + ", spacing: " + Repr(lengthPair(t.Spacing)) + ", ..)"
	}
	return "tiling(" + Repr(size) + ", ..)"
}

func lengthPair(p unit.Axes[unit.Length]) Value { return NewArray(Length(p.X), Length(p.Y)) }
