package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	path         = element("path", "A line of Bézier curves through points.")
	pathFill     = value.Settable(path, "fill", layout.Fill{}, "What the path is filled with.")
	pathRule     = value.Settable(path, "fill-rule", nonZero, "What is inside where the path crosses itself.")
	pathStroke   = value.Settable(path, "stroke", value.Smart[value.Maybe[*value.Stroke]]{}, "How the path is drawn; auto is not at all where it is filled.", value.Folds)
	pathClosed   = value.Settable(path, "closed", false, "Whether the path leads back to its start.")
	pathVertices = value.Variadic[pathVertex](path, "vertices", "The points, each alone or with one or two control points relative to it.")

	_ = layout.Frames(path, layoutPath)
	_ = deprecate(path.Func, "the `path` function is deprecated, use `curve` instead", "")
)

// pathVertex is a point with its control points: one that both sides mirror, or one before and one behind it.
type pathVertex struct {
	at       point
	controls []point
}

// Cast brings the Caster: a point, or an array of a point and one or two control points.
func (pathVertex) Cast() *value.Caster[pathVertex] {
	info := value.Types(value.ArrayType)
	return &value.Caster[pathVertex]{
		Info: info,
		From: func(v value.Value) (pathVertex, error) {
			a, ok := v.(*value.Array)
			if !ok {
				return pathVertex{}, info.Fail(v)
			}
			return toPathVertex(a)
		},
		Into: func(p pathVertex) value.Value {
			c := value.CasterOf[point]()
			if len(p.controls) == 0 {
				return c.Into(p.at)
			}
			items := []value.Value{c.Into(p.at)}
			for _, control := range p.controls {
				items = append(items, c.Into(control))
			}
			return value.NewArray(items...)
		},
	}
}

func toPathVertex(a *value.Array) (p pathVertex, err error) {
	c := value.CasterOf[point]()
	items := a.Items()
	switch n := len(items); {
	case n == 0 || n > 3:
		return p, value.Errorf("path vertex must have 1, 2, or 3 points")
	case n == 2 && !c.Accepts(items[0]):
		p.at, err = c.From(a)
		return p, err
	}
	if p.at, err = c.From(items[0]); err != nil {
		return p, err
	}
	for _, item := range items[1:] {
		control, err := c.From(item)
		if err != nil {
			return p, err
		}
		p.controls = append(p.controls, control)
	}
	return p, nil
}

// before is the control point of the segment that leads to the vertex, relative to it.
func (p *pathVertex) before() point {
	if len(p.controls) == 0 {
		return point{}
	}
	return p.controls[0]
}

// behind is the control point of the segment that leads on, relative to the vertex.
func (p *pathVertex) behind() point {
	if len(p.controls) == 2 {
		return p.controls[1]
	}
	c := p.before()
	return point{X: c.X.Neg(), Y: c.Y.Neg()}
}

func layoutPath(e *layout.Engine, c *value.Content, _ layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	vertices := pathVertices.Of(c)
	if len(vertices) == 0 {
		return frame.New(unit.Size{}), nil
	}
	resolve := func(p point) unit.Point { return resolvePoint(p, region.Size, styles) }
	var p frame.Path
	var size unit.Size
	p.MoveTo(resolve(vertices[0].at))
	segment := func(from, to *pathVertex) {
		start, end := resolve(from.at), resolve(to.at)
		c1, c2 := start.Add(resolve(from.behind())), end.Add(resolve(to.before()))
		p.CubicTo(c1, c2, end)
		size = growByCubic(size, start, c1, c2, end)
	}
	for i := range vertices[1:] {
		segment(&vertices[i], &vertices[i+1])
	}
	if pathClosed.In(c, styles) {
		segment(&vertices[len(vertices)-1], &vertices[0])
		p.Close()
	}
	if !isFinite(size) {
		return nil, diag.Errorf(c.Span(), "cannot create path with infinite length")
	}
	f := frame.New(size)
	look := outlineLook{pathFill.In(c, styles), pathRule.In(c, styles), pathStroke.In(c, styles)}
	return f, look.draw(e, f, p, styles)
}
