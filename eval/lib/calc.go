package lib

import (
	"math"

	"chatdoc/eval/value"
)

// calcScope is the module calc.
func calcScope() *value.Scope {
	s := value.NewScope()
	defineAll(s, calcPowers, calcTrigonometry, calcLogarithms, calcIntegers, calcRounding, calcComparison, calcParity, calcDivision, calcVectors)
	s.Define("inf", value.Float(math.Inf(1)))
	s.Define("pi", value.Float(math.Pi))
	s.Define("tau", value.Float(2*math.Pi))
	s.Define("e", value.Float(math.E))
	return s
}

// num is an integer or a float.
type num struct {
	f     float64
	i     int64
	isInt bool
}

func (num) Cast() *value.Caster[num] { return &numCaster }

var numCaster = conversion(func(v value.Value) (num, error) {
	switch v := v.(type) {
	case value.Int:
		return num{f: float64(v), i: int64(v), isInt: true}, nil
	case value.Float:
		return num{f: float64(v)}, nil
	}
	return num{}, errType
}, value.IntType, value.FloatType)

// decNum is an integer, a float, or a decimal where isDec is set.
type decNum struct {
	num
	d     value.Decimal
	isDec bool
}

func (decNum) Cast() *value.Caster[decNum] { return &decNumCaster }

var decNumCaster = conversion(func(v value.Value) (decNum, error) {
	if d, ok := v.(value.Decimal); ok {
		return decNum{d: d, isDec: true}, nil
	}
	n, err := numCaster.From(v)
	if err != nil {
		return decNum{}, errType
	}
	return decNum{num: n}, nil
}, value.IntType, value.FloatType, value.DecimalType)

// decimal is the number as a decimal, unless it is a float.
func (n decNum) decimal() value.Decimal {
	if n.isDec {
		return n.d
	}
	return value.DecimalFromInt(n.i)
}

// isFloat reports whether the number is a float.
func (n decNum) isFloat() bool { return !n.isDec && !n.isInt }

// isZero reports whether the number is zero.
func (n decNum) isZero() bool {
	if n.isDec {
		return n.d.IsZero()
	}
	return n.f == 0
}

// family is what several numbers have in common: the kind in which they are calculated with.
type family uint8

const (
	ints family = iota
	floats
	decimals
)

// common finds the kind for numbers; the error is that a decimal meets a float.
func common(numbers ...decNum) (family, error) {
	kind := ints
	for _, n := range numbers {
		switch {
		case n.isFloat() && kind == decimals, n.isDec && kind == floats:
			return kind, value.Errorf("cannot apply this operation to a decimal and a float").Hint(
				"if loss of precision is acceptable, explicitly cast the decimal to a float with `float(value)`")
		case n.isFloat():
			kind = floats
		case n.isDec:
			kind = decimals
		}
	}
	return kind, nil
}

// defineAll adds functions to a scope.
func defineAll(s *value.Scope, lists ...[]*value.Func) {
	for _, funcs := range lists {
		for _, f := range funcs {
			s.Define(f.Name, f)
		}
	}
}
