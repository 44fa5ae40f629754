package frame

import (
	"math"

	"chatdoc/eval/unit"
)

// arc is a part of a circle, at most a half. With a radius of zero it is the point where its three points fall
// together.
type arc struct {
	start, center, end unit.Point
	radius             unit.Abs
}

func (a arc) isRound() bool { return a.radius > 0 }

func (a arc) reverse() arc {
	a.start, a.end = a.end, a.start
	return a
}

// firstHalf ends in the middle, secondHalf begins there.
func (a arc) firstHalf(mid unit.Point) arc {
	a.end = mid
	return a
}

func (a arc) secondHalf(mid unit.Point) arc {
	a.start = mid
	return a
}

// turn goes straight to where the arc starts, or begins the path there, and then along the arc.
func (p *Path) turn(a arc) {
	if len(*p) == 0 {
		p.MoveTo(a.start)
	} else {
		p.LineTo(a.start)
	}
	if a.isRound() {
		p.arcTo(a.start, a.center, a.end)
	}
}

// arcTo goes along a circle around a center as closely as one Bézier curve can.
// See https://stackoverflow.com/a/44829356 for the formula.
func (p *Path) arcTo(start, center, end unit.Point) {
	a, b := start.Sub(center), end.Sub(center)
	q1 := dot(a, a)
	q2 := q1 + dot(a, b)
	k := 4.0 / 3 * (math.Sqrt(2*q1*q2) - q2) / (float64(a.X)*float64(b.Y) - float64(a.Y)*float64(b.X))
	p.CubicTo(
		start.Add(unit.Point{X: -a.Y, Y: a.X}.Mul(k)),
		end.Add(unit.Point{X: b.Y, Y: -b.X}.Mul(k)),
		end,
	)
}

// bulge goes along a half circle. Exactly half a circle could lie on either side; inwards is on the other.
func (p *Path) bulge(from, to, inwards unit.Point) {
	p.arcTo(from, from.Add(to).Add(inwards).Mul(0.5), to)
}

// cubicAt is the point at t, from 0 to 1, of a Bézier curve.
func cubicAt(from unit.Point, c [3]unit.Point, t float64) unit.Point {
	s := 1 - t
	return from.Mul(s * s * s).Add(c[0].Mul(3 * s * s * t)).Add(c[1].Mul(3 * s * t * t)).Add(c[2].Mul(t * t * t))
}

// cubicExtrema are where a Bézier curve turns back along an axis, between 0 and 1.
func cubicExtrema(from unit.Point, c [3]unit.Point) []float64 {
	ts := appendExtrema(nil, from.X, c[0].X, c[1].X, c[2].X)
	return appendExtrema(ts, from.Y, c[0].Y, c[1].Y, c[2].Y)
}

// appendExtrema adds the roots of the derivative, a·t² + b·t + c, in one coordinate.
func appendExtrema(ts []float64, p0, p1, p2, p3 unit.Abs) []float64 {
	a := float64(3*(p1-p2) + p3 - p0)
	b := float64(2 * (p0 - 2*p1 + p2))
	c := float64(p1 - p0)
	add := func(t float64) {
		if t > 0 && t < 1 {
			ts = append(ts, t)
		}
	}
	if math.Abs(a) < 1e-12 {
		if b != 0 {
			add(-c / b)
		}
		return ts
	}
	if d := b*b - 4*a*c; d >= 0 {
		add((-b + math.Sqrt(d)) / (2 * a))
		add((-b - math.Sqrt(d)) / (2 * a))
	}
	return ts
}
