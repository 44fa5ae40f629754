package pdf

import (
	"math"
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

// PDF interpolates between colors of device spaces only. So a gradient becomes a list of samples, close enough together
// that a straight line between two of them, in the device space, stays within half a step of eight bits from the
// color that the gradient's own space gives.

// sample is a color of a gradient.
type sample struct {
	at     float64
	values []float64 // components in the device space, or the alpha alone
}

// ramp is the samples of a gradient, in ascending order. Two at the same place are a sharp edge.
type ramp struct {
	space   deviceSpace
	samples []sample
}

// Bounds for sampling: how far a color may be off, and how fine to go at most.
const (
	colorTolerance = 0.5 / 255
	finestStep     = 1.0 / 512
)

// colorRamp samples the colors of a gradient.
func colorRamp(g *color.Gradient) ramp {
	space := gradientSpace(g)
	return sampled(g, space, func(c color.Color) []float64 { return inSpace(c, space) })
}

// alphaRamp samples the alpha of a gradient.
func alphaRamp(g *color.Gradient) ramp {
	return sampled(g, deviceGray, func(c color.Color) []float64 { return []float64{float64(c.Alpha())} })
}

// gradientSpace is the space to interpolate in: CMYK or luma if all is of that kind, else sRGB.
func gradientSpace(g *color.Gradient) deviceSpace {
	all := func(space color.Space) bool {
		return !slices.ContainsFunc(g.Stops, func(s color.Stop) bool { return s.Color.Space != space })
	}
	switch {
	case all(color.CMYK):
		return deviceCMYK
	case all(color.Luma) && g.Space == color.Luma:
		return deviceGray
	}
	return deviceRGB
}

func inSpace(c color.Color, space deviceSpace) []float64 {
	switch space {
	case deviceGray:
		c = c.To(color.Luma)
	case deviceCMYK:
		c = c.To(color.CMYK)
	default:
		c = c.To(color.RGB)
	}
	values, _ := device(c)
	return values
}

func sampled(g *color.Gradient, space deviceSpace, values func(color.Color) []float64) ramp {
	first, last := g.Stops[0].Color, g.Stops[len(g.Stops)-1].Color
	r := ramp{space: space, samples: []sample{{0, values(first)}}}
	for _, stop := range g.Stops {
		end := sample{float64(stop.Offset), values(stop.Color)}
		r.between(r.samples[len(r.samples)-1], end, func(at float64) []float64 {
			return values(g.Sample(unit.Ratio(at)))
		})
		r.samples = append(r.samples, end)
	}
	r.samples = append(r.samples, sample{1, values(last)})
	return r
}

// between adds the samples that are needed between two: it halves the interval until the middle, and the middles of
// both halves, lie on the straight line.
func (r *ramp) between(from, to sample, values func(at float64) []float64) {
	step := to.at - from.at
	if step < finestStep {
		return
	}
	straight := true
	for _, share := range [...]float64{0.25, 0.5, 0.75} {
		straight = straight && near(values(from.at+share*step), mix(from.values, to.values, share))
	}
	if straight {
		return
	}
	middle := sample{from.at + step/2, values(from.at + step/2)}
	r.between(from, middle, values)
	r.samples = append(r.samples, middle)
	r.between(middle, to, values)
}

// near reports whether two colors look the same.
func near(a, b []float64) bool {
	for i := range a {
		if math.Abs(a[i]-b[i]) > colorTolerance {
			return false
		}
	}
	return true
}

// mix is a color on the straight line between two.
func mix(from, to []float64, share float64) []float64 {
	mixed := make([]float64, len(from))
	for i := range mixed {
		mixed[i] = from[i] + share*(to[i]-from[i])
	}
	return mixed
}
