package color

import "math"

// A processor may fuse a product and a sum into one operation with one rounding. Go allows it, and then results depend
// on the processor. A conversion rounds in any case, hence those that seem to do nothing in this package.

// vec3 is three components, or a row of a matrix.
type vec3 [3]float32

func (v vec3) dot(w vec3) float32 {
	return float32(v[0]*w[0]) + float32(v[1]*w[1]) + float32(v[2]*w[2])
}

// mat3 is a matrix of three rows.
type mat3 [3]vec3

func (m *mat3) mul(v vec3) vec3 { return vec3{m[0].dot(v), m[1].dot(v), m[2].dot(v)} }

func (v vec3) apply(f func(float32) float32) vec3 { return vec3{f(v[0]), f(v[1]), f(v[2])} }

func cube(x float32) float32 { return x * x * x }

func cbrt(x float32) float32 { return float32(math.Cbrt(float64(x))) }

func pow(x, y float32) float32 { return float32(math.Pow(float64(x), float64(y))) }

// clamp01 holds x between 0 and 1.
func clamp01(x float32) float32 { return min(max(x, 0), 1) }

// toByte rounds a component to a byte, halves away from zero.
func toByte(x float32) uint8 {
	return uint8(min(max(math.Round(float64(x*255)), 0), 255))
}

// lerp goes from a to b as t goes from 0 to 1.
func lerp(a, b, t float32) float32 { return float32(a*(1-t)) + float32(b*t) }

// fma is x·y + z with one rounding.
func fma(x, y, z float32) float32 { return float32(float64(x)*float64(y) + float64(z)) }

func floor0(x float32) float32 { return max(x, 0) }
