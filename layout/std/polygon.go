package std

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	polygon         = element("polygon", "A polygon.")
	polygonFill     = value.Settable(polygon, "fill", layout.Fill{}, "What the polygon is filled with.")
	polygonRule     = value.Settable(polygon, "fill-rule", nonZero, "What is inside where sides cross.")
	polygonStroke   = value.Settable(polygon, "stroke", value.Smart[value.Maybe[*value.Stroke]]{}, "How its outline is drawn; auto is not at all where it is filled.", value.Folds)
	polygonVertices = value.Variadic[point](polygon, "vertices", "The corners.")

	_ = layout.Frames(polygon, layoutPolygon)
	_ = function("polygon.regular", regularPolygon)
)

// fillRule says what is inside of an outline that crosses itself.
type fillRule uint8

const (
	nonZero fillRule = iota // what it winds around
	evenOdd                 // what it winds around an odd number of times
)

// Cast brings the Caster: "non-zero" and "even-odd".
func (fillRule) Cast() *value.Caster[fillRule] { return value.Words[fillRule]("non-zero", "even-odd") }

func layoutPolygon(e *layout.Engine, c *value.Content, _ layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	var path frame.Path
	var size unit.Size
	for i, v := range polygonVertices.Of(c) {
		p := resolvePoint(v, region.Size, styles)
		size = unit.Size{X: max(size.X, p.X), Y: max(size.Y, p.Y)}
		if i == 0 {
			path.MoveTo(p)
		} else {
			path.LineTo(p)
		}
	}
	if !isFinite(size) {
		return nil, diag.Errorf(c.Span(), "cannot create polygon with infinite size")
	}
	f := frame.NewHard(size)
	if path == nil {
		return f, nil
	}
	path.Close()
	look := outlineLook{polygonFill.In(c, styles), polygonRule.In(c, styles), polygonStroke.In(c, styles)}
	return f, look.draw(e, f, path, styles)
}

// outlineLook is how a polygon, curve or path is drawn.
type outlineLook struct {
	fill   layout.Fill
	rule   fillRule
	stroke value.Smart[value.Maybe[*value.Stroke]]
}

func (l outlineLook) draw(e *layout.Engine, f *frame.Frame, path frame.Path, styles *value.Chain) error {
	fill, strokes, err := shapeLook{l.fill, evenStrokes(l.stroke)}.resolve(e, styles)
	if err == nil {
		f.Push(unit.Point{}, &frame.Shape{Geometry: path, Fill: fill, EvenOdd: l.rule == evenOdd, Stroke: strokes.Left})
	}
	return err
}

// maxVertices bounds the corners of regular polygons.
const maxVertices = 1 << 16

// regularPolygon makes a polygon whose sides and angles are equal, within a circle.
func regularPolygon(call *value.Call) (value.Value, error) {
	filled, stroked := call.Args.Has("fill"), call.Args.Has("stroke")
	fill := value.Named(call, "fill", layout.Fill{})
	stroke := value.Named(call, "stroke", value.Smart[value.Maybe[*value.Stroke]]{})
	size := value.Named(call, "size", unit.Length{Em: 1})
	n := value.NamedAt(call, "vertices", value.Natural(3))
	if err := call.Done(); err != nil {
		return nil, err
	}
	if n.V > maxVertices {
		return nil, diag.Limitf(n.Span, "a polygon cannot have more than %d vertices", maxVertices)
	}
	c := value.New(polygon, polygonVertices.Is(regularVertices(int(n.V), size)))
	if filled {
		c = polygonFill.With(c, fill)
	}
	if stroked {
		c = polygonStroke.With(c, stroke)
	}
	return c.At(call.Span()), nil
}

// regularVertices are the corners of a regular polygon in a circle of a diameter, moved so that the polygon begins at the
// origin. The first is there again at the end, as it is in Typst.
func regularVertices(n int, diameter unit.Length) []point {
	if n == 0 {
		return []point{{}}
	}
	radius := diameter.Mul(0.5)
	angle := func(i int) float64 { return 2*math.Pi*float64(i)/float64(n) + math.Pi*(0.5-1/float64(n)) }
	sign := math.Copysign(1, float64(radius.Abs)) // a negative circle begins at its right and bottom
	left, top := 0.0, 0.0
	for i := range n + 1 {
		left, top = max(left, sign*-math.Cos(angle(i))), max(top, sign*-math.Sin(angle(i)))
	}
	left, top = sign*left, sign*top
	vertices := make([]point, n+1)
	for i := range vertices {
		sin, cos := math.Sincos(angle(i))
		vertices[i] = point{
			X: unit.Rel{Length: radius.Mul(left + cos)},
			Y: unit.Rel{Length: radius.Mul(top + sin)},
		}
	}
	return vertices
}
