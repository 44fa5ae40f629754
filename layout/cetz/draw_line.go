package cetz

import "chatdoc/eval/value"

var lineFunc = drawFunc("line", func(c *value.Call) *polyline {
	l := &polyline{
		name:   takeName(c),
		closed: value.Named(c, "close", false),
		points: value.AllAt[place](c),
	}
	if len(l.points) < 2 {
		c.Fail(value.Errorf("line must have a minimum of two points"))
	}
	l.own = takeStyle(c)
	return l
})

// polyline is a line through points.
type polyline struct {
	points []spanned
	closed bool
	name   string
	own    ownStyle
}

func (l *polyline) draw(c *canvas) (drawing, error) {
	p, err := c.locateAll(l.points...)
	if err != nil {
		return drawing{}, err
	}
	last := len(p) - 1
	first, end := c.borderPoint(l.points[0], p[0], p[1]), c.borderPoint(l.points[last], p[last], p[last-1])
	p[0], p[last] = first, end
	return c.finishPath(head{name: l.name}, linePath(p, l.closed), c.styleOf("line", &l.own), &anchors{
		named:    []named{{"centroid", centroid(p)}},
		fallback: "centroid",
	})
}

// borderPoint is where a line to another point leaves the element, if the coordinate is the name of one: of several
// such points the one closest to the other point.
func (c *canvas) borderPoint(p spanned, at, other vec) vec {
	ref, ok := p.V.coordinate.(*anchorRef)
	if !ok || !ref.bare {
		return at
	}
	a, b := c.transform.apply(at), c.transform.apply(other)
	var points []vec
	for _, it := range c.nodes.get(ref.name).items {
		points = append(points, it.path.crossings(a, b)...)
	}
	if crossing, ok := nearest(points, b); ok {
		return c.transform.revert(crossing)
	}
	return at
}

// centroid is the center of gravity of the area within points, or of the points where there is no area.
func centroid(points []vec) vec {
	var area float64
	var center, mean vec
	for i, p := range points {
		q := points[(i+1)%len(points)]
		f := p.x*q.y - q.x*p.y
		area += f
		center = center.add(p.add(q).scale(f))
		mean = mean.add(p)
	}
	mean = mean.scale(1 / float64(len(points)))
	if area > -tolerance && area < tolerance {
		return mean
	}
	center = center.scale(1 / (3 * area))
	center.z = mean.z
	return center
}
