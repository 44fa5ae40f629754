package cetz

import "chatdoc/eval/value"

var bezierFunc = drawFunc("bezier", func(c *value.Call) *bezier {
	e := &bezier{
		start: value.PosAt[place](c, "start"), end: value.PosAt[place](c, "end"),
		controls: value.AllAt[place](c),
		name:     takeName(c),
	}
	if n := len(e.controls); n < 1 || n > 2 {
		c.Fail(value.Errorf("bezier curve expects 1 or 2 control points, got %d", n))
	}
	e.own = takeStyle(c)
	return e
})

// bezier is a quadratic or cubic Bézier curve.
type bezier struct {
	start, end spanned
	controls   []spanned // one or two
	name       string
	own        ownStyle
}

func (e *bezier) draw(c *canvas) (drawing, error) {
	places := append([]spanned{e.start}, e.controls...)
	p, err := c.locateAll(append(places, e.end)...)
	if err != nil {
		return drawing{}, err
	}
	curve := cubic{a: p[0], b: p[1], c: p[len(p)-2], d: p[len(p)-1]}
	if len(e.controls) == 1 {
		// A quadratic curve is a cubic one whose control points lie two thirds of the way to its own.
		curve.b, curve.c = curve.a.lerp(p[1], 2.0/3), curve.d.lerp(p[1], 2.0/3)
	}
	return c.finishCurve(e.name, curve, &e.own)
}

// finishCurve draws a single curve.
func (c *canvas) finishCurve(name string, curve cubic, own *ownStyle) (drawing, error) {
	outline := path{{start: curve.a, segments: []segment{curve.segment()}}}
	return c.finishPath(head{name: name}, outline, c.styleOf("bezier", own), &anchors{
		named:    []named{{"ctrl-0", curve.b}, {"ctrl-1", curve.c}},
		fallback: "start",
	})
}
