package cetz

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// anchors are the points of a drawing that coordinates can refer to: those with a name, those on the border at an angle
// as seen from the center, and those along the path at a distance from its start. A drawing may lack any of these kinds.
type anchors struct {
	element  string     // the name of the drawing, for messages
	named    []named    // in the coordinate system of the drawing
	children []*drawing // the named drawings in a group
	fallback string     // the anchor that the drawing itself stands for, "" where it stands for none
	border   *border
	along    path
	to       matrix // from the coordinate system of the drawing to the canvas
}

// named is a point with a name.
type named struct {
	name string
	at   vec
}

// border is what a ray from the center meets.
type border struct {
	center vec
	rx, ry float64 // how long the ray is along the axes
	path   path
}

// compass are the names of border anchors with their angles in degrees.
var compass = []struct {
	name  string
	angle float64
}{
	{"east", 0}, {"north-east", 45}, {"north", 90}, {"north-west", 135},
	{"west", 180}, {"south-west", 225}, {"south", 270}, {"south-east", 315},
}

// milestones are the names of path anchors with their share of the way.
var milestones = []struct {
	name string
	part float64
}{{"start", 0}, {"mid", 0.5}, {"end", 1}}

// anchorKey is an anchor that is asked for: a name, which leads through groups, or a number.
type anchorKey struct {
	names  []string
	number value.Value // an angle, a ratio or a number; nil for a name
}

func namedAnchor(s string) anchorKey { return anchorKey{names: strings.Split(s, ".")} }

func parseAnchorKey(v value.Value) (anchorKey, error) {
	switch v := v.(type) {
	case value.Str:
		return namedAnchor(string(v)), nil
	case value.Angle, value.Ratio, value.Int, value.Float, value.Length:
		return anchorKey{number: v}, nil
	case value.None:
		return namedAnchor("default"), nil
	}
	return anchorKey{}, value.Errorf("expected an anchor, found %s", value.Repr(v))
}

// find is the point of an anchor on the canvas.
func (a *anchors) find(c *canvas, key anchorKey) (vec, error) {
	at, err := a.local(c, key)
	if err != nil {
		return vec{}, err
	}
	return a.to.apply(at), nil
}

// local is the point of an anchor in the coordinate system of the drawing.
func (a *anchors) local(c *canvas, key anchorKey) (vec, error) {
	if key.number != nil {
		return a.numeric(c, key.number)
	}
	name, rest := key.names[0], key.names[1:]
	if name == "default" && a.fallback != "" {
		name = a.fallback
	}
	if i := slices.IndexFunc(a.children, func(d *drawing) bool { return d.name == name }); i >= 0 {
		if len(rest) == 0 {
			rest = []string{"default"}
		}
		return a.children[i].anchors.find(c, anchorKey{names: rest})
	}
	if at, ok := a.byName(name); ok {
		return at, nil
	}
	if v := parseQuantity(strings.Join(key.names, ".")); v != nil {
		return a.numeric(c, v)
	}
	return vec{}, a.unknown(name)
}

// byName is the point of an anchor with a name.
func (a *anchors) byName(name string) (vec, bool) {
	for _, n := range a.named {
		if n.name == name {
			return n.at, true
		}
	}
	for _, m := range milestones {
		if m.name == name && a.along != nil {
			pt, ok := a.along.pointAt(m.part * a.along.length())
			return pt.at, ok
		}
	}
	for _, p := range compass {
		if p.name == name && a.border != nil {
			return a.border.at(p.angle * float64(unit.Deg))
		}
	}
	return vec{}, false
}

func (a *anchors) unknown(name string) error {
	if name == "default" {
		return value.Errorf("element '%s' does not have a default anchor", a.element)
	}
	known := a.list()
	return value.Errorf("anchor '%s' not in anchors %s for element '%s'", name, reprNames(known), a.element).Suggest(name, known)
}

// list are the names of all anchors.
func (a *anchors) list() (names []string) {
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, d := range a.children {
		add(d.name)
	}
	for _, n := range a.named {
		add(n.name)
	}
	if a.border != nil {
		for _, p := range compass {
			add(p.name)
		}
	}
	if a.along != nil {
		for _, m := range milestones {
			add(m.name)
		}
	}
	return names
}

// numeric is the point of an anchor by an angle or a distance.
func (a *anchors) numeric(c *canvas, v value.Value) (vec, error) {
	if angle, ok := v.(value.Angle); ok {
		if a.border == nil {
			return vec{}, value.Errorf("element '%s' does not support border anchors", a.element)
		}
		at, ok := a.border.at(float64(angle))
		if !ok {
			return vec{}, value.Errorf("element '%s' does not have a border for anchor '%s'", a.element, value.Repr(v))
		}
		return at, nil
	}
	if a.along == nil {
		return vec{}, value.Errorf("element '%s' does not support path anchors", a.element)
	}
	way, err := value.Cast[share](v)
	pt, _ := a.along.pointAt(c.shareOf(way, a.along.length()))
	return pt.at, err
}

// at is where a ray from the center at an angle leaves the border. On a border that is not as wide as it is high the
// angle counts as if it were, so that the corners of a box are at odd multiples of 45 degrees.
func (b *border) at(angle float64) (vec, bool) {
	sin, cos := math.Sincos(angle)
	ray := vec{x: (b.rx + tolerance) * cos, y: (b.ry + tolerance) * sin}
	return farthest(b.path.crossings(b.center, b.center.add(ray)), b.center)
}

// place moves a drawing so that one of its anchors is where its default anchor would be: offset is the name of that
// anchor, "" to leave the drawing where it is. It completes the map to the canvas.
func (a *anchors) place(c *canvas, offset string, to matrix) error {
	a.to = identity()
	if offset == "" || a.fallback == "" {
		a.to = to
		return nil
	}
	from, err := a.local(c, namedAnchor(offset))
	if err != nil {
		return err
	}
	base, err := a.local(c, namedAnchor("default"))
	a.to = to.mul(translation(base.sub(from)))
	return err
}

// units are the units that numbers in the names of anchors may have, with the values of one.
var units = []struct {
	name  string
	value func(float64) value.Value
}{
	{"%", func(f float64) value.Value { return value.Ratio(f / 100) }},
	{"deg", func(f float64) value.Value { return value.Angle(unit.Angle(f) * unit.Deg) }},
	{"rad", func(f float64) value.Value { return value.Angle(f) }},
	{"cm", func(f float64) value.Value { return absolute(f, unit.Cm) }},
	{"mm", func(f float64) value.Value { return absolute(f, unit.Mm) }},
	{"in", func(f float64) value.Value { return absolute(f, unit.Inch) }},
	{"pt", func(f float64) value.Value { return absolute(f, unit.Pt) }},
	{"em", func(f float64) value.Value { return value.Length(unit.Length{Em: unit.Em(f)}) }},
	{"", func(f float64) value.Value { return value.Float(f) }},
}

func absolute(f float64, u unit.Abs) value.Value {
	return value.Length(unit.Length{Abs: unit.Abs(f) * u})
}

// parseQuantity reads a number with or without a unit, as it may stand for an anchor: "c.30deg"; nil where it is none.
func parseQuantity(s string) value.Value {
	for _, u := range units {
		if digits, ok := strings.CutSuffix(s, u.name); ok {
			if f, err := strconv.ParseFloat(digits, 64); err == nil && !strings.ContainsAny(digits, "eExXpP_nN") {
				return u.value(f)
			}
		}
	}
	return nil
}
