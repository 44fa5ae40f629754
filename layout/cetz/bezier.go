package cetz

import "math"

// cubic is a cubic Bézier curve from a to d with the control points b and c, or a straight line from a to d.
type cubic struct {
	a, b, c, d vec
	straight   bool
}

// line is the straight line between two points.
func line(from, to vec) cubic {
	return cubic{from, from.lerp(to, 1.0/3), from.lerp(to, 2.0/3), to, true}
}

// at is the point at t, from 0 at the start to 1 at the end.
func (c *cubic) at(t float64) vec {
	if c.straight {
		return c.a.lerp(c.d, t)
	}
	s := 1 - t
	return c.a.scale(s * s * s).add(c.b.scale(3 * s * s * t)).add(c.c.scale(3 * s * t * t)).add(c.d.scale(t * t * t))
}

// direction is where the curve goes at t, with a length of 1. Where a control point lies on an end of the curve the
// derivative vanishes there; then it is that of a point close by.
func (c *cubic) direction(t float64) vec {
	if d := c.derivative(t); d.len() > 1e-9 {
		return d.norm()
	}
	nudged := min(max(t, 1e-4), 1-1e-4)
	return c.derivative(nudged).norm()
}

func (c *cubic) derivative(t float64) vec {
	s := 1 - t
	ab, bc, cd := c.b.sub(c.a), c.c.sub(c.b), c.d.sub(c.c)
	return ab.scale(3 * s * s).add(bc.scale(6 * s * t)).add(cd.scale(3 * t * t))
}

// extrema are the values of t, between 0 and 1, where the curve turns back along an axis.
func (c *cubic) extrema() []float64 {
	if c.straight {
		return nil
	}
	var ts []float64
	for _, axis := range []func(vec) float64{
		func(p vec) float64 { return p.x }, func(p vec) float64 { return p.y }, func(p vec) float64 { return p.z },
	} {
		p0, p1, p2, p3 := axis(c.a), axis(c.b), axis(c.c), axis(c.d)
		for _, t := range roots(0, p3-3*p2+3*p1-p0, 2*(p2-2*p1+p0), p1-p0) {
			if t > 0 && t < 1 {
				ts = append(ts, t)
			}
		}
	}
	return ts
}

// before is the part of the curve up to t.
func (c *cubic) before(t float64) cubic {
	if c.straight {
		return line(c.a, c.at(t))
	}
	// De Casteljau's algorithm.
	ab, bc, cd := c.a.lerp(c.b, t), c.b.lerp(c.c, t), c.c.lerp(c.d, t)
	abc, bcd := ab.lerp(bc, t), bc.lerp(cd, t)
	return cubic{c.a, ab, abc, abc.lerp(bcd, t), false}
}

// reverse is the curve in the other direction.
func (c *cubic) reverse() cubic { return cubic{c.d, c.c, c.b, c.a, c.straight} }

// samples is how many straight lines stand for a curve where its length is measured.
const samples = 48

// length is the length of the curve.
func (c *cubic) length() float64 {
	if c.straight {
		return c.a.dist(c.d)
	}
	sum, last := 0.0, c.a
	for i := 1; i <= samples; i++ {
		p := c.at(float64(i) / samples)
		sum += last.dist(p)
		last = p
	}
	return sum
}

// parameter is the t at a distance along the curve.
func (c *cubic) parameter(distance float64) float64 {
	if c.straight {
		if l := c.length(); l > 0 {
			return distance / l
		}
		return 0
	}
	last := c.a
	for i := range samples {
		p := c.at(float64(i+1) / samples)
		step := last.dist(p)
		if distance <= step && step > 0 {
			return (float64(i) + distance/step) / samples
		}
		distance -= step
		last = p
	}
	return 1
}

// roots are the real roots of a·t³ + b·t² + c·t + d, by Cardano's formula in its trigonometric form
// (https://en.wikipedia.org/wiki/Cubic_equation). A polynomial that is zero everywhere has none.
func roots(a, b, c, d float64) []float64 {
	const zero = 1e-10
	switch {
	case math.Abs(a) > zero:
		return cubicRoots(b/a, c/a, d/a)
	case math.Abs(b) > zero:
		disc := c*c - 4*b*d
		if disc < 0 {
			return nil
		}
		s := math.Sqrt(disc)
		return []float64{(-c + s) / (2 * b), (-c - s) / (2 * b)}
	case math.Abs(c) > zero:
		return []float64{-d / c}
	}
	return nil
}

// cubicRoots are the real roots of t³ + b·t² + c·t + d.
func cubicRoots(b, c, d float64) []float64 {
	p := c - b*b/3
	q := 2*b*b*b/27 - b*c/3 + d
	shift := -b / 3
	disc := q*q/4 + p*p*p/27
	if disc > 0 {
		s := math.Sqrt(disc)
		return []float64{math.Cbrt(-q/2+s) + math.Cbrt(-q/2-s) + shift}
	}
	r := 2 * math.Sqrt(-p/3)
	if r == 0 {
		return []float64{shift}
	}
	phi := math.Acos(min(max(3*q/(p*r), -1), 1)) / 3
	return []float64{
		r*math.Cos(phi) + shift, r*math.Cos(phi-2*math.Pi/3) + shift, r*math.Cos(phi-4*math.Pi/3) + shift,
	}
}
