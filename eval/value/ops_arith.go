package value

import (
	"math"
	"strings"

	"chatdoc/eval/unit"
)

func add(a, b Value) (Value, error) {
	if _, ok := a.(None); ok {
		return b, nil
	}
	if _, ok := b.(None); ok {
		return a, nil
	}
	switch a := a.(type) {
	case Int, Float, Decimal:
		return addNumbers(a, b)
	case Angle:
		if b, ok := b.(Angle); ok {
			return a + b, nil
		}
	case Length, Ratio, Relative:
		if y, ok := toRel(b); ok {
			x, _ := toRel(a)
			return narrow(x.Add(y), a, b), nil
		}
	case Fraction:
		if b, ok := b.(Fraction); ok {
			return a + b, nil
		}
	case *Array, *Dict, Bytes, *Args, Str, *Symbol, *Content:
		if err := fits(a, b); err != nil {
			return nil, err
		}
		if sum, err := Join(a, b); err == nil {
			return sum, nil
		}
	case Alignment:
		if b, ok := b.(Alignment); ok {
			return addAlignments(unit.Align(a), unit.Align(b))
		}
	case Duration:
		switch b := b.(type) {
		case Duration:
			return a.Add(b)
		case Datetime:
			return b.Add(a)
		}
	case Datetime:
		if b, ok := b.(Duration); ok {
			return a.Add(b)
		}
	}
	if s := strokeOf(a, b); s != nil {
		return s, nil
	}
	return nil, mismatch("cannot add {a} and {b}", a, b)
}

// narrow gives a sum the type that its operands have in common: a sum of two lengths is a length.
func narrow(sum unit.Rel, a, b Value) Value {
	switch a.(type) {
	case Length:
		if _, ok := b.(Length); ok {
			return Length(sum.Length)
		}
	case Ratio:
		if _, ok := b.(Ratio); ok {
			return Ratio(sum.Ratio)
		}
	}
	return Relative(sum)
}

// addAlignments combines alignments along different axes.
func addAlignments(a, b unit.Align) (Value, error) {
	switch {
	case a.H != 0 && b.H != 0 && a.V == 0 && b.V == 0:
		return nil, Errorf("cannot add two horizontal alignments")
	case a.V != 0 && b.V != 0 && a.H == 0 && b.H == 0:
		return nil, Errorf("cannot add two vertical alignments")
	case a.H != 0 && b.H != 0 || a.V != 0 && b.V != 0:
		if a.H != 0 && a.V != 0 && b.H != 0 && b.V != 0 {
			return nil, Errorf("cannot add two 2D alignments")
		}
		if a.H == 0 || b.H == 0 {
			return nil, Errorf("cannot add a vertical and a 2D alignment")
		}
		return nil, Errorf("cannot add a horizontal and a 2D alignment")
	}
	return Alignment(a.Fold(b)), nil
}

// strokeOf makes a stroke of a thickness and a paint; nil where the values are not these.
func strokeOf(a, b Value) *Stroke {
	for range 2 {
		thickness, ok := a.(Length)
		paint, ok2 := b.(Paint)
		if ok && ok2 {
			return &Stroke{Thickness: Given(unit.Length(thickness)), Paint: Given(paint)}
		}
		a, b = b, a
	}
	return nil
}

func sub(a, b Value) (Value, error) {
	switch a := a.(type) {
	case Int, Float, Decimal:
		if v, ok, err := arith(subNumbers, a, b); ok {
			return v, err
		}
	case Angle:
		if b, ok := b.(Angle); ok {
			return a - b, nil
		}
	case Length, Ratio, Relative:
		if y, ok := toRel(b); ok {
			x, _ := toRel(a)
			return narrow(x.Add(y.Neg()), a, b), nil
		}
	case Fraction:
		if b, ok := b.(Fraction); ok {
			return a - b, nil
		}
	case Duration:
		if b, ok := b.(Duration); ok {
			return a.Add(b.Neg())
		}
	case Datetime:
		switch b := b.(type) {
		case Duration:
			return a.Add(b.Neg())
		case Datetime:
			return a.Sub(b)
		}
	}
	return nil, mismatch("cannot subtract {b} from {a}", a, b)
}

