package frame

import (
	"testing"

	"chatdoc/eval/unit"
)

// filledFrame has this many links, one below the other.
func filledFrame(items int) *Frame {
	f := New(unit.Size{X: 10, Y: unit.Abs(items)})
	for i := range items {
		f.Push(unit.Point{Y: unit.Abs(i)}, &Link{Dest: URL(rune('a' + i))})
	}
	return f
}

// urls are the destinations of the links in a frame, from below; a group shows as a star.
func urls(f *Frame) string {
	var text string
	for _, it := range f.Items {
		if link, ok := it.Item.(*Link); ok {
			text += string(link.Dest.(URL))
		} else {
			text += "*"
		}
	}
	return text
}

// Small soft frames dissolve in the one they are put into, and so does any soft frame in an empty one.
func TestPushFrame(t *testing.T) {
	hard := filledFrame(2)
	hard.Hard = true
	for _, test := range []struct {
		name              string
		outer             int
		inner             *Frame
		pushed, prepended string
	}{
		{"small", 1, filledFrame(5), "aabcde", "abcdea"},
		{"large", 1, filledFrame(6), "a*", "*a"},
		{"large into empty", 0, filledFrame(6), "abcdef", "abcdef"},
		{"hard", 1, hard, "a*", "*a"},
		{"hard into empty", 0, hard, "*", "*"},
		{"empty", 1, New(unit.Size{}), "a", "a"},
	} {
		above, below := filledFrame(test.outer), filledFrame(test.outer)
		above.PushFrame(unit.Point{X: 3, Y: 4}, test.inner)
		below.PrependFrame(unit.Point{X: 3, Y: 4}, test.inner)
		if got := urls(above); got != test.pushed {
			t.Errorf("%s: pushed %q, want %q", test.name, got, test.pushed)
		}
		if got := urls(below); got != test.prepended {
			t.Errorf("%s: prepended %q, want %q", test.name, got, test.prepended)
		}
	}
}

// What goes into another frame keeps its place in it, and the inner frame stays as it was.
func TestPushFramePositions(t *testing.T) {
	inner, outer := filledFrame(2), filledFrame(1)
	outer.PushFrame(unit.Point{X: 3, Y: 4}, inner)
	outer.PrependFrame(unit.Point{X: 5, Y: 6}, inner)
	want := []unit.Point{{X: 5, Y: 6}, {X: 5, Y: 7}, {}, {X: 3, Y: 4}, {X: 3, Y: 5}}
	for i, it := range outer.Items {
		if it.Pos != want[i] {
			t.Errorf("item %d at %v, want %v", i, it.Pos, want[i])
		}
	}
	if inner.Items[0].Pos != (unit.Point{}) {
		t.Errorf("the inner frame's item moved to %v", inner.Items[0].Pos)
	}
}

func TestResize(t *testing.T) {
	for _, test := range []struct {
		align unit.Axes[unit.FixedAlign]
		want  unit.Point
	}{
		{unit.Axes[unit.FixedAlign]{X: unit.Start, Y: unit.Start}, unit.Point{}},
		{unit.Axes[unit.FixedAlign]{X: unit.Center, Y: unit.End}, unit.Point{X: 5, Y: -1}},
		{unit.Axes[unit.FixedAlign]{X: unit.End, Y: unit.Center}, unit.Point{X: 10, Y: -0.5}},
	} {
		f := filledFrame(2)
		f.SetBaseline(1.5)
		got := f.Resize(unit.Size{X: 20, Y: 1}, test.align)
		if got != test.want || f.Items[0].Pos != test.want {
			t.Errorf("%v: moved by %v to %v, want %v", test.align, got, f.Items[0].Pos, test.want)
		}
		if want := 1.5 + test.want.Y; f.Baseline() != want || f.Width() != 20 || f.Height() != 1 {
			t.Errorf("%v: baseline %v in %v, want %v", test.align, f.Baseline(), f.Size, want)
		}
	}
}

func TestBaseline(t *testing.T) {
	f := filledFrame(3)
	if f.HasBaseline() || f.Ascent() != 3 || f.Descent() != 0 {
		t.Errorf("without a baseline: ascent %v, descent %v", f.Ascent(), f.Descent())
	}
	f.SetBaseline(2)
	if !f.HasBaseline() || f.Ascent() != 2 || f.Descent() != 1 {
		t.Errorf("with a baseline: ascent %v, descent %v", f.Ascent(), f.Descent())
	}
}

// Clipping, mapping and naming a frame put what it held into a group of the same size, which takes its hardness along.
func TestGrouping(t *testing.T) {
	path := RectPath(unit.Point{}, unit.Size{X: 1, Y: 1})
	turn := unit.Rotate(90 * unit.Deg)
	for name, test := range map[string]struct {
		change func(*Frame)
		check  func(*Group) bool
	}{
		"clip":      {func(f *Frame) { f.Clip(path) }, func(g *Group) bool { return len(g.Clip) == len(path) }},
		"transform": {func(f *Frame) { f.Transform(turn) }, func(g *Group) bool { return g.Transform == turn }},
		"label":     {func(f *Frame) { f.SetLabel("x") }, func(g *Group) bool { return g.Label == "x" }},
	} {
		f := filledFrame(2)
		f.Hard = true
		f.SetBaseline(1)
		test.change(f)
		g, ok := f.Items[0].Item.(*Group)
		if !ok || !test.check(g) || urls(g.Frame) != "ab" || !g.Frame.Hard || g.Frame.Size != f.Size {
			t.Errorf("%s: got %+v", name, f.Items[0].Item)
		}
		if f.Hard || f.Baseline() != 1 || len(f.Items) != 1 {
			t.Errorf("%s: got %+v", name, f)
		}
	}
}

// There is nothing to clip or to map in an empty frame.
func TestGroupingNothing(t *testing.T) {
	f := New(unit.Size{X: 10, Y: 10})
	f.Clip(RectPath(unit.Point{}, f.Size))
	f.Transform(unit.Scale(2, 2))
	if !f.IsEmpty() {
		t.Errorf("got %v", f.Items)
	}
}

func TestClone(t *testing.T) {
	f := filledFrame(2)
	g := f.Clone()
	g.Translate(unit.Point{X: 1, Y: 1})
	g.Push(unit.Point{}, &Tag{})
	if f.Items[0].Pos != (unit.Point{}) || len(f.Items) != 2 {
		t.Errorf("the original changed: %v", f.Items)
	}
	g.Clear()
	if !g.IsEmpty() || f.IsEmpty() {
		t.Error("cleared the wrong frame")
	}
}

func TestTextWidth(t *testing.T) {
	text := Text{Size: 10, Glyphs: []Glyph{{XAdvance: 0.5}, {XAdvance: 0.25}}}
	if got := text.Width(); got != 7.5 {
		t.Errorf("got %v, want 7.5", got)
	}
}
