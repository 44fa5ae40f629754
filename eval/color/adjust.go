package color

import "chatdoc/eval/unit"

// Lighten moves the color's lightness (or each of its components, where it has none) towards white by a share of the way
// that is left. A negative factor darkens it by a share of what there is.
func (c Color) Lighten(factor unit.Ratio) Color {
	f := float32(factor)
	switch c.Space {
	case Luma, Oklab, Oklch:
		c.raise(f, 0)
	case HSL, HSV:
		c.raise(f, 2)
	case RGB, LinearRGB:
		c.raise(f, 0, 1, 2)
	case CMYK:
		for i, ink := range c.C {
			c.C[i] = clamp01(ink - float32(ink*f))
		}
	}
	return c
}

// Darken is the opposite of Lighten.
func (c Color) Darken(factor unit.Ratio) Color {
	if c.Space != CMYK {
		return c.Lighten(-factor)
	}
	for i, ink := range c.C {
		c.C[i] = clamp01(ink + float32((1-ink)*float32(factor)))
	}
	return c
}

// raise moves components towards 1 by a share of the way or, if it is negative, towards 0.
func (c *Color) raise(factor float32, indices ...int) {
	for _, i := range indices {
		way := c.C[i]
		if factor >= 0 {
			way = 1 - c.C[i]
		}
		c.C[i] = clamp01(c.C[i] + float32(max(way, 0)*factor))
	}
}

// Saturate moves the saturation towards its maximum by a share of the way. It fails for grays.
func (c Color) Saturate(factor unit.Ratio) (Color, error) {
	return c.saturate("saturate", float32(factor))
}

// Desaturate is the opposite of Saturate.
func (c Color) Desaturate(factor unit.Ratio) (Color, error) {
	return c.saturate("desaturate", -float32(factor))
}

func (c Color) saturate(verb string, factor float32) (Color, error) {
	switch c.Space {
	case Luma:
		err := newError("cannot " + verb + " grayscale color")
		return c, err.hint("try converting your color to RGB first")
	case HSL, HSV:
		c.raise(factor, 1)
		return c, nil
	}
	hsv := c.To(HSV)
	hsv.raise(factor, 1)
	return hsv.To(c.Space), nil
}

// Negate is the color's complement in a space. Alpha and key stay, and so do saturation, chroma, HSL's lightness and
// HSV's value.
func (c Color) Negate(space Space) Color {
	d := c.To(space)
	switch space {
	case Luma:
		d.C[0] = 1 - d.C[0]
	case Oklab:
		d.C[0], d.C[1], d.C[2] = 1-d.C[0], -d.C[1], -d.C[2]
	case Oklch:
		d.C[0], d.C[2] = 1-d.C[0], d.C[2]+180
	case HSL, HSV:
		d.C[0] += 180
	default:
		d.C[0], d.C[1], d.C[2] = 1-d.C[0], 1-d.C[1], 1-d.C[2]
	}
	return d.To(c.Space)
}

// Rotate turns the color's hue in a space. It fails for spaces without a hue.
func (c Color) Rotate(angle unit.Angle, space Space) (Color, error) {
	i, ok := space.hueIndex()
	if !ok {
		return c, newError("this colorspace does not support hue rotation")
	}
	d := c.To(space)
	d.C[i] += Hue(angle)
	return d.To(c.Space), nil
}

// Opacify moves the alpha towards 1 by a share of the way. It fails for CMYK.
func (c Color) Opacify(scale unit.Ratio) (Color, error) { return c.scaleAlpha(float32(scale)) }

// Transparentize moves the alpha towards 0 by a share of the way. It fails for CMYK.
func (c Color) Transparentize(scale unit.Ratio) (Color, error) { return c.scaleAlpha(-float32(scale)) }

func (c Color) scaleAlpha(scale float32) (Color, error) {
	i, ok := c.Space.alphaIndex()
	if !ok {
		return c, newError("CMYK does not have an alpha component")
	}
	c.raise(scale, i)
	return c, nil
}
