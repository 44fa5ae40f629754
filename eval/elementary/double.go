// Package elementary has the elementary functions of floats: powers, logarithms, trigonometry. Their results are rounded
// correctly in all but the rarest cases, so they are the same on every processor, and those of any good C library.
//
// Package math is faster but errs in the last digit now and then, and not everywhere in the same way. Here a function
// starts from what math gives, or from a series, and is evaluated with about 100 bits: in pairs of floats (double.go),
// after T. J. Dekker, "A floating-point technique for extending the available precision", 1971. Special values are
// those of math.
package elementary

import "math"

// double is the unevaluated sum of two floats, of which the second is at most half a unit in the last place of the first.
type double struct{ hi, lo float64 }

// All products that are added to something are converted to float64 so that no compiler fuses them.

// twoSum is a + b exactly.
func twoSum(a, b float64) double {
	s := a + b
	t := s - a
	return double{s, (a - (s - t)) + (b - t)}
}

// quickSum is a + b exactly, where a is not the lesser one.
func quickSum(a, b float64) double {
	s := a + b
	return double{s, b - (s - a)}
}

// twoProduct is a · b exactly.
func twoProduct(a, b float64) double {
	p := float64(a * b)
	return double{p, math.FMA(a, b, -p)}
}

func (a double) add(b double) double {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (a double) neg() double { return double{-a.hi, -a.lo} }

func (a double) sub(b double) double { return a.add(b.neg()) }

func (a double) mul(b double) double {
	p := twoProduct(a.hi, b.hi)
	return quickSum(p.hi, p.lo+(float64(a.hi*b.lo)+float64(a.lo*b.hi)))
}

func (a double) times(f float64) double {
	p := twoProduct(a.hi, f)
	return quickSum(p.hi, p.lo+float64(a.lo*f))
}

// scale multiplies by a power of two.
func (a double) scale(f float64) double { return double{a.hi * f, a.lo * f} }

func (a double) div(b double) double {
	q := a.hi / b.hi
	r := a.sub(b.times(q))
	p := r.hi / b.hi
	r = r.sub(b.times(p))
	return quickSum(q, p).add(double{hi: r.hi / b.hi})
}

// over is a / f.
func (a double) over(f float64) double {
	q := a.hi / f
	r := twoProduct(q, f)
	return quickSum(q, (a.hi-r.hi-r.lo+a.lo)/f)
}

// matters reports whether a term of a series can still change the sum.
func (a double) matters(sum double) bool {
	const least = 0x1p-110
	return math.Abs(a.hi) > math.Abs(sum.hi)*least
}

func (a double) sqrt() double {
	if a.hi <= 0 {
		return double{}
	}
	root := math.Sqrt(a.hi)
	rest := a.sub(twoProduct(root, root))
	return quickSum(root, rest.hi/(2*root))
}

// float rounds to a float.
func (a double) float() float64 { return a.hi + a.lo }

var one = double{hi: 1}
