package color

import (
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/unit"
)

// Repr is the color as code that makes it, rounded.
func (c Color) Repr() string {
	if c.Space == RGB {
		return `rgb("` + c.Hex() + `")`
	}
	parts := c.Components(c.Alpha() != 1)
	texts := make([]string, len(parts))
	for i, part := range parts {
		texts[i] = reprComponent(part)
	}
	return c.Space.String() + "(" + strings.Join(texts, ", ") + ")"
}

func reprComponent(c Component) string {
	switch c := c.(type) {
	case unit.Ratio:
		return reprRatio(c)
	case unit.Angle:
		return reprAngle(c)
	}
	return reprNumber(c.(float64), 3)
}

func reprRatio(r unit.Ratio) string { return reprNumber(float64(r)*100, 2) + "%" }

func reprAngle(a unit.Angle) string { return reprNumber(a.Degrees(), 2) + "deg" }

// reprNumber is a number with at most this many digits after the point.
func reprNumber(v float64, digits int) string {
	if math.IsNaN(v) {
		return "float.nan"
	}
	scale := math.Pow10(digits)
	v = math.Round(v*scale) / scale
	return strconv.FormatFloat(v, 'f', -1, 64)
}
