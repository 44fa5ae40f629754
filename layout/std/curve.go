package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	curve       = element("curve", "A line of straight and curved segments.")
	curveFill   = value.Settable(curve, "fill", layout.Fill{}, "What the curve is filled with.")
	curveRule   = value.Settable(curve, "fill-rule", nonZero, "What is inside where the curve crosses itself.")
	curveStroke = value.Settable(curve, "stroke", value.Smart[value.Maybe[*value.Stroke]]{}, "How the curve is drawn; auto is not at all where it is filled.", value.Folds)
	curveParts  = value.Variadic[curvePart](curve, "components", "The steps of the pen: curve.move, curve.line, curve.quad, curve.cubic and curve.close.")

	curveMove         = element("curve.move", "Lifts the pen to begin a new part of a curve.")
	curveMoveStart    = value.Required[point](curveMove, "start", "Where the part begins.")
	curveMoveRelative = value.Settable(curveMove, "relative", false, "Whether the point is relative to where the pen is.")

	curveLine         = element("curve.line", "A straight segment of a curve.")
	curveLineEnd      = value.Required[point](curveLine, "end", "Where the segment ends.")
	curveLineRelative = value.Settable(curveLine, "relative", false, "Whether the point is relative to where the pen is.")

	curveQuad         = element("curve.quad", "A quadratic Bézier segment of a curve.")
	curveQuadControl  = value.Required[value.Smart[value.Maybe[point]]](curveQuad, "control", "The control point; auto mirrors that of the segment before, none is the end.")
	curveQuadEnd      = value.Required[point](curveQuad, "end", "Where the segment ends.")
	curveQuadRelative = value.Settable(curveQuad, "relative", false, "Whether the points are relative to where the pen is.")

	curveCubic         = element("curve.cubic", "A cubic Bézier segment of a curve.")
	curveCubicStart    = value.Required[value.Maybe[value.Smart[point]]](curveCubic, "control-start", "The first control point; auto mirrors the last one of the segment before, none is where the pen is.")
	curveCubicControl  = value.Required[value.Maybe[point]](curveCubic, "control-end", "The second control point; none is the end.")
	curveCubicEnd      = value.Required[point](curveCubic, "end", "Where the segment ends.")
	curveCubicRelative = value.Settable(curveCubic, "relative", false, "Whether the points are relative to where the pen is.")

	curveClose     = element("curve.close", "Closes a part of a curve.")
	curveCloseMode = value.Settable(curveClose, "mode", smoothClose, "Whether the closing segment goes on smoothly or straight.")

	_ = layout.Frames(curve, layoutCurve)
)

// curvePart is a step of a curve's pen.
type curvePart struct{ step *value.Content }

// Cast brings the Caster: the elements that are parts of curve.
func (curvePart) Cast() *value.Caster[curvePart] {
	content := value.CasterOf[*value.Content]()
	return &value.Caster[curvePart]{
		Info:    content.Info,
		Matches: content.Matches,
		From: func(v value.Value) (curvePart, error) {
			c, err := content.From(v)
			if err != nil {
				return curvePart{}, err
			}
			switch c.Elem().Name {
			case "curve.move", "curve.line", "curve.quad", "curve.cubic", "curve.close":
				return curvePart{c}, nil
			}
			return curvePart{}, value.Errorf("expecting a curve element")
		},
		Into: func(p curvePart) value.Value { return p.step },
	}
}

// closeMode is how a part of a curve is closed.
type closeMode uint8

const (
	smoothClose closeMode = iota
	straightClose
)

// Cast brings the Caster: "smooth" and "straight".
func (closeMode) Cast() *value.Caster[closeMode] { return value.Words[closeMode]("smooth", "straight") }

func layoutCurve(e *layout.Engine, c *value.Content, _ layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	p := curvePen{region: region.Size, styles: styles}
	for _, part := range curveParts.Of(c) {
		p.draw(part.step)
	}
	f := frame.New(p.size)
	if p.path == nil {
		return f, nil
	}
	if !isFinite(p.size) {
		return nil, diag.Errorf(c.Span(), "cannot create curve with infinite size")
	}
	look := outlineLook{curveFill.In(c, styles), curveRule.In(c, styles), curveStroke.In(c, styles)}
	return f, look.draw(e, f, p.path, styles)
}

