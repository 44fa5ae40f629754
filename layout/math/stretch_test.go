package math

import (
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout/font"
)

// brace is a construction of two ends, a middle, and extenders between.
func brace() []font.Part {
	part := func(id uint16, advance, start, end unit.Em, extender bool) font.Part {
		return font.Part{GlyphSize: font.GlyphSize{ID: id, Advance: advance}, StartConnector: start, EndConnector: end, Extender: extender}
	}
	return []font.Part{
		part(1, 1, 0, 0.5, false), part(2, 0.75, 0.75, 0.75, true), part(3, 2, 0.5, 0.5, false),
		part(2, 0.75, 0.75, 0.75, true), part(4, 1, 0.5, 0, false),
	}
}

// TestAssemble repeats extenders only as often as the least overlap asks for, and spreads the parts evenly.
func TestAssemble(t *testing.T) {
	const least = 0.25
	for _, c := range []struct {
		target, full unit.Em
		parts        int
	}{
		{2.5, 3, 3},     // smaller than it gets: the greatest overlap
		{3, 3, 3},       // just that
		{3.25, 3.25, 3}, // spread
		{3.5, 3.5, 3},   // the least overlap
		{4, 4, 5},       // extenders, spread
		{4.5, 4.5, 5},
		{4.75, 4.75, 7},
	} {
		placed, full := assemble(brace(), least, c.target)
		if !near(full, c.full) || len(placed) != c.parts {
			t.Errorf("target %v: %v in %d parts, not %v in %d", c.target, full, len(placed), c.full, c.parts)
		}
		var sum unit.Em
		for _, p := range placed {
			sum += p.advance
		}
		if !near(sum, full) {
			t.Errorf("target %v: the parts reach %v, not %v", c.target, sum, full)
		}
	}
}

// TestAssembleWithoutExtenders is as large as it can be, and no larger.
func TestAssembleWithoutExtenders(t *testing.T) {
	parts := brace()
	placed, full := assemble([]font.Part{parts[0], parts[4]}, 0.25, 100)
	if len(placed) != 2 || !near(full, 1.75) {
		t.Errorf("%v in %d parts", full, len(placed))
	}
}

func near(a, b unit.Em) bool { return a-b < 1e-6 && b-a < 1e-6 }
