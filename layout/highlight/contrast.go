package highlight

import (
	"math"

	"chatdoc/eval/color"
)

const (
	// minContrast is what WCAG 2.2 asks of text, with some room for the rounding of colors to bytes.
	minContrast = 4.5 + 0.02
	// lightGround is the luminance from which a ground counts as light, that of #e8e8e8.
	lightGround = 0.8
)

// luminance is the relative luminance of a color, from 0 to 1, as WCAG 2.2 defines it.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.ToRGBA8()
	linear := func(b uint8) float64 {
		x := float64(b) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the contrast ratio of two luminances, from 1 to 21, as WCAG 2.2 defines it.
func contrast(a, b float64) float64 {
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// readable is the color nearest in lightness to c that has enough contrast with a ground of the given luminance.
// Either white or black has 4.58:1 with any ground, so that there is one.
func readable(c color.Color, ground float64) color.Color {
	if contrast(luminance(c), ground) >= minContrast {
		return c
	}
	lch := c.To(color.Oklch)
	lighter, lightOK := toward(lch, 1, ground)
	darker, darkOK := toward(lch, 0, ground)
	if !darkOK || lightOK && lighter.C[0]-lch.C[0] < lch.C[0]-darker.C[0] {
		return inGamut(lighter)
	}
	return inGamut(darker)
}

// toward moves the lightness of a color toward a limit, as far as the contrast needs. It reports whether there is
// enough at the limit itself.
func toward(c color.Color, limit float32, ground float64) (color.Color, bool) {
	enough := func(lightness float32) bool {
		c.C[0] = lightness
		return contrast(luminance(inGamut(c)), ground) >= minContrast
	}
	near, far := c.C[0], limit
	if !enough(far) {
		return c, false
	}
	for range 16 {
		if mid := (near + far) / 2; enough(mid) {
			far = mid
		} else {
			near = mid
		}
	}
	c.C[0] = far
	return c, true
}

// inGamut takes chroma from a color of Oklch, as little as makes it a color of sRGB, and gives it in sRGB.
func inGamut(c color.Color) color.Color {
	fits := func(chroma float32) bool {
		c.C[1] = chroma
		is, shown := c.To(color.Oklab).C, c.To(color.RGB).To(color.Oklab).C // what lies outside is cut off in sRGB
		return near(is[0], shown[0]) && near(is[1], shown[1]) && near(is[2], shown[2])
	}
	low, high := float32(0), c.C[1]
	if fits(high) {
		low = high
	}
	for range 12 {
		if mid := (low + high) / 2; fits(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	c.C[1] = low
	r, g, b, a := c.ToRGBA8()
	return color.RGBA8(r, g, b, a)
}

// near reports whether two components of Oklab differ by less than anyone can see.
func near(x, y float32) bool { return max(x-y, y-x) < 0.002 }
