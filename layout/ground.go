package layout

import (
	"cmp"
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/value"
)

// The ground is the color that text stands on: the fill of the page, and of what the innermost sheets on it say. Highlighted
// code picks colors that can be read on it.

var textGround = value.Settable(value.Text, "ground", value.Maybe[ground]{}, "The color behind the text.", value.Internal)

// ground is a color that can be kept in a field.
type ground color.Color

// Cast brings the Caster: none of its own, as documents never see it.
func (ground) Cast() *value.Caster[ground] { return internal[ground](nil) }

// OnGround are the styles for what stands on an area that is filled. Tilings leave the ground as it is.
func OnGround(styles *value.Chain, fill Fill) *value.Chain {
	c, ok := groundOf(fill)
	if !ok {
		return styles
	}
	return styles.With(value.Styles{textGround.Set(value.Some(ground(over(c, GroundIn(styles)))))})
}

// GroundIn is the color that text stands on, white where nothing is known.
func GroundIn(styles *value.Chain) color.Color {
	if g := textGround.Get(styles); g.Some {
		return color.Color(g.V)
	}
	white := color.Gray(1)
	if c, ok := groundOf(pageFill.Get(styles).V); ok {
		return over(c, white)
	}
	return white
}

// groundOf is the color of a fill that text stands on. Of the colors of a gradient it is the one nearest to the middle
// between light and dark: what can be read on it can be read on those that are lighter, or on those that are darker.
func groundOf(fill Fill) (color.Color, bool) {
	switch p := fill.V.(type) {
	case value.Color:
		return color.Color(p), true
	case *value.Gradient:
		distance := func(s color.Stop) float32 { return abs(s.Color.To(color.Oklab).C[0] - middleGray) }
		return slices.MinFunc(p.Stops, func(a, b color.Stop) int { return cmp.Compare(distance(a), distance(b)) }).Color, true
	}
	return color.Color{}, false
}

// middleGray is the lightness in Oklab of the gray that has the same contrast to black and to white.
const middleGray = 0.56

func abs(x float32) float32 { return max(x, -x) }

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