func mul(a, b Value) (Value, error) {
	if v, ok, err := arith(mulNumbers, a, b); ok {
		return v, err
	}
	if v, ok := scale(a, b); ok {
		return v, nil
	}
	if v, ok := scale(b, a); ok {
		return v, nil
	}
	if n, ok := b.(Int); ok {
		if v, ok, err := repeat(a, n); ok {
			return v, err
		}
	}
	if n, ok := a.(Int); ok {
		if v, ok, err := repeat(b, n); ok {
			return v, err
		}
	}
	return nil, mismatch("cannot multiply {a} with {b}", a, b)
}

// scale multiplies a measure by a number or a ratio; ok is false for other values.
func scale(a, by Value) (v Value, ok bool) {
	if r, isRatio := by.(Ratio); isRatio {
		switch a := a.(type) {
		case Ratio:
			return a * r, true
		case Int, Float:
			f, _ := toFloat(a)
			return Ratio(f) * r, true
		case Length, Relative, Fraction, Angle:
			return scaleBy(a, float64(r))
		}
		return nil, false
	}
	f, ok := toFloat(by)
	if !ok {
		return nil, false
	}
	return scaleBy(a, f)
}

func scaleBy(a Value, f float64) (v Value, ok bool) {
	switch a := a.(type) {
	case Length:
		return Length(unit.Length(a).Mul(f)), true
	case Angle:
		return a * Angle(f), true
	case Ratio:
		return a * Ratio(f), true
	case Relative:
		return Relative(unit.Rel(a).Mul(f)), true
	case Fraction:
		return a * Fraction(f), true
	case Duration:
		return a.Mul(f), true
	}
	return nil, false
}

// repeat is a value n times; ok is false for a value that cannot be repeated.
func repeat(v Value, n Int) (Value, bool, error) {
	switch v.(type) {
	case Str, *Array, *Content:
	default:
		return nil, false, nil
	}
	if n < 0 {
		return nil, true, Errorf("number must be at least zero")
	}
	if size := size(v); size > 0 && n > Int(MaxSize/size) {
		return nil, true, errTooLarge()
	}
	return repeated(v, int(n)), true, nil
}

func repeated(v Value, n int) Value {
	switch v := v.(type) {
	case Str:
		return Str(strings.Repeat(string(v), n))
	case *Array:
		items := make([]Value, 0, n*len(v.items))
		for range n {
			items = append(items, v.items...)
		}
		return NewArray(items...)
	}
	parts := make([]*Content, n)
	for i := range parts {
		parts[i] = v.(*Content)
	}
	return NewSequence(parts...)
}

func div(a, b Value) (Value, error) {
	if isZero(b) {
		return nil, Errorf("cannot divide by zero")
	}
	if v, ok, err := arith(divNumbers, a, b); ok {
		return v, err
	}
	if f, ok := toFloat(b); ok {
		if v, ok := divideBy(a, f); ok {
			return v, nil
		}
	}
	switch a := a.(type) {
	case Angle:
		if b, ok := b.(Angle); ok {
			return Float(a / b), nil
		}
	case Fraction:
		if b, ok := b.(Fraction); ok {
			return Float(a / b), nil
		}
	case Duration:
		if b, ok := b.(Duration); ok {
			return Float(a.Seconds() / b.Seconds()), nil
		}
	case Length, Ratio, Relative:
		return divMeasures(a, b)
	}
	return nil, mismatch("cannot divide {a} by {b}", a, b)
}

// divideBy divides a measure by a number.
func divideBy(a Value, f float64) (v Value, ok bool) {
	switch a := a.(type) {
	case Length:
		return Length{a.Abs / unit.Abs(f), a.Em / unit.Em(f)}, true
	case Angle:
		return a / Angle(f), true
	case Ratio:
		return a / Ratio(f), true
	case Relative:
		l := a.Length
		return Relative{a.Ratio / unit.Ratio(f), unit.Length{Abs: l.Abs / unit.Abs(f), Em: l.Em / unit.Em(f)}}, true
	case Fraction:
		return a / Fraction(f), true
	case Duration:
		return a.Div(f), true
	}
	return nil, false
}

