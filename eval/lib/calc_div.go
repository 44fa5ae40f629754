package lib

import (
	"math"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var calcDivision = []*value.Func{
	division("rem", remInts, math.Mod, func(a, b value.Decimal) (value.Value, error) { return a.Rem(b), nil }),
	division("div-euclid", divEuclidInts, divEuclid, divEuclidDecimals),
	division("rem-euclid", remEuclidInts, remEuclid, remEuclidDecimals),
	usuallyBoth("quo", calcQuo, divisionOfInts(quoInts)),
}

// divisionArgs takes a dividend and a divisor that is not zero.
func divisionArgs(c *value.Call) (a, b decNum, kind family, err error) {
	a = value.Pos[decNum](c, "dividend")
	divisor := value.PosAt[decNum](c, "divisor")
	if err := c.Done(); err != nil {
		return a, b, kind, err
	}
	if divisor.V.isZero() {
		return a, b, kind, diag.Errorf(divisor.Span, "divisor must not be zero")
	}
	kind, err = common(a, divisor.V)
	return a, divisor.V, kind, err
}

// division makes a function of an operation on each kind of numbers.
func division(name string, onInts func(a, b int64) (value.Value, error), onFloats func(a, b float64) float64, onDecimals func(a, b value.Decimal) (value.Value, error)) *value.Func {
	return usuallyBoth(name, func(c *value.Call) (value.Value, error) {
		a, b, kind, err := divisionArgs(c)
		if err != nil {
			return nil, err
		}
		switch kind {
		case floats:
			return value.Float(onFloats(a.f, b.f)), nil
		case decimals:
			return onDecimals(a.decimal(), b.decimal())
		}
		return onInts(a.i, b.i)
	}, divisionOfInts(onInts))
}

// divisionOfInts is an operation on integers alone.
func divisionOfInts(op func(a, b int64) (value.Value, error)) func(a, b int64) (value.Value, bool) {
	return func(a, b int64) (v value.Value, ok bool) {
		if b == 0 {
			return nil, false
		}
		v, err := op(a, b)
		return v, err == nil
	}
}

func remInts(a, b int64) (value.Value, error) { return value.Int(a % b), nil }

// divEuclidInts is the quotient that leaves a remainder of at least zero.
func divEuclidInts(a, b int64) (value.Value, error) {
	if a == math.MinInt64 && b == -1 {
		return nil, tooLarge()
	}
	q := a / b
	switch {
	case a%b >= 0:
	case b > 0:
		q--
	default:
		q++
	}
	return value.Int(q), nil
}

func remEuclidInts(a, b int64) (value.Value, error) {
	r := a % b
	if r < 0 {
		r += max(b, -b)
	}
	return value.Int(r), nil
}

func divEuclid(a, b float64) float64 {
	q := math.Trunc(a / b)
	switch {
	case !(math.Mod(a, b) < 0):
	case b > 0:
		q--
	default:
		q++
	}
	return q
}

func remEuclid(a, b float64) float64 {
	r := math.Mod(a, b)
	if r < 0 {
		r += math.Abs(b)
	}
	return r
}

func divEuclidDecimals(a, b value.Decimal) (value.Value, error) {
	q, err := a.Div(b)
	if err != nil {
		return nil, tooLarge()
	}
	q = q.Trunc()
	if r := a.Rem(b); !r.IsNegative() || r.IsZero() {
		return q, nil
	}
	one := value.DecimalFromInt(1)
	if b.IsNegative() {
		return q.Add(one)
	}
	return q.Sub(one)
}

func remEuclidDecimals(a, b value.Decimal) (value.Value, error) {
	r := a.Rem(b)
	if r.IsNegative() && !r.IsZero() {
		return r.Add(b.Abs())
	}
	return r, nil
}

// calcQuo is the quotient as a whole number. For integers it is cut off, for others rounded down.
func calcQuo(c *value.Call) (value.Value, error) {
	a, b, kind, err := divisionArgs(c)
	if err != nil {
		return nil, err
	}
	var q int64
	var ok bool
	switch kind {
	case floats:
		q, ok = truncate(math.Floor(a.f / b.f))
	case decimals:
		quotient, err := a.decimal().Div(b.decimal())
		if q, ok = quotient.Floor().Int(); err != nil {
			ok = false
		}
	default:
		return quoInts(a.i, b.i)
	}
	if !ok {
		return nil, tooLarge()
	}
	return value.Int(q), nil
}

func quoInts(a, b int64) (value.Value, error) {
	if a == math.MinInt64 && b == -1 {
		return nil, tooLarge()
	}
	return value.Int(a / b), nil
}
