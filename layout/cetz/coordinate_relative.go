package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Coordinates that depend on other coordinates. None of these becomes the previous one.

// parseAll reads coordinates that another one is made of.
func parseAll(vs ...value.Value) ([]coordinate, error) {
	parsed := make([]coordinate, len(vs))
	for i, v := range vs {
		c, err := parseCoordinate(v)
		if err != nil {
			return nil, err
		}
		parsed[i] = c
	}
	return parsed, nil
}

// resolveAll gives the points of coordinates.
func (c *canvas) resolveAll(coordinates ...coordinate) ([]vec, error) {
	points := make([]vec, len(coordinates))
	for i, at := range coordinates {
		p, err := at.resolve(c)
		if err != nil {
			return nil, err
		}
		points[i] = p
	}
	return points, nil
}

// relative is a point as seen from another one, usually the previous.
type relative struct {
	rel, to coordinate
	update  bool // whether it is the previous one for those that follow
}

func parseRelative(rel, to, update value.Value) (coordinate, error) {
	parts, err := parseAll(rel, to)
	if err != nil {
		return nil, err
	}
	u, err := value.Cast[bool](update)
	return &relative{parts[0], parts[1], u}, err
}

func (r *relative) resolve(c *canvas) (vec, error) {
	p, err := c.resolveAll(r.rel, r.to)
	if err != nil {
		return vec{}, err
	}
	return p[0].add(p[1]), nil
}

// lerp is a point between two others: at a share of the way, or at a distance from the first. The line to it may be
// turned about the first.
type lerp struct {
	a, b  coordinate
	way   share
	angle float64
}

func parseLerp(a, way, angle, b value.Value) (coordinate, error) {
	parts, err := parseAll(a, b)
	if err != nil {
		return nil, err
	}
	l := &lerp{a: parts[0], b: parts[1]}
	if l.way, err = value.Cast[share](way); err != nil {
		return nil, err
	}
	turn, err := value.Cast[unit.Angle](angle)
	l.angle = float64(turn)
	return l, err
}

func (l *lerp) resolve(c *canvas) (vec, error) {
	p, err := c.resolveAll(l.a, l.b)
	if err != nil {
		return vec{}, err
	}
	way := p[1].sub(p[0])
	if l.angle != 0 {
		way.z = 0
		way = way.turn(l.angle)
	}
	if l.way.IsB {
		return p[0].add(way.scale(float64(l.way.B))), nil
	}
	return p[0].add(way.norm().scale(c.of(l.way.A))), nil
}

// perpendicular is where a vertical line through one point meets a horizontal line through another.
type perpendicular struct{ onVertical, onHorizontal coordinate }

func parsePerpendicular(onVertical, onHorizontal value.Value) (coordinate, error) {
	parts, err := parseAll(onVertical, onHorizontal)
	if err != nil {
		return nil, err
	}
	return &perpendicular{parts[0], parts[1]}, nil
}

func (q *perpendicular) resolve(c *canvas) (vec, error) {
	p, err := c.resolveAll(q.onVertical, q.onHorizontal)
	if err != nil {
		return vec{}, err
	}
	return vec{x: p[0].x, y: p[1].y}, nil
}

// projected is the point of a line that is closest to a point.
type projected struct{ point, a, b coordinate }

func parseProjected(point, a, b value.Value) (coordinate, error) {
	parts, err := parseAll(point, a, b)
	if err != nil {
		return nil, err
	}
	return &projected{parts[0], parts[1], parts[2]}, nil
}

func (q *projected) resolve(c *canvas) (vec, error) {
	p, err := c.resolveAll(q.point, q.a, q.b)
	if err != nil {
		return vec{}, err
	}
	way := p[2].sub(p[1]).norm()
	return p[1].add(way.scale(p[0].sub(p[1]).dot(way))), nil
}

// computed is what a function of the document makes of points.
type computed struct {
	f     *value.Func
	parts []coordinate
}

func parseComputed(f *value.Func, args []value.Value) (coordinate, error) {
	parts, err := parseAll(args...)
	if err != nil {
		return nil, err
	}
	return &computed{f, parts}, nil
}

func (q *computed) resolve(c *canvas) (vec, error) {
	points, err := c.resolveAll(q.parts...)
	if err != nil {
		return vec{}, err
	}
	args := make([]value.Value, len(points))
	for i, p := range points {
		args[i] = vecValue(p)
	}
	v, err := c.call(q.f, args...)
	if err != nil {
		return vec{}, err
	}
	at, err := parseCoordinate(v)
	if err != nil {
		return vec{}, err
	}
	return at.resolve(c)
}
