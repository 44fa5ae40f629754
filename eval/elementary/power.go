package elementary

import "math"

var (
	ln2       = double{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	perLn2    = double{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56}
	perLn10   = double{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57}
	ln2Third  = 0x1.7b57a079a1934p-111 // what ln2 lacks
	maxLnArg  = 745.2                  // beyond it powers of e overflow or vanish
	smallPart = 1.0 / 16
)

// Exp is e to the power of x.
func Exp(x float64) float64 {
	if !(math.Abs(x) < maxLnArg) {
		return math.Exp(x)
	}
	y, k := expParts(double{hi: x})
	return math.Ldexp(y.float(), k)
}

// expParts is e to the power of x as y · 2ᵏ with y near 1.
func expParts(x double) (y double, k int) {
	n := math.RoundToEven(x.hi / ln2.hi)
	r := x.sub(ln2.times(n)).sub(double{hi: n * ln2Third})
	return expm1(r).add(one), int(n)
}

// expm1 is e to the power of x, less 1, for x no greater than about 0.4. It takes the series of x/64, and squares.
func expm1(x double) double {
	const halvings = 6
	x = x.scale(1.0 / (1 << halvings))
	term, sum := x, x
	for n := 2.0; term.matters(sum); n++ {
		term = term.mul(x).over(n)
		sum = sum.add(term)
	}
	for range halvings {
		sum = sum.scale(2).add(sum.mul(sum))
	}
	return sum
}

// Exp2 is 2 to the power of x.
func Exp2(x float64) float64 {
	if !(math.Abs(x) < 1076) {
		return math.Exp2(x)
	}
	n := math.RoundToEven(x)
	y := expm1(ln2.times(x - n)).add(one)
	return math.Ldexp(y.float(), int(n))
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if !isPositive(x) {
		return math.Log(x)
	}
	return log(x).float()
}

// Log2 is the logarithm to the base 2.
func Log2(x float64) float64 {
	if !isPositive(x) {
		return math.Log2(x)
	}
	return log(x).mul(perLn2).float()
}

// Log10 is the logarithm to the base 10.
func Log10(x float64) float64 {
	if !isPositive(x) {
		return math.Log10(x)
	}
	return log(x).mul(perLn10).float()
}

func isPositive(x float64) bool { return x > 0 && !math.IsInf(x, 1) }

// log is the natural logarithm of a positive number. Near 1 it takes the series of the area hyperbolic tangent;
// elsewhere it corrects an estimate by what the exponential says of it.
func log(x float64) double {
	if math.Abs(x-1) < smallPart {
		return logNearOne(x)
	}
	mantissa, exponent := math.Frexp(x)
	estimate := math.Log(mantissa)
	inverse, k := expParts(double{hi: -estimate})
	t := inverse.times(math.Ldexp(mantissa, k)).sub(one)
	y := double{hi: estimate}.add(t.sub(t.mul(t).scale(0.5)))
	n := float64(exponent)
	return ln2.times(n).add(double{hi: n * ln2Third}).add(y)
}

func logNearOne(x float64) double {
	f := double{hi: x - 1}.div(twoSum(x, 1))
	square := f.mul(f)
	power, sum := f, f
	for n := 3.0; power.matters(sum); n += 2 {
		power = power.mul(square)
		sum = sum.add(power.over(n))
	}
	return sum.scale(2)
}

// Pow is x to the power of y.
func Pow(x, y float64) float64 {
	estimate := math.Pow(x, y)
	abs := math.Abs(x)
	if estimate == 0 || math.IsInf(estimate, 0) || math.IsNaN(estimate) || abs == 1 || y == 0 || math.IsInf(abs, 1) {
		return estimate
	}
	power, k := expParts(log(abs).times(y))
	return math.Copysign(math.Ldexp(power.float(), k), estimate)
}
