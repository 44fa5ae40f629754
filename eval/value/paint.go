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

func (g *Gradient) equal(v Value) bool {
	h, ok := v.(*Gradient)
	return ok && (g == h || g.Repr() == h.Repr())
}

func (t *Tiling) String() string {
	size := Value(Auto{})
	if t.Size.Given {
		size = lengthPair(t.Size.V)
	}
	return "tiling(" + Repr(size) + ", spacing: " + Repr(lengthPair(t.Spacing)) + ", ..)"
}

func lengthPair(p unit.Axes[unit.Length]) Value { return NewArray(Length(p.X), Length(p.Y)) }
