package font

import (
	"testing"

	"chatdoc/eval/unit"
)

// TestMath compares what the table MATH of Latin Modern Math says with its documentation and with what TeX shows.
func TestMath(t *testing.T) {
	f := openEmbedded(t).Select("Latin Modern Math", Regular())
	m := f.Math()
	if !f.HasMath() || m.AxisHeight != 0.25 || m.FractionRuleThickness != 0.04 || m.ScriptScale != 0.7 ||
		m.SuperscriptShiftUp != 0.363 || m.RadicalDegreeBottomRaise != 0.6 || m.DisplayOperatorMinHeight != 1.3 {
		t.Errorf("constants %+v", *m)
	}
	integral, paren, arrow, x := f.GlyphIndex('∫'), f.GlyphIndex('('), f.GlyphIndex('→'), f.GlyphIndex('𝑥')
	if got := f.Italics(integral); got <= 0 {
		t.Errorf("an integral leans out by %v", got)
	}
	if !f.IsExtended(integral) || f.IsExtended(x) {
		t.Error("integrals are of extended shape, letters are not")
	}
	if at, ok := f.AccentAttach(x); !ok || at <= 0 || at >= f.Advance(x) {
		t.Errorf("accents of x are at %v, %v", at, ok)
	}
	growsOnly(t, f, paren, true)
	growsOnly(t, f, arrow, false)
	if _, ok := f.Construction(x, true); ok {
		t.Error("letters do not grow")
	}
	if !f.HasFeature("ssty") || f.HasFeature("none") {
		t.Error("glyphs for scripts are a feature of the font")
	}
}

// growsOnly checks that a glyph grows in one direction, over ever larger forms to parts of which one can be repeated.
func growsOnly(t *testing.T, f *Font, glyph uint16, vertical bool) {
	t.Helper()
	c, ok := f.Construction(glyph, vertical)
	if !ok || len(c.Variants) < 2 || len(c.Parts) < 2 {
		t.Fatalf("%d has %d larger forms and %d parts", glyph, len(c.Variants), len(c.Parts))
	}
	var last unit.Em
	for _, v := range c.Variants {
		if v.Advance < last {
			t.Errorf("%d: a form of %v comes after one of %v", glyph, v.Advance, last)
		}
		last = v.Advance
	}
	extenders := 0
	for _, p := range c.Parts {
		if p.Extender {
			extenders++
		}
	}
	if extenders == 0 {
		t.Errorf("%d has no part that can be repeated", glyph)
	}
	if _, both := f.Construction(glyph, !vertical); both {
		t.Errorf("%d grows in the other direction, too", glyph)
	}
}

// TestMathOfOtherFonts goes by the other tables.
func TestMathOfOtherFonts(t *testing.T) {
	f := openEmbedded(t).Select("Roboto", Regular())
	if m := f.Math(); f.HasMath() || m.AxisHeight != f.Metrics().XHeight/2 || m.FractionRuleThickness != f.Metrics().Underline.Thickness {
		t.Errorf("constants %+v", *m)
	}
}

// TestMathKern looks values up by height: below the first height, between two, and above the last.
func TestMathKern(t *testing.T) {
	tables := copyOf("DejaVuSansMono")
	constants := make([]byte, mathConstantsSize)
	kern := beWords(2, 100, 0, 300, 0, 10, 0, 20, 0, 30, 0) // two heights, three values
	info := beWords(0, 0, 0, 8)                             // only kerning
	info = append(info, beWords(12, 1, 18, 0, 0, 0)...)     // a coverage, one glyph, its top right corner
	info = append(info, beWords(1, 1, 5)...)                // glyph 5
	info = append(info, kern...)
	table := beWords(1, 0, 10, 10+len(constants), 0)
	tables["MATH"] = append(append(table, constants...), info...)
	data := buildFont(tables)
	f := &Font{file: &file{embedded: &data}}
	em := func(units float64) unit.Em { return f.ToEm(units) }
	for height, want := range map[float64]float64{0: 10, 99: 10, 100: 20, 299: 20, 300: 30, 999: 30} {
		if got := f.MathKern(5, TopRight, em(height)); got != em(want) {
			t.Errorf("at %v: %v, not %v", height, got, em(want))
		}
	}
	if f.MathKern(6, TopRight, 0) != 0 || f.MathKern(5, TopLeft, 0) != 0 {
		t.Error("there is kerning at one corner of one glyph only")
	}
}
