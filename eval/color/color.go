// Package color has the colors of the language: eight color spaces and the conversions between them, mixing and
// shifting, the named colors and color maps, and gradients.
//
// A Color is a plain value. To gives the same color in another space; everything that works in a certain space (mixing,
// rotating the hue, saturating) goes there, does its work and comes back. All mathematics runs on 32-bit floats with
// the formulas of the Rust crate palette, which Typst uses, so that results agree with Typst's to the last shown digit.
package color

// Space is a color space.
type Space uint8

const (
	Luma      Space = iota // lightness alone
	RGB                    // sRGB
	LinearRGB              // sRGB without its gamma curve
	Oklab                  // perceptual, Cartesian
	Oklch                  // perceptual, polar
	HSL                    // hue, saturation, lightness of sRGB
	HSV                    // hue, saturation, value of sRGB
	CMYK                   // inks, without alpha
)

// String is the name of the space's constructor in the language.
func (s Space) String() string {
	return [...]string{
		"luma", "rgb", "color.linear-rgb", "oklab", "oklch", "color.hsl", "color.hsv", "cmyk",
	}[s]
}

// hueIndex is which component of the space is a hue; ok is false if none is.
func (s Space) hueIndex() (index int, ok bool) {
	switch s {
	case HSL, HSV:
		return 0, true
	case Oklch:
		return 2, true
	}
	return 0, false
}

// alphaIndex is which component of the space is the alpha; ok is false if none is.
func (s Space) alphaIndex() (index int, ok bool) {
	switch s {
	case Luma:
		return 1, true
	case CMYK:
		return 0, false
	}
	return 3, true
}

// Color is a color in a space. Its components, by space:
//
//	Luma            lightness, alpha
//	RGB, LinearRGB  red, green, blue, alpha
//	Oklab           lightness, a, b, alpha
//	Oklch           lightness, chroma, hue, alpha
//	HSL             hue, saturation, lightness, alpha
//	HSV             hue, saturation, value, alpha
//	CMYK            cyan, magenta, yellow, key
//
// Components run from 0 to 1, but a and b from −0.4 to 0.4, chroma from 0 to 0.4, and a hue is in degrees. They may
// lie outside, where a color has no place in the space. Compare colors with Equal: the operator == tells apart what
// Typst holds to be the same.
type Color struct {
	Space Space
	C     [4]float32
}

// Gray is an opaque gray.
func Gray(lightness float32) Color { return Color{Luma, [4]float32{lightness, 1}} }

// RGBA8 is an sRGB color of four bytes.
func RGBA8(r, g, b, a uint8) Color {
	return Color{RGB, [4]float32{float32(r) / 255, float32(g) / 255, float32(b) / 255, float32(a) / 255}}
}

// Alpha is the color's opacity. A color without alpha is opaque.
func (c Color) Alpha() float32 {
	if i, ok := c.Space.alphaIndex(); ok {
		return c.C[i]
	}
	return 1
}

// WithAlpha is the color with another opacity. A color without alpha stays as it is.
func (c Color) WithAlpha(alpha float32) Color {
	if i, ok := c.Space.alphaIndex(); ok {
		c.C[i] = alpha
	}
	return c
}

// Equal reports whether Typst holds two colors to be the same: they are of one space and have the same components, where
// those of sRGB and luma are compared as bytes and the alpha of luma is passed over.
func (c Color) Equal(d Color) bool {
	if c.Space != d.Space {
		return false
	}
	switch c.Space {
	case RGB:
		return c.Bytes() == d.Bytes()
	case Luma:
		return toByte(c.C[0]) == toByte(d.C[0])
	}
	if i, ok := c.Space.hueIndex(); ok {
		c.C[i], d.C[i] = positiveHue(c.C[i]), positiveHue(d.C[i])
	}
	return c.C == d.C
}
