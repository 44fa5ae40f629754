package unit

import "testing"

// Where Typst 0.14.2 places things in lines that run either way.
func TestHAlignFix(t *testing.T) {
	for _, test := range []struct {
		align    HAlign
		ltr, rtl FixedAlign
	}{
		{HStart, Start, End}, {HLeft, Start, Start}, {HCenter, Center, Center}, {HRight, End, End}, {HEnd, End, Start},
		{0, Start, End},
	} {
		if ltr, rtl := test.align.Fix(LTR), test.align.Fix(RTL); ltr != test.ltr || rtl != test.rtl {
			t.Errorf("%v: got %v and %v, want %v and %v", test.align, ltr, rtl, test.ltr, test.rtl)
		}
	}
}

func TestAlignFix(t *testing.T) {
	for _, test := range []struct {
		align Align
		want  Axes[FixedAlign]
	}{
		{Align{}, Axes[FixedAlign]{Start, Start}},
		{Align{V: VTop}, Axes[FixedAlign]{Start, Start}},
		{Align{HCenter, VHorizon}, Axes[FixedAlign]{Center, Center}},
		{Align{HEnd, VBottom}, Axes[FixedAlign]{End, End}},
	} {
		if got := test.align.Fix(LTR); got != test.want {
			t.Errorf("%v: got %v, want %v", test.align, got, test.want)
		}
	}
}

// In a line of 80pt, a box of 10pt is 35pt or 70pt from the start; one of 100pt sticks out.
func TestPosition(t *testing.T) {
	for _, test := range []struct {
		align FixedAlign
		free  Abs
		want  Abs
	}{
		{Start, 70, 0}, {Center, 70, 35}, {End, 70, 70}, {Center, -20, -10}, {End, -20, -20}, {Start, Inf, 0},
	} {
		if got := test.align.Position(test.free); got != test.want {
			t.Errorf("%v in %v: got %v, want %v", test.align, test.free, got, test.want)
		}
	}
	if Start.Inv() != End || Center.Inv() != Center || End.Inv() != Start {
		t.Error("wrong about opposite ends")
	}
}

func TestAlignInv(t *testing.T) {
	for _, test := range []struct{ align, want string }{
		{Align{HStart, VBottom}.Inv().String(), "end + top"},
		{Align{H: HLeft}.Inv().String(), "right"},
		{Align{HCenter, VHorizon}.Inv().String(), "center + horizon"},
		{Align{V: VTop}.Inv().String(), "bottom"},
	} {
		if test.align != test.want {
			t.Errorf("got %s, want %s", test.align, test.want)
		}
	}
}

func TestAlignAxis(t *testing.T) {
	if axis, ok := (Align{H: HEnd}).Axis(); axis != X || !ok {
		t.Error("end is horizontal")
	}
	if axis, ok := (Align{V: VTop}).Axis(); axis != Y || !ok {
		t.Error("top is vertical")
	}
	if _, ok := (Align{HEnd, VTop}).Axis(); ok {
		t.Error("end + top is both")
	}
}

// A set rule's alignment fills in what an inner one does not say.
func TestAlignFold(t *testing.T) {
	outer := Align{HRight, VBottom}
	for _, test := range []struct{ inner, want Align }{
		{Align{}, outer},
		{Align{H: HLeft}, Align{HLeft, VBottom}},
		{Align{V: VTop}, Align{HRight, VTop}},
		{Align{HLeft, VTop}, Align{HLeft, VTop}},
	} {
		if got := test.inner.Fold(outer); got != test.want {
			t.Errorf("%v in %v: got %v, want %v", test.inner, outer, got, test.want)
		}
	}
}

func TestDir(t *testing.T) {
	for _, test := range []struct {
		dir      Dir
		axis     Axis
		positive bool
		inv      Dir
		name     string
	}{
		{LTR, X, true, RTL, "ltr"}, {RTL, X, false, LTR, "rtl"}, {TTB, Y, true, BTT, "ttb"}, {BTT, Y, false, TTB, "btt"},
	} {
		d := test.dir
		if d.Axis() != test.axis || d.IsPositive() != test.positive || d.Inv() != test.inv || d.String() != test.name {
			t.Errorf("%v: axis %v, positive %v, opposite %v", d, d.Axis(), d.IsPositive(), d.Inv())
		}
	}
}
