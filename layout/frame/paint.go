package frame

import (
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

// Paint is what a shape is filled or stroked with: Solid, *Gradient or *Tiling. A nil Paint paints nothing.
type Paint interface{ paint() }

// Solid is a single colour.
type Solid struct{ Color color.Color }

// Gradient is a colour gradient and the box it refers to.
type Gradient struct {
	*color.Gradient
	// Parent makes the gradient stretch over the nearest hard frame around, else over the painted thing itself.
	Parent bool
}

// Tiling is a frame that is repeated.
type Tiling struct {
	Frame   *Frame
	Size    unit.Size
	Spacing unit.Size
	Parent  bool // as in Gradient
}

func (Solid) paint()     {}
func (*Gradient) paint() {}
func (*Tiling) paint()   {}

// Stroke is how a line is drawn, all resolved.
type Stroke struct {
	Paint      Paint
	Thickness  unit.Abs
	Cap        LineCap
	Join       LineJoin
	Dash       *Dash // nil is a solid line
	MiterLimit float64
}

// Dash is a dash pattern: the lengths of dashes and gaps in turn, starting at Phase.
type Dash struct {
	Array []unit.Abs
	Phase unit.Abs
}

// LineCap is how a line ends.
type LineCap uint8

const (
	ButtCap LineCap = iota
	RoundCap
	SquareCap
)

// LineJoin is how two segments of a line meet.
type LineJoin uint8

const (
	MiterJoin LineJoin = iota
	RoundJoin
	BevelJoin
)

// Equal reports whether two strokes, or their absence, look the same.
func (s *Stroke) Equal(t *Stroke) bool {
	if s == nil || t == nil {
		return s == t
	}
	return samePaint(s.Paint, t.Paint) && s.Dash.Equal(t.Dash) && s.Thickness == t.Thickness &&
		s.Cap == t.Cap && s.Join == t.Join && s.MiterLimit == t.MiterLimit
}

// Equal reports whether two dash patterns, or their absence, are the same.
func (d *Dash) Equal(e *Dash) bool {
	if d == nil || e == nil {
		return d == e
	}
	return d.Phase == e.Phase && slices.Equal(d.Array, e.Array)
}

// samePaint reports whether two paints look the same.
func samePaint(a, b Paint) bool {
	switch a := a.(type) {
	case Solid:
		b, ok := b.(Solid)
		return ok && a.Color.Equal(b.Color)
	case *Gradient:
		b, ok := b.(*Gradient)
		return ok && a.Parent == b.Parent && a.Gradient.Equal(b.Gradient)
	case *Tiling:
		b, ok := b.(*Tiling)
		return ok && *a == *b
	}
	return b == nil
}
