package frame

import (
	"slices"

	"chatdoc/eval/unit"
)

// CrossLine appends where a straight line crosses or touches the horizontal line at a height y. A line that lies on it
// does not cross it.
func CrossLine(xs []unit.Abs, from, to unit.Point, y unit.Abs) []unit.Abs {
	if from.Y == to.Y || y < min(from.Y, to.Y) || y > max(from.Y, to.Y) {
		return xs
	}
	t := float64((y - from.Y) / (to.Y - from.Y))
	return append(xs, from.X+unit.Abs(float64(to.X-from.X)*t))
}

// CrossCubic appends where a Bézier curve crosses or touches the horizontal line at a height y.
//
// Between its extrema the curve goes all the way up or all the way down, so that it crosses at most once, and bisection
// finds the place. Unlike the formula for cubic roots this is exact for curves that are almost quadratic as well.
func CrossCubic(xs []unit.Abs, from, c1, c2, to unit.Point, y unit.Abs) []unit.Abs {
	if y < min(from.Y, c1.Y, c2.Y, to.Y) || y > max(from.Y, c1.Y, c2.Y, to.Y) {
		return xs
	}
	at := func(t float64) unit.Point { return cubicAt(from, [3]unit.Point{c1, c2, to}, t) }
	var buf [4]float64
	ends := appendExtrema(append(buf[:0], 0, 1), from.Y, c1.Y, c2.Y, to.Y)
	slices.Sort(ends)
	last := -1.0
	for i := range len(ends) - 1 {
		t, ok := bisect(func(t float64) unit.Abs { return at(t).Y - y }, ends[i], ends[i+1])
		if ok && t != last {
			xs, last = append(xs, at(t).X), t
		}
	}
	return xs
}

// bisect finds the place between two others, these included, where a monotone function is zero. It finds none where the
// function is zero all along.
func bisect(f func(float64) unit.Abs, lo, hi float64) (t float64, ok bool) {
	atLo, atHi := f(lo), f(hi)
	switch {
	case atLo == atHi:
		return 0, false
	case atLo == 0:
		return lo, true
	case atHi == 0:
		return hi, true
	case (atLo < 0) == (atHi < 0):
		return 0, false
	}
	for {
		mid := (lo + hi) / 2
		if mid <= lo || mid >= hi {
			return mid, true
		}
		if (f(mid) < 0) == (atLo < 0) {
			lo = mid
		} else {
			hi = mid
		}
	}
}
