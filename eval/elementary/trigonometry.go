package elementary

import "math"

// A quarter turn is the sum of these.
var quarterTurn = [4]float64{
	0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110, 0x1.4cf98e804177dp-164,
}

// maxTurns is the argument up to which a quarter turn is known well enough from these.
const maxTurns = 1 << 30

// Sin is the sine of x radians.
func Sin(x float64) float64 {
	if x == 0 || !isFinite(x) {
		return math.Sin(x)
	}
	sin, _ := sinCos(x)
	return sin.float()
}

// Cos is the cosine of x radians.
func Cos(x float64) float64 {
	if !isFinite(x) {
		return math.Cos(x)
	}
	_, cos := sinCos(x)
	return cos.float()
}

// Tan is the tangent of x radians.
func Tan(x float64) float64 {
	if x == 0 || !isFinite(x) {
		return math.Tan(x)
	}
	sin, cos := sinCos(x)
	return sin.div(cos).float()
}

func isFinite(x float64) bool { return math.Abs(x) <= math.MaxFloat64 }

func sinCos(x float64) (sin, cos double) {
	turns, rest := quarterTurns(x)
	sin, cos = sinSeries(rest), cosSeries(rest)
	switch turns {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

// quarterTurns takes whole quarter turns away from an angle. turns is how many these were, modulo four.
func quarterTurns(x float64) (turns int, rest double) {
	if math.Abs(x) >= maxTurns {
		return reduce(x)
	}
	n := math.RoundToEven(x / quarterTurn[0])
	rest = double{hi: x}
	for _, part := range quarterTurn {
		rest = rest.sub(twoProduct(n, part))
	}
	return int(n) & 3, rest
}

// sinSeries is the sine of at most an eighth of a turn.
func sinSeries(x double) double { return alternating(x, x.mul(x), 2) }

// cosSeries is the cosine of at most an eighth of a turn.
func cosSeries(x double) double { return alternating(one, x.mul(x), 1) }

// alternating is first − first·x²/(n(n+1)) + …, the series of sine and cosine.
func alternating(first, square double, n float64) double {
	term, sum := first, first
	for ; term.matters(sum); n += 2 {
		term = term.mul(square).over(-n * (n + 1))
		sum = sum.add(term)
	}
	return sum
}

// Atan is the angle whose tangent is x.
func Atan(x float64) float64 { return Atan2(x, 1) }

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	estimate := math.Atan2(y, x)
	if x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(estimate) {
		return estimate
	}
	return angle(double{hi: y}, double{hi: x}, estimate)
}

// Asin is the angle whose sine is x.
func Asin(x float64) float64 {
	if !(math.Abs(x) < 1) || x == 0 {
		return math.Asin(x)
	}
	return angle(double{hi: x}, other(x), math.Asin(x))
}

// Acos is the angle whose cosine is x.
func Acos(x float64) float64 {
	if !(math.Abs(x) < 1) || x == 0 {
		return math.Acos(x)
	}
	return angle(other(x), double{hi: x}, math.Acos(x))
}

// other is the cosine for a sine, and the other way round.
func other(x float64) double { return twoSum(1, -x).mul(twoSum(1, x)).sqrt() }

// angle corrects an estimate of the angle of the point (x, y): it turns the point back by it and looks what is left.
func angle(y, x double, estimate float64) float64 {
	sin, cos := sinCos(estimate)
	left := y.mul(cos).sub(x.mul(sin)).div(x.mul(cos).add(y.mul(sin)))
	return double{hi: estimate}.add(left).float()
}
