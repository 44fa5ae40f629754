package cetz

import (
	"cmp"
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// The canvas as content. It is a block as large as what is drawn on it; with a baseline it stands in a line of text.
var (
	canvasElem = value.NewElem("canvas", "A picture that is drawn from a list of elements.")

	canvasLength     = value.Settable(canvasElem, "length", canvasUnit{unit.Length{Abs: unit.Cm}}, "The length of a canvas unit.", value.Fixed)
	canvasBaseline   = value.Settable(canvasElem, "baseline", baseline{}, "Where the baseline of the text around lies: a height or a coordinate.", value.Fixed)
	canvasDebug      = value.Settable(canvasElem, "debug", false, "Whether the boxes around elements are shown.", value.Fixed)
	canvasBackground = value.Settable(canvasElem, "background", layout.Fill{}, "What the canvas is filled with.", value.Fixed)
	canvasStroke     = value.Settable(canvasElem, "stroke", layout.Strokes{}, "How the sides of the canvas are drawn.", value.Fixed)
	canvasPadding    = value.Settable(canvasElem, "padding", value.Value(value.None{}), "Space around the picture.", value.Fixed)
	canvasBody       = value.Required[body](canvasElem, "body", "The elements to draw.")

	_ = layout.Shows(canvasElem, showCanvas)
)

// canvasUnit is the length of a canvas unit, which is not zero.
type canvasUnit struct{ unit.Length }

// Cast brings the Caster: lengths.
func (canvasUnit) Cast() *value.Caster[canvasUnit] {
	return &value.Caster[canvasUnit]{
		Info: value.Types(value.LengthType),
		From: func(v value.Value) (u canvasUnit, err error) {
			l, ok := v.(value.Length)
			switch {
			case v.Type() == value.RatioType:
				return u, value.Errorf("canvas lengths cannot be relative").Hint(
					"wrap the canvas in `layout(ly => canvas(length: <ratio> * ly.width, ...))`")
			case !ok:
				return u, value.Errorf("expected `length` to be of type length, got %s", value.Repr(v))
			case unit.Length(l).IsZero():
				return u, value.Errorf("canvas length must be != 0!")
			}
			return canvasUnit{unit.Length(l)}, nil
		},
		Into: func(u canvasUnit) value.Value { return value.Length(u.Length) },
	}
}

// baseline is where the baseline of the text around lies, none for a canvas that is a block.
type baseline struct {
	at    place
	given bool
}

// Cast brings the Caster: none, a number, which is a height, or a coordinate.
func (baseline) Cast() *value.Caster[baseline] {
	return &value.Caster[baseline]{
		Info: value.CastInfo{{}},
		From: func(v value.Value) (b baseline, err error) {
			switch {
			case v == value.None{}:
				return b, nil
			case isNumber(v):
				v = value.NewArray(value.Int(0), v)
			}
			b.given = true
			b.at, err = value.Cast[place](v)
			return b, err
		},
		Into: func(b baseline) value.Value { return value.None{} },
	}
}

// canvas is the state of a picture while its elements are drawn. A group draws into a copy.
type canvas struct {
	eng      *layout.Engine
	styles   *value.Chain // of the text around
	loc      *layout.Splitter
	location value.Location

	length     unit.Abs // of a canvas unit
	fontSize   unit.Abs
	debug      bool
	background value.Value

	style     *value.Dict // the style tree
	transform matrix      // from the current coordinate system to the canvas
	prev      vec         // the coordinate given last, in the coordinate system of its time
	nodes     *nodes
	grouped   bool // whether this is the inside of a group
	shared    *value.Dict
}

// showCanvas makes a block of the canvas, or puts it in a line of text.
func showCanvas(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
	if canvasBaseline.Of(c).given {
		return layout.NewInline(c, layoutCanvas), nil
	}
	return layout.BlockFrame(c, layoutCanvas), nil
}

// layoutCanvas draws the elements and puts what they have drawn on a sheet of the right size.
func layoutCanvas(e *layout.Engine, content *value.Content, loc layout.Locator, styles *value.Chain, _ layout.Region) (*frame.Frame, error) {
	c := newCanvas(e, content, loc, styles)
	items, box, err := c.processBody(canvasBody.Of(content))
	if err != nil {
		return nil, err
	}
	p, err := c.paddingIn(canvasPadding.In(content, styles))
	if err != nil {
		return nil, err
	}
	box.pad(p)
	size := box.size()
	f := frame.NewHard(unit.Size{X: unit.Abs(size.x) * c.length, Y: unit.Abs(size.y) * c.length})
	s := &sheet{box.lo.x, box.hi.y, c.length}
	if err := c.push(f, items, s); err != nil {
		return nil, err
	}
	if err := c.drawSides(f, content); err != nil {
		return nil, err
	}
	return f, c.setBaseline(f, canvasBaseline.Of(content), s)
}

func newCanvas(e *layout.Engine, content *value.Content, loc layout.Locator, styles *value.Chain) *canvas {
	// Content begins at the top of its box, however the text around is aligned.
	styles = styles.With(value.Styles{layout.Alignment.Set(layout.AlignValue{V: unit.VTop})})
	return &canvas{
		eng: e, styles: styles, loc: loc.Split(), location: content.Location(),
		length:     layout.Resolve(canvasLength.In(content, styles).Length, styles),
		fontSize:   layout.FontSize(styles),
		debug:      canvasDebug.In(content, styles),
		background: value.CasterOf[layout.Fill]().Into(canvasBackground.In(content, styles)),
		style:      defaultStyle(),
		transform:  projection(),
		nodes:      newNodes(nil),
		shared:     value.NewDict(),
	}
}

// push draws the items into a frame, lower layers first.
func (c *canvas) push(f *frame.Frame, items []item, s *sheet) error {
	items = slices.DeleteFunc(items, func(it item) bool { return it.hidden })
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(a.layer, b.layer) })
	for i := range items {
		if err := items[i].pushTo(f, c, s); err != nil {
			return err
		}
	}
	return nil
}

// drawSides draws the background and the sides of the canvas.
func (c *canvas) drawSides(f *frame.Frame, content *value.Content) error {
	fill, err := layout.ResolvePaint(c.eng, canvasBackground.In(content, c.styles).V, false)
	if err != nil {
		return err
	}
	strokes, err := layout.ResolveStrokes(c.eng, canvasStroke.In(content, c.styles), c.styles)
	if err != nil {
		return err
	}
	if fill != nil || strokes != (unit.Sides[*frame.Stroke]{}) {
		f.FillAndStroke(fill, strokes, unit.Sides[unit.RelAbs]{}, unit.Corners[unit.RelAbs]{})
	}
	return nil
}

// setBaseline gives the frame its baseline. The coordinate is one of the canvas as a whole.
func (c *canvas) setBaseline(f *frame.Frame, b baseline, s *sheet) error {
	if !b.given {
		return nil
	}
	whole := *c
	whole.transform = projection()
	at, err := b.at.resolve(&whole)
	if err == nil {
		f.SetBaseline(s.point(whole.transform.apply(at)).Y)
	}
	return err
}

// call calls a function of the document in the context of the canvas.
func (c *canvas) call(f *value.Func, args ...value.Value) (value.Value, error) {
	ctx := &value.Context{Styles: c.styles, HasStyles: true, Location: c.location}
	return f.Call(c.eng.Engine, ctx, value.NewArgs(f.Span, args...))
}

// inside is a copy of the canvas for the inside of a group or scope: what it changes ends with it.
func (c *canvas) inside(n *nodes) *canvas {
	inner := *c
	inner.nodes, inner.grouped = n, true
	return &inner
}
