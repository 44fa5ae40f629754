package cetz

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// item is a path or a piece of content that is drawn.
type item struct {
	path path
	paint
	label *label // nil for a path

	layer   float64 // items of higher layers come later
	layered bool    // whether the layer was chosen
	hidden  bool    // not drawn
	outside bool    // does not count for the size of the picture
}

// label is content at its place.
type label struct {
	center vec
	angle  float64 // counterclockwise
	size   vec     // of the box around the turned content
	frame  *frame.Frame
}

// pathItem is an item for a path.
func pathItem(p path, paint paint) item { return item{path: p, paint: paint} }

// transform maps the item. Content is moved, but neither turned nor stretched.
func (it item) transform(m matrix) item {
	it.path = it.path.transform(m)
	if it.label != nil {
		moved := *it.label
		moved.center = m.apply(moved.center)
		it.label = &moved
	}
	return it
}

func transformAll(items []item, m matrix) []item {
	mapped := make([]item, len(items))
	for i, it := range items {
		mapped[i] = it.transform(m)
	}
	return mapped
}

// bounds is the box around the item. Strokes do not count.
func (it *item) bounds() (b bounds) {
	if it.label == nil {
		return it.path.bounds()
	}
	half := it.label.size.scale(0.5)
	b.include(it.label.center.sub(half))
	b.include(it.label.center.add(half))
	return b
}

// boundsOf is the box around those items that count for the size of the picture.
func boundsOf(items []item) (b bounds) {
	for i := range items {
		if !items[i].outside {
			b.merge(items[i].bounds())
		}
	}
	return b
}

// frameOf shows a box, for finding out why a picture is as large as it is.
func frameOf(b bounds) item {
	red, _ := color.Named("red")
	it := pathItem(b.path(), paint{stroke: &value.Stroke{Paint: value.Given[value.Paint](value.Color(red))}})
	it.outside = true
	return it
}

// pushTo draws the item into a frame.
func (it *item) pushTo(f *frame.Frame, c *canvas, s *sheet) error {
	if it.label != nil {
		s.pushLabel(f, it.label)
		return nil
	}
	if it.fill == nil && it.stroke == nil || len(it.path) == 0 {
		return nil
	}
	shape, err := it.shape(c)
	if err != nil {
		return err
	}
	// Gradients refer to the box around the path, which therefore has to begin at the origin of the shape.
	geometry := s.path(it.path)
	lo, _, _ := geometry.Bounds()
	shape.Geometry = geometry.Translate(unit.Point{X: -lo.X, Y: -lo.Y})
	f.Push(lo, shape)
	return nil
}

// shape is a shape without its geometry.
func (it *item) shape(c *canvas) (*frame.Shape, error) {
	fill, err := layout.ResolvePaint(c.eng, it.fill, false)
	if err != nil {
		return nil, err
	}
	stroke, err := layout.ResolveStroke(c.eng, it.stroke, c.styles)
	return &frame.Shape{Fill: fill, EvenOdd: it.evenOdd, Stroke: stroke}, err
}

// sheet is where the canvas lies in the frame: y goes down there, and lengths are in points.
type sheet struct {
	left, top float64 // the corner in canvas units
	unit      unit.Abs
}

func (s *sheet) point(p vec) unit.Point {
	return unit.Point{X: unit.Abs(p.x-s.left) * s.unit, Y: unit.Abs(s.top-p.y) * s.unit}
}

func (s *sheet) path(p path) (q frame.Path) {
	for _, part := range p {
		q.MoveTo(s.point(part.start))
		for _, seg := range part.segments {
			if seg.curved {
				q.CubicTo(s.point(seg.c1), s.point(seg.c2), s.point(seg.end))
			} else {
				q.LineTo(s.point(seg.end))
			}
		}
		if part.closed {
			q.Close()
		}
	}
	return q
}

// pushLabel draws content, turned about its center.
func (s *sheet) pushLabel(f *frame.Frame, l *label) {
	center, size := s.point(l.center), l.frame.Size
	pos := unit.Point{X: center.X - size.X/2, Y: center.Y - size.Y/2}
	if l.angle == 0 {
		f.PushFrame(pos, l.frame)
		return
	}
	middle := unit.Translate(size.X/2, size.Y/2)
	back := unit.Translate(-size.X/2, -size.Y/2)
	f.Push(pos, &frame.Group{Frame: l.frame, Transform: middle.Pre(unit.Rotate(unit.Angle(-l.angle))).Pre(back)})
}
