package cetz

import "chatdoc/eval/value"

var rectFunc = drawFunc("rect", func(c *value.Call) *rect {
	return &rect{
		a: value.PosAt[place](c, "a"), b: value.PosAt[place](c, "b"),
		head: takeHead(c), own: takeStyle(c),
	}
})

// rect is a rectangle between two corners.
type rect struct {
	a, b spanned
	head
	own ownStyle
}

func (r *rect) draw(c *canvas) (drawing, error) {
	p, err := c.locateAll(r.a, r.b)
	if err != nil {
		return drawing{}, err
	}
	if p[0].z != p[1].z {
		return drawing{}, value.Errorf("both rectangle points must have the same z value")
	}
	b := bounds{p[0].min(p[1]), p[0].max(p[1]), true}
	s := c.styleOf("rect", &r.own)
	outline := b.path()
	if corners, rounded := s.corners(b.size()); rounded {
		outline = roundedPath(b.lo, b.hi, corners)
	}
	items := []item{pathItem(outline, s.paint())}
	if s.err != nil {
		return drawing{}, s.err
	}
	size := b.size()
	return c.finish(r.head, items, &anchors{
		named:    []named{{"center", b.center()}},
		fallback: "center",
		border:   &border{b.center(), size.x, size.y, outline},
		along:    outline,
	})
}

// cornerKeys are, for each corner from the top left one counterclockwise, the keys of its radius; the first that is
// there counts.
var cornerKeys = [4][]string{
	{"north-west", "north", "west", "rest"}, {"south-west", "south", "west", "rest"},
	{"south-east", "south", "east", "rest"}, {"north-east", "north", "east", "rest"},
}

// corners reads the radii of the corners of a box. Ratios are of its size, and half of it is the largest radius.
func (s *style) corners(size vec) (corners [4]radii, rounded bool) {
	v := s.get("radius")
	for i := range corners {
		one := v
		if d, ok := v.(*value.Dict); ok {
			one = s.corner(d, i)
		}
		r, err := value.Cast[value.Maybe[pair[share]]](one)
		s.fail("radius", err)
		corners[i] = radii{
			min(max(s.c.shareOf(r.V.x, size.x), 0), size.x/2),
			min(max(s.c.shareOf(r.V.y, size.y), 0), size.y/2),
		}
		rounded = rounded || corners[i] != radii{}
	}
	return corners, rounded
}

// corner is the radius of a corner in a dictionary.
func (s *style) corner(d *value.Dict, i int) value.Value {
	_, north := d.Get("north")
	_, south := d.Get("south")
	_, west := d.Get("west")
	_, east := d.Get("east")
	if (north || south) && (west || east) {
		s.fail("radius", value.Errorf("corner radius north/south and west/east are mutually exclusive").Hint(
			"use per corner radii: north-west, .. instead"))
	}
	for _, key := range cornerKeys[i] {
		if v, ok := d.Get(key); ok {
			return v
		}
	}
	return value.None{}
}
