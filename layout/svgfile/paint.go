package svgfile

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// shape draws a path: its fill, then its stroke.
func (d *drawing) shape(p frame.Path, s style, out *frame.Frame) {
	shape := &frame.Shape{Geometry: p, EvenOdd: s.evenOdd, Stroke: d.strokeOf(s)}
	if g := d.gradient(s.fill.ref, s); g != nil {
		d.fillGradient(g, p, out)
	} else if s.fill.some {
		shape.Fill = frame.Solid{Color: faded(s.fill.color, s.fillOpacity*s.opacity)}
	}
	if shape.Fill != nil || shape.Stroke != nil {
		out.Push(unit.Point{}, shape)
	}
}

// strokeOf is the stroke of a style, nil for none. A gradient along a stroke becomes the color in its middle.
func (d *drawing) strokeOf(s style) *frame.Stroke {
	c := faded(s.stroke.color, s.strokeOpacity*s.opacity)
	along := s
	along.fillOpacity = s.strokeOpacity
	if g := d.gradient(s.stroke.ref, along); g != nil {
		c = sampleStops(g.stops, 0.5)
	} else if !s.stroke.some {
		return nil
	}
	if s.width == 0 {
		return nil
	}
	stroke := &frame.Stroke{
		Paint: frame.Solid{Color: c}, Thickness: unit.Abs(s.width), Cap: s.cap, Join: s.join, MiterLimit: s.miter,
	}
	if s.dashes != nil {
		stroke.Dash = &frame.Dash{Phase: unit.Abs(s.dashOffset)}
		for _, x := range s.dashes {
			stroke.Dash.Array = append(stroke.Dash.Array, unit.Abs(x))
		}
	}
	return stroke
}

// clip is the outline of what a clip path shows: the shapes in it together.
func (d *drawing) clip(id string, of *frame.Frame) frame.Path {
	n := d.ids[id]
	if n == nil || n.name != "clipPath" {
		return frame.RectPath(unit.Point{}, unit.Size{})
	}
	t := transform(n.attrs["transform"])
	if n.attrs["clipPathUnits"] == "objectBoundingBox" {
		lo, hi := extent(of)
		t = unit.Translate(lo.X, lo.Y).Pre(unit.Scale(float64(hi.X-lo.X), float64(hi.Y-lo.Y))).Pre(t)
	}
	var clip frame.Path
	for _, child := range n.children {
		own := t.Pre(transform(child.attrs["transform"]))
		if child.name == "use" {
			x, y := d.coordinate(child, "x", d.view.x, initialStyle()), d.coordinate(child, "y", d.view.y, initialStyle())
			own = own.Pre(unit.Translate(unit.Abs(x), unit.Abs(y)))
			if child = d.ids[local(child.attrs["href"])]; child == nil {
				continue
			}
			own = own.Pre(transform(child.attrs["transform"]))
		}
		if p, ok := d.shapePath(child, d.style(child, initialStyle())); ok {
			clip = append(clip, mapped(p, own)...)
		}
	}
	if clip == nil {
		return frame.RectPath(unit.Point{}, unit.Size{})
	}
	return clip
}

// mapped is a path through a transform.
func mapped(p frame.Path, t unit.Transform) frame.Path {
	out := make(frame.Path, len(p))
	for i, seg := range p {
		out[i].Op = seg.Op
		for k, at := range seg.P {
			out[i].P[k] = at.Transform(t)
		}
	}
	return out
}

// extent is the box around the shapes and pictures of a frame.
func extent(f *frame.Frame) (lo, hi unit.Point) {
	first := true
	grow := func(p unit.Point) {
		if first {
			lo, hi, first = p, p, false
		}
		lo = unit.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
		hi = unit.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
	}
	var walk func(*frame.Frame, unit.Transform)
	walk = func(f *frame.Frame, t unit.Transform) {
		for _, it := range f.Items {
			own := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
			var a, b unit.Point
			switch item := it.Item.(type) {
			case *frame.Group:
				walk(item.Frame, own.Pre(item.Transform))
				continue
			case *frame.Shape:
				p, isPath := item.Geometry.(frame.Path)
				if !isPath {
					continue
				}
				a, b, _ = p.Bounds()
			case *frame.Image:
				b = unit.Point(item.Size)
			default:
				continue
			}
			for _, p := range []unit.Point{a, b, {X: a.X, Y: b.Y}, {X: b.X, Y: a.Y}} {
				grow(p.Transform(own))
			}
		}
	}
	walk(f, unit.Identity())
	return lo, hi
}