// draw does a step.
func (p *curvePen) draw(step *value.Content) {
	switch step.Elem() {
	case curveMove:
		p.move(p.at(curveMoveStart.Of(step), curveMoveRelative.In(step, p.styles)))
	case curveLine:
		p.line(p.at(curveLineEnd.Of(step), curveLineRelative.In(step, p.styles)))
	case curveQuad:
		p.drawQuad(step)
	case curveCubic:
		p.drawCubic(step)
	case curveClose:
		p.close(curveCloseMode.In(step, p.styles))
	}
}

func (p *curvePen) drawQuad(step *value.Content) {
	relative := curveQuadRelative.In(step, p.styles)
	end := p.at(curveQuadEnd.Of(step), relative)
	control := end
	switch c := curveQuadControl.Of(step); {
	case !c.Given:
		control = p.mirrored.Mul(1.5).Sub(p.pen.Mul(0.5))
	case c.V.Some:
		control = p.at(c.V.V, relative)
	}
	p.quad(control, end)
}

func (p *curvePen) drawCubic(step *value.Content) {
	relative := curveCubicRelative.In(step, p.styles)
	end := p.at(curveCubicEnd.Of(step), relative)
	c1, c2 := p.pen, end
	switch c := curveCubicStart.Of(step); {
	case c.Some && c.V.Given:
		c1 = p.at(c.V.V, relative)
	case c.Some:
		c1 = p.mirrored
	}
	if c := curveCubicControl.Of(step); c.Some {
		c2 = p.at(c.V, relative)
	}
	p.cubic(c1, c2, end)
}

// curvePen draws a curve.
type curvePen struct {
	region unit.Size
	styles *value.Chain

	path frame.Path
	size unit.Size // from the origin to the furthest points

	pen      unit.Point
	mirrored unit.Point // the last control point, mirrored at the pen: what auto means
	// drawing tells that the part at hand has a segment.
	drawing bool
	start   unit.Point // of the part
	into    unit.Point // its first control point, mirrored at its start, towards which a smooth end bends
}

// at is a point in the region.
func (p *curvePen) at(q point, relative bool) unit.Point {
	resolved := resolvePoint(q, p.region, p.styles)
	if relative {
		return p.pen.Add(resolved)
	}
	return resolved
}

// move ends the part. The next begins with its first segment: several moves in a row count as one.
func (p *curvePen) move(to unit.Point) {
	p.grow(to)
	p.start, p.into, p.pen, p.mirrored = to, to, to, to
	p.drawing = false
}

// begin begins a part whose first control point is c.
func (p *curvePen) begin(c unit.Point) {
	if p.drawing {
		return
	}
	p.path.MoveTo(p.start)
	p.into = mirror(c, p.start)
	p.drawing = true
}

func (p *curvePen) line(to unit.Point) {
	p.begin(p.start)
	p.path.LineTo(to)
	p.grow(to)
	p.pen, p.mirrored = to, to
}

// quad draws a quadratic segment as the same cubic one.
func (p *curvePen) quad(c, to unit.Point) {
	towards := func(end unit.Point) unit.Point { return end.Add(c.Mul(2)).Mul(1. / 3) }
	p.cubic(towards(p.pen), towards(to), to)
}

func (p *curvePen) cubic(c1, c2, to unit.Point) {
	p.begin(c1)
	p.path.CubicTo(c1, c2, to)
	p.size = growByCubic(p.size, p.pen, c1, c2, to)
	p.pen, p.mirrored = to, mirror(c2, to)
}

func (p *curvePen) close(mode closeMode) {
	if p.drawing {
		if mode == smoothClose {
			p.cubic(p.mirrored, p.into, p.start)
		}
		p.path.Close()
		p.pen, p.mirrored = p.start, p.start
	}
	p.drawing = false
}

func (p *curvePen) grow(to unit.Point) {
	p.size = unit.Size{X: max(p.size.X, to.X), Y: max(p.size.Y, to.Y)}
}

// growByCubic is a size that has room for a Bézier curve as well.
func growByCubic(size unit.Size, from, c1, c2, to unit.Point) unit.Size {
	var segment frame.Path
	segment.MoveTo(from)
	segment.CubicTo(c1, c2, to)
	_, hi, _ := segment.Bounds()
	return unit.Size{X: max(size.X, hi.X), Y: max(size.Y, hi.Y)}
}

// mirror is a point mirrored at another.
func mirror(p, at unit.Point) unit.Point { return at.Mul(2).Sub(p) }
