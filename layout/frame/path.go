package frame

import (
	"slices"

	"chatdoc/eval/unit"
)

// Geometry is the form of a shape: Line, Rect or Path.
type Geometry interface{ geometry() }

// Line is a straight line from the origin to a point.
type Line struct{ To unit.Point }

// Rect is a rectangle whose top left corner is the origin.
type Rect struct{ Size unit.Size }

// Path is a sequence of segments.
type Path []Segment

func (Line) geometry() {}
func (Rect) geometry() {}
func (Path) geometry() {}

// Op is what a segment does.
type Op uint8

const (
	MoveTo  Op = iota // to P[0]
	LineTo            // to P[0]
	CubicTo           // with control points P[0] and P[1], to P[2]
	Close             // back to the last MoveTo
)

// Segment is one step of a path.
type Segment struct {
	Op Op
	P  [3]unit.Point
}

// MoveTo starts a new part at p.
func (p *Path) MoveTo(to unit.Point) {
	*p = append(*p, Segment{MoveTo, [3]unit.Point{to}})
}

// LineTo goes straight to a point.
func (p *Path) LineTo(to unit.Point) {
	*p = append(*p, Segment{LineTo, [3]unit.Point{to}})
}

// CubicTo goes to a point along a Bézier curve.
func (p *Path) CubicTo(c1, c2, to unit.Point) {
	*p = append(*p, Segment{CubicTo, [3]unit.Point{c1, c2, to}})
}

// Close goes back to where the part started.
func (p *Path) Close() { *p = append(*p, Segment{Op: Close}) }

// Translate is the path, moved.
func (p Path) Translate(by unit.Point) Path {
	moved := slices.Clone(p)
	for i := range moved {
		for k := range moved[i].P {
			moved[i].P[k] = moved[i].P[k].Add(by)
		}
	}
	return moved
}

// RectPath is a rectangle as a path.
func RectPath(pos unit.Point, size unit.Size) Path {
	var p Path
	p.MoveTo(pos)
	p.LineTo(unit.Point{X: pos.X + size.X, Y: pos.Y})
	p.LineTo(unit.Point{X: pos.X + size.X, Y: pos.Y + size.Y})
	p.LineTo(unit.Point{X: pos.X, Y: pos.Y + size.Y})
	p.Close()
	return p
}

// bend is the distance of a Bézier curve's control points that makes it look like a quarter of a circle, in radii
// (https://stackoverflow.com/a/2007782).
const bend = 0.551784

// EllipsePath is an ellipse that fills a box. Like Typst's it ends where it began without being closed.
func EllipsePath(size unit.Size) Path {
	rx, ry := size.X/2, size.Y/2
	mx, my := rx*bend, ry*bend
	at := func(x, y unit.Abs) unit.Point { return unit.Point{X: rx + x, Y: ry + y} }
	var p Path
	p.MoveTo(at(-rx, 0))
	p.CubicTo(at(-rx, -my), at(-mx, -ry), at(0, -ry))
	p.CubicTo(at(mx, -ry), at(rx, -my), at(rx, 0))
	p.CubicTo(at(rx, my), at(mx, ry), at(0, ry))
	p.CubicTo(at(-mx, ry), at(-rx, my), at(-rx, 0))
	return p
}

// Bounds is the box around the path's lines and curves. ok is false for a path without any.
func (p Path) Bounds() (lo, hi unit.Point, ok bool) {
	var at unit.Point
	grow := func(q unit.Point) {
		if !ok {
			lo, hi, ok = q, q, true
			return
		}
		lo = unit.Point{X: min(lo.X, q.X), Y: min(lo.Y, q.Y)}
		hi = unit.Point{X: max(hi.X, q.X), Y: max(hi.Y, q.Y)}
	}
	for _, s := range p {
		switch s.Op {
		case MoveTo:
			at = s.P[0]
		case LineTo:
			grow(at)
			at = s.P[0]
			grow(at)
		case CubicTo:
			grow(at)
			for _, t := range cubicExtrema(at, s.P) {
				grow(cubicAt(at, s.P, t))
			}
			at = s.P[2]
			grow(at)
		}
	}
	return lo, hi, ok
}
