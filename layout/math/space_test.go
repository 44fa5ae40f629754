package math

import (
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout"
)

const (
	normal   = layout.ClassNormal
	punct    = layout.ClassPunctuation
	opening  = layout.ClassOpening
	closing  = layout.ClassClosing
	fence    = layout.ClassFence
	large    = layout.ClassLarge
	relation = layout.ClassRelation
	binary   = layout.ClassBinary
	vary     = layout.ClassVary
)

// fragment is something of a class, in a text of 18 points: there thin, medium and thick space are 3, 4 and 5.
func fragment(c Class) *Fragment {
	return &Fragment{Kind: FrameKind, Class: c, Size: layout.MathText, FontSize: 18, Width: 10}
}

func TestSpaceBetweenClasses(t *testing.T) {
	for _, c := range []struct {
		left, right      Class
		inText, inScript unit.Abs
	}{
		{normal, normal, 0, 0},
		{normal, punct, 0, 0}, {punct, normal, 3, 0}, {punct, punct, 0, 0}, {punct, closing, 3, 0},
		{opening, relation, 0, 0}, {binary, closing, 0, 0}, {normal, opening, 0, 0}, {closing, normal, 0, 0},
		{normal, relation, 5, 0}, {relation, normal, 5, 0}, {relation, relation, 0, 0}, {closing, relation, 5, 0},
		{normal, binary, 4, 0}, {binary, normal, 4, 0}, {binary, large, 4, 3}, {relation, large, 5, 3},
		{large, normal, 3, 3}, {normal, large, 3, 3}, {large, large, 3, 3}, {large, opening, 0, 0}, {large, fence, 0, 0},
	} {
		for size, want := range map[layout.MathSize]unit.Abs{layout.MathText: c.inText, layout.MathScript: c.inScript} {
			l, r := fragment(c.left), fragment(c.right)
			l.Size, r.Size = size, size
			if got := gapIn(NewRun([]*Fragment{l, r})); !got.ApproxEq(want) {
				t.Errorf("between %d and %d at size %d: %v, not %v", c.left, c.right, size, got, want)
			}
		}
	}
}

// gapIn is the width of all space in a run.
func gapIn(run Run) (sum unit.Abs) {
	for _, f := range run {
		if f.isSpace() {
			sum += f.Width
		}
	}
	return sum
}

// TestSpacesOfTheSource are kept beside text and fences only, and not where classes have space of their own.
func TestSpacesOfTheSource(t *testing.T) {
	space := func() *Fragment { return &Fragment{Kind: SpaceKind, Width: 7} }
	text := fragment(normal)
	text.Spaced = true
	for _, c := range []struct {
		left, right *Fragment
		want        unit.Abs
	}{
		{fragment(normal), fragment(normal), 0},
		{text, fragment(normal), 7}, {fragment(normal), text, 7}, {text, fragment(relation), 5},
		{fragment(fence), fragment(normal), 7}, {fragment(opening), text, 0}, {text, fragment(punct), 0},
	} {
		if got := gapIn(NewRun([]*Fragment{c.left, space(), space(), c.right})); !got.ApproxEq(c.want) {
			t.Errorf("between %d and %d: %v, not %v", c.left.Class, c.right.Class, got, c.want)
		}
	}
}

// TestGivenSpacing replaces what would be there. Weak spacing vanishes at the ends, and the larger of two is kept.
func TestGivenSpacing(t *testing.T) {
	gap := func(width unit.Abs, weak bool) *Fragment {
		return &Fragment{Kind: SpacingKind, Width: width, Weak: weak}
	}
	for _, c := range []struct {
		of   []*Fragment
		want unit.Abs
	}{
		{[]*Fragment{fragment(normal), gap(1, false), fragment(relation)}, 1},
		{[]*Fragment{gap(1, false), fragment(normal), gap(2, false)}, 3},
		{[]*Fragment{gap(1, true), fragment(normal), gap(2, true)}, 0},
		{[]*Fragment{fragment(normal), gap(1, true), gap(2, true), fragment(normal)}, 2},
		{[]*Fragment{fragment(normal), gap(1, false), gap(2, true), fragment(normal)}, 3},
	} {
		if got := gapIn(NewRun(c.of)); !got.ApproxEq(c.want) {
			t.Errorf("%v, not %v", got, c.want)
		}
	}
}

// TestSigns are binary behind operands only.
func TestSigns(t *testing.T) {
	for before, want := range map[Class]Class{
		normal: binary, closing: binary, fence: binary,
		relation: vary, opening: vary, binary: vary, punct: vary, large: vary,
	} {
		sign := fragment(vary)
		if NewRun([]*Fragment{fragment(before), sign}); sign.Class != want {
			t.Errorf("behind %d: %d, not %d", before, sign.Class, want)
		}
	}
}

func TestClassOf(t *testing.T) {
	for text, want := range map[string]Class{
		"a1α𝑥∂ . ! '": normal, ",;?": punct, "([{⟨⌊": opening, ")]}⟩⌉": closing, "|‖": fence, "∑∏∫√": large,
		"=<:→∈≤": relation, "×∗∘∪·": binary, "+−±∓": vary,
	} {
		for _, r := range text {
			if got := ClassOf(r); got != want {
				t.Errorf("%q is of class %d, not %d", r, got, want)
			}
		}
	}
}
