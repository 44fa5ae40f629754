package frame

import (
	"testing"

	"chatdoc/eval/unit"
)

func TestBounds(t *testing.T) {
	at := func(x, y unit.Abs) unit.Point { return unit.Point{X: x, Y: y} }
	line := Path{{MoveTo, [3]unit.Point{at(9, 9)}}, {MoveTo, [3]unit.Point{at(1, 2)}}, {LineTo, [3]unit.Point{at(-3, 5)}}}
	curve := func(a, b, c unit.Point) Path {
		return Path{{MoveTo, [3]unit.Point{at(0, 0)}}, {CubicTo, [3]unit.Point{a, b, c}}}
	}
	for _, test := range []struct {
		name   string
		path   Path
		lo, hi unit.Point
		ok     bool
	}{
		{"nothing", nil, at(0, 0), at(0, 0), false},
		{"a move", line[:1], at(0, 0), at(0, 0), false},
		{"a line", line, at(-3, 2), at(1, 5), true},
		{"a rectangle", RectPath(at(1, 2), unit.Size{X: 3, Y: 4}), at(1, 2), at(4, 6), true},
		{"an ellipse", EllipsePath(unit.Size{X: 60, Y: 40}), at(0, 0), at(60, 40), true},
		{"an arch", curve(at(0, 10), at(10, 10), at(10, 0)), at(0, 0), at(10, 7.5), true},
		{"a hook", curve(at(10, 0), at(10, 0), at(0, 0)), at(0, 0), at(7.5, 0), true},
		{"a straight curve", curve(at(1, 1), at(2, 2), at(3, 3)), at(0, 0), at(3, 3), true},
	} {
		lo, hi, ok := test.path.Bounds()
		if ok != test.ok || lo.Sub(test.lo).Hypot() > 1e-9 || hi.Sub(test.hi).Hypot() > 1e-9 {
			t.Errorf("%s: got %v, %v, %v; want %v, %v, %v", test.name, lo, hi, ok, test.lo, test.hi, test.ok)
		}
	}
}

// The ellipse is the one that Typst 0.14.2 draws.
func TestEllipsePath(t *testing.T) {
	compareShapes(t, "ellipse.txt", []string{
		"ellipse(width: 60pt, height: 40pt, fill: aqua)",
		"fill #7fdbff " + pathText(EllipsePath(unit.Size{X: 60, Y: 40})),
	})
}
