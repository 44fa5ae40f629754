package unit

import (
	"math"
	"testing"
)

// What the columns of a grid of 100pt get in Typst 0.14.2.
func TestShare(t *testing.T) {
	for _, test := range []struct {
		fr, total Fr
		remaining Abs
		want      Abs
	}{
		{1, 4, 100, 25},
		{3, 4, 100, 75},
		{1, 1.5, 80, 160.0 / 3},
		{0.5, 1.5, 80, 80.0 / 3},
		{0.1, 0.1, 100, 100},
		{0, 0, 100, 0},
		{2, 3, -20, 0},
		{1, 1, Inf, 0},
	} {
		if got := test.fr.Share(test.total, test.remaining); (got - test.want).Abs() > 1e-9 {
			t.Errorf("%v of %v: got %v, want %v", test.fr, test.total, got, test.want)
		}
	}
}

// Typst 0.14.2 puts a block of 10.0000007pt into 10pt of space, one of 10.0000009pt on the next page.
func TestFits(t *testing.T) {
	for _, test := range []struct {
		block Abs
		want  bool
	}{{9, true}, {10, true}, {10.0000007, true}, {10.0000009, false}, {11, false}} {
		if got := Abs(10).Fits(test.block); got != test.want {
			t.Errorf("%v: got %v", test.block, got)
		}
	}
	if !Inf.Fits(Inf) {
		t.Error("endless space holds anything")
	}
}

func TestApprox(t *testing.T) {
	if !Abs(1).ApproxEq(1+5e-7) || Abs(1).ApproxEq(1+1e-6) || !Inf.ApproxEq(Inf) {
		t.Error("wrong about equal lengths")
	}
	for length, want := range map[Abs]bool{0: true, 5e-7: true, 1e-6: false, -1: true, 1: false} {
		if length.ApproxEmpty() != want {
			t.Errorf("%v empty: got %v", length, !want)
		}
	}
}

func TestIsFinite(t *testing.T) {
	if !Abs(1).IsFinite() || Inf.IsFinite() || (-Inf).IsFinite() || Abs(math.NaN()).IsFinite() {
		t.Error("wrong about finite lengths")
	}
}

func TestUnits(t *testing.T) {
	if math.Abs(float64(Inch-2.54*Cm)) > 1e-12 || math.Abs(float64(Cm-10*Mm)) > 1e-12 {
		t.Errorf("1in is %v, 1cm is %v, 1mm is %v", Inch, Cm, Mm)
	}
}

// 10% + 1em + 5pt, in a text of 11pt, of 200pt.
func TestRel(t *testing.T) {
	r := Rel{Ratio: 0.1, Length: Length{Abs: 5, Em: 1}}
	if got := r.RelTo(200, 11); got != 36 {
		t.Errorf("got %v, want 36", got)
	}
	if got := r.At(11); got != (RelAbs{0.1, 16}) || got.Of(200) != 36 || got.IsZero() {
		t.Errorf("got %v, want 10%% + 16pt", got)
	}
	if got := r.RelTo(Inf, 11); got != 16 {
		t.Errorf("of endless space: got %v, want 16", got)
	}
	if got := r.Add(r).Add(r.Neg().Mul(2)); !got.IsZero() {
		t.Errorf("got %v, want nothing", got)
	}
	if (r.Length.IsZero()) || !(RelAbs{}).IsZero() {
		t.Error("wrong about zero lengths")
	}
}

func TestEm(t *testing.T) {
	if got := (Length{Abs: 1, Em: 2}).At(12); got != 25 {
		t.Errorf("got %v, want 25", got)
	}
	if got := Em(0).At(Inf); got != 0 {
		t.Errorf("got %v, want 0", got)
	}
}

func TestAngle(t *testing.T) {
	a := 30 * Deg
	if math.Abs(a.Sin()-0.5) > 1e-15 || math.Abs(a.Cos()-math.Sqrt(3)/2) > 1e-15 || math.Abs(a.Degrees()-30) > 1e-13 {
		t.Errorf("sine %v, cosine %v, %v degrees", a.Sin(), a.Cos(), a.Degrees())
	}
}
