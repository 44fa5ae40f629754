package pdf

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// canvas is what a paint goes onto.
type canvas struct {
	space space
	box   unit.Size  // what a gradient stretches over unless it is relative to its parent
	low   unit.Point // the corners of all that may be painted, in the frame
	high  unit.Point
}

// setPaint makes a paint the color for filling or stroking.
func (p *painter) setPaint(which parameter, paint frame.Paint, on canvas) {
	alpha := 1.0
	switch paint := paint.(type) {
	case frame.Solid:
		p.setColor(which, paint.Color)
		alpha = float64(paint.Color.Alpha())
	case *frame.Gradient:
		p.setPattern(which, pattern{shading: p.gradientFill(paint, on, p.base.Pre(on.space.full))})
	case *frame.Tiling:
		p.setPattern(which, p.tilingPattern(paint, on.space))
	}
	p.setAlpha(which-fillColor+fillAlpha, alpha)
}

// setColor sets a plain color.
func (c *content) setColor(which parameter, col color.Color) {
	components, space := device(col)
	operators := [...]string{"g", "rg", "k"}
	if which == strokeColor {
		operators = [...]string{"G", "RG", "K"}
	}
	c.setNumbers(which, operators[space], components...)
}

// setPattern makes a pattern the color.
func (c *content) setPattern(which parameter, p pattern) {
	space, operator := "/Pattern cs ", " scn"
	if which == strokeColor {
		space, operator = "/Pattern CS ", " SCN"
	}
	c.setNamed(which, space, c.res.pattern(p), operator)
}

// deviceSpace is a color space of PDF (ISO 32000-1, 8.6.4).
type deviceSpace int

const (
	deviceGray deviceSpace = iota
	deviceRGB
	deviceCMYK
)

// device is a color as PDF has it: luma and CMYK stay what they are, since they tell a printer which inks to take, and
// anything else becomes sRGB.
func device(c color.Color) ([]float64, deviceSpace) {
	switch c.Space {
	case color.Luma:
		return components(c, 1), deviceGray
	case color.CMYK:
		return components(c, 4), deviceCMYK
	}
	return components(c.To(color.RGB), 3), deviceRGB
}

func components(c color.Color, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = min(max(float64(c.C[i]), 0), 1)
	}
	return out
}

// setStroke prepares everything for drawing lines.
func (p *painter) setStroke(s *frame.Stroke, on canvas) {
	p.setPaint(strokeColor, s.Paint, on)
	p.setNumbers(lineWidth, "w", float64(s.Thickness))
	p.setNumbers(lineCap, "J", float64(s.Cap))
	p.setNumbers(lineJoin, "j", float64(s.Join))
	if s.Join == frame.MiterJoin {
		p.setNumbers(miterLimit, "M", s.MiterLimit)
	}
	p.setDash(s.Dash)
}

// setDash sets a dash pattern. PDF does not allow one whose lengths are all zero: such a line is solid.
func (c *content) setDash(d *frame.Dash) {
	c.op = append(c.op[:0], '[')
	phase := 0.0
	if d != nil && longEnough(d.Array) {
		phase = float64(d.Phase)
		for i, length := range d.Array {
			if i > 0 {
				c.op = append(c.op, ' ')
			}
			c.op = appendNumber(c.op, float64(length))
		}
	}
	c.op = appendNumber(append(c.op, ']'), phase)
	c.op = append(c.op, " d"...)
	c.set(dashPattern)
}

// longEnough reports whether a dash pattern moves on.
func longEnough(lengths []unit.Abs) bool {
	for _, length := range lengths {
		if length > 0.001 {
			return true
		}
	}
	return false
}

// gradientFill places a gradient: inner goes from the frame to where the gradient is looked at from.
func (p *painter) gradientFill(g *frame.Gradient, on canvas, inner unit.Transform) gradientFill {
	box := on.box
	if g.Parent {
		box = on.space.parentSize
		inner = inner.Pre(on.space.toParent())
	}
	return gradientFill{gradient: g.Gradient, box: notFlat(box), matrix: inner}
}

// notFlat gives a box without a width or height, as that of a line, the side of a point that Typst gives it.
func notFlat(box unit.Size) unit.Size {
	if box.X == 0 {
		box.X = 1
	}
	if box.Y == 0 {
		box.Y = 1
	}
	return box
}
