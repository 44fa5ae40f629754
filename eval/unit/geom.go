package unit

import "math"

// Axis is one of the two directions of the plane.
type Axis uint8

const (
	X Axis = iota
	Y
)

// Other is the axis across.
func (a Axis) Other() Axis { return 1 - a }

// Axes holds a thing for each axis.
type Axes[T any] struct{ X, Y T }

// Splat gives both axes the same thing.
func Splat[T any](v T) Axes[T] { return Axes[T]{v, v} }

// Get is the thing of an axis.
func (a Axes[T]) Get(axis Axis) T {
	if axis == X {
		return a.X
	}
	return a.Y
}

// Set gives an axis another thing.
func (a *Axes[T]) Set(axis Axis, v T) {
	if axis == X {
		a.X = v
	} else {
		a.Y = v
	}
}

// Size is a width and a height in points.
type Size = Axes[Abs]

// Point is a position in points; y grows downwards.
type Point struct{ X, Y Abs }

// Add is p + q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub is p − q.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Mul is p scaled by f.
func (p Point) Mul(f float64) Point { return Point{p.X * Abs(f), p.Y * Abs(f)} }

// Hypot is the distance from the origin.
func (p Point) Hypot() Abs { return Abs(math.Hypot(float64(p.X), float64(p.Y))) }

// Transform maps the point at p.
func (p Point) Transform(t Transform) Point {
	return Point{Abs(t.SX)*p.X + Abs(t.KX)*p.Y + t.TX, Abs(t.KY)*p.X + Abs(t.SY)*p.Y + t.TY}
}

// Sides holds a thing for each side of a box.
type Sides[T any] struct{ Left, Top, Right, Bottom T }

// SplatSides gives all sides the same thing.
func SplatSides[T any](v T) Sides[T] { return Sides[T]{v, v, v, v} }

// Corners holds a thing for each corner of a box.
type Corners[T any] struct{ TopLeft, TopRight, BottomRight, BottomLeft T }

// SplatCorners gives all corners the same thing.
func SplatCorners[T any](v T) Corners[T] { return Corners[T]{v, v, v, v} }

// Transform is an affine map: x' = SX·x + KX·y + TX, y' = KY·x + SY·y + TY. The zero Transform is no use; start from
// Identity.
type Transform struct {
	SX, KY, KX, SY float64
	TX, TY         Abs
}

// Identity maps every point to itself.
func Identity() Transform { return Transform{SX: 1, SY: 1} }

// Translate moves by x and y.
func Translate(x, y Abs) Transform { return Transform{SX: 1, SY: 1, TX: x, TY: y} }

// Scale stretches along each axis.
func Scale(x, y float64) Transform { return Transform{SX: x, SY: y} }

// Rotate turns by an angle, clockwise as seen, since y grows downwards.
func Rotate(a Angle) Transform {
	sin, cos := math.Sincos(float64(a))
	return Transform{SX: cos, KY: sin, KX: -sin, SY: cos}
}

// Skew slants along each axis by an angle.
func Skew(x, y Angle) Transform {
	return Transform{SX: 1, KY: math.Tan(float64(y)), KX: math.Tan(float64(x)), SY: 1}
}

// Pre is t with u applied before it.
func (t Transform) Pre(u Transform) Transform {
	p := Point{u.TX, u.TY}.Transform(t)
	return Transform{
		SX: t.SX*u.SX + t.KX*u.KY,
		KY: t.KY*u.SX + t.SY*u.KY,
		KX: t.SX*u.KX + t.KX*u.SY,
		SY: t.KY*u.KX + t.SY*u.SY,
		TX: p.X,
		TY: p.Y,
	}
}

// Post is t with u applied after it.
func (t Transform) Post(u Transform) Transform { return u.Pre(t) }

// IsIdentity reports whether t maps every point to itself.
func (t Transform) IsIdentity() bool { return t == Identity() }

// Invert is the map that undoes t; ok is false where there is none.
func (t Transform) Invert() (inverse Transform, ok bool) {
	det := t.SX*t.SY - t.KX*t.KY
	if math.Abs(det) < 1e-12 {
		return t, false
	}
	inverse = Transform{SX: t.SY / det, KY: -t.KY / det, KX: -t.KX / det, SY: t.SX / det}
	p := Point{t.TX, t.TY}.Transform(inverse)
	inverse.TX, inverse.TY = -p.X, -p.Y
	return inverse, true
}
