package cetz

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

var contentFunc = drawFunc("content", func(c *value.Call) *content {
	e := &content{head: takeHead(c), angle: value.NamedAt(c, "angle", turn{})}
	if n := c.Args.Left(); n < 2 || n > 3 {
		c.Fail(value.Errorf("expected 2 or 3 positional arguments, got %d", n))
		return e
	}
	e.at = value.PosAt[place](c, "a")
	if c.Args.Left() == 2 {
		corner := value.PosAt[place](c, "b")
		e.corner = &corner
	}
	e.body = value.Pos[*value.Content](c, "body")
	e.own = takeStyle(c)
	e.span = c.Span()
	return e
})

// content is content of the document: centered at a point, or in the rectangle between two. It is moved along with the
// coordinate system, but neither turned nor stretched.
type content struct {
	at     spanned
	corner *spanned // nil where the content is as large as it likes
	body   *value.Content
	angle  value.Spanned[turn]
	head
	own  ownStyle
	span source.Span
}

// turn is an angle, or a coordinate that the end of the text points to.
type turn = value.OneOf[unit.Angle, place]

// contentFrame is what is drawn around content.
type contentFrame uint8

const (
	rectFrame contentFrame = iota
	circleFrame
)

// Cast brings the Caster: "rect" and "circle".
func (contentFrame) Cast() *value.Caster[contentFrame] {
	return value.Words[contentFrame]("rect", "circle")
}

func (e *content) draw(c *canvas) (drawing, error) {
	s := c.styleOf("content", &e.own)
	b, err := e.measure(c, s)
	if err != nil {
		return drawing{}, err
	}
	outline, look := b.outline(), paint{}
	if shape := read[value.Maybe[contentFrame]](s, "frame"); shape.Some {
		look = s.paint()
		if shape.V == circleFrame {
			outline = ellipsePath(b.center, b.diagonal(), b.diagonal())
		}
	}
	if s.err != nil {
		return drawing{}, s.err
	}
	f, err := b.layout(c)
	if err != nil {
		return drawing{}, err
	}
	a := &anchors{
		element: e.name, named: b.anchors(), fallback: "center", along: outline,
		border: &border{b.center, b.width, b.height, outline},
	}
	if e.corner != nil {
		a.fallback = "north-west"
	}
	// Content has its place on the canvas already: only an anchor can move it.
	if err := a.place(c, e.anchor, identity()); err != nil {
		return drawing{}, err
	}
	around := b.outline().bounds()
	items := []item{pathItem(outline, look), {label: &label{b.center, b.angle, around.size(), f}}}
	return drawing{e.name, a, transformAll(items, a.to)}, nil
}

// measure finds out how large the content is and where it stands.
func (e *content) measure(c *canvas, s *style) (b contentBox, err error) {
	at, err := c.locate(e.at)
	if err != nil {
		return b, err
	}
	corner := at
	if e.corner != nil {
		if corner, err = c.locate(*e.corner); err != nil {
			return b, err
		}
	}
	if b.angle, err = e.angleAt(c, at); err != nil {
		return b, err
	}
	b.center, b.pad = c.transform.apply(at.lerp(corner, 0.5)), s.padding()
	b.stretch = unit.Axes[float64]{X: 1, Y: 1}
	if read[bool](s, "auto-scale") {
		origin := c.transform.apply(vec{})
		b.stretch.X = c.transform.apply(vec{x: 1}).dist(origin)
		b.stretch.Y = c.transform.apply(vec{y: 1}).dist(origin)
	}
	if b.text, err = newText(c, e.body, e.span); err != nil {
		return b, err
	}
	size := vec{x: b.text.width * b.stretch.X, y: b.text.height * b.stretch.Y}
	if e.corner != nil {
		size = corner.sub(at)
	}
	b.height, b.width = math.Abs(size.y), math.Abs(size.x)
	b.depth = b.height - b.text.ascent*b.stretch.Y
	b.width = max(0, b.width+b.pad.left+b.pad.right)
	b.height = max(0, b.height+b.pad.top+b.pad.bottom)
	return b, nil
}

// angleAt is the angle of content at a point.
func (e *content) angleAt(c *canvas, at vec) (float64, error) {
	if !e.angle.V.IsB {
		return float64(e.angle.V.A), nil
	}
	to, err := c.locate(spanned{V: e.angle.V.B, Span: e.angle.Span})
	return at.angleTo(to), err
}
