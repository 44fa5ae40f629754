package layout

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// ResolvePaint is a paint as renderers know it. onText tells that it fills text, which changes what gradients and
// tilings stretch over where nobody says.
func ResolvePaint(e *Engine, p value.Paint, onText bool) (frame.Paint, error) {
	switch p := p.(type) {
	case value.Color:
		return frame.Solid{Color: color.Color(p)}, nil
	case *value.Gradient:
		return &frame.Gradient{Gradient: p.Gradient, Parent: toParent(p.Relative, onText)}, nil
	case *value.Tiling:
		return resolveTiling(e, p, onText)
	}
	return nil, nil
}

func toParent(r color.Relative, onText bool) bool {
	return r == color.RelativeParent || r == color.RelativeAuto && onText
}

// tilingKey is the key of a tiling's frame.
type tilingKey struct{ *value.Tiling }

// resolveTiling is a tiling as renderers know it. What it repeats is laid out once.
func resolveTiling(e *Engine, t *value.Tiling, onText bool) (frame.Paint, error) {
	f, err := Memo(e, tilingKey{t}, func() (*frame.Frame, error) { return layoutTile(e, t) })
	if err != nil {
		return nil, err
	}
	return &frame.Tiling{
		Frame:   f,
		Size:    f.Size,
		Spacing: unit.Size{X: t.Spacing.X.Abs, Y: t.Spacing.Y.Abs},
		Parent:  toParent(t.Relative, onText),
	}, nil
}

// layoutTile lays out what a tiling repeats, which knows nothing of the styles where it is used.
func layoutTile(e *Engine, t *value.Tiling) (*frame.Frame, error) {
	size := unit.Splat(unit.Inf)
	if t.Size.Given {
		size = unit.Size{X: t.Size.V.X.Abs, Y: t.Size.V.Y.Abs}
	}
	f, err := LayoutFrame(e, t.Body, RootLocator(), nil, Region{Size: size})
	if err == nil && t.Size.Given {
		f.Size = size
	}
	return f, err
}

// SizeTiling gives a tiling the size of its body. What it repeats needs to have one.
func SizeTiling(eng *value.Engine, t *value.Tiling) error {
	f, err := layoutTile(Of(eng), t)
	if err != nil {
		return err
	}
	if f.Width() == 0 || f.Height() == 0 {
		return value.Errorf("tile size must be non-zero").Hint("try setting the size manually")
	}
	t.Size = value.Given(unit.Axes[unit.Length]{X: unit.Length{Abs: f.Width()}, Y: unit.Length{Abs: f.Height()}})
	return nil
}

// resolveFill is the paint of an area; nil for none.
func resolveFill(e *Engine, fill Fill) (frame.Paint, error) {
	if !fill.Some {
		return nil, nil
	}
	return ResolvePaint(e, fill.V, false)
}

// ResolveStroke is a stroke as renderers know it. What it leaves open is 1 pt thick, black, with butt caps and mitered
// joins. A nil stroke stays nil.
func ResolveStroke(e *Engine, s *value.Stroke, styles *value.Chain) (*frame.Stroke, error) {
	if s == nil {
		return nil, nil
	}
	paint, err := ResolvePaint(e, s.Paint.Or(value.Color(color.Gray(0))), false)
	if err != nil {
		return nil, err
	}
	thickness := Resolve(s.Thickness.Or(unit.Length{Abs: 1}), styles)
	fixed := &frame.Stroke{
		Paint:      paint,
		Thickness:  thickness,
		Cap:        frame.LineCap(s.Cap.V),
		Join:       frame.LineJoin(s.Join.V),
		MiterLimit: float64(s.MiterLimit.Or(4)),
	}
	if dash := s.Dash.V; dash.Some && len(dash.V.Array) > 0 {
		fixed.Dash = &frame.Dash{Phase: Resolve(dash.V.Phase, styles)}
		for _, l := range dash.V.Array {
			length := thickness
			if !l.Dot {
				length = Resolve(l.Length, styles)
			}
			fixed.Dash.Array = append(fixed.Dash.Array, length)
		}
	}
	return fixed, nil
}

// decoration is what boxes, blocks and shapes are drawn with.
type decoration struct {
	fill   frame.Paint
	stroke unit.Sides[*frame.Stroke]
	outset unit.Sides[unit.RelAbs]
	radius unit.Corners[unit.RelAbs]
	clip   bool
}

// isVisible reports whether anything is drawn.
func (d *decoration) isVisible() bool {
	s := d.stroke
	return d.fill != nil || s.Left != nil || s.Top != nil || s.Right != nil || s.Bottom != nil
}

// apply clips a frame and draws the rectangle below its content.
func (d *decoration) apply(f *frame.Frame) {
	if d.clip {
		f.Clip(frame.ClipRect(f.Size, d.stroke, d.outset, d.radius))
	}
	if d.isVisible() {
		f.FillAndStroke(d.fill, d.stroke, d.outset, d.radius)
	}
}

// newDecoration resolves what a rectangle is drawn with.
func newDecoration(e *Engine, fill Fill, strokes Strokes, outset Insets, radius Radii, clip bool, styles *value.Chain) (d decoration, err error) {
	d.clip = clip
	if d.fill, err = resolveFill(e, fill); err != nil {
		return d, err
	}
	if d.stroke, err = ResolveStrokes(e, strokes, styles); err != nil {
		return d, err
	}
	d.outset = InsetsIn(outset, styles)
	d.radius = RadiiIn(radius, styles)
	return d, nil
}

// RadiiIn are radii at the size of the text around; corners that are not set have none.
func RadiiIn(r Radii, styles *value.Chain) unit.Corners[unit.RelAbs] {
	c := r.Or(unit.Rel{})
	return unit.Corners[unit.RelAbs]{
		TopLeft: ResolveRel(c.TopLeft, styles), TopRight: ResolveRel(c.TopRight, styles),
		BottomRight: ResolveRel(c.BottomRight, styles), BottomLeft: ResolveRel(c.BottomLeft, styles),
	}
}

// ResolveStrokes are the strokes of the sides of a box; sides without one are nil.
func ResolveStrokes(e *Engine, s Strokes, styles *value.Chain) (fixed unit.Sides[*frame.Stroke], err error) {
	sides := s.Or(value.Maybe[*value.Stroke]{})
	for _, side := range []struct {
		from value.Maybe[*value.Stroke]
		to   **frame.Stroke
	}{{sides.Left, &fixed.Left}, {sides.Top, &fixed.Top}, {sides.Right, &fixed.Right}, {sides.Bottom, &fixed.Bottom}} {
		if *side.to, err = ResolveStroke(e, side.from.V, styles); err != nil {
			return fixed, err
		}
	}
	return fixed, nil
}
