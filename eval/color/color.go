// Package color has the colors of the language: eight color spaces and the conversions between them, mixing and
// shifting, the named colors and color maps, and gradients.
//
// All mathematics runs on 32-bit floats with the constants of the Rust crate palette, which Typst uses, so that
// results agree with Typst's to the last shown digit.
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