// divMeasures is the quotient of two measures of the same kind, of which only one part may be there.
func divMeasures(a, b Value) (Value, error) {
	x, _ := toRel(a)
	y, ok := toRel(b)
	_, relA := a.(Relative)
	_, relB := b.(Relative)
	if !ok || a.Type() != b.Type() && !relA && !relB {
		return nil, mismatch("cannot divide {a} by {b}", a, b)
	}
	switch {
	case x.Length.IsZero() && y.Length.IsZero():
		return Float(x.Ratio / y.Ratio), nil
	case x.Ratio == 0 && y.Ratio == 0 && x.Length.Em == 0 && y.Length.Em == 0:
		return Float(x.Length.Abs / y.Length.Abs), nil
	case x.Ratio == 0 && y.Ratio == 0 && x.Length.Abs == 0 && y.Length.Abs == 0:
		return Float(x.Length.Em / y.Length.Em), nil
	case a.Type() != b.Type():
		return nil, mismatch("cannot divide {a} by {b}", a, b)
	}
	return nil, Errorf("cannot divide these two %ss", a.Type().Long)
}

func isZero(v Value) bool {
	switch v := v.(type) {
	case Int:
		return v == 0
	case Float:
		return v == 0
	case Decimal:
		return v.IsZero()
	case Length:
		return v == Length{}
	case Angle:
		return v == 0
	case Ratio:
		return v == 0
	case Relative:
		return v == Relative{}
	case Fraction:
		return v == 0
	case Duration:
		return v.IsZero()
	}
	return false
}

// addNumbers is the sum of two numbers.
func addNumbers(a, b Value) (Value, error) {
	v, ok, err := arith(numberOps{
		ints:     addInts,
		floats:   func(a, b float64) float64 { return a + b },
		decimals: Decimal.Add,
	}, a, b)
	if !ok {
		return nil, mismatch("cannot add {a} and {b}", a, b)
	}
	return v, err
}

// numberOps is an operation on each kind of numbers.
type numberOps struct {
	ints     func(a, b Int) (Value, bool)
	floats   func(a, b float64) float64
	decimals func(a, b Decimal) (Decimal, error)
}

var (
	subNumbers = numberOps{subInts, func(a, b float64) float64 { return a - b }, Decimal.Sub}
	mulNumbers = numberOps{mulInts, func(a, b float64) float64 { return a * b }, Decimal.Mul}
	divNumbers = numberOps{divInts, func(a, b float64) float64 { return a / b }, Decimal.Div}
)

// arith applies an operation to two numbers; ok is false where they are none, or a float meets a decimal.
func arith(op numberOps, a, b Value) (v Value, ok bool, err error) {
	x, isInt := a.(Int)
	y, isInt2 := b.(Int)
	if isInt && isInt2 {
		v, fits := op.ints(x, y)
		if !fits {
			return nil, true, tooLarge()
		}
		return v, true, nil
	}
	if f, ok := toFloat(a); ok {
		if g, ok := toFloat(b); ok {
			return Float(op.floats(f, g)), true, nil
		}
	}
	p, ok := toDecimal(a)
	q, ok2 := toDecimal(b)
	if !ok || !ok2 {
		return nil, false, nil
	}
	d, err := op.decimals(p, q)
	return d, true, err
}

func toDecimal(v Value) (d Decimal, ok bool) {
	switch v := v.(type) {
	case Decimal:
		return v, true
	case Int:
		return DecimalFromInt(int64(v)), true
	}
	return d, false
}

func addInts(a, b Int) (Value, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0)
}

func subInts(a, b Int) (Value, bool) {
	diff := a - b
	return diff, (diff < a) == (b > 0)
}

func mulInts(a, b Int) (Value, bool) {
	if a == 0 || b == 0 {
		return Int(0), true
	}
	product := a * b
	return product, product/b == a && !(a == -1 && b == math.MinInt64) && !(b == -1 && a == math.MinInt64)
}

// divInts divides exactly, to a float.
func divInts(a, b Int) (Value, bool) { return Float(float64(a) / float64(b)), true }
