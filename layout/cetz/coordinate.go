package cetz

import (
	"math"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// coordinate is a way to say where something is. A dictionary tells which way is meant by its keys; the short forms are
// arrays and strings, which parseCoordinate tells apart by what is in them.
type coordinate interface {
	// resolve gives the point in the current coordinate system.
	resolve(c *canvas) (vec, error)
}

// place is a parameter that takes a coordinate.
type place struct{ coordinate }

// spanned is a coordinate that was given as an argument.
type spanned = value.Spanned[place]

// Cast brings the Caster: all forms of coordinates.
func (place) Cast() *value.Caster[place] {
	return &value.Caster[place]{
		Info: value.Types(value.ArrayType, value.DictType, value.StrType),
		From: func(v value.Value) (place, error) {
			c, err := parseCoordinate(v)
			return place{c}, err
		},
	}
}

// locate gives the point of a coordinate that an element was given. It is the previous one for those that follow.
func (c *canvas) locate(p spanned) (vec, error) {
	at, err := p.V.resolve(c)
	if err != nil {
		return vec{}, diag.At(err, p.Span)
	}
	if r, ok := p.V.coordinate.(*relative); !ok || r.update {
		c.prev = at
	}
	return at, nil
}

// locateAll is locate for several coordinates, in order.
func (c *canvas) locateAll(places ...spanned) ([]vec, error) {
	points := make([]vec, len(places))
	for i, p := range places {
		at, err := c.locate(p)
		if err != nil {
			return nil, err
		}
		points[i] = at
	}
	return points, nil
}

// parseCoordinate reads a coordinate.
func parseCoordinate(v value.Value) (coordinate, error) {
	var c coordinate
	var err error
	switch v := v.(type) {
	case value.Str:
		return parseAnchorRef(string(v)), nil
	case *value.Array:
		c, err = parseArray(v.Items())
	case *value.Dict:
		c, err = parseDict(v)
	}
	if c == nil && err == nil {
		err = value.Errorf("failed to resolve coordinate: %s", value.Repr(v))
	}
	return c, err
}

// parseArray reads a coordinate in a short form; nil where it is none.
func parseArray(items []value.Value) (coordinate, error) {
	n := len(items)
	switch {
	case n == 0:
		return previous{}, nil
	case n == 2 && items[0].Type() == value.AngleType:
		return parsePolar(items[0], items[1])
	case n <= 3 && n >= 2 && allNumbers(items):
		return parseXYZ(items)
	case n == 3 && items[1] == value.Str("|-"):
		return parsePerpendicular(items[0], items[2])
	case n == 3 && items[1] == value.Str("-|"):
		return parsePerpendicular(items[2], items[0])
	case n == 4 && items[1] == value.Str("_|_"):
		return parseProjected(items[0], items[2], items[3])
	case n == 3 && isShare(items[1]):
		return parseLerp(items[0], items[1], value.Angle(0), items[2])
	case n == 4 && isShare(items[1]) && items[2].Type() == value.AngleType:
		return parseLerp(items[0], items[1], items[2], items[3])
	case n >= 2 && items[0].Type() == value.FuncType:
		return parseComputed(items[0].(*value.Func), items[1:])
	}
	return nil, nil
}

// parseDict reads a coordinate in the form of a dictionary; nil where it is none.
func parseDict(d *value.Dict) (coordinate, error) {
	get := func(key string, fallback value.Value) value.Value {
		if v, ok := d.Get(key); ok {
			return v
		}
		return fallback
	}
	zero := value.Value(value.Int(0))
	switch {
	case hasKeys(d, nil, "x", "y", "z") && d.Len() > 0:
		return parseXYZ([]value.Value{get("x", zero), get("y", zero), get("z", zero)})
	case hasKeys(d, []string{"angle", "radius"}):
		return parsePolar(get("angle", nil), get("radius", nil))
	case hasKeys(d, []string{"bary"}):
		return parseBarycentric(get("bary", nil))
	case hasKeys(d, []string{"name"}, "anchor"):
		return parseAnchorDict(get("name", nil), get("anchor", value.Str("default")))
	case hasKeys(d, []string{"element", "point", "solution"}):
		return parseTangent(get("element", nil), get("point", nil), get("solution", nil))
	case hasKeys(d, []string{"horizontal", "vertical"}):
		return parsePerpendicular(get("horizontal", nil), get("vertical", nil))
	case hasKeys(d, []string{"rel"}, "to", "update"):
		return parseRelative(get("rel", nil), get("to", value.NewArray()), get("update", value.Bool(true)))
	case hasKeys(d, []string{"a", "number", "b"}, "angle"):
		return parseLerp(get("a", nil), get("number", nil), get("angle", value.Angle(0)), get("b", nil))
	case hasKeys(d, []string{"project", "onto"}):
		if line, ok := get("onto", nil).(*value.Array); ok && line.Len() == 2 {
			return parseProjected(get("project", nil), line.Items()[0], line.Items()[1])
		}
	}
	return nil, nil
}

// hasKeys reports whether a dictionary has all the required keys and no others but the optional ones.
func hasKeys(d *value.Dict, required []string, optional ...string) bool {
	found := 0
	for _, key := range required {
		if _, ok := d.Get(key); !ok {
			return false
		}
		found++
	}
	for _, key := range optional {
		if _, ok := d.Get(key); ok {
			found++
		}
	}
	return found == d.Len()
}

func allNumbers(items []value.Value) bool {
	for _, v := range items {
		if !isNumber(v) {
			return false
		}
	}
	return true
}

func isShare(v value.Value) bool { return isNumber(v) || v.Type() == value.RatioType }

// xyz is a point by its distances along the axes.
type xyz struct{ x, y, z number }

func parseXYZ(items []value.Value) (coordinate, error) {
	var p xyz
	for i, to := range []*number{&p.x, &p.y, &p.z}[:len(items)] {
		n, err := value.Cast[number](items[i])
		if err != nil {
			return nil, err
		}
		*to = n
	}
	return p, nil
}

func (p xyz) resolve(c *canvas) (vec, error) { return vec{c.of(p.x), c.of(p.y), c.of(p.z)}, nil }

// polar is a point by its angle and its distance from the origin; with two radii it lies on an ellipse.
type polar struct {
	angle  float64
	radius pair[number]
}

func parsePolar(angle, radius value.Value) (coordinate, error) {
	a, ok := angle.(value.Angle)
	r, err := value.Cast[pair[number]](radius)
	if !ok || err != nil {
		return nil, err
	}
	return polar{float64(a), r}, nil
}

func (p polar) resolve(c *canvas) (vec, error) {
	sin, cos := math.Sincos(p.angle)
	return vec{x: c.of(p.radius.x) * cos, y: c.of(p.radius.y) * sin}, nil
}

// previous is the coordinate given last.
type previous struct{}

func (previous) resolve(c *canvas) (vec, error) { return c.prev, nil }

// vecValue is a point as documents see it.
func vecValue(p vec) *value.Array {
	return value.NewArray(value.Float(p.x), value.Float(p.y), value.Float(p.z))
}

// vecOf reads a point as documents write it: two or three numbers.
func vecOf(v value.Value) (p vec, err error) {
	a, ok := v.(*value.Array)
	if !ok || a.Len() < 2 || a.Len() > 3 {
		return p, value.Errorf("expected a vector of two or three numbers, found %s", value.Repr(v))
	}
	for i, to := range []*float64{&p.x, &p.y, &p.z}[:a.Len()] {
		if *to, err = value.Cast[float64](a.Items()[i]); err != nil {
			return p, err
		}
	}
	return p, nil
}
