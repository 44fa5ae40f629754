package svgfile

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"chatdoc/eval/color"
)

// parseColor reads a color as CSS writes it (CSS Color 4, 4 to 7): a name, hexadecimal digits, rgb(…) or hsl(…).
func parseColor(value string, current color.Color) (c color.Color, ok bool) {
	value = strings.ToLower(strings.TrimSpace(value))
	switch {
	case value == "currentcolor":
		return current, true
	case value == "transparent":
		return color.RGBA8(0, 0, 0, 0), true
	case strings.HasPrefix(value, "#"):
		return hexColor(value[1:])
	}
	if name, args, isCall := strings.Cut(value, "("); isCall {
		return colorOf(name, strings.TrimSuffix(args, ")"))
	}
	named, ok := colornames.Map[value]
	return color.RGBA8(named.R, named.G, named.B, named.A), ok
}

// hexColor is a color of 3, 4, 6 or 8 digits.
func hexColor(digits string) (c color.Color, ok bool) {
	if len(digits) == 3 || len(digits) == 4 {
		var b strings.Builder
		for _, r := range digits {
			b.WriteRune(r)
			b.WriteRune(r)
		}
		digits = b.String()
	}
	if len(digits) == 6 {
		digits += "ff"
	}
	x, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 8 {
		return c, false
	}
	return color.RGBA8(uint8(x>>24), uint8(x>>16), uint8(x>>8), uint8(x)), true
}

// colorOf is the color that a function of CSS gives.
func colorOf(name, args string) (c color.Color, ok bool) {
	fields := strings.FieldsFunc(args, func(r rune) bool { return strings.ContainsRune(", /\t\n", r) })
	if len(fields) != 3 && len(fields) != 4 {
		return c, false
	}
	alpha := 1.0
	if len(fields) == 4 {
		alpha, _ = length(fields[3], 1, 0)
	}
	switch name {
	case "rgb", "rgba":
		var v [3]uint8
		for i := range v {
			x, ok := length(fields[i], 255, 0)
			if !ok {
				return c, false
			}
			v[i] = uint8(math.Round(min(max(x, 0), 255)))
		}
		return color.RGBA8(v[0], v[1], v[2], byteOf(alpha)), true
	case "hsl", "hsla":
		hue, ok1 := length(strings.TrimSuffix(fields[0], "deg"), 360, 0)
		saturation, ok2 := length(fields[1], 1, 0)
		lightness, ok3 := length(fields[2], 1, 0)
		return hsl(hue, saturation, lightness, alpha), ok1 && ok2 && ok3
	}
	return c, false
}

func byteOf(share float64) uint8 { return uint8(math.Round(255 * min(max(share, 0), 1))) }

// hsl is a color of hue in degrees, saturation and lightness (CSS Color 4, 7.1).
func hsl(hue, saturation, lightness, alpha float64) color.Color {
	hue = math.Mod(math.Mod(hue, 360)+360, 360)
	channel := func(n float64) uint8 {
		k := math.Mod(n+hue/30, 12)
		return byteOf(lightness - saturation*min(lightness, 1-lightness)*max(-1, min(k-3, 9-k, 1)))
	}
	return color.RGBA8(channel(0), channel(8), channel(4), byteOf(alpha))
}

// faded is a color with its alpha multiplied.
func faded(c color.Color, by float64) color.Color {
	if by == 1 {
		return c
	}
	return c.WithAlpha(c.Alpha() * float32(by))
}
