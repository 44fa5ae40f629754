package cetz

import "chatdoc/eval/value"

var circleFunc = drawFunc("circle", func(c *value.Call) *circle {
	e := &circle{head: takeHead(c), points: value.AllAt[place](c)}
	if n := len(e.points); n < 1 || n > 2 {
		c.Fail(value.Errorf("circle expects one or two points, got %d", n))
	}
	if len(e.points) == 2 && c.Args.Has("radius") {
		c.Fail(value.Errorf("unexpected radius for circle constructed by two points"))
	}
	e.own = takeStyle(c)
	return e
})

// circle is a circle or an ellipse around a point. A second point lies on it.
type circle struct {
	points []spanned
	head
	own ownStyle
}

func (e *circle) draw(c *canvas) (drawing, error) {
	center, err := c.locate(e.points[0])
	if err != nil {
		return drawing{}, err
	}
	s := c.styleOf("circle", &e.own)
	rx, ry := s.radii()
	if len(e.points) == 2 {
		around := *c
		p, err := around.locate(e.points[1])
		if err != nil {
			return drawing{}, err
		}
		rx = center.dist(p)
		ry = rx
	}
	return c.finishEllipse(e.head, s, center, rx, ry)
}

// finishEllipse draws an ellipse; it has more anchors than those of every ellipse.
func (c *canvas) finishEllipse(h head, s *style, center vec, rx, ry float64, more ...named) (drawing, error) {
	outline := ellipsePath(center, rx, ry)
	items := []item{pathItem(outline, s.paint())}
	if s.err != nil {
		return drawing{}, s.err
	}
	return c.finish(h, items, &anchors{
		named:    append([]named{{"center", center}}, more...),
		fallback: "center",
		border:   &border{center, 2 * rx, 2 * ry, outline},
		along:    outline,
	})
}

var circleThroughFunc = drawFunc("circle-through", func(c *value.Call) *circleThrough {
	return &circleThrough{
		points: [3]spanned{value.PosAt[place](c, "a"), value.PosAt[place](c, "b"), value.PosAt[place](c, "c")},
		head:   takeHead(c), own: takeStyle(c),
	}
})

// circleThrough is the circle through three points.
type circleThrough struct {
	points [3]spanned
	head
	own ownStyle
}

func (e *circleThrough) draw(c *canvas) (drawing, error) {
	p, err := c.locateAll(e.points[:]...)
	if err != nil {
		return drawing{}, err
	}
	center, err := circumcenter(p[0], p[1], p[2])
	if err != nil {
		return drawing{}, err
	}
	r := center.dist(p[0])
	return c.finishEllipse(e.head, c.styleOf("circle", &e.own), center, r, r, named{"a", p[0]}, named{"b", p[1]}, named{"c", p[2]})
}

// circumcenter is the center of the circle through three points, at the height of the first
// (https://en.wikipedia.org/wiki/Circumcircle).
func circumcenter(a, b, c vec) (vec, error) {
	p, q := b.sub(a), c.sub(a)
	d := 2 * (p.x*q.y - p.y*q.x)
	if d > -tolerance && d < tolerance {
		return vec{}, value.Errorf("could not find circle center")
	}
	pp, qq := p.x*p.x+p.y*p.y, q.x*q.x+q.y*q.y
	return a.add(vec{x: (q.y*pp - p.y*qq) / d, y: (p.x*qq - q.x*pp) / d}), nil
}
