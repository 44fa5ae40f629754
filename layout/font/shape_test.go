package font

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"chatdoc/eval/unit"
)

// show writes the clusters of glyphs as face@start-end, an abbreviation of the family's name standing for the face, and
// a question mark before it for missing glyphs.
func show(glyphs []Glyph) string {
	var b strings.Builder
	for i, g := range glyphs {
		if i > 0 {
			b.WriteByte(' ')
		}
		if g.ID == 0 {
			b.WriteByte('?')
		}
		fmt.Fprintf(&b, "%s@%d-%d", g.Font.Info.Family[:2], g.Start, g.End)
	}
	return b.String()
}

func families(names ...string) []Family {
	var list []Family
	for _, name := range names {
		list = append(list, Family{Name: name})
	}
	return list
}

// TestClusters checks which text the glyphs stand for, and that fallback keeps clusters whole.
func TestClusters(t *testing.T) {
	s := NewShaper(openEmbedded(t))
	for _, test := range []struct {
		text     string
		families []Family
		rtl      bool
		want     string
	}{
		{"office", families("STIX Two Text"), false, "ST@0-1 ST@1-2 ST@2-3 ST@3-4 ST@4-5 ST@5-6"},
		{"e\u0323x", families("Roboto"), false, "Ro@0-3 Ro@3-4"},
		{"x\u0301y", families("DejaVu Sans"), false, "De@0-3 De@0-3 De@3-4"},
		{"לא", families("DejaVu Sans"), true, "De@2-4 De@0-2"},
		{"a\u200db\u00adc", families("Roboto"), false, "Ro@0-4 Ro@4-7 Ro@7-8"},
		{"a😀b", families("Roboto", "Noto Color Emoji"), false, "Ro@0-1 No@1-5 Ro@5-6"},
		{"1️⃣", families("Roboto", "Noto Color Emoji"), false, "No@0-7"},
		{"🏴‍☠️", families("DejaVu Sans", "Noto Color Emoji"), false, "No@0-13"},
		{"🐻‍❄️", families("STIX Two Text", "DejaVu Sans", "Noto Color Emoji"), false, "No@0-13"},
		{"漢x", families("Roboto"), false, "?Ro@0-3 Ro@3-4"},
		{"漢א", families("Roboto"), true, "?Ro@3-5 ?Ro@0-3"},
		{"\u200b\u2060\n\t", families("Roboto"), false, ""},
	} {
		got := show(s.Shape(nil, &Request{Text: test.text, Families: test.families, Variant: Regular(), RTL: test.rtl, Lang: "en"}))
		if got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestMarkOffsets compares where Arabic vowel signs go with where the reference draws them.
func TestMarkOffsets(t *testing.T) {
	s := NewShaper(openEmbedded(t))
	req := &Request{Text: "بِسْمِ", Families: families("DejaVu Sans"), Variant: Regular(), RTL: true, Lang: "ar"}
	glyphs := s.Shape(nil, req)
	want := [][2]float64{{-0.1328125, -0.29297}, {}, {0.0673828125, -0.1464844}, {}, {-0.10400390625, -0.17090}, {}}
	for i, g := range glyphs {
		if math.Abs(float64(g.XOffset)-want[i][0]) > 1e-4 || math.Abs(float64(g.YOffset)-want[i][1]) > 1e-4 {
			t.Errorf("glyph %d is off by %.5f, %.5f, want %v", i, g.XOffset, g.YOffset, want[i])
		}
	}
}

// TestShift compares sizes and heights of superscripts and subscripts with those that the reference draws.
func TestShift(t *testing.T) {
	s := NewShaper(openEmbedded(t))
	up, half := unit.Em(0.3), unit.Em(0.5)
	for _, test := range []struct {
		family, text string
		shift        Shift
		want         string // scale and height of each glyph
	}{
		{"Roboto", "12", Shift{Super: true}, "0.6499 0.4771, 0.6499 0.4771"},
		{"Roboto", "12", Shift{}, "0.6499 -0.1401, 0.6499 -0.1401"},
		{"Roboto", "12", Shift{Super: true, Typographic: true}, "0.6499 0.4771, 0.6499 0.4771"},
		{"STIX Two Text", "12", Shift{Super: true, Typographic: true}, "1.0000 0.0000, 1.0000 0.0000"},
		{"STIX Two Text", "1☃2", Shift{Super: true, Typographic: true}, "0.6000 0.3500, 1.0000 0.0000, 0.6000 0.3500"},
		{"STIX Two Text", "1", Shift{Super: true, Offset: &up, Size: &half}, "0.5000 0.3000"},
	} {
		var got []string
		req := &Request{Text: test.text, Families: families(test.family), Variant: Regular(), Lang: "en", Shift: &test.shift}
		for _, g := range s.Shape(nil, req) {
			got = append(got, fmt.Sprintf("%.4f %.4f", g.Scale, float64(g.YOffset)*g.Scale))
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%s %q %+v: %s, want %s", test.family, test.text, test.shift, got, test.want)
		}
	}
}

// TestConcurrentShaping is for the race detector: shapers share the faces of a set.
func TestConcurrentShaping(t *testing.T) {
	set := openEmbedded(t)
	req := &Request{Text: "Ta 1️⃣ ☃ سلام", Families: families("Roboto"), Variant: Regular(), Fallback: true, Lang: "en"}
	results := make([]string, 8)
	var group sync.WaitGroup
	for i := range results {
		group.Go(func() {
			glyphs := NewShaper(set).Shape(nil, req)
			for _, g := range glyphs {
				g.Font.Outline(g.ID)
				g.Font.Bitmap(g.ID)
			}
			results[i] = show(glyphs)
		})
	}
	group.Wait()
	for _, r := range results {
		if r != results[0] {
			t.Errorf("%s differs from %s", r, results[0])
		}
	}
}
