// Package unit has the measures of the language: lengths, ratios, angles, fractions, and the geometry made of them.
package unit

import "math"

// Abs is an absolute length in points (1/72 inch).
type Abs float64

// Lengths of one unit.
const (
	Pt   Abs = 1
	Inch Abs = 72
	Cm   Abs = 72 / 2.54
	Mm   Abs = 72 / 25.4
)

// Inf is the length of a region without an end.
var Inf = Abs(math.Inf(1))

// IsFinite reports whether the length is a finite number.
func (a Abs) IsFinite() bool { return !math.IsInf(float64(a), 0) && !math.IsNaN(float64(a)) }

// Fits reports whether a length of b fits into a, allowing for rounding as Typst does.
func (a Abs) Fits(b Abs) bool { return a+absEps >= b }

// ApproxEq reports whether two lengths are the same but for rounding.
func (a Abs) ApproxEq(b Abs) bool { return a == b || math.Abs(float64(a-b)) < absEps }

// ApproxEmpty reports whether the length is zero but for rounding, or negative.
func (a Abs) ApproxEmpty() bool { return a <= absEps }

// Abs is the length without its sign.
func (a Abs) Abs() Abs { return Abs(math.Abs(float64(a))) }

// absEps is what rounding may take away before a thing no longer fits: a ten-thousandth of Typst's unit of length, which
// is 1/127 pt.
const absEps = 1e-4 / 127

// Em is a length in multiples of the font size.
type Em float64

// At resolves the length at a font size.
func (e Em) At(fontSize Abs) Abs {
	if r := Abs(e) * fontSize; r.IsFinite() {
		return r
	}
	return 0
}

// Length is the sum of an absolute and a font-relative length.
type Length struct {
	Abs Abs
	Em  Em
}

// At resolves the length at a font size.
func (l Length) At(fontSize Abs) Abs { return l.Abs + l.Em.At(fontSize) }

// Add is l + m.
func (l Length) Add(m Length) Length { return Length{l.Abs + m.Abs, l.Em + m.Em} }

// Neg is −l.
func (l Length) Neg() Length { return Length{-l.Abs, -l.Em} }

// Mul is l · f.
func (l Length) Mul(f float64) Length { return Length{l.Abs * Abs(f), l.Em * Em(f)} }

// IsZero reports whether both parts are zero.
func (l Length) IsZero() bool { return l == Length{} }

// Ratio is a share of a whole: 1 is 100%.
type Ratio float64

// Of is the share of a length; of an endless one it is nothing.
func (r Ratio) Of(whole Abs) Abs {
	if v := Abs(r) * whole; v.IsFinite() {
		return v
	}
	return 0
}

// Rel is a length relative to a whole: a share of it plus a length.
type Rel struct {
	Ratio  Ratio
	Length Length
}

// RelTo resolves the length at a font size and relative to a whole.
func (r Rel) RelTo(whole, fontSize Abs) Abs { return r.Ratio.Of(whole) + r.Length.At(fontSize) }

// At resolves the font-relative part alone.
func (r Rel) At(fontSize Abs) RelAbs { return RelAbs{r.Ratio, r.Length.At(fontSize)} }

// Add is r + s.
func (r Rel) Add(s Rel) Rel { return Rel{r.Ratio + s.Ratio, r.Length.Add(s.Length)} }

// Neg is −r.
func (r Rel) Neg() Rel { return Rel{-r.Ratio, r.Length.Neg()} }

// Mul is r · f.
func (r Rel) Mul(f float64) Rel { return Rel{r.Ratio * Ratio(f), r.Length.Mul(f)} }

// IsZero reports whether all parts are zero.
func (r Rel) IsZero() bool { return r == Rel{} }

// RelAbs is a Rel whose font-relative part is resolved.
type RelAbs struct {
	Ratio Ratio
	Abs   Abs
}

// Of resolves the length relative to a whole.
func (r RelAbs) Of(whole Abs) Abs { return r.Ratio.Of(whole) + r.Abs }

// IsZero reports whether both parts are zero.
func (r RelAbs) IsZero() bool { return r == RelAbs{} }

// Angle is an angle in radians.
type Angle float64

// Deg is one degree.
const Deg Angle = math.Pi / 180

// Degrees is the angle in degrees.
func (a Angle) Degrees() float64 { return float64(a / Deg) }

// Sin is the angle's sine.
func (a Angle) Sin() float64 { return math.Sin(float64(a)) }

// Cos is the angle's cosine.
func (a Angle) Cos() float64 { return math.Cos(float64(a)) }

// Fr is a share of the space that is left over.
type Fr float64

// Share is this fraction's part of the remaining space, where total is the sum of all fractions.
func (f Fr) Share(total Fr, remaining Abs) Abs {
	ratio := f / total
	if ratio >= 0 && !math.IsInf(float64(ratio), 0) && remaining.IsFinite() {
		return max(0, Abs(ratio)*remaining)
	}
	return 0
}
