package svgfile

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// vertex is a point of a path with the directions in which the path comes to it and leaves it.
type vertex struct {
	at       unit.Point
	in, away unit.Point // unit vectors, or nothing
}

// markers draws the marks on a path, such as the heads of arrows (SVG 1.1, 11.6).
func (d *drawing) markers(n *node, p frame.Path, s style, out *frame.Frame) error {
	if s.markers == [3]string{} || n.name == "rect" || n.name == "circle" || n.name == "ellipse" || d.references >= maxReferences {
		return nil
	}
	d.references++
	defer func() { d.references-- }()
	list := vertices(p)
	for i, v := range list {
		which := 1
		switch i {
		case 0:
			which = 0
		case len(list) - 1:
			which = 2
		}
		marker := d.ids[s.markers[which]]
		if marker == nil || marker.name != "marker" {
			continue
		}
		if err := d.marker(marker, v, which == 0, s, out); err != nil {
			return err
		}
	}
	return nil
}

// marker draws a mark at a point.
func (d *drawing) marker(n *node, v vertex, start bool, on style, out *frame.Frame) error {
	b, boxed := viewBox(n)
	view := view{width: 3, height: 3, align: n.attrs["preserveAspectRatio"]}
	if x, ok := length(n.attrs["markerWidth"], d.view.x, on.size); ok {
		view.width = x
	}
	if y, ok := length(n.attrs["markerHeight"], d.view.y, on.size); ok {
		view.height = y
	}
	if !boxed {
		b.size = point{view.width, view.height}
	}
	view.box = b
	inner := &frame.Frame{}
	s := initialStyle()
	s.opacity = on.opacity
	s.markers = [3]string{}
	if err := d.children(n, d.style(n, s), inner); err != nil || inner.IsEmpty() {
		return err
	}
	fit := view.transform()
	ref := point{d.coordinate(n, "refX", b.size.x, on), d.coordinate(n, "refY", b.size.y, on)}.point().Transform(fit)
	if property(n, "overflow") != "visible" {
		inner.Clip(frame.RectPath(b.at.point(), unit.Size{X: unit.Abs(b.size.x), Y: unit.Abs(b.size.y)}))
	}
	t := unit.Translate(v.at.X, v.at.Y).Pre(unit.Rotate(v.angle(n.attrs["orient"], start)))
	if n.attrs["markerUnits"] != "userSpaceOnUse" {
		t = t.Pre(unit.Scale(on.width, on.width))
	}
	inner.Transform(t.Pre(unit.Translate(-ref.X, -ref.Y)).Pre(fit))
	out.PushFrame(unit.Point{}, inner)
	return nil
}

// angle is how far a mark is turned.
func (v vertex) angle(orient string, start bool) unit.Angle {
	if orient != "auto" && orient != "auto-start-reverse" {
		degrees, _ := length(orient, 0, 0)
		return unit.Angle(degrees * math.Pi / 180)
	}
	along := v.in.Add(v.away)
	angle := math.Atan2(float64(along.Y), float64(along.X))
	if start && orient == "auto-start-reverse" {
		angle += math.Pi
	}
	return unit.Angle(angle)
}

// vertices are the points of a path.
func vertices(p frame.Path) (list []vertex) {
	var at, start unit.Point
	step := func(to, leave, arrive unit.Point) {
		if len(list) > 0 {
			list[len(list)-1].away = toward(at, leave)
		}
		list = append(list, vertex{at: to, in: toward(arrive, to)})
		at = to
	}
	for _, s := range p {
		switch s.Op {
		case frame.MoveTo:
			at, start = s.P[0], s.P[0]
			list = append(list, vertex{at: at})
		case frame.LineTo:
			step(s.P[0], s.P[0], at)
		case frame.CubicTo:
			leave, arrive := s.P[0], s.P[1]
			if leave == at {
				leave = s.P[1]
			}
			if arrive == s.P[2] {
				arrive = s.P[0]
			}
			step(s.P[2], leave, arrive)
		case frame.Close:
			step(start, start, at)
		}
	}
	return list
}

// toward is the direction from a point to another.
func toward(from, to unit.Point) unit.Point {
	d := to.Sub(from)
	if n := d.Hypot(); n > 0 {
		return d.Mul(1 / float64(n))
	}
	return unit.Point{}
}
