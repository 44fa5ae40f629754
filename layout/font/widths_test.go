package font

import (
	"math"
	"strconv"
	"testing"
)

// TestWidths compares the widths of texts with those that the reference measures.
func TestWidths(t *testing.T) {
	list := readQuestions(t, "widths.txt")
	if *ask != "" {
		askAnew(t, "widths.txt", list, func(call string) string {
			return "measure(text(size: 1000pt, cjk-latin-spacing: none, " + call[len("text("):] + ").width / 1000pt"
		})
	}
	shaper := NewShaper(openEmbedded(t))
	for _, q := range list {
		want, err := strconv.ParseFloat(q.answer, 64)
		if err != nil {
			t.Fatalf("line %d: %v", q.line, err)
		}
		var got float64
		for _, g := range shapeByScript(shaper, requestOf(t, q)) {
			got += float64(g.XAdvance) * g.Scale
		}
		if math.Abs(got-want) > 1e-4 {
			t.Errorf("line %d: %s %q is %.5f em wide, not %s", q.line, q.call, q.text, got, q.answer)
		}
	}
}
