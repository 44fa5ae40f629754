package unit

import (
	"math"
	"testing"
)

func sameTransform(t, u Transform) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
	return near(t.SX, u.SX) && near(t.KY, u.KY) && near(t.KX, u.KX) && near(t.SY, u.SY) &&
		near(float64(t.TX), float64(u.TX)) && near(float64(t.TY), float64(u.TY))
}

// around applies a transform with a point as its origin.
func around(x, y Abs, t Transform) Transform {
	return Translate(x, y).Pre(t).Pre(Translate(-x, -y))
}

// The matrices are those in the SVG that Typst 0.14.2 makes of rotate(30deg), scale(x: 50%, y: -200%), skew(ax: 10deg, ay:
// 20deg), and of rotate(30deg, scale(x: 50%, y: -200%, skew(ax: 10deg, …))) around a box of 10pt × 10pt.
func TestTransforms(t *testing.T) {
	nested := around(5, 5, Rotate(30*Deg)).Pre(around(5, 5, Scale(0.5, -2))).Pre(around(5, 5, Skew(10*Deg, 0)))
	for _, test := range []struct {
		name      string
		got, want Transform
	}{
		{"rotate", Rotate(30 * Deg), Transform{0.8660254037844387, 0.5, -0.5, 0.8660254037844387, 0, 0}},
		{"scale", Scale(0.5, -2), Transform{0.5, 0, 0, -2, 0, 0}},
		{"skew", Skew(10*Deg, 20*Deg), Transform{1, 0.36397023426620234, 0.17632698070846498, 1, 0, 0}},
		{"nested", nested, Transform{
			0.43301270189221935, 0.24999999999999997, 1.0763518223330695, -1.6879690623917611,
			-2.546822621126445, 12.189845311958807,
		}},
		{"post", Rotate(30 * Deg).Post(Translate(1, 2)), Translate(1, 2).Pre(Rotate(30 * Deg))},
	} {
		if !sameTransform(test.got, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, test.got, test.want)
		}
	}
}

// A quarter turn goes clockwise: what was to the right is below.
func TestPointTransform(t *testing.T) {
	got := Point{X: 2}.Transform(Translate(10, 20).Pre(Rotate(90 * Deg)))
	if got.Sub(Point{X: 10, Y: 22}).Hypot() > 1e-9 {
		t.Errorf("got %v, want {10 22}", got)
	}
}

func TestInvert(t *testing.T) {
	for _, m := range []Transform{
		Identity(), Translate(3, -4), Rotate(1), Scale(-2, 0.5), around(7, 8, Skew(0.3, -0.2)).Pre(Rotate(2)),
	} {
		inverse, ok := m.Invert()
		if !ok || !sameTransform(m.Pre(inverse), Identity()) || !sameTransform(inverse.Pre(m), Identity()) {
			t.Errorf("the inverse of %v is not %v", m, inverse)
		}
	}
	if _, ok := Scale(0, 1).Invert(); ok {
		t.Error("a flattened plane cannot be restored")
	}
	if !Identity().IsIdentity() || Translate(1, 0).IsIdentity() {
		t.Error("wrong about what the identity is")
	}
}

func TestPoint(t *testing.T) {
	p, q := Point{X: 3, Y: 4}, Point{X: 1, Y: -1}
	if p.Add(q) != (Point{4, 3}) || p.Sub(q) != (Point{2, 5}) || p.Mul(2) != (Point{6, 8}) || p.Hypot() != 5 {
		t.Errorf("got %v, %v, %v, %v", p.Add(q), p.Sub(q), p.Mul(2), p.Hypot())
	}
}

func TestAxes(t *testing.T) {
	a := Splat(1)
	a.Set(Y, 2)
	if a.Get(X) != 1 || a.Get(Y) != 2 || a.Get(X.Other()) != 2 {
		t.Errorf("got %v", a)
	}
	a.Set(X, 3)
	if a != (Axes[int]{3, 2}) {
		t.Errorf("got %v", a)
	}
}
