package pdf

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// shape fills and strokes a geometry.
func (p *painter) shape(shape *frame.Shape, s space) {
	fill, stroke := shape.Fill, shape.Stroke
	if _, isLine := shape.Geometry.(frame.Line); isLine {
		fill = nil
	}
	if stroke != nil && (stroke.Thickness <= 0 || stroke.Paint == nil) {
		stroke = nil
	}
	on := shapeCanvas(shape, s)
	if fill != nil && stroke != nil && (translucent(fill) || translucent(stroke.Paint)) {
		// A mask holds for whatever is painted, so that each paint needs a turn of its own.
		p.masked(fill, on, func() { p.draw(shape, fill, nil, on) })
		fill = nil
	}
	switch {
	case stroke != nil && fill == nil:
		p.masked(stroke.Paint, on, func() { p.draw(shape, nil, stroke, on) })
	case fill != nil:
		p.masked(fill, on, func() { p.draw(shape, fill, stroke, on) })
	}
}

// draw paints a geometry at once.
func (p *painter) draw(shape *frame.Shape, fill frame.Paint, stroke *frame.Stroke, on canvas) {
	p.endText()
	if fill != nil {
		p.setPaint(fillColor, fill, on)
	}
	if stroke != nil {
		p.setStroke(stroke, on)
	}
	p.geometry(shape.Geometry, on.space)
	p.write(paintOperator(fill != nil, stroke != nil, shape.EvenOdd))
}

// paintOperator is the operator that paints the current path (ISO 32000-1, 8.5.3).
func paintOperator(fill, stroke, evenOdd bool) string {
	switch {
	case !fill:
		return "S\n"
	case stroke && evenOdd:
		return "B*\n"
	case stroke:
		return "B\n"
	case evenOdd:
		return "f*\n"
	}
	return "f\n"
}

// geometry makes a geometry the current path.
func (p *painter) geometry(g frame.Geometry, s space) {
	switch g := g.(type) {
	case frame.Line:
		p.point(unit.Point{}, s)
		p.write("m\n")
		p.point(g.To, s)
		p.write("l\n")
	case frame.Rect:
		// The height is negative: dashes begin at the top left corner and run clockwise.
		p.point(unit.Point{}, s)
		p.numbers(float64(g.Size.X), -float64(g.Size.Y))
		p.write("re\n")
	case frame.Path:
		p.path(g, s)
	}
}

// path appends to the current path.
func (p *painter) path(path frame.Path, s space) {
	for i := range path {
		segment := &path[i]
		switch segment.Op {
		case frame.MoveTo:
			p.point(segment.P[0], s)
			p.write("m\n")
		case frame.LineTo:
			p.point(segment.P[0], s)
			p.write("l\n")
		case frame.CubicTo:
			for _, q := range segment.P {
				p.point(q, s)
			}
			p.write("c\n")
		case frame.Close:
			p.write("h\n")
		}
	}
}

// point appends a point of the frame in user space.
func (p *painter) point(q unit.Point, s space) {
	p.numbers(float64(s.origin.X+q.X), float64(s.origin.Y-q.Y))
}

// shapeCanvas is the canvas for a shape. As in Typst, the box for gradients has the size of the geometry's bounding box,
// but begins at the shape's origin.
func shapeCanvas(shape *frame.Shape, s space) canvas {
	on := canvas{space: s}
	switch g := shape.Geometry.(type) {
	case frame.Line:
		on.low = unit.Point{X: min(g.To.X, 0), Y: min(g.To.Y, 0)}
		on.high = unit.Point{X: max(g.To.X, 0), Y: max(g.To.Y, 0)}
		on.box = unit.Size{X: g.To.X, Y: g.To.Y}
	case frame.Rect:
		on.high = unit.Point{X: g.Size.X, Y: g.Size.Y}
		on.box = g.Size
	case frame.Path:
		on.low, on.high, _ = g.Bounds()
		on.box = unit.Size{X: on.high.X - on.low.X, Y: on.high.Y - on.low.Y}
	}
	if stroke := shape.Stroke; stroke != nil {
		reach := stroke.Thickness * unit.Abs(max(stroke.MiterLimit, 2)) / 2
		on.low = on.low.Sub(unit.Point{X: reach, Y: reach})
		on.high = on.high.Add(unit.Point{X: reach, Y: reach})
	}
	return on
}
