package math

import (
	"slices"
	"strings"
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// rowOf makes a row of boxes: a letter is a box as wide as its place in the alphabet, & is an alignment point.
func rowOf(text string) (row Run) {
	for _, r := range text {
		if r == '&' {
			row = append(row, &Fragment{Kind: AlignKind})
			continue
		}
		width := unit.Abs(r-'a') + 1
		box := &Fragment{Kind: FrameKind, Width: width, Ascent: 8, frame: frame.New(unit.Size{X: width, Y: 8})}
		box.frame.Push(unit.Point{}, &frame.Shape{Geometry: frame.Line{}})
		row = append(row, box)
	}
	return row
}

// startsIn are the places of the boxes of a row.
func startsIn(f *frame.Frame) (at []unit.Abs) {
	for _, it := range f.Items {
		at = append(at, it.Pos.X)
	}
	return at
}

// TestAlignment aligns columns to the right and to the left by turns.
func TestAlignment(t *testing.T) {
	for _, c := range []struct {
		rows string
		want [][]unit.Abs
	}{
		{"a&b c&b", [][]unit.Abs{{2, 3}, {0, 3}}},
		{"a&a&a b&c&b", [][]unit.Abs{{1, 2, 6}, {0, 2, 5}}},
		{"d a&a", [][]unit.Abs{{0}, {3, 4}}},
		{"a& &b", [][]unit.Abs{{0}, {1}}},
		{"&&a b&b&", [][]unit.Abs{{4}, {0, 2}}},
	} {
		var rows []Run
		for text := range strings.FieldsSeq(c.rows) {
			rows = append(rows, rowOf(text))
		}
		points, _ := alignments(rows)
		for i, row := range rows {
			if got := startsIn(row.line(points, true)); !slices.Equal(got, c.want[i]) {
				t.Errorf("%s, row %d: %v, not %v", c.rows, i, got, c.want[i])
			}
		}
	}
}

// TestBreaks are possible behind binary operators and relations, unless another follows.
func TestBreaks(t *testing.T) {
	run := func(classes ...Class) (r Run) {
		var fragments []*Fragment
		for _, c := range classes {
			f := fragment(c)
			f.frame = frame.New(unit.Size{X: f.Width})
			fragments = append(fragments, f)
		}
		return NewRun(fragments)
	}
	for _, c := range []struct {
		run    Run
		widths []unit.Abs // of the frames
		spaces []unit.Abs // between them
	}{
		{run(normal, binary, normal), []unit.Abs{24, 10}, []unit.Abs{4}},
		{run(normal, relation, normal), []unit.Abs{25, 10}, []unit.Abs{5}},
		{run(normal, relation, relation, normal), []unit.Abs{35, 10}, []unit.Abs{5}},
		{run(opening, relation, closing), []unit.Abs{30}, nil},
		{run(normal, punct, normal), []unit.Abs{33}, nil},
		{run(normal, relation), []unit.Abs{25}, nil},
	} {
		var widths, spaces []unit.Abs
		for _, it := range c.run.Items() {
			if it.Frame == nil {
				spaces = append(spaces, it.Space)
			} else {
				widths = append(widths, it.Frame.Width())
			}
		}
		if !slices.Equal(widths, c.widths) || !slices.Equal(spaces, c.spaces) {
			t.Errorf("%v and %v, not %v and %v", widths, spaces, c.widths, c.spaces)
		}
	}
}
