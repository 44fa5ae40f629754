package cetz

// crossings are the points where the straight line from a to b meets the path, seen along the z axis.
func (p path) crossings(a, b vec) (points []vec) {
	for i := range p {
		for _, c := range p[i].pieces() {
			for _, t := range c.meets(a, b) {
				points = append(points, c.at(t))
			}
		}
	}
	return points
}

// tolerance is what rounding may take away from a line or curve at its ends, in canvas units or as a share of the curve.
const tolerance = 1e-6

// meets are the parameters at which the curve meets the line from a to b. The line is where the distance to it, a linear
// function of x and y and so a polynomial of t, is zero.
func (c *cubic) meets(a, b vec) (ts []float64) {
	dir := b.sub(a)
	length := dir.len()
	if length == 0 {
		return nil
	}
	dir = dir.scale(1 / length)
	away := func(p vec) float64 { return dir.x*(p.y-a.y) - dir.y*(p.x-a.x) }
	for _, t := range c.zeros(away) {
		if t < -tolerance || t > 1+tolerance {
			continue
		}
		t = min(max(t, 0), 1)
		if along := c.at(t).sub(a).dot(dir); along >= -tolerance && along <= length+tolerance {
			ts = append(ts, t)
		}
	}
	return ts
}

// zeros are the parameters at which a linear function of the points is zero.
func (c *cubic) zeros(f func(vec) float64) []float64 {
	p0, p1, p2, p3 := f(c.a), f(c.b), f(c.c), f(c.d)
	if c.straight {
		return roots(0, 0, p3-p0, p0)
	}
	return roots(p3-3*p2+3*p1-p0, 3*(p2-2*p1+p0), 3*(p1-p0), p0)
}

// nearest is the point closest to another one, and farthest the one most distant; ok is false where there are none.
func nearest(points []vec, to vec) (p vec, ok bool) {
	return pick(points, func(q vec) float64 { return -q.dist(to) })
}

func farthest(points []vec, from vec) (p vec, ok bool) {
	return pick(points, func(q vec) float64 { return q.dist(from) })
}

// pick is the first of the points with the highest score.
func pick(points []vec, score func(vec) float64) (best vec, ok bool) {
	for _, p := range points {
		if !ok || score(p) > score(best) {
			best, ok = p, true
		}
	}
	return best, ok
}
