package cetz

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/source"
)

// Content is measured from the height of capitals down to the lowest bit of ink, whatever the document says about the
// edges of text: then it looks centered, and a label without descenders stands higher than one that has some. What is
// drawn is text whose lines begin and end where Typst has them by default.

// text is content that was measured, in canvas units.
type text struct {
	content       *value.Content
	loc           layout.Locator
	width, height float64
	ascent        float64 // from the top to the baseline of the last line
}

func newText(c *canvas, body *value.Content, span source.Span) (t text, err error) {
	t = text{content: body, loc: c.loc.Next(span)}
	endless := layout.Region{Size: unit.Splat(unit.Inf)}
	drawn, err := t.layout(c, layout.Baseline, endless)
	if err != nil {
		return t, err
	}
	inked, err := t.layout(c, layout.Bounds, endless)
	if err != nil {
		return t, err
	}
	t.ascent = float64(drawn.Height() / c.length)
	t.width, t.height = float64(inked.Width()/c.length), float64(inked.Height()/c.length)
	return t, nil
}

// layout lays the content out as text that ends at an edge.
func (t *text) layout(c *canvas, bottom layout.EdgeMetric, region layout.Region) (*frame.Frame, error) {
	body := t.content.Styled(layout.TextEdges(layout.CapHeight, bottom)...)
	return layout.LayoutFrame(c.eng, body, t.loc, c.styles, region)
}

// contentBox is the box of content, in canvas units. It is turned about its center.
type contentBox struct {
	text          text
	stretch       unit.Axes[float64]
	center        vec // on the canvas
	angle         float64
	width, height float64 // with the padding
	pad           padding
	depth         float64 // below the baseline, without the padding
}

// axes are the directions to the right and up, half as long as the box.
func (b *contentBox) axes() (east, north vec) {
	return vec{x: b.width / 2}.turn(b.angle), vec{y: b.height / 2}.turn(b.angle)
}

// outline is the box as a path.
func (b *contentBox) outline() path {
	east, north := b.axes()
	nw, sw := b.center.sub(east).add(north), b.center.sub(east).sub(north)
	se, ne := b.center.add(east).sub(north), b.center.add(east).add(north)
	return linePath([]vec{nw, sw, se, ne}, true)
}

// diagonal is the distance of the corners from the center.
func (b *contentBox) diagonal() float64 { return math.Hypot(b.width, b.height) / 2 }

// anchors are the points of the box with a name: those on its sides, those at the height of the baseline (base) and those
// half way up the text from there (mid).
func (b *contentBox) anchors() []named {
	east, north := b.axes()
	up := vec{y: 1}.turn(b.angle)
	at := func(x, y float64) vec { return b.center.add(east.scale(x)).add(north.scale(y)) }
	base := at(0, -1).add(up.scale(b.pad.bottom + b.depth))
	mid := at(0, 1).sub(up.scale(b.pad.top)).lerp(base, 0.5)
	start := base.sub(vec{x: b.text.width * b.stretch.X / 2}.turn(b.angle))
	return []named{
		{"center", b.center},
		{"mid", mid}, {"mid-east", mid.add(east)}, {"mid-west", mid.sub(east)},
		{"base", base}, {"base-east", base.add(east)}, {"base-west", base.sub(east)},
		{"text", start},
		{"north", at(0, 1)}, {"north-east", at(1, 1)}, {"north-west", at(-1, 1)},
		{"south", at(0, -1)}, {"south-east", at(1, -1)}, {"south-west", at(-1, -1)},
		{"east", at(1, 0)}, {"west", at(-1, 0)},
	}
}

// layout lays the content out in its box.
func (b *contentBox) layout(c *canvas) (*frame.Frame, error) {
	room := unit.Size{
		X: b.points(c, b.width, b.pad.left+b.pad.right, b.stretch.X),
		Y: b.points(c, b.height, b.pad.top+b.pad.bottom, b.stretch.Y),
	}
	inner, err := b.text.layout(c, layout.Baseline, layout.Region{Size: room, Expand: unit.Splat(true)})
	if err != nil {
		return nil, err
	}
	if b.stretch != (unit.Axes[float64]{X: 1, Y: 1}) {
		inner.Transform(unit.Scale(b.stretch.X, b.stretch.Y))
	}
	f := frame.New(unit.Size{X: unit.Abs(b.width) * c.length, Y: unit.Abs(b.height) * c.length})
	f.PushFrame(unit.Point{X: unit.Abs(b.pad.left) * c.length, Y: unit.Abs(b.pad.top) * c.length}, inner)
	return f, nil
}

// points is how much room there is along an axis for the text, before it is stretched. It is a little more than was
// measured, lest rounding break a line.
func (b *contentBox) points(c *canvas, size, pad, stretch float64) unit.Abs {
	return unit.Abs(max(math.Ceil(size*1e8)/1e8-pad, 0)/stretch) * c.length
}
