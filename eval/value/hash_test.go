package value_test

import (
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// Fingerprints are equal for what is the same, and differ for what differs in anything.
func TestHash(t *testing.T) {
	text := func() *value.Content { return value.NewText("some text") }
	located := text().Unprepared()
	located.SetLocation(value.Location{Hash: 1})
	different := []value.Value{
		value.None{}, value.Auto{}, value.Int(1), value.Float(1), value.Str(""), value.Str("1"), value.Str("12345678"),
		value.Str("123456789"), value.Label("1"), value.NewArray(), value.NewArray(value.Int(1)),
		value.NewArray(value.NewArray(value.Int(1))), value.NewDict(), value.NewDict().Put("a", value.Int(1)),
		value.NewDict().Put("b", value.Int(1)), value.Length{Abs: 1.001}, value.Length{Abs: 1.002}, value.Length{Em: 1},
		value.Relative{Ratio: 1}, value.Ratio(1), value.Angle(1), value.Fraction(1), value.Bool(true),
		value.Alignment{H: unit.HLeft}, value.Location{Hash: 1}, value.Location{Hash: 2},
		text(), text().At(source.Span{File: 1}), text().Labelled("a"), text().Labelled("b"), located, value.NewText("some tex"),
		value.NewSequence(), value.NewSequence(text(), text()), value.NewSpace(), text().Styled(value.TextBody.Set("a")),
		value.NewFunc("f", nil), value.NewFunc("g", nil), value.NewFunc("f", nil).Apply(value.NewArgs(source.Span{}, value.Int(1))),
		&value.ElemSelector{Elem: value.Text}, &value.LabelSelector{Label: "a"},
		&value.LocationSelector{Location: value.Location{Hash: 1}}, &value.LocationSelector{Location: value.Location{Hash: 2}},
		&value.OrSelector{}, &value.AndSelector{},
	}
	seen := map[uint64]value.Value{}
	for _, v := range different {
		sum := value.HashOf(v)
		if other, ok := seen[sum]; ok {
			t.Errorf("%s and %s have the same hash", value.Repr(v), value.Repr(other))
		}
		seen[sum] = v
	}
	a, b := text(), text()
	if a.Hash() != b.Hash() || value.HashOf(value.NewArray(a)) != value.HashOf(value.NewArray(b)) {
		t.Error("the same content has different hashes")
	}
}

// A change shows in the hash though it was asked for before.
func TestHashAfterChange(t *testing.T) {
	c := value.NewText("a")
	before := c.Hash()
	if c.At(source.Span{File: 1}).Hash() == before {
		t.Error("a place does not show")
	}
	d := c.Unprepared()
	before = d.Hash()
	value.TextBody.Put(d, "b")
	if d.Hash() == before {
		t.Error("a field does not show")
	}
	before = d.Hash()
	d.SetLocation(value.Location{Hash: 1})
	if d.Hash() == before {
		t.Error("a location does not show")
	}
	if d.Hash() != d.Prepared().Hash() {
		t.Error("it matters whether content is prepared")
	}
}
