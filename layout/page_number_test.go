package layout

import (
	"testing"

	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// The labels are those in the reference's PDF.
func TestPageLabels(t *testing.T) {
	for _, tt := range []struct {
		numbering string
		number    uint64
		want      frame.Label
	}{
		{"1", 1, frame.Label{Style: frame.LabelArabic, Number: 1}},
		{"i", 2, frame.Label{Style: frame.LabelLowerRoman, Number: 2}},
		{"(i)", 3, frame.Label{Prefix: "(iii)"}},
		{"-1", 4, frame.Label{Prefix: "-", Style: frame.LabelArabic, Number: 4}},
		{"A-I", 5, frame.Label{Style: frame.LabelUpperAlpha, Number: 5}},
		{"a", 26, frame.Label{Style: frame.LabelLowerAlpha, Number: 26}},
		{"a", 27, frame.Label{Prefix: "aa"}},
		{"A", 28, frame.Label{Prefix: "AB"}},
		{"α", 3, frame.Label{Prefix: "γ"}},
		{"1 / 1", 5, frame.Label{Style: frame.LabelArabic, Number: 5}},
		{"p. 1", 7, frame.Label{Prefix: "p. ", Style: frame.LabelArabic, Number: 7}},
		{"I", 0, frame.Label{Style: frame.LabelUpperRoman}},
		{"*", 3, frame.Label{Prefix: "‡"}},
		{"一", 3, frame.Label{Prefix: "三"}},
	} {
		n, err := value.Cast[value.Maybe[Numbering]](value.Str(tt.numbering))
		if err != nil {
			t.Fatal(err)
		}
		page := finishedPage{number: tt.number, numbering: n}
		if got := page.label(); *got != tt.want {
			t.Errorf("page %d numbered %q has the label %+v, want %+v", tt.number, tt.numbering, *got, tt.want)
		}
	}
}

func TestPagesWithoutLabel(t *testing.T) {
	for _, v := range []value.Value{value.None{}, value.NewFunc("n", nil)} {
		n, err := value.Cast[value.Maybe[Numbering]](v)
		if err != nil {
			t.Fatal(err)
		}
		if got := (&finishedPage{number: 1, numbering: n}).label(); got != nil {
			t.Errorf("a page numbered by %s has the label %+v", value.Repr(v), got)
		}
	}
}
