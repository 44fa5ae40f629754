package value_test

import (
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

func TestRepr(t *testing.T) {
	for _, tt := range []struct {
		v    value.Value
		want string
	}{
		{value.Float(10), "10.0"},
		{value.Float(1e21), "1e21"},
		{value.Length{Abs: 5.0 / 3}, "1.67pt"},
		{value.Relative{Ratio: 0.1, Length: unit.Length{Abs: 2, Em: 1}}, "10% + 2pt + 1em"},
		{value.Str("a\"b\n\t\u0007é\\"), `"a\"b\n\t\u{7}é\\"`},
		{value.NewArray(value.Int(1)), "(1,)"},
		{value.NewDict().Put("a", value.Int(1)).Put("1", value.Int(2)), `(a: 1, "1": 2)`},
		{value.Label("a b"), `label("a b")`},
		{value.NewText("a").Add(value.NewSpace()), "sequence([a], [ ])"},
		{value.Alignment{H: unit.HCenter, V: unit.VTop}, "center + top"},
	} {
		if got := value.Repr(tt.v); got != tt.want {
			t.Errorf("repr is %s, want %s", got, tt.want)
		}
	}
}

// A change through one variable must not show through another, however deep it is.
func TestCollectionsAreValues(t *testing.T) {
	inner := value.NewArray(value.Int(1))
	outer := value.NewDict().Put("a", inner)
	value.Share(outer)
	changed := outer.Own()
	place := changed.Ref("a")
	own := (*place).(*value.Array).Own()
	own.Push(value.Int(2))
	*place = own
	if got := value.Repr(outer); got != "(a: (1,))" {
		t.Errorf("the original changed to %s", got)
	}
	if got := value.Repr(changed); got != "(a: (1, 2))" {
		t.Errorf("the copy is %s", got)
	}
}

func TestFoldedFields(t *testing.T) {
	elem := value.NewElem("test", "An element.")
	inset := value.Settable(elem, "inset", value.Sides[unit.Rel]{}, "A field.", value.Folds)
	one := value.Sides[unit.Rel]{Left: value.Part[unit.Rel]{V: unit.Rel{Ratio: 1}, Set: true}}
	two := value.Sides[unit.Rel]{Top: value.Part[unit.Rel]{V: unit.Rel{Ratio: 2}, Set: true}}
	var chain *value.Chain
	chain = chain.With(value.Styles{inset.Set(one)}).With(value.Styles{inset.Set(two)})
	got := inset.Get(chain).Or(unit.Rel{})
	if got.Left.Ratio != 1 || got.Top.Ratio != 2 {
		t.Errorf("inner and outer sides give %v", got)
	}
}
