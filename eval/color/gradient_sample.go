package color

import (
	"math"
	"slices"
	"sort"

	"chatdoc/eval/unit"
)

// AngleOffset is the offset that an angle stands for: a full turn is the whole gradient.
func AngleOffset(a unit.Angle) unit.Ratio { return unit.Ratio(positiveTurn(a) / (2 * math.Pi)) }

// positiveTurn is the angle, in radians, without full turns.
func positiveTurn(a unit.Angle) float64 {
	turn := math.Mod(float64(a), 2*math.Pi)
	if turn < 0 {
		turn += 2 * math.Pi
	}
	return turn
}

// Sample is the color at an offset, which is moved between 0 and 1.
func (g *Gradient) Sample(at unit.Ratio) Color {
	at = min(max(at, 0), 1)
	i := sort.Search(len(g.Stops), func(i int) bool { return g.Stops[i].Offset >= at })
	if i == 0 {
		for i+1 < len(g.Stops) && g.Stops[i+1].Offset == 0 {
			i++
		}
		return g.Stops[i].Color
	}
	from, to := g.Stops[i-1], g.Stops[i]
	t := float64((at - from.Offset) / (to.Offset - from.Offset))
	c, _ := Mix([]Weighted{{from.Color, 1 - t}, {to.Color, t}}, g.Space) // two colors, weights of one: no errors
	return c
}

// Sharp is the gradient in steps: bands of a single color. Smoothness is which share of each band goes over into
// the next.
func (g *Gradient) Sharp(steps int, smoothness unit.Ratio) (*Gradient, error) {
	if steps < 2 {
		return nil, newError("sharp gradients must have at least two stops").arg("steps")
	}
	if smoothness < 0 || smoothness > 1 {
		return nil, newError("smoothness must be between 0 and 1").arg("smoothness")
	}
	n := unit.Ratio(steps)
	blur := smoothness / (4 * n)
	var stops []Stop
	for i := range steps {
		c := g.Sample(unit.Ratio(i) / (n - 1))
		from, to := unit.Ratio(i)/n, unit.Ratio(i+1)/n
		if i > 0 {
			from += blur
		}
		if i < steps-1 {
			to -= blur
		}
		stops = append(stops, Stop{c, from}, Stop{c, to})
	}
	sharp := *g
	sharp.Stops, sharp.AntiAlias = dedup(stops), false
	return &sharp, nil
}

// Repeat is the gradient several times in a row, every second time backwards if mirrored.
func (g *Gradient) Repeat(times int, mirror bool) (*Gradient, error) {
	if times < 1 {
		return nil, newError("must repeat at least once").arg("repetitions")
	}
	stops := make([]Stop, 0, times*len(g.Stops))
	for i := range times {
		part := slices.Clone(g.Stops)
		if mirror && i%2 == 1 {
			slices.Reverse(part)
			for k := range part {
				part[k].Offset = 1 - part[k].Offset
			}
		}
		for _, s := range part {
			stops = append(stops, Stop{s.Color, (unit.Ratio(i) + s.Offset) / unit.Ratio(times)})
		}
	}
	repeated := *g
	repeated.Stops = dedup(stops)
	return &repeated, nil
}

// dedup drops stops that are like the one before.
func dedup(stops []Stop) []Stop {
	return slices.CompactFunc(stops, Stop.equal)
}
