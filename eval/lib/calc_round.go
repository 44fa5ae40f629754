package lib

import (
	"math"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var calcRounding = []*value.Func{
	unary("floor", "value", func(n decNum) (value.Value, error) {
		return whole(n, math.Floor, value.Decimal.Floor)
	}),
	unary("ceil", "value", func(n decNum) (value.Value, error) {
		return whole(n, math.Ceil, value.Decimal.Ceil)
	}),
	unary("trunc", "value", func(n decNum) (value.Value, error) {
		return whole(n, math.Trunc, value.Decimal.Trunc)
	}),
	unary("fract", "value", fraction),
	value.NewFunc("round", calcRound),
}

// whole makes an integer of a number.
func whole(n decNum, float func(float64) float64, decimal func(value.Decimal) value.Decimal) (value.Value, error) {
	i, ok := n.i, true
	switch {
	case n.isDec:
		i, ok = decimal(n.d).Int()
	case !n.isInt:
		i, ok = truncate(float(n.f))
	}
	if !ok {
		return nil, tooLarge()
	}
	return value.Int(i), nil
}

func fraction(n decNum) (value.Value, error) {
	switch {
	case n.isDec:
		return n.d.Sub(n.d.Trunc())
	case n.isInt:
		return value.Int(0), nil
	}
	return value.Float(n.f - math.Trunc(n.f)), nil
}

func calcRound(c *value.Call) (value.Value, error) {
	n, digits := value.Pos[decNum](c, "value"), value.Named(c, "digits", int64(0))
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case n.isDec:
		if d, ok := n.d.Round(digits); ok {
			return d, nil
		}
		return nil, tooLarge()
	case n.isInt:
		return roundInt(n.i, digits)
	}
	return value.Float(value.Round(n.f, digits)), nil
}

// roundInt rounds half away from zero to a power of ten, where digits is negative.
func roundInt(n, digits int64) (value.Value, error) {
	if digits >= 0 {
		return value.Int(n), nil
	}
	const maxDigits = 19 // 10¹⁹ fits into 64 bits without a sign
	if digits < -maxDigits {
		return value.Int(0), nil
	}
	power := uint64(1)
	for range -digits {
		power *= 10
	}
	abs := uint64(max(n, -n))
	rounded := abs / power * power
	if abs-rounded >= power/2 {
		rounded += power
	}
	if rounded > math.MaxInt64 {
		return nil, tooLarge()
	}
	if n < 0 {
		return value.Int(-int64(rounded)), nil
	}
	return value.Int(rounded), nil
}

var calcComparison = []*value.Func{
	value.NewFunc("clamp", calcClamp),
	usuallyBoth("min", func(c *value.Call) (value.Value, error) { return extreme(c, -1) }, lesser),
	usuallyBoth("max", func(c *value.Call) (value.Value, error) { return extreme(c, 1) }, greater),
}

func calcClamp(c *value.Call) (value.Value, error) {
	n, low := value.Pos[decNum](c, "value"), value.Pos[decNum](c, "min")
	high := value.PosAt[decNum](c, "max")
	if err := c.Done(); err != nil {
		return nil, err
	}
	kind, err := common(n, low, high.V)
	if err != nil {
		return nil, err
	}
	a, x, b := n.as(kind), low.as(kind), high.V.as(kind)
	if order, err := value.Compare(b, x); err == nil && order < 0 {
		return nil, diag.Errorf(high.Span, "max must be greater than or equal to min")
	}
	if order, err := value.Compare(a, x); err == nil && order < 0 {
		return x, nil
	}
	if order, err := value.Compare(a, b); err == nil && order > 0 {
		return b, nil
	}
	return a, nil
}

// as is the number as a value of a kind.
func (n decNum) as(kind family) value.Value {
	switch kind {
	case floats:
		return value.Float(n.f)
	case decimals:
		return n.decimal()
	}
	return value.Int(n.i)
}

func lesser(a, b value.Value) (v value.Value, ok bool) {
	order, err := value.Compare(b, a)
	if order < 0 {
		a = b
	}
	return a, err == nil
}

func greater(a, b value.Value) (v value.Value, ok bool) {
	order, err := value.Compare(b, a)
	if order > 0 {
		a = b
	}
	return a, err == nil
}

// extreme is the least value or, where sign is positive, the greatest.
func extreme(c *value.Call, sign int) (value.Value, error) {
	values := value.AllAt[value.Value](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if len(values) == 0 {
		return nil, value.Errorf("expected at least one value")
	}
	best := values[0].V
	for _, v := range values[1:] {
		order, err := value.Compare(v.V, best)
		if err != nil {
			return nil, diag.At(err, v.Span)
		}
		if order*sign > 0 {
			best = v.V
		}
	}
	return best, nil
}
