package pdf

import (
	"flag"
	"os"
	"strings"
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestOperators compares the operators of small pages with testdata/operators.txt. What they look like, other tests see;
// this one shows when they change.
func TestOperators(t *testing.T) {
	stretched := text(serif, 10, "To be")[0]
	for i := range stretched.Glyphs {
		stretched.Glyphs[i].XAdvance += 0.05
	}
	raised := text(serif, 10, "x2")[0]
	raised.Move(1, frame.Offset{Y: 0.3})
	outlined := text(serif, 10, "A")[0]
	outlined.Stroke = stroke(solid(red), 0.5)
	colored := text(serif, 10, "B")[0]
	colored.Fill = solid(blue.WithAlpha(0.5))
	dashed := stroke(solid(red), 1)
	dashed.Dash = &frame.Dash{Array: []unit.Abs{3, 1.5}, Phase: 1}
	dashed.Cap, dashed.Join = frame.RoundCap, frame.BevelJoin
	both := box(20, 10, solid(green))
	both.Stroke = stroke(solid(red), 1)
	inner := frame.New(size(20, 10))
	inner.Push(pt(1, 2), box(5, 5, solid(red)))
	inner.Push(pt(1, 9), text(serif, 10, "a")[0])
	turned := &frame.Group{Frame: inner, Transform: unit.Rotate(30 * unit.Deg), Clip: frame.RectPath(pt(0, 0), size(20, 10))}
	faint := filled(gradient(color.Linear, color.RGB, red, blue.WithAlpha(0)))
	picture := &frame.Image{Picture: picture40(frame.PNG, encodedPNG(quarters(yellow))), Size: size(20, 10), Alt: "x"}

	var got strings.Builder
	for _, c := range []struct {
		name  string
		items []frame.Placed
	}{
		{"nothing", nil},
		{"text", append(line(10, 20, text(serif, 12, "AVA ffi")), line(10, 40, text(serif, 12, "next 😀!"))...)},
		{"stretched and raised", []frame.Placed{at(10, 20, stretched), at(10, 40, raised)}},
		{"stroke, then color and alpha", []frame.Placed{at(10, 20, outlined), at(20, 20, colored), at(30, 20, colored)}},
		{"lines", []frame.Placed{
			at(5, 5, &frame.Shape{Geometry: frame.Line{To: pt(10, 0)}, Stroke: dashed}),
			at(5, 15, &frame.Shape{Geometry: frame.Line{To: pt(10, 0)}, Stroke: dashed}),
			at(5, 25, both),
		}},
		{"ellipse", []frame.Placed{at(5, 5, &frame.Shape{Geometry: frame.EllipsePath(size(20, 10)), Fill: solid(red), EvenOdd: true})}},
		{"groups", []frame.Placed{
			at(10, 10, &frame.Group{Frame: inner, Transform: unit.Translate(5, 5)}),
			at(50, 10, turned),
		}},
		{"gradients", []frame.Placed{
			at(10, 10, box(20, 10, filled(gradient(color.Linear, color.RGB, red, blue)))),
			at(10, 30, box(20, 10, faint)),
		}},
		{"image", []frame.Placed{at(10, 10, picture)}},
	} {
		got.WriteString("-- " + c.name + " --\n" + operators(page(c.items...)))
	}
	const golden = "testdata/operators.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("the operators are now (go test -update accepts them)\n%s", &got)
	}
}
