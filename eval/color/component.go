package color

import (
	"math"

	"chatdoc/eval/unit"
)

// FromInt is the component that a whole number from 0 to 255 stands for.
func FromInt(n int64) (float32, error) {
	if n < 0 || n > 255 {
		return 0, newError("number must be between 0 and 255")
	}
	return float32(float64(n) / 255), nil
}

// FromRatio is the component that a share stands for.
func FromRatio(r unit.Ratio) (float32, error) {
	if r < 0 || r > 1 {
		return 0, newError("ratio must be between 0% and 100%")
	}
	return float32(r), nil
}

// Chroma is the chroma, or the a or b of Oklab, that a share stands for.
func Chroma(r unit.Ratio) float32 { return float32(r * 0.4) }

// Hue is an angle as a component: in degrees.
func Hue(a unit.Angle) float32 { return float32(a.Degrees()) }

// Component is one component of a color as the language sees it: a unit.Ratio, a unit.Angle or a float64.
type Component any

// Components are the color's components, the alpha among them if there is one and it is asked for.
func (c Color) Components(alpha bool) []Component {
	count := 4
	if i, ok := c.Space.alphaIndex(); ok {
		count = i
		if alpha {
			count++
		}
	}
	parts := make([]Component, count)
	for i := range parts {
		parts[i] = c.component(i)
	}
	return parts
}

func (c Color) component(i int) Component {
	v := float64(c.C[i])
	if hue, ok := c.Space.hueIndex(); ok && i == hue {
		v = math.Mod(v, 360)
		if v < 0 {
			v += 360
		}
		return unit.Angle(v) * unit.Deg
	}
	if c.Space == Oklab && (i == 1 || i == 2) || c.Space == Oklch && i == 1 {
		return v
	}
	return unit.Ratio(v)
}
