package elementary

import "math"

// The hyperbolic functions follow the formulas of FreeBSD's msun, as most C libraries do: they are exact to about a unit
// in the last place, and the reference errs in the same way. Products are rounded before they are added.

// Expm1 is e to the power of x, less 1.
func Expm1(x float64) float64 {
	switch {
	case !(math.Abs(x) < maxLnArg) || x == 0:
		return math.Expm1(x)
	case math.Abs(x) < 0.3:
		return expm1(double{hi: x}).float()
	}
	y, k := expParts(double{hi: x})
	return y.scale(math.Ldexp(1, k)).sub(one).float()
}

// farOut is the argument from which e⁻ˣ no longer matters.
const farOut = 22

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	abs := math.Abs(x)
	half := math.Copysign(0.5, x)
	if !(abs >= 0x1p-28 && abs < 709) {
		return math.Sinh(x)
	}
	if abs >= farOut {
		return half * Exp(abs)
	}
	t := Expm1(abs)
	if abs < 1 {
		return half * (2*t - float64(t*t)/(t+1))
	}
	return half * (t + t/(t+1))
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	abs := math.Abs(x)
	switch {
	case !(abs < 709):
		return math.Cosh(x)
	case abs >= farOut:
		return 0.5 * Exp(abs)
	case abs < math.Ln2/2:
		t := Expm1(abs)
		return 1 + float64(t*t)/((1+t)+(1+t))
	}
	t := Exp(abs)
	return float64(0.5*t) + 0.5/t
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	abs := math.Abs(x)
	var tanh float64
	switch {
	case !(abs >= 0x1p-55 && abs < farOut):
		return math.Tanh(x)
	case abs >= 1:
		tanh = 1 - 2/(Expm1(2*abs)+2)
	default:
		t := Expm1(-2 * abs)
		tanh = -t / (t + 2)
	}
	return math.Copysign(tanh, x)
}
