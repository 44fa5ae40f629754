package frame

import (
	"math"

	"chatdoc/eval/unit"
)

// corner is a corner of an outline.
type corner struct {
	index  int // clockwise from the top left
	size   unit.Size
	radius unit.Abs // of the stroke's outer edge
	before unit.Abs // half the thickness of the side before it, clockwise
	after  unit.Abs // and of the side after it
	same   bool     // whether the strokes before and after it can be drawn in one go
}

// needsFill reports whether a stroke of even thickness cannot go around the corner.
func (c *corner) needsFill() bool {
	return c.before != c.after || c.middle().radius < c.before
}

// outer is the arc along the outer edge of the stroke, middle that along its middle, inner that along its inner edge.
func (c *corner) outer() arc  { return c.arc(-c.before, -c.after, c.radius) }
func (c *corner) middle() arc { return c.arc(0, 0, c.radius-min(c.before, c.after)) }
func (c *corner) inner() arc  { return c.arc(c.before, c.after, c.radius-2*max(c.before, c.after)) }

// arc rounds off the point at x and y with a radius.
func (c *corner) arc(x, y, radius unit.Abs) arc {
	r := max(radius, 0)
	return arc{
		radius: r,
		start:  c.place(unit.Point{X: x, Y: y + r}),
		center: c.place(unit.Point{X: x + r, Y: y + r}),
		end:    c.place(unit.Point{X: x + r, Y: y}),
	}
}

// place moves a point from where it would be at the top left corner.
func (c *corner) place(p unit.Point) unit.Point {
	p = c.direction(p)
	if c.index == 1 || c.index == 2 {
		p.X += c.size.X
	}
	if c.index == 2 || c.index == 3 {
		p.Y += c.size.Y
	}
	return p
}

// direction turns a direction from how it would be at the top left corner.
func (c *corner) direction(p unit.Point) unit.Point {
	for range c.index {
		p = unit.Point{X: -p.Y, Y: p.X}
	}
	return p
}

// tip is where the outer edges of the two sides would meet if the corner were not rounded.
func (c *corner) tip() unit.Point { return c.place(unit.Point{X: -c.before, Y: -c.after}) }

// A segment parts from the next where the line from the tip to the center of the inner arc crosses the arcs. In the middle
// Typst takes the center of the outer arc instead.

func (c *corner) innerMid() unit.Point {
	a := c.inner()
	return towards(a.center, c.tip(), a.radius)
}

func (c *corner) middleMid() unit.Point { return towards(c.outer().center, c.tip(), c.middle().radius) }

func (c *corner) outerMid() unit.Point {
	from, o := c.inner().center, c.outer()
	line, shift := c.tip().Sub(from), from.Sub(o.center)
	// The point from + t·line lies on the arc: a quadratic equation in t.
	a := dot(line, line)
	b := 2 * dot(line, shift)
	q := dot(shift, shift) - float64(o.radius)*float64(o.radius)
	t := (-b + math.Sqrt(max(b*b-4*a*q, 0))) / (2 * a)
	return from.Add(line.Mul(t))
}

// towards is the point at a distance from one point in the direction of another.
func towards(from, to unit.Point, distance unit.Abs) unit.Point {
	line := to.Sub(from)
	return from.Add(line.Mul(float64(distance / line.Hypot())))
}

func dot(p, q unit.Point) float64 { return float64(p.X)*float64(q.X) + float64(p.Y)*float64(q.Y) }
