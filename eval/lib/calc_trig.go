package lib

import (
	"math"

	"chatdoc/eval/elementary"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var calcTrigonometry = []*value.Func{
	unary("sin", "angle", func(x radians) (value.Value, error) { return value.Float(elementary.Sin(float64(x))), nil }),
	unary("cos", "angle", func(x radians) (value.Value, error) { return value.Float(elementary.Cos(float64(x))), nil }),
	unary("tan", "angle", func(x radians) (value.Value, error) { return value.Float(elementary.Tan(float64(x))), nil }),
	unary("asin", "value", func(x sine) (value.Value, error) { return angleOf(elementary.Asin(float64(x))), nil }),
	unary("acos", "value", func(x sine) (value.Value, error) { return angleOf(elementary.Acos(float64(x))), nil }),
	unary("atan", "value", func(x num) (value.Value, error) { return angleOf(elementary.Atan(x.f)), nil }),
	dyadic("atan2", "x", "y", func(x, y num) (value.Value, error) { return angleOf(elementary.Atan2(y.f, x.f)), nil }),
	unary("sinh", "value", func(x float64) (value.Value, error) { return value.Float(elementary.Sinh(x)), nil }),
	unary("cosh", "value", func(x float64) (value.Value, error) { return value.Float(elementary.Cosh(x)), nil }),
	unary("tanh", "value", func(x float64) (value.Value, error) { return value.Float(elementary.Tanh(x)), nil }),
}

// angleOf is an angle of so many radians, zero where that is no number.
func angleOf(radians float64) value.Value {
	if math.IsNaN(radians) {
		return value.Angle(0)
	}
	return value.Angle(radians)
}

// radians is an angle, or a number of radians.
type radians float64

func (radians) Cast() *value.Caster[radians] { return &radiansCaster }

var radiansCaster = conversion(func(v value.Value) (radians, error) {
	switch v := v.(type) {
	case value.Int:
		return radians(v), nil
	case value.Float:
		return radians(v), nil
	case value.Angle:
		return radians(unit.Angle(v)), nil
	}
	return 0, errType
}, value.IntType, value.FloatType, value.AngleType)

// sine is a number that is the sine of some angle.
type sine float64

func (sine) Cast() *value.Caster[sine] { return &sineCaster }

var sineCaster = conversion(func(v value.Value) (sine, error) {
	n, err := numCaster.From(v)
	switch {
	case err != nil:
		return 0, errType
	case n.f < -1 || n.f > 1:
		return 0, value.Errorf("value must be between -1 and 1")
	}
	return sine(n.f), nil
}, value.IntType, value.FloatType)
