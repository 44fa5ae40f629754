package frame

import "chatdoc/eval/unit"

// StyledRect is a rectangle with a fill, with a stroke for each side (nil where there is none) and with rounded
// corners. Ratios of a radius are of the largest radius that fits, doubled. The shapes are to be drawn in their order.
func StyledRect(size unit.Size, fill Paint, stroke unit.Sides[*Stroke], radius unit.Corners[unit.RelAbs]) []*Shape {
	if isUniform(stroke) && radius == (unit.Corners[unit.RelAbs]{}) {
		return []*Shape{{Geometry: Rect{size}, Fill: fill, Stroke: stroke.Top}}
	}
	o := newOutline(size, stroke, radius)
	var shapes []*Shape
	if fill != nil {
		shapes = append(shapes, &Shape{Geometry: o.closed((*corner).middle), Fill: fill})
	}
	return append(shapes, o.segments()...)
}

// ClipRect is the inside of a rectangle like those of StyledRect: what its stroke leaves free. The outset, whose ratios are
// of the size, enlarges it beyond the size on each side.
func ClipRect(
	size unit.Size, stroke unit.Sides[*Stroke], outset unit.Sides[unit.RelAbs], radius unit.Corners[unit.RelAbs],
) Path {
	pos, size := enlarge(size, outset)
	o := newOutline(size, stroke, radius)
	return o.closed((*corner).inner).Translate(pos)
}

// enlarge is the position and the size of a box of this size, enlarged on each side.
func enlarge(size unit.Size, outset unit.Sides[unit.RelAbs]) (unit.Point, unit.Size) {
	left, top := outset.Left.Of(size.X), outset.Top.Of(size.Y)
	right, bottom := outset.Right.Of(size.X), outset.Bottom.Of(size.Y)
	return unit.Point{X: -left, Y: -top}, unit.Size{X: size.X + left + right, Y: size.Y + top + bottom}
}

func isUniform(s unit.Sides[*Stroke]) bool {
	return s.Left.Equal(s.Top) && s.Top.Equal(s.Right) && s.Right.Equal(s.Bottom)
}
