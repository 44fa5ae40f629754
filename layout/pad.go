package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// InsetsIn are insets at the size of the text around; sides that are not set have none.
func InsetsIn(s Insets, styles *value.Chain) unit.Sides[unit.RelAbs] {
	if s == (Insets{}) {
		return unit.Sides[unit.RelAbs]{}
	}
	r := s.Or(unit.Rel{})
	return unit.Sides[unit.RelAbs]{
		Left: ResolveRel(r.Left, styles), Top: ResolveRel(r.Top, styles),
		Right: ResolveRel(r.Right, styles), Bottom: ResolveRel(r.Bottom, styles),
	}
}

// ResolveSides are the lengths of sides relative to a size.
func ResolveSides(s unit.Sides[unit.RelAbs], size unit.Size) unit.Sides[unit.Abs] {
	return unit.Sides[unit.Abs]{
		Left: s.Left.Of(size.X), Top: s.Top.Of(size.Y),
		Right: s.Right.Of(size.X), Bottom: s.Bottom.Of(size.Y),
	}
}

// Shrink is what is left of a size within padding. An endless size stays so.
func Shrink(size unit.Size, by unit.Sides[unit.RelAbs]) unit.Size {
	p := ResolveSides(by, size)
	return unit.Size{X: size.X - p.Left - p.Right, Y: size.Y - p.Top - p.Bottom}
}

// Grow enlarges a frame by padding around its content. It undoes Shrink: the padding is relative to the size
// afterwards, so that s is shrunk from (s + p) / (1 − r), p and r being the padding's absolute part and ratio.
func Grow(f *frame.Frame, by unit.Sides[unit.RelAbs]) {
	grown := unit.Size{
		X: (f.Size.X + by.Left.Abs + by.Right.Abs) / unit.Abs(1-by.Left.Ratio-by.Right.Ratio),
		Y: (f.Size.Y + by.Top.Abs + by.Bottom.Abs) / unit.Abs(1-by.Top.Ratio-by.Bottom.Ratio),
	}
	p := ResolveSides(by, grown)
	f.Size = grown
	f.Translate(unit.Point{X: p.Left, Y: p.Top})
}
