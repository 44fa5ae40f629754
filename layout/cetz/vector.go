package cetz

import "math"

// vec is a point or a direction. x goes to the right, y upwards, z towards the viewer.
type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }

func (a vec) sub(b vec) vec { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }

func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }

// times is the product along each axis.
func (a vec) times(b vec) vec { return vec{a.x * b.x, a.y * b.y, a.z * b.z} }

func (a vec) dot(b vec) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

func (a vec) cross(b vec) vec {
	return vec{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

func (a vec) len() float64 { return math.Sqrt(a.dot(a)) }

func (a vec) dist(b vec) float64 { return a.sub(b).len() }

// norm is the direction with a length of 1. A vector without length stays as it is.
func (a vec) norm() vec {
	if l := a.len(); l > 0 {
		return a.scale(1 / l)
	}
	return a
}

// lerp is the point at a share t of the way to b.
func (a vec) lerp(b vec, t float64) vec { return a.add(b.sub(a).scale(t)) }

// angleTo is the angle of the line to b in the plane of x and y, counterclockwise from the x axis.
func (a vec) angleTo(b vec) float64 { return math.Atan2(b.y-a.y, b.x-a.x) }

// turn is the vector turned counterclockwise in the plane of x and y.
func (a vec) turn(angle float64) vec {
	sin, cos := math.Sincos(angle)
	return vec{a.x*cos - a.y*sin, a.x*sin + a.y*cos, a.z}
}

// min and max are the corners of the box around two points.
func (a vec) min(b vec) vec { return vec{min(a.x, b.x), min(a.y, b.y), min(a.z, b.z)} }
func (a vec) max(b vec) vec { return vec{max(a.x, b.x), max(a.y, b.y), max(a.z, b.z)} }

// bounds is a box along the axes; the zero bounds are those of nothing.
type bounds struct {
	lo, hi vec
	some   bool
}

// include makes the box large enough for a point.
func (b *bounds) include(p vec) {
	if !b.some {
		*b = bounds{p, p, true}
		return
	}
	b.lo, b.hi = b.lo.min(p), b.hi.max(p)
}

// merge makes the box large enough for another box.
func (b *bounds) merge(c bounds) {
	if c.some {
		b.include(c.lo)
		b.include(c.hi)
	}
}

func (b *bounds) size() vec { return b.hi.sub(b.lo) }

func (b *bounds) center() vec { return b.lo.lerp(b.hi, 0.5) }

// pad enlarges the box on each side.
func (b *bounds) pad(p padding) {
	b.lo = b.lo.sub(vec{x: p.left, y: p.bottom})
	b.hi = b.hi.add(vec{x: p.right, y: p.top})
}

// path is the outline of the box, counterclockwise from its top left corner.
func (b *bounds) path() path { return rectPath(b.lo, b.hi) }
