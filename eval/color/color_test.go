package color

import (
	"errors"
	"testing"
)

// The bytes are those in Typst's PDFs; its hexadecimal notation rounds otherwise.
func TestDeviceColors(t *testing.T) {
	for expr, want := range map[string][4]uint8{
		"rgb(30%, 10%, 70%, 50%)":            {77, 26, 179, 128},
		"luma(30%)":                          {77, 255, 0, 0},
		"cmyk(30%, 10%, 70%, 50%)":           {77, 26, 179, 128},
		"rgb(oklab(30%, 0.1, 0.2))":          {111, 0, 0, 255},
		"rgb(color.linear-rgb(30%,10%,70%))": {149, 89, 218, 255},
	} {
		v, err := evaluate(expr)
		if err != nil {
			t.Fatal(err)
		}
		if got := v.(Color).Bytes(); got != want {
			t.Errorf("%s: got %d, want %d", expr, got, want)
		}
	}
}

func TestToRGBA8(t *testing.T) {
	r, g, b, a := Gray(0.5).WithAlpha(0.2).ToRGBA8()
	if got, want := [...]uint8{r, g, b, a}, [...]uint8{128, 128, 128, 51}; got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}

func TestAlpha(t *testing.T) {
	inks := Color{CMYK, [4]float32{0.1, 0.2, 0.3, 0.4}}
	if got := inks.WithAlpha(0.5); got != inks || got.Alpha() != 1 {
		t.Errorf("CMYK became transparent: %v", got)
	}
	if got := Gray(0.3).WithAlpha(0.5).Alpha(); got != 0.5 {
		t.Errorf("got alpha %v, want 0.5", got)
	}
}

// Errors tell which argument is at fault, so that messages point at it.
func TestErrorPlace(t *testing.T) {
	for _, test := range []struct {
		expr, arg string
		stop      int
	}{
		{"gradient.linear(red)", "", 0},
		{"gradient.linear((red, 0%), (green, 50%), blue)", "stops", 2},
		{"gradient.linear((red, 0%), (green, 50%), (blue, 40%))", "stops", 2},
		{"gradient.linear((red, 0%), (blue, 90%))", "stops", 1},
		{"gradient.radial(red, blue, radius: 10%, focal-radius: 20%)", "focal-radius", 0},
		{"gradient.linear(red, blue).sharp(1)", "steps", 0},
		{"gradient.linear(red, blue).sharp(2, smoothness: 200%)", "smoothness", 0},
		{"gradient.linear(red, blue).repeat(0)", "repetitions", 0},
	} {
		_, err := evaluate(test.expr)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: no error", test.expr)
		} else if e.Arg != test.arg || e.Stop != test.stop {
			t.Errorf("%s: %q, stop %d", test.expr, e.Arg, e.Stop)
		}
	}
}

func TestFollowsParent(t *testing.T) {
	for _, test := range []struct {
		relative    Relative
		shape, text bool
	}{
		{RelativeAuto, false, true},
		{RelativeSelf, false, false},
		{RelativeParent, true, true},
	} {
		g := &Gradient{Relative: test.relative}
		if g.FollowsParent(false) != test.shape || g.FollowsParent(true) != test.text {
			t.Errorf("wrong for %v", test.relative)
		}
	}
}

func TestEqualGradients(t *testing.T) {
	parse := func(expr string) *Gradient {
		v, err := evaluate(expr)
		if err != nil {
			t.Fatal(err)
		}
		return v.(*Gradient)
	}
	g := parse("gradient.linear(red, blue)")
	if !g.Equal(parse("gradient.linear((red, 0%), (blue, 100%))")) {
		t.Error("same stops, not equal")
	}
	for _, other := range []string{
		"gradient.conic(red, blue)", "gradient.linear(red, green)", "gradient.linear(red, blue, space: rgb)",
		"gradient.linear(red, blue, angle: 10deg)", "gradient.linear(red, blue).sharp(2)",
	} {
		if g.Equal(parse(other)) {
			t.Errorf("equal to %s", other)
		}
	}
}
