package lib

import (
	"math"

	"chatdoc/eval/elementary"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var calcPowers = []*value.Func{
	value.NewFunc("abs", calcAbs),
	value.NewFunc("pow", calcPow),
	value.NewFunc("exp", calcExp),
	value.NewFunc("sqrt", calcSqrt),
	value.NewFunc("root", calcRoot),
}

var calcLogarithms = []*value.Func{value.NewFunc("log", calcLog), value.NewFunc("ln", calcLn)}

var calcVectors = []*value.Func{value.NewFunc("norm", calcNorm)}

// absolute is a value without its sign.
type absolute struct{ v value.Value }

func (absolute) Cast() *value.Caster[absolute] { return &absoluteCaster }

var absoluteCaster = conversion(convertAbs, value.IntType, value.FloatType, value.LengthType, value.AngleType,
	value.RatioType, value.FractionType, value.DecimalType)

func convertAbs(v value.Value) (absolute, error) {
	switch v := v.(type) {
	case value.Int:
		return absolute{max(v, -v)}, nil
	case value.Float:
		return absolute{value.Float(math.Abs(float64(v)))}, nil
	case value.Length:
		if v.Abs != 0 && v.Em != 0 {
			return absolute{}, value.Errorf("cannot take absolute value of this length")
		}
		return absolute{value.Length{Abs: v.Abs.Abs(), Em: unit.Em(math.Abs(float64(v.Em)))}}, nil
	case value.Angle:
		return absolute{value.Angle(math.Abs(float64(v)))}, nil
	case value.Ratio:
		return absolute{value.Ratio(math.Abs(float64(v)))}, nil
	case value.Fraction:
		return absolute{value.Fraction(math.Abs(float64(v)))}, nil
	case value.Decimal:
		return absolute{v.Abs()}, nil
	}
	return absolute{}, errType
}

func calcAbs(c *value.Call) (value.Value, error) {
	a := value.Pos[absolute](c, "value")
	return a.v, c.Done()
}

// checkExponent complains about an exponent that powers are not defined for.
func checkExponent(exponent value.Spanned[num]) error {
	switch n := exponent.V; {
	case n.isInt && (n.i > math.MaxInt32 || n.i < math.MinInt32):
		return diag.Errorf(exponent.Span, "exponent is too large")
	case !n.isInt && n.f != 0 && !isNormal(n.f):
		return diag.Errorf(exponent.Span, "exponent may not be infinite, subnormal, or NaN")
	}
	return nil
}

// isNormal reports whether a float is neither zero nor subnormal, infinite or not a number.
func isNormal(f float64) bool {
	const least = 0x1p-1022
	return math.Abs(f) >= least && !math.IsInf(f, 0)
}

func calcPow(c *value.Call) (value.Value, error) {
	base, exponent := value.Pos[decNum](c, "base"), value.PosAt[num](c, "exponent")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if base.isZero() && exponent.V.f == 0 {
		return nil, value.Errorf("zero to the power of zero is undefined")
	}
	if err := checkExponent(exponent); err != nil {
		return nil, err
	}
	switch {
	case base.isDec:
		return decimalPow(base, exponent.V)
	case base.isInt && exponent.V.isInt && exponent.V.i >= 0:
		return intPow(base.i, exponent.V.i)
	}
	power := floatPow(base.f, exponent.V)
	if math.IsNaN(power) {
		return nil, value.Errorf("the result is not a real number")
	}
	return value.Float(power), nil
}

func decimalPow(base decNum, exponent num) (value.Value, error) {
	if _, err := common(base, decNum{num: exponent}); err != nil {
		return nil, err
	}
	power, ok := base.d.Pow(exponent.i)
	if !ok {
		return nil, tooLarge()
	}
	return power, nil
}

// intPow is an integer to a power that is not negative.
func intPow(base, exponent int64) (value.Value, error) {
	power := int64(1)
	for {
		var ok bool
		if exponent&1 != 0 {
			if power, ok = mulInts(power, base); !ok {
				return nil, tooLarge()
			}
		}
		if exponent >>= 1; exponent == 0 {
			return value.Int(power), nil
		}
		if base, ok = mulInts(base, base); !ok {
			return nil, tooLarge()
		}
	}
}

// mulInts multiplies; ok is false where the product does not fit.
func mulInts(a, b int64) (product int64, ok bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	product = a * b
	return product, product/b == a && !(b == -1 && a == math.MinInt64)
}

// floatPow is a float to a power. One to an integer is a product, as the reference has it, which rounds otherwise.
func floatPow(base float64, exponent num) float64 {
	switch {
	case base == math.E:
		return elementary.Exp(exponent.f)
	case base == 2:
		return elementary.Exp2(exponent.f)
	case exponent.isInt:
		return value.PowInt(base, exponent.i)
	}
	return elementary.Pow(base, exponent.f)
}

func calcExp(c *value.Call) (value.Value, error) {
	exponent := value.PosAt[num](c, "exponent")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if err := checkExponent(exponent); err != nil {
		return nil, err
	}
	return value.Float(elementary.Exp(exponent.V.f)), nil
}

func calcSqrt(c *value.Call) (value.Value, error) {
	n := value.PosAt[num](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if n.V.f < 0 {
		return nil, diag.Errorf(n.Span, "cannot take square root of negative number")
	}
	return value.Float(math.Sqrt(n.V.f)), nil
}

func calcRoot(c *value.Call) (value.Value, error) {
	radicand, index := value.Pos[float64](c, "radicand"), value.PosAt[int64](c, "index")
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case index.V == 0:
		return nil, diag.Errorf(index.Span, "cannot take the 0th root of a number")
	case radicand < 0 && index.V%2 == 0:
		return nil, diag.Errorf(index.Span, "negative numbers do not have a real nth root when n is even")
	case radicand < 0:
		return value.Float(-elementary.Pow(-radicand, 1/float64(index.V))), nil
	}
	return value.Float(elementary.Pow(radicand, 1/float64(index.V))), nil
}

func calcLog(c *value.Call) (value.Value, error) {
	n, base := value.PosAt[num](c, "value"), value.NamedAt(c, "base", 10.0)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if n.V.f <= 0 {
		return nil, diag.Errorf(n.Span, "value must be strictly positive")
	}
	if !isNormal(base.V) {
		return nil, diag.Errorf(base.Span, "base may not be zero, NaN, infinite, or subnormal")
	}
	result := logarithm(n.V.f, base.V)
	if math.IsNaN(result) || math.IsInf(result, 0) {
		return nil, value.Errorf("the result is not a real number")
	}
	return value.Float(result), nil
}

func logarithm(x, base float64) float64 {
	switch base {
	case math.E:
		return elementary.Log(x)
	case 2:
		return elementary.Log2(x)
	case 10:
		return elementary.Log10(x)
	}
	return elementary.Log(x) / elementary.Log(base)
}

func calcLn(c *value.Call) (value.Value, error) {
	n := value.PosAt[num](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if n.V.f <= 0 {
		return nil, diag.Errorf(n.Span, "value must be strictly positive")
	}
	result := elementary.Log(n.V.f)
	if math.IsInf(result, 0) {
		return nil, value.Errorf("result close to -inf")
	}
	return value.Float(result), nil
}

// calcNorm is the p-norm of numbers.
func calcNorm(c *value.Call) (value.Value, error) {
	p, numbers := value.NamedAt(c, "p", 2.0), value.All[float64](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if p.V <= 0 {
		return nil, diag.Errorf(p.Span, "p must be greater than zero")
	}
	if math.IsInf(p.V, 1) {
		greatest := 0.0
		for _, x := range numbers {
			greatest = max(greatest, math.Abs(x))
		}
		return value.Float(greatest), nil
	}
	sum := 0.0
	for _, x := range numbers {
		sum += elementary.Pow(math.Abs(x), p.V)
	}
	return value.Float(elementary.Pow(sum, 1/p.V)), nil
}
