package color

import (
	"fmt"
	"math"
	"strings"
)

// ParseHex reads a color like #abc, #abcd, #aabbcc or #aabbccdd; the hash may be missing. Its errors have Typst's
// words.
func ParseHex(s string) (Color, error) {
	digits := strings.TrimPrefix(s, "#")
	if strings.Trim(digits, "0123456789abcdefABCDEF") != "" {
		return Color{}, newError("color string contains non-hexadecimal letters")
	}
	width := 2
	switch len(digits) {
	case 3, 4:
		width = 1
	case 6, 8:
	default:
		return Color{}, newError("color string has wrong length")
	}
	b := [4]uint8{3: 255}
	for i := range len(digits) / width {
		first, last := digits[i*width], digits[(i+1)*width-1] // the same digit in the short form
		b[i] = hexValue(first)<<4 | hexValue(last)
	}
	return RGBA8(b[0], b[1], b[2], b[3]), nil
}

func hexValue(digit byte) uint8 {
	if digit <= '9' {
		return digit - '0'
	}
	return digit&0xf + 9
}

// Hex is the color in sRGB, like #aabbcc or, unless opaque, #aabbccdd.
func (c Color) Hex() string {
	v := c.To(RGB).C
	b := [4]uint8{hexByte(v[0]), hexByte(v[1]), hexByte(v[2]), hexByte(v[3])}
	if b[3] == 255 {
		return fmt.Sprintf("#%02x%02x%02x", b[0], b[1], b[2])
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", b[0], b[1], b[2], b[3])
}

// hexByte rounds a component to a byte, halves to even, unlike Bytes; so does Typst.
func hexByte(x float32) uint8 {
	return uint8(math.RoundToEven(float64(clamp01(x) * 255)))
}

// Bytes are the components as they are, from 0 to 255, which is what PDF calls a device color: a gray is its
// first byte, CMYK has all four. Components that have other units than shares of one make no sense as bytes.
func (c Color) Bytes() [4]uint8 {
	return [4]uint8{toByte(c.C[0]), toByte(c.C[1]), toByte(c.C[2]), toByte(c.C[3])}
}

// ToRGBA8 is the color in sRGB as a device shows it, not premultiplied.
func (c Color) ToRGBA8() (r, g, b, a uint8) {
	v := c.To(RGB).Bytes()
	return v[0], v[1], v[2], v[3]
}
