package cetz

import (
	"math"
	"strings"

	"chatdoc/eval/value"
)

// Coordinates that depend on named elements.

// anchorRef is an anchor of a named element.
type anchorRef struct {
	name string
	key  anchorKey
	bare bool // whether only the element was named
}

// parseAnchorRef reads "name" or "name.anchor".
func parseAnchorRef(s string) coordinate {
	name, anchor, dotted := strings.Cut(s, ".")
	if !dotted {
		return &anchorRef{name, namedAnchor("default"), true}
	}
	return &anchorRef{name: name, key: namedAnchor(anchor)}
}

func parseAnchorDict(name, anchor value.Value) (coordinate, error) {
	n, err := value.Cast[string](name)
	if err != nil {
		return nil, err
	}
	key, err := parseAnchorKey(anchor)
	return &anchorRef{name: n, key: key}, err
}

func (a *anchorRef) resolve(c *canvas) (vec, error) {
	d, err := c.find(a.name)
	if err != nil {
		return vec{}, err
	}
	at, err := d.anchors.find(c, a.key)
	return c.transform.revert(at), err
}

// barycentric is the mean of elements, each of which has a weight.
type barycentric struct {
	corners []coordinate
	weights []float64
}

func parseBarycentric(v value.Value) (coordinate, error) {
	d, err := value.Cast[*value.Dict](v)
	if err != nil {
		return nil, err
	}
	b := &barycentric{}
	for i, name := range d.Keys() {
		w, err := value.Cast[float64](d.Values()[i])
		if err != nil {
			return nil, err
		}
		b.corners, b.weights = append(b.corners, parseAnchorRef(name)), append(b.weights, w)
	}
	return b, nil
}

func (b *barycentric) resolve(c *canvas) (vec, error) {
	points, err := c.resolveAll(b.corners...)
	var sum vec
	var total float64
	for i, p := range points {
		sum = sum.add(p.scale(b.weights[i]))
		total += b.weights[i]
	}
	if total == 0 && err == nil {
		return vec{}, value.Errorf("the weights of a barycentric coordinate must not add up to zero")
	}
	return sum.scale(1 / total), err
}

// tangent is where a line through a point touches a circle or an ellipse whose axes are those of the coordinate system.
type tangent struct {
	element string
	point   coordinate
	first   bool // of the two solutions
}

func parseTangent(element, point, solution value.Value) (coordinate, error) {
	name, err := value.Cast[string](element)
	if err != nil {
		return nil, err
	}
	p, err := parseCoordinate(point)
	if err != nil {
		return nil, err
	}
	n, err := value.Cast[int](solution)
	return &tangent{name, p, n == 1}, err
}

// resolve stretches the plane so that the ellipse becomes a circle with a radius of one around the origin. There the
// tangent points of p are those of the circle whose line to the center has the angle acos(1/|p|) to that of p.
func (t *tangent) resolve(c *canvas) (vec, error) {
	at := func(anchor string) coordinate { return &anchorRef{name: t.element, key: namedAnchor(anchor)} }
	p, err := c.resolveAll(at("center"), at("east"), at("north"), t.point)
	if err != nil {
		return vec{}, err
	}
	center, radius := p[0], vec{x: math.Abs(p[1].x - p[0].x), y: math.Abs(p[2].y - p[0].y)}
	point := vec{x: (p[3].x - center.x) / radius.x, y: (p[3].y - center.y) / radius.y}
	distance := point.len()
	if !(distance >= 1) {
		return vec{}, value.Errorf("no tangent solution for element %s and point %s", t.element, value.Repr(vecValue(p[3])))
	}
	angle := math.Acos(1 / distance)
	if !t.first {
		angle = -angle
	}
	return center.add(point.norm().turn(angle).times(radius)), nil
}
