package color

// The spaces form a star with sRGB in the middle, but for two shortcuts that Typst's library takes and that show in
// the last digits: linear RGB, Oklab and Oklch meet without the gamma curve between them, and luma meets linear RGB,
// Oklab and Oklch over CIE XYZ.
//
//	HSL ── HSV            Oklch
//	   \   /                │
//	CMYK ─ RGB ── LinearRGB ── Oklab
//	        │          \        /
//	       Luma ────────── XYZ
//
// A color that has no place in the space it comes to is moved to the nearest edge, component by component.

// To is the color in another space.
func (c Color) To(space Space) Color {
	if c.Space == space {
		return c
	}
	if c.Space == CMYK {
		return c.cmykToRGB().To(space)
	}
	switch space {
	case Luma:
		return c.toLuma()
	case RGB:
		return c.toRGB()
	case LinearRGB:
		return c.toLinearRGB()
	case Oklab:
		return c.toOklab()
	case Oklch:
		return c.toOklch()
	case HSL:
		return c.toHSL()
	case HSV:
		return c.toHSV()
	}
	return c.toCMYK()
}

// in is a color of three components in a space, with the alpha of c, moved to the edge where it lies outside.
func (c Color) in(space Space, v vec3) Color {
	switch space {
	case RGB, LinearRGB:
		v = v.apply(clamp01)
	case Oklab:
		v[0] = clamp01(v[0])
	case Oklch:
		v[0], v[1] = clamp01(v[0]), max(v[1], 0)
	case HSL, HSV:
		v[1], v[2] = clamp01(v[1]), clamp01(v[2])
	}
	return Color{space, [4]float32{v[0], v[1], v[2], clamp01(c.Alpha())}}
}

// vec is the components without the alpha.
func (c Color) vec() vec3 { return vec3(c.C[:3]) }

func (c Color) toLuma() Color {
	var y float32
	switch c.Space {
	case Oklab, Oklch:
		y = oklabToY(c.oklab())
	default:
		y = linearToY.dot(c.linear())
	}
	return Color{Luma, [4]float32{clamp01(encodeGamma(y)), clamp01(c.Alpha())}}
}

func (c Color) toRGB() Color { return c.in(RGB, c.rgb()) }

func (c Color) toLinearRGB() Color {
	if c.Space == HSL || c.Space == HSV {
		c = c.toRGB()
	}
	return c.in(LinearRGB, c.linear())
}

func (c Color) toOklab() Color { return c.in(Oklab, c.oklab()) }

func (c Color) toOklch() Color { return c.in(Oklch, oklabToOklch(c.oklab())) }

func (c Color) toHSL() Color {
	if c.Space == HSV {
		return c.in(HSL, hsvToHSL(c.vec()))
	}
	return c.in(HSL, rgbToHSL(c.rgb().apply(floor0)))
}

func (c Color) toHSV() Color {
	if c.Space == HSL {
		return c.in(HSV, hslToHSV(c.vec()))
	}
	return c.in(HSV, rgbToHSV(c.rgb().apply(floor0)))
}

// rgb is the color in sRGB, which may lie outside.
func (c Color) rgb() vec3 {
	switch c.Space {
	case RGB:
		return c.vec()
	case Luma:
		return vec3{c.C[0], c.C[0], c.C[0]}
	case HSL:
		return hslToRGB(c.vec())
	case HSV:
		return hsvToRGB(c.vec())
	}
	return c.linear().apply(encodeGamma)
}

// linear is the color in linear RGB, which may lie outside.
func (c Color) linear() vec3 {
	switch c.Space {
	case LinearRGB:
		return c.vec()
	case Luma:
		y := decodeGamma(c.C[0])
		return vec3{y, y, y}
	case Oklab, Oklch:
		return oklabToLinear(c.oklab())
	}
	return c.rgb().apply(decodeGamma)
}

// oklab is the color in Oklab, which may lie outside.
func (c Color) oklab() vec3 {
	switch c.Space {
	case Oklab:
		return c.vec()
	case Oklch:
		return oklchToOklab(c.vec())
	case Luma:
		y := decodeGamma(c.C[0])
		return xyzToOklab(vec3{whiteX * y, y, whiteZ * y})
	}
	return linearToOklab(c.linear())
}
