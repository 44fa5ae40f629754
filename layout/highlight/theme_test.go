package highlight

import (
	"math"
	"testing"

	"chatdoc/eval/color"
)

func grounds() []color.Color {
	var all []color.Color
	for _, r := range []uint8{0, 30, 60, 128, 200, 255} {
		for _, g := range []uint8{0, 30, 60, 128, 200, 255} {
			for _, b := range []uint8{0, 30, 60, 128, 200, 255} {
				all = append(all, color.RGBA8(r, g, b, 255))
			}
		}
	}
	return all
}

func TestThemeIsReadable(t *testing.T) {
	typst := Typst()
	for _, ground := range grounds() {
		theme := typst.On(ground)
		for k := range kinds {
			c, ok := theme.Color(k)
			was, _ := typst.Color(k)
			switch {
			case !ok:
			case luminance(ground) >= lightGround:
				if !c.Equal(was) {
					t.Errorf("on the light %s, kind %d is %s", ground.Hex(), k, c.Hex())
				}
			case contrast(luminance(c), luminance(ground)) < 4.5:
				t.Errorf("on %s, kind %d is %s: %.2f", ground.Hex(), k, c.Hex(), contrast(luminance(c), luminance(ground)))
			case hueDistance(c, was) > 12:
				t.Errorf("on %s, kind %d goes from %s to %s: another hue", ground.Hex(), k, was.Hex(), c.Hex())
			}
		}
	}
}

// hueDistance is in degrees. Colors that are all but gray have no hue to lose.
func hueDistance(a, b color.Color) float64 {
	x, y := a.To(color.Oklch), b.To(color.Oklch)
	if min(x.C[1], y.C[1]) < 0.04 {
		return 0
	}
	d := math.Abs(float64(x.C[2] - y.C[2]))
	return min(d, 360-d)
}

func TestTypstTheme(t *testing.T) {
	theme := Typst()
	for class, want := range map[Class]string{
		Comment: "#74747c", Keyword: "#d73948", String | Bold: "#198810", Constant: "#b60157", Function: "#4b69c6",
	} {
		if c, ok := theme.Color(class); !ok || c.Hex() != want {
			t.Errorf("class %d is %s", class, c.Hex())
		}
	}
	if _, ok := theme.Color(Plain | Bold); ok {
		t.Error("plain text has a color")
	}
}
