package svgfile

import (
	"math"

	"chatdoc/layout/frame"
)

// shapePath is the path of a shape (SVG 1.1, 9); ok is false for what is no shape, or shows nothing.
func (d *drawing) shapePath(n *node, s style) (p frame.Path, ok bool) {
	x := func(name string) float64 { return d.coordinate(n, name, d.view.x, s) }
	y := func(name string) float64 { return d.coordinate(n, name, d.view.y, s) }
	switch n.name {
	case "path":
		p = parsePath(n.attrs["d"])
	case "rect":
		p = rectangle(box{point{x("x"), y("y")}, point{x("width"), y("height")}}, d.corner(n, s))
	case "circle":
		r := d.coordinate(n, "r", math.Hypot(d.view.x, d.view.y)/math.Sqrt2, s)
		p = ellipse(point{x("cx"), y("cy")}, r, r)
	case "ellipse":
		p = ellipse(point{x("cx"), y("cy")}, x("rx"), y("ry"))
	case "line":
		p.MoveTo(point{x("x1"), y("y1")}.point())
		p.LineTo(point{x("x2"), y("y2")}.point())
	case "polyline", "polygon":
		p = polygon(floats(n.attrs["points"]), n.name == "polygon")
	}
	return p, len(p) > 1
}

// coordinate is a length that an attribute gives, 0 if it gives none.
func (d *drawing) coordinate(n *node, name string, whole float64, s style) float64 {
	v, _ := length(n.attrs[name], whole, s.size)
	return v
}

// corner is the radius of a rectangle's corners along both axes, each of which stands for the other where that is auto.
func (d *drawing) corner(n *node, s style) point {
	rx, okX := length(n.attrs["rx"], d.view.x, s.size)
	ry, okY := length(n.attrs["ry"], d.view.y, s.size)
	switch {
	case !okX:
		rx = ry
	case !okY:
		ry = rx
	}
	return point{max(rx, 0), max(ry, 0)}
}

func rectangle(b box, corner point) (p frame.Path) {
	w, h := b.size.x, b.size.y
	if !(w > 0) || !(h > 0) {
		return nil
	}
	rx, ry := min(corner.x, w/2), min(corner.y, h/2)
	at := func(x, y float64) point { return point{b.at.x + x, b.at.y + y} }
	if rx == 0 || ry == 0 {
		return polygon([]float64{b.at.x, b.at.y, b.at.x + w, b.at.y, b.at.x + w, b.at.y + h, b.at.x, b.at.y + h}, true)
	}
	r := pathReader{}
	r.path.MoveTo(at(rx, 0).point())
	r.at = at(rx, 0)
	for _, side := range [4][2]point{
		{at(w-rx, 0), at(w, ry)}, {at(w, h-ry), at(w-rx, h)}, {at(rx, h), at(0, h-ry)}, {at(0, ry), at(rx, 0)},
	} {
		r.line(side[0])
		a := newArc(side[0], side[1], rx, ry, 0, false, true)
		a.draw(&r.path)
		r.at = side[1]
	}
	r.path.Close()
	return r.path
}

func ellipse(center point, rx, ry float64) (p frame.Path) {
	if !(rx > 0) || !(ry > 0) {
		return nil
	}
	a := arc{center: center, rx: rx, ry: ry, cos: 1, span: 2 * math.Pi, end: point{center.x + rx, center.y}}
	p.MoveTo(a.end.point())
	a.draw(&p)
	p.Close()
	return p
}

func polygon(coordinates []float64, closed bool) (p frame.Path) {
	for i := 0; i+1 < len(coordinates); i += 2 {
		at := point{coordinates[i], coordinates[i+1]}.point()
		if i == 0 {
			p.MoveTo(at)
		} else {
			p.LineTo(at)
		}
	}
	if closed && len(p) > 0 {
		p.Close()
	}
	return p
}
