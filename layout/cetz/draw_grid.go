package cetz

import (
	"math"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var gridFunc = drawFunc("grid", func(c *value.Call) *grid {
	return &grid{
		from: value.PosAt[place](c, "from"), to: value.PosAt[place](c, "to"),
		name: takeName(c), own: takeStyle(c),
	}
})

// grid are lines at equal distances between two corners.
type grid struct {
	from, to spanned
	name     string
	own      ownStyle
}

func (g *grid) draw(c *canvas) (drawing, error) {
	p, err := c.locateAll(g.from, g.to)
	if err != nil {
		return drawing{}, err
	}
	b := bounds{p[0].min(p[1]), p[0].max(p[1]), true}
	s := c.styleOf("grid", &g.own)
	look := paint{stroke: s.stroke()}
	if read[bool](s, "help-lines") {
		look.stroke = helpLine()
	}
	x, y := s.steps()
	if s.err != nil {
		return drawing{}, s.err
	}
	var items []item
	size := b.size()
	for _, at := range ticks(size.x, x) {
		items = append(items, pathItem(linePath([]vec{b.lo.add(vec{x: at}), b.lo.add(vec{x: at, y: size.y})}, false), look))
	}
	for _, at := range ticks(size.y, y) {
		items = append(items, pathItem(linePath([]vec{b.lo.add(vec{y: at}), b.lo.add(vec{x: size.x, y: at})}, false), look))
	}
	diagonal := 2 * b.center().dist(b.lo)
	return c.finish(head{name: g.name}, items, &anchors{
		named:    []named{{"center", b.center()}},
		fallback: "center",
		border:   &border{b.center(), diagonal, diagonal, b.path()},
	})
}

// helpLine is the stroke of grids that are not part of the picture.
func helpLine() *value.Stroke {
	gray, _ := color.Named("gray")
	return &value.Stroke{
		Paint:     value.Given[value.Paint](value.Color(gray)),
		Thickness: value.Given(unit.Length{Abs: 0.2}),
	}
}

// steps reads the distances between the lines: one for both axes, or one for each in an array or a dictionary.
func (s *style) steps() (x, y float64) {
	v := s.get("step")
	if d, ok := v.(*value.Dict); ok {
		step := func(key string) value.Value {
			if v, ok := d.Get(key); ok {
				return v
			}
			return value.Int(1)
		}
		v = value.NewArray(step("x"), step("y"))
	}
	p, err := value.Cast[pair[number]](v)
	s.fail("step", err)
	return s.c.of(p.x), s.c.of(p.y)
}

// maxTicks bounds the number of lines of a grid along an axis.
const maxTicks = 10000

// ticks are the places of lines along an axis of a length. There are none where the distance is not positive.
func ticks(length, step float64) (at []float64) {
	if !(step > 0) || length/step > maxTicks {
		return nil
	}
	for i := range int(math.Floor(length/step+tolerance)) + 1 {
		at = append(at, float64(i)*step)
	}
	return at
}
