package layout

import (
	"chatdoc/eval/color"
	"chatdoc/eval/value"
)

// The ground is the color that text stands on, as far as that is one color: the fill of the innermost block, box or page
// that has one. Highlighted code picks colors that can be read on it.

var textGround = value.Settable(value.Text, "ground", value.Maybe[ground]{}, "The color behind the text.", value.Internal)

// ground is a color that can be kept in a field.
type ground color.Color

// Cast brings the Caster: none of its own, as documents never see it.
func (ground) Cast() *value.Caster[ground] { return internal[ground](nil) }

// OnGround are the styles for what stands on an area that is filled. Gradients and tilings leave the ground as it is.
func OnGround(styles *value.Chain, fill Fill) *value.Chain {
	c, ok := fill.V.(value.Color)
	if !ok {
		return styles
	}
	return styles.With(value.Styles{textGround.Set(value.Some(ground(over(color.Color(c), GroundIn(styles)))))})
}

// GroundIn is the color that text stands on, white where nothing is known.
func GroundIn(styles *value.Chain) color.Color {
	if g := textGround.Get(styles); g.Some {
		return color.Color(g.V)
	}
	white := color.Gray(1)
	if c, ok := pageFill.Get(styles).V.V.(value.Color); ok {
		return over(color.Color(c), white)
	}
	return white
}

// over is a color on a ground that shines through where the color is not opaque.
func over(c, ground color.Color) color.Color {
	alpha := c.Alpha()
	if alpha >= 1 {
		return c
	}
	r, g, b, _ := c.ToRGBA8()
	r0, g0, b0, _ := ground.ToRGBA8()
	mix := func(x, y uint8) uint8 { return uint8(float32(x)*alpha + float32(y)*(1-alpha) + 0.5) }
	return color.RGBA8(mix(r, r0), mix(g, g0), mix(b, b0), 255)
}
