package value

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"chatdoc/eval/unit"
)

// Equal reports whether two values are equal. Values of different types are not, but for numbers and for measures
// that say the same.
func Equal(a, b Value) bool {
	switch a := a.(type) {
	case Int, Float, Decimal:
		return equalNumbers(a, b)
	case Length, Ratio, Relative:
		return equalMeasures(a, b)
	case Color:
		b, ok := b.(Color)
		return ok && sameColor(a, b)
	case *Array:
		b, ok := b.(*Array)
		return ok && (a == b || slices.EqualFunc(a.items, b.items, Equal))
	case *Dict:
		b, ok := b.(*Dict)
		return ok && equalDicts(a, b)
	case *Content:
		b, ok := b.(*Content)
		return ok && equalContent(a, b)
	case *Func:
		b, ok := b.(*Func)
		return ok && sameFunc(a, b)
	case *Args:
		b, ok := b.(*Args)
		return ok && sameArgs(a, b)
	case Styles:
		b, ok := b.(Styles)
		return ok && slices.EqualFunc(a, b, equalStyles)
	case equaler:
		return a.equal(b)
	case Equaler:
		return a.EqualTo(b)
	}
	return a == b
}

// equaler is a value that knows itself whether it equals another.
type equaler interface{ equal(Value) bool }

// Equaler is a value of a type from elsewhere that knows itself whether it equals another.
type Equaler interface{ EqualTo(Value) bool }

func equalNumbers(a, b Value) bool {
	if x, ok := toFloat(a); ok {
		if y, ok := toFloat(b); ok {
			return x == y
		}
	}
	x, ok := toDecimal(a)
	y, ok2 := toDecimal(b)
	return ok && ok2 && x.Compare(y) == 0
}

// equalMeasures compares lengths, ratios and their sums. A length is no ratio even where both are zero.
func equalMeasures(a, b Value) bool {
	x, _ := toRel(a)
	y, ok := toRel(b)
	if !ok || x != y {
		return false
	}
	_, length := a.(Length)
	_, ratio := b.(Ratio)
	_, ratio2 := a.(Ratio)
	_, length2 := b.(Length)
	return !(length && ratio || ratio2 && length2)
}

func equalDicts(a, b *Dict) bool {
	if a == b {
		return true
	}
	if a.Len() != b.Len() {
		return false
	}
	for i, key := range a.keys {
		v, ok := b.Get(key)
		if !ok || !Equal(a.vals[i], v) {
			return false
		}
	}
	return true
}

// equalContent compares elements and fields; where content comes from, how it is labelled and what documents cannot see
// does not matter.
func equalContent(a, b *Content) bool {
	if a == b {
		return true
	}
	if a.elem != b.elem || len(a.slots) != len(b.slots) {
		return false
	}
	for i, s := range a.slots {
		t := b.slots[i]
		if s.field != t.field || !s.field.Internal && !s.field.equal(s.value, t.value) {
			return false
		}
	}
	return true
}

func equalStyles(a, b Style) bool {
	p, q := a.Property, b.Property
	if p != nil && q != nil {
		return p.Field == q.Field && p.Field.equal(p.Value, q.Value)
	}
	return p == q && a.Recipe == b.Recipe && a.Revoked == b.Revoked
}

// Compare orders two values: negative, zero or positive as a is less than, equal to or greater than b. The error says
// that they have no order.
func Compare(a, b Value) (int, error) {
	switch a := a.(type) {
	case Bool:
		if b, ok := b.(Bool); ok {
			return cmp.Compare(boolInt(a), boolInt(b)), nil
		}
	case Int, Float, Decimal:
		return compareNumbers(a, b)
	case Str:
		if b, ok := b.(Str); ok {
			return strings.Compare(string(a), string(b)), nil
		}
	case Length, Ratio, Relative:
		return compareMeasures(a, b)
	case Angle:
		if b, ok := b.(Angle); ok {
			return compareFloats(float64(a), float64(b), a, b)
		}
	case Fraction:
		if b, ok := b.(Fraction); ok {
			return compareFloats(float64(a), float64(b), a, b)
		}
	case *Version:
		if b, ok := b.(*Version); ok {
			return a.Compare(b), nil
		}
	case Datetime:
		if b, ok := b.(Datetime); ok {
			return a.Compare(b)
		}
	case Duration:
		if b, ok := b.(Duration); ok {
			return a.Compare(b), nil
		}
	case *Array:
		if b, ok := b.(*Array); ok {
			return compareArrays(a.items, b.items)
		}
	}
	return 0, mismatch("cannot compare {a} and {b}", a, b)
}

func boolInt(b Bool) int {
	if b {
		return 1
	}
	return 0
}

func compareNumbers(a, b Value) (int, error) {
	x, isInt := a.(Int)
	y, isInt2 := b.(Int)
	if isInt && isInt2 {
		return cmp.Compare(x, y), nil
	}
	if f, ok := toFloat(a); ok {
		if g, ok := toFloat(b); ok {
			return compareFloats(f, g, Float(f), Float(g))
		}
	}
	p, ok := toDecimal(a)
	q, ok2 := toDecimal(b)
	if ok && ok2 {
		return p.Compare(q), nil
	}
	return 0, mismatch("cannot compare {a} and {b}", a, b)
}

func compareFloats(f, g float64, a, b Value) (int, error) {
	if math.IsNaN(f) || math.IsNaN(g) {
		return 0, incomparable(a, b)
	}
	return cmp.Compare(f, g), nil
}

func incomparable(a, b Value) error {
	return Errorf("cannot compare %s with %s", Repr(a), Repr(b))
}

func compareMeasures(a, b Value) (int, error) {
	x, _ := toRel(a)
	y, ok := toRel(b)
	switch {
	case !ok:
	case x.Ratio == 0 && y.Ratio == 0 && !isRatio(a) && !isRatio(b):
		return compareLengths(x.Length, y.Length)
	case x.Length.IsZero() && y.Length.IsZero() && !isLength(a) && !isLength(b):
		return compareFloats(float64(x.Ratio), float64(y.Ratio), a, b)
	case a.Type() == b.Type():
		return 0, incomparable(a, b)
	}
	return 0, mismatch("cannot compare {a} and {b}", a, b)
}

func isRatio(v Value) bool  { _, ok := v.(Ratio); return ok }
func isLength(v Value) bool { _, ok := v.(Length); return ok }

func compareLengths(a, b unit.Length) (int, error) {
	switch {
	case a.Em == 0 && b.Em == 0:
		return compareFloats(float64(a.Abs), float64(b.Abs), Length(a), Length(b))
	case a.Abs == 0 && b.Abs == 0:
		return compareFloats(float64(a.Em), float64(b.Em), Length(a), Length(b))
	}
	return 0, incomparable(Length(a), Length(b))
}

// compareArrays orders by the first items that differ, then by length.
func compareArrays(a, b []Value) (int, error) {
	for i := range min(len(a), len(b)) {
		if order, err := Compare(a[i], b[i]); err != nil || order != 0 {
			return order, err
		}
	}
	return cmp.Compare(len(a), len(b)), nil
}
