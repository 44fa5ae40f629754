package std

import (
	"math"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// What rect, square, ellipse and circle have in common.

// shape is a shape that may have content.
type shape struct {
	body      *value.Content // nil for none
	look      shapeLook
	inset     layout.Insets
	outset    layout.Insets
	radius    layout.Radii
	round     bool // an ellipse
	quadratic bool // as high as wide
}

// shapeLook is how a shape is drawn. Where nobody says how its outline is, it has one if it is not filled.
type shapeLook struct {
	fill   layout.Fill
	stroke value.Smart[layout.Strokes]
}

// shapeInset is the space around the content of shapes where nobody says otherwise.
func shapeInset() layout.Insets {
	return value.AllSides(unit.Rel{Length: unit.Length{Abs: 5}})
}

// sized declares that an element lays itself out in a block of its width and height.
func sized(elem *value.Elem, width value.Field[value.Smart[unit.Rel]], height value.Field[layout.Sizing], lay layout.FrameFunc) *value.Elem {
	return layout.Shows(elem, func(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
		return layout.BlockFrame(c, lay, layout.BlockSize(width.In(c, styles), height.In(c, styles))...), nil
	})
}

// layout makes a frame of the shape in a region. Along axes where the region expands the shape has its size.
func (s *shape) layout(e *layout.Engine, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	f := frame.New(s.emptySize(region))
	if s.body != nil {
		var err error
		if f, err = s.layoutBody(e, loc, styles, region); err != nil {
			return nil, err
		}
	}
	fill, strokes, err := s.look.resolve(e, styles)
	if err != nil {
		return nil, err
	}
	outset := layout.InsetsIn(s.outset, styles)
	switch {
	case fill == nil && strokes == (unit.Sides[*frame.Stroke]{}):
	case s.round:
		drawEllipse(f, fill, strokes.Left, outset)
	default:
		f.FillAndStroke(fill, strokes, outset, layout.RadiiIn(s.radius, styles))
	}
	return f, nil
}

// emptySize is how large the shape is without content: 45 by 30 points, or what fits.
func (s *shape) emptySize(region layout.Region) unit.Size {
	size := unit.Size{X: min(45, region.Size.X), Y: min(30, region.Size.Y)}
	if s.quadratic {
		side, ok := quadraticSize(region)
		if !ok {
			side = min(size.X, size.Y)
		}
		return unit.Splat(side)
	}
	if region.Expand.X {
		size.X = region.Size.X
	}
	if region.Expand.Y {
		size.Y = region.Size.Y
	}
	return size
}

// quadraticSize is the side of a square whose width or height is given, the smaller of both if both are.
func quadraticSize(region layout.Region) (side unit.Abs, ok bool) {
	switch expand := region.Expand; {
	case expand.X && expand.Y:
		return min(region.Size.X, region.Size.Y), true
	case expand.X:
		return region.Size.X, true
	case expand.Y:
		return region.Size.Y, true
	}
	return 0, false
}

// layoutBody lays out the shape's content with its inset.
func (s *shape) layoutBody(e *layout.Engine, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	inset := layout.InsetsIn(s.inset, styles)
	if s.round {
		inset = roundInset(inset)
	}
	pod := layout.Region{Size: layout.Shrink(region.Size, inset), Expand: region.Expand}
	if s.quadratic {
		side, err := s.bodySide(e, loc, styles, pod)
		if err != nil {
			return nil, err
		}
		pod = layout.Region{Size: unit.Splat(side), Expand: unit.Splat(true)}
	}
	f, err := layout.LayoutFrame(e, s.body, loc, styles, pod)
	if err == nil {
		layout.Grow(f, inset)
	}
	return f, err
}

// bodySide is the side of the square that a quadratic shape has for its content: where no size is given, as much as the
// content takes and the region has.
func (s *shape) bodySide(e *layout.Engine, loc layout.Locator, styles *value.Chain, pod layout.Region) (unit.Abs, error) {
	if side, ok := quadraticSize(pod); ok {
		return side, nil
	}
	f, err := layout.LayoutFrame(e, s.body, loc, styles, layout.Region{Size: pod.Size})
	if err != nil {
		return 0, err
	}
	return min(max(f.Width(), f.Height()), pod.Size.X, pod.Size.Y), nil
}

// roundInset keeps content inside an ellipse: in the rectangle with the same center that touches it.
func roundInset(inset unit.Sides[unit.RelAbs]) unit.Sides[unit.RelAbs] {
	const extra = 0.5 - math.Sqrt2/4
	for _, side := range []*unit.RelAbs{&inset.Left, &inset.Top, &inset.Right, &inset.Bottom} {
		side.Ratio += extra
	}
	return inset
}

// resolve is the paint and the strokes as renderers know them.
func (l shapeLook) resolve(e *layout.Engine, styles *value.Chain) (fill frame.Paint, strokes unit.Sides[*frame.Stroke], err error) {
	if l.fill.Some {
		if fill, err = layout.ResolvePaint(e, l.fill.V, false); err != nil {
			return nil, strokes, err
		}
	}
	switch {
	case l.stroke.Given:
		strokes, err = layout.ResolveStrokes(e, l.stroke.V, styles)
	case fill == nil:
		strokes = unit.SplatSides(plainStroke())
	}
	return fill, strokes, err
}

// plainStroke is the outline of shapes for which nobody says anything: black, and a point thick.
func plainStroke() *frame.Stroke {
	return &frame.Stroke{Paint: frame.Solid{Color: color.Gray(0)}, Thickness: 1, MiterLimit: 4}
}

// evenStrokes is the same stroke, or none, for all sides.
func evenStrokes(s value.Smart[value.Maybe[*value.Stroke]]) value.Smart[layout.Strokes] {
	if !s.Given {
		return value.Smart[layout.Strokes]{}
	}
	return value.Given(value.AllSides(s.V))
}

// drawEllipse draws an ellipse that fills a frame and its outset, below what is in it.
func drawEllipse(f *frame.Frame, fill frame.Paint, stroke *frame.Stroke, outset unit.Sides[unit.RelAbs]) {
	out := layout.ResolveSides(outset, f.Size)
	size := unit.Size{X: f.Size.X + out.Left + out.Right, Y: f.Size.Y + out.Top + out.Bottom}
	f.Prepend(unit.Point{X: -out.Left, Y: -out.Top}, &frame.Shape{
		Geometry: frame.EllipsePath(size), Fill: fill, Stroke: stroke,
	})
}
