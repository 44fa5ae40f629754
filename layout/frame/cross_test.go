package frame

import (
	"math"
	"slices"
	"testing"

	"chatdoc/eval/unit"
)

func TestCrossLine(t *testing.T) {
	at := func(x, y unit.Abs) unit.Point { return unit.Point{X: x, Y: y} }
	for _, test := range []struct {
		name     string
		from, to unit.Point
		want     []unit.Abs
	}{
		{"down", at(0, 0), at(10, 8), []unit.Abs{5}},
		{"up", at(0, 8), at(10, 0), []unit.Abs{5}},
		{"upright", at(3, 0), at(3, 5), []unit.Abs{3}},
		{"from the line", at(3, 4), at(5, 9), []unit.Abs{3}},
		{"to the line", at(3, 0), at(5, 4), []unit.Abs{5}},
		{"above", at(0, 0), at(10, 3.9), nil},
		{"below", at(0, 9), at(10, 4.1), nil},
		{"beside", at(0, 5), at(10, 5), nil},
		{"on the line", at(0, 4), at(10, 4), nil},
	} {
		if got := CrossLine(nil, test.from, test.to, 4); !slices.Equal(got, test.want) {
			t.Errorf("%s: crosses at %v, want %v", test.name, got, test.want)
		}
	}
}

func TestCrossCubic(t *testing.T) {
	at := func(x, y unit.Abs) unit.Point { return unit.Point{X: x, Y: y} }
	half := unit.Abs(math.Sqrt(0.5)) // how much of its width an arch has at half its height
	for _, test := range []struct {
		name  string
		curve [4]unit.Point
		y     unit.Abs
		want  []unit.Abs
	}{
		{"straight", [4]unit.Point{at(0, 0), at(1, 1), at(2, 2), at(3, 3)}, 1.5, []unit.Abs{1.5}},
		{"arch", [4]unit.Point{at(0, 0), at(2, 8), at(4, 8), at(6, 0)}, 3, []unit.Abs{3 - 3*half, 3 + 3*half}},
		{"arch, its foot", [4]unit.Point{at(0, 0), at(2, 8), at(4, 8), at(6, 0)}, 0, []unit.Abs{0, 6}},
		{"arch, its top", [4]unit.Point{at(0, 0), at(2, 8), at(4, 8), at(6, 0)}, 6, []unit.Abs{3}},
		{"arch, over it", [4]unit.Point{at(0, 0), at(2, 8), at(4, 8), at(6, 0)}, 7, nil},
		{"arch, beside it", [4]unit.Point{at(0, 0), at(2, 8), at(4, 8), at(6, 0)}, 9, nil},
		{"wave", [4]unit.Point{at(0, 1), at(2, 7), at(4, -6), at(6, 1)}, 1, []unit.Abs{0, 36. / 13, 6}},
		{"turning point", [4]unit.Point{at(0, -1), at(2, 1), at(4, -1), at(6, 1)}, 0, []unit.Abs{3}},
		{"saddle", [4]unit.Point{at(0, 0), at(1, 3), at(2, 3), at(3, 6)}, 3, []unit.Abs{1.5}},
		{"almost quadratic", [4]unit.Point{at(0, 0), at(.2, .2), at(.4, .2), at(.6, 1e-17)}, .1125,
			[]unit.Abs{.3 - .15, .3 + .15}},
		{"on the line", [4]unit.Point{at(0, 4), at(1, 4), at(2, 4), at(3, 4)}, 4, nil},
		{"a point", [4]unit.Point{at(1, 4), at(1, 4), at(1, 4), at(1, 4)}, 4, nil},
	} {
		got := CrossCubic(nil, test.curve[0], test.curve[1], test.curve[2], test.curve[3], test.y)
		near := func(a, b unit.Abs) bool { return (a - b).Abs() < 1e-9 }
		if !slices.EqualFunc(got, test.want, near) {
			t.Errorf("%s: crosses at %v, want %v", test.name, got, test.want)
		}
	}
}

// TestCrossCircle crosses all around a circle, where chords are known.
func TestCrossCircle(t *testing.T) {
	circle := EllipsePath(unit.Size{X: 20, Y: 20})
	for y := unit.Abs(0.5); y < 20; y++ {
		var xs []unit.Abs
		pen := circle[0].P[0]
		for _, s := range circle[1:] {
			xs = CrossCubic(xs, pen, s.P[0], s.P[1], s.P[2], y)
			pen = s.P[2]
		}
		slices.Sort(xs)
		half := unit.Abs(math.Sqrt(float64(100 - (y-10)*(y-10))))
		if len(xs) != 2 || (xs[0]-(10-half)).Abs() > 0.01 || (xs[1]-(10+half)).Abs() > 0.01 {
			t.Errorf("at height %v the circle is crossed at %v, want %v", y, xs, []unit.Abs{10 - half, 10 + half})
		}
	}
}
