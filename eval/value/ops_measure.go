package value

import (
	"math"

	"chatdoc/eval/unit"
)

// Add is a + b.
func Add(a, b Value) (Value, error) { return measured(add(a, b)) }

// Sub is a − b.
func Sub(a, b Value) (Value, error) { return measured(sub(a, b)) }

// Mul is a · b.
func Mul(a, b Value) (Value, error) { return measured(mul(a, b)) }

// Div is a / b.
func Div(a, b Value) (Value, error) { return measured(div(a, b)) }

// measured is the result of an operation in which a part of a measure that is no number is zero: unlike floats, measures
// are always comparable.
func measured(v Value, err error) (Value, error) {
	switch m := v.(type) {
	case Length:
		return Length(number(unit.Length(m))), err
	case Relative:
		m.Length = number(m.Length)
		m.Ratio = orZero(m.Ratio)
		return m, err
	case Ratio:
		return orZero(m), err
	case Angle:
		return orZero(m), err
	case Fraction:
		return orZero(m), err
	}
	return v, err
}

func number(l unit.Length) unit.Length {
	return unit.Length{Abs: orZero(l.Abs), Em: orZero(l.Em)}
}

// orZero is x, or zero where that is no number.
func orZero[T ~float64](x T) T {
	if math.IsNaN(float64(x)) {
		return 0
	}
	return x
}
