package pdf

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/internal/pdftest"
)

// rgb is a pixel.
type rgb [3]int

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// pixels looks at a page of 200 by 100 points, five pixels a point.
type pixels struct {
	t   *testing.T
	img image.Image
}

func look(t *testing.T, items ...frame.Placed) pixels {
	t.Helper()
	out := render(t, document(page(items...)))
	pdftest.Check(t, out)
	return pixels{t, pdftest.Page(t, out, 1, 360)}
}

func (p pixels) at(x, y float64) rgb {
	r, g, b, _ := p.img.At(int(x*5), int(y*5)).RGBA()
	return rgb{int(r >> 8), int(g >> 8), int(b >> 8)}
}

// expect compares a place with a color, but for a difference that nobody sees.
func (p pixels) expect(x, y float64, want rgb) {
	p.t.Helper()
	got := p.at(x, y)
	for i := range got {
		if d := got[i] - want[i]; d < -4 || d > 4 {
			p.t.Errorf("at %v, %v the page is %v, want %v", x, y, got, want)
			return
		}
	}
}

var white = rgb{255, 255, 255}

// of is a color as pixels have it.
func of(c color.Color) rgb {
	c = c.To(color.RGB)
	var out rgb
	for i := range out {
		v := float64(c.C[i])*float64(c.Alpha()) + 1 - float64(c.Alpha()) // on white
		out[i] = int(math.Round(255 * min(max(v, 0), 1)))
	}
	return out
}

// box is a filled rectangle.
func box(w, h float64, fill frame.Paint) *frame.Shape {
	return &frame.Shape{Geometry: frame.Rect{Size: size(w, h)}, Fill: fill}
}

func filled(g *color.Gradient) frame.Paint { return &frame.Gradient{Gradient: g} }

func TestColors(t *testing.T) {
	colors := []color.Color{
		red, color.RGBA8(18, 52, 86, 255), color.Gray(0.25), blue.WithAlpha(0.25),
		color.RGBA8(18, 52, 86, 255).To(color.Oklch), green.To(color.HSL), color.RGBA8(200, 100, 50, 128).To(color.LinearRGB),
	}
	var items []frame.Placed
	for i, c := range colors {
		items = append(items, at(10+20*float64(i), 10, box(15, 15, solid(c))))
	}
	p := look(t, items...)
	for i, c := range colors {
		p.expect(17+20*float64(i), 17, of(c))
	}
}

// TestColorsForPrinting keeps gray and CMYK as they are, which only the operators show.
func TestColorsForPrinting(t *testing.T) {
	cmyk := color.Color{Space: color.CMYK, C: [4]float32{1, 0.5, 0, 0.25}}
	ops := operators(page(at(0, 0, box(9, 9, solid(cmyk))), at(0, 0, box(9, 9, solid(color.Gray(0.5))))))
	for _, want := range []string{"1 .5 0 .25 k\n", ".5 g\n"} {
		if !strings.Contains(ops, want) {
			t.Errorf("%q is not in\n%s", want, ops)
		}
	}
}

func operators(p frame.Page) string {
	painter, s := newPainter(collect(document(p)), p.Frame.Size)
	painter.page(&p, s)
	return string(painter.buf)
}

func TestPageFill(t *testing.T) {
	pg := page(at(50, 50, box(10, 10, solid(blue))))
	pg.Fill = filled(gradient(color.Linear, color.RGB, red, green))
	p := pixels{t, pdftest.Page(t, render(t, document(pg)), 1, 360)}
	p.expect(0.5, 99, rgb{254, 1, 0})
	p.expect(199.5, 1, rgb{1, 254, 0})
	p.expect(55, 55, rgb{0, 0, 255})
}

func TestGradientsInTheirOwnSpaces(t *testing.T) {
	for _, space := range []color.Space{
		color.RGB, color.LinearRGB, color.Oklab, color.Oklch, color.HSL, color.HSV, color.Luma,
	} {
		g := gradient(color.Linear, space, red, green, color.RGBA8(40, 20, 200, 255))
		p := look(t, at(10, 10, box(180, 80, filled(g))))
		for x := 11.0; x < 190; x += 3 {
			p.expect(x, 50, of(g.Sample(unit.Ratio((x-10+0.1)/180))))
		}
	}
}

// TestRampsAreClose samples gradients finely and compares with what PDF interpolates.
func TestRampsAreClose(t *testing.T) {
	for _, space := range []color.Space{color.LinearRGB, color.Oklab, color.Oklch, color.HSL} {
		g := gradient(color.Linear, space, red, blue, green.WithAlpha(0.5), black)
		r := colorRamp(g)
		if len(r.samples) > 300 {
			t.Errorf("space %v: %d samples", space, len(r.samples))
		}
		for i := 1; i < len(r.samples); i++ {
			from, to := r.samples[i-1], r.samples[i]
			if to.at-from.at < 2*finestStep {
				continue // colors on the edge of sRGB change without end
			}
			for _, share := range []float64{0.1, 0.4, 0.6, 0.9} {
				want := inSpace(g.Sample(unit.Ratio(from.at+share*(to.at-from.at))), deviceRGB)
				got := mix(from.values, to.values, share)
				for k := range got {
					if math.Abs(got[k]-want[k]) > 1.0/255 {
						t.Errorf("space %v at %v: %v, want %v", space, from.at, got, want)
					}
				}
			}
		}
	}
}

// TestGradientSpaces are spaces of PDF that are kept.
func TestGradientSpaces(t *testing.T) {
	cmyk := color.Color{Space: color.CMYK, C: [4]float32{1, 0, 0, 0}}
	for _, c := range []struct {
		g    *color.Gradient
		want deviceSpace
	}{
		{gradient(color.Linear, color.CMYK, cmyk, cmyk), deviceCMYK},
		{gradient(color.Linear, color.Oklab, cmyk, cmyk), deviceCMYK},
		{gradient(color.Linear, color.Oklab, cmyk, red), deviceRGB},
		{gradient(color.Linear, color.Luma, color.Gray(0), color.Gray(1)), deviceGray},
		{gradient(color.Linear, color.Oklab, color.Gray(0), color.Gray(1)), deviceRGB},
	} {
		if got := gradientSpace(c.g); got != c.want {
			t.Errorf("space %d for %v, want %d", got, c.g.Stops, c.want)
		}
	}
}

// TestAxis compares with the coordinates that Typst 0.14.2 writes for the same angles and boxes.
func TestAxis(t *testing.T) {
	for _, c := range []struct {
		degrees        float64
		w, h           float64
		x0, y0, x1, y1 float64
	}{
		{30, 40, 50, 0, 0, 1.1320688, 0.8170002},
		{30, 80, 40, 0, 0, 1.1895462, 0.34339243},
		{30, 100, 1, 0, 0, 1.0057399, 0.0058066426},
		{30, 51.2, 50, 0, 0, 1.1866065, 0.66903085},
		{0, 50, 20, 0, 0, 1, 0},
		{90, 50, 20, 0, 0, 0, 1},
		{180, 50, 20, 1, 0, 0, 0},
		{270, 50, 20, 0, 1, 0, 0},
	} {
		got := axis(unit.Angle(c.degrees)*unit.Deg, size(c.w, c.h))
		for i, want := range []float64{c.x0, c.y0, c.x1, c.y1} {
			if math.Abs(got[i]-want) > 1e-6 {
				t.Errorf("%v° in %v × %v: %v", c.degrees, c.w, c.h, got)
				break
			}
		}
	}
}

func TestSharpGradients(t *testing.T) {
	for _, kind := range []color.Kind{color.Linear, color.Conic} {
		g, err := gradient(kind, color.RGB, red, blue).Sharp(2, 0)
		if err != nil {
			t.Fatal(err)
		}
		p := look(t, at(10, 10, box(180, 80, filled(g))))
		left, right := of(red), of(blue)
		if kind == color.Conic { // counterclockwise from the left: the lower half comes first
			p.expect(100, 80, left)
			p.expect(100, 20, right)
			continue
		}
		p.expect(98, 50, left)
		p.expect(102, 50, right)
	}
}

// TestConicGradient looks along a circle. Colors run counterclockwise from the left, turned by the angle.
func TestConicGradient(t *testing.T) {
	g := gradient(color.Conic, color.Oklab, red, blue, green)
	g.Angle = 40 * unit.Deg
	g.Center = unit.Axes[unit.Ratio]{X: 0.25, Y: 0.5}
	p := look(t, at(10, 10, box(180, 80, filled(g))))
	for turn := 0.02; turn < 1; turn += 0.03 {
		angle := math.Pi + float64(g.Angle) - 2*math.Pi*turn
		p.expect(55+30*math.Cos(angle), 50+30*math.Sin(angle), of(g.Sample(unit.Ratio(turn))))
	}
}

// TestConicStroke reaches beyond the box.
func TestConicStroke(t *testing.T) {
	g := gradient(color.Conic, color.RGB, red, red)
	p := look(t, at(50, 40, &frame.Shape{Geometry: frame.Rect{Size: size(20, 20)}, Stroke: stroke(filled(g), 60)}))
	for _, x := range []float64{22, 98} {
		for _, y := range []float64{12, 88} {
			p.expect(x, y, of(red))
		}
	}
}

// TestOneStop is a gradient that is one color.
func TestOneStop(t *testing.T) {
	for _, kind := range []color.Kind{color.Linear, color.Radial, color.Conic} {
		g := gradient(kind, color.Oklab, red)
		g.Stops[0].Offset = 0.5
		look(t, at(10, 10, box(80, 80, filled(g)))).expect(50, 30, of(red))
	}
}

func TestRadialGradient(t *testing.T) {
	g := gradient(color.Radial, color.RGB, red, blue)
	p := look(t, at(10, 10, box(180, 80, filled(g)))) // stretched to an ellipse
	p.expect(100, 50, of(red))
	p.expect(145, 50, of(g.Sample(0.5)))
	p.expect(100, 70, of(g.Sample(0.5)))
	p.expect(12, 12, of(blue)) // beyond the circle
}

func TestTranslucentGradients(t *testing.T) {
	for _, kind := range []color.Kind{color.Linear, color.Conic} {
		g := gradient(kind, color.RGB, red, blue.WithAlpha(0))
		p := look(t, at(10, 10, box(180, 80, filled(g))))
		if kind == color.Linear {
			p.expect(11, 50, rgb{255, 1, 1})
			p.expect(189, 50, white)
			p.expect(100, 50, of(g.Sample(0.5)))
		} else {
			p.expect(100, 80, of(g.Sample(0.25)))
			p.expect(100, 20, of(g.Sample(0.75)))
		}
	}
}

// TestTranslucentFillAndStroke gives each its own mask.
func TestTranslucentFillAndStroke(t *testing.T) {
	shape := box(100, 60, filled(gradient(color.Linear, color.RGB, green, green.WithAlpha(0))))
	shape.Stroke = stroke(filled(gradient(color.Linear, color.RGB, red.WithAlpha(0), red)), 10)
	p := look(t, at(50, 20, shape))
	p.expect(57, 50, of(green.WithAlpha(0.93)))
	p.expect(143, 50, of(green.WithAlpha(0.07)))
	p.expect(143, 17, of(red.WithAlpha(0.93)))
	p.expect(57, 17, of(red.WithAlpha(0.07)))
}

// TestGradientsOfTheParent stretch over the nearest hard frame, through moves and turns.
func TestGradientsOfTheParent(t *testing.T) {
	g := gradient(color.Linear, color.RGB, red, blue)
	small := box(10, 10, &frame.Gradient{Gradient: g, Parent: true})
	soft := frame.New(size(10, 10))
	soft.Push(pt(0, 0), small)
	hard := frame.NewHard(size(100, 60))
	hard.Push(pt(0, 0), small)
	hard.Push(pt(45, 25), &frame.Group{Frame: soft, Transform: unit.Rotate(90 * unit.Deg)})
	hard.Push(pt(90, 50), small)
	p := look(t,
		at(50, 20, &frame.Group{Frame: hard, Transform: unit.Identity()}),
		at(190, 0, small), // of the page
	)
	p.expect(55, 25, of(g.Sample(0.05)))
	p.expect(90, 50, of(g.Sample(0.4)))
	p.expect(145, 75, of(g.Sample(0.95)))
	p.expect(195, 5, of(g.Sample(0.975)))
}

// TestGradientOnText looks at full blocks.
func TestGradientOnText(t *testing.T) {
	for _, end := range []color.Color{blue, blue.WithAlpha(0)} {
		g := gradient(color.Linear, color.RGB, red, end)
		run := text(mono, 20, "██████")[0]
		run.Fill = &frame.Gradient{Gradient: g, Parent: true}
		p := look(t, at(100, 60, run))
		for x := 105.0; x < 160; x += 10 {
			p.expect(x, 55, of(g.Sample(unit.Ratio(x/200))))
		}
	}
}

// TestTranslucentTextAndStroke gives fill and stroke of text a mask each. The gradient is black because poppler strokes
// text in black whatever the pattern.
func TestTranslucentTextAndStroke(t *testing.T) {
	fade := &frame.Gradient{Gradient: gradient(color.Linear, color.RGB, black, black.WithAlpha(0)), Parent: true}
	run := text(mono, 60, "███")[0]
	run.Fill, run.Stroke = solid(blue), stroke(fade, 8)
	p := look(t, at(50, 70, run))
	top := edge(p, 60)
	p.expect(60, top+1, of(black.WithAlpha(0.7)))
	p.expect(60, top+20, of(blue))
	run.Fill, run.Stroke = fade, stroke(solid(blue), 8)
	p = look(t, at(50, 70, run))
	p.expect(60, top+1, of(blue))
	p.expect(68, top+20, of(black.WithAlpha(0.66)))
}

func TestTranslucentStroke(t *testing.T) {
	shape := box(60, 40, solid(red))
	shape.Stroke, shape.EvenOdd = stroke(solid(blue.WithAlpha(0.25)), 10), true
	p := look(t, at(20, 20, shape))
	p.expect(17, 40, of(blue.WithAlpha(0.25)))
	p.expect(50, 40, of(red))
}

func TestTextStroke(t *testing.T) {
	run := text(mono, 60, "█")[0]
	run.Stroke = stroke(solid(blue), 4)
	run.Fill = solid(red)
	p := look(t, at(50, 70, run))
	top := edge(p, 60)
	p.expect(60, top+2, of(blue))
	p.expect(60, top+6, of(red))
	run.Fill = nil
	p = look(t, at(50, 70, run))
	p.expect(60, top+2, of(blue))
	p.expect(60, top+6, white)
}

// edge is where something begins below the page's top.
func edge(p pixels, x float64) float64 {
	for y := 0.1; y < 100; y += 0.2 {
		if p.at(x, y) != white {
			return y
		}
	}
	p.t.Error("nothing shows")
	return 0
}

func TestTilings(t *testing.T) {
	cell := frame.New(size(10, 10))
	cell.Push(pt(0, 0), box(5, 5, solid(red)))
	tiling := &frame.Tiling{Frame: cell, Size: size(10, 10), Spacing: size(5, 10)}
	p := look(t, at(20, 10, box(60, 60, tiling)))
	for _, x := range []float64{20, 35, 50} {
		for _, y := range []float64{10, 30, 50} {
			p.expect(x+2.5, y+2.5, of(red))
			p.expect(x+7.5, y+2.5, white)
			p.expect(x+2.5, y+7.5, white)
			p.expect(x+2.5, y+17.5, white)
		}
	}
}

// TestTilingsOfTheParent begin where the parent does, and may hold anything, tilings included.
func TestTilingsOfTheParent(t *testing.T) {
	inner := frame.New(size(2, 2))
	inner.Push(pt(0, 0), box(2, 2, solid(blue)))
	cell := frame.New(size(20, 20))
	cell.Push(pt(0, 0), box(10, 10, &frame.Tiling{Frame: inner, Size: size(2, 2)}))
	cell.Push(pt(10, 10), text(mono, 10, "█")[0])
	p := look(t, at(33, 33, box(60, 60, &frame.Tiling{Frame: cell, Size: size(20, 20), Parent: true})))
	p.expect(45, 45, of(blue))
	p.expect(45, 55, white)
	p.expect(53, 46, rgb{})
}

func TestShapes(t *testing.T) {
	star := frame.Path{}
	star.MoveTo(pt(0, 20))
	star.LineTo(pt(60, 20))
	star.LineTo(pt(10, 60))
	star.LineTo(pt(30, 0))
	star.LineTo(pt(50, 60))
	star.Close()
	p := look(t,
		at(10, 10, &frame.Shape{Geometry: star, Fill: solid(red)}),
		at(80, 10, &frame.Shape{Geometry: star, Fill: solid(red), EvenOdd: true}),
		at(150, 10, &frame.Shape{Geometry: frame.EllipsePath(size(40, 20)), Fill: solid(blue)}),
		at(150, 50, &frame.Shape{Geometry: frame.Line{To: pt(40, 20)}, Fill: solid(green), Stroke: stroke(solid(red), 2)}),
	)
	p.expect(40, 42, of(red)) // the middle of the star
	p.expect(110, 42, white)
	p.expect(110, 25, of(red))
	p.expect(170, 20, of(blue))
	p.expect(151, 11, white)
	p.expect(170, 60, of(red))
	p.expect(160, 68, white)
}

func TestStrokes(t *testing.T) {
	dashed := stroke(solid(red), 4)
	dashed.Dash = &frame.Dash{Array: []unit.Abs{20, 10}, Phase: 5}
	square := stroke(solid(red), 10)
	square.Cap = frame.SquareCap
	corner := frame.Path{}
	corner.MoveTo(pt(0, 0))
	corner.LineTo(pt(30, 0))
	corner.LineTo(pt(30, 30))
	bevel := stroke(solid(blue), 10)
	bevel.Join = frame.BevelJoin
	flat := stroke(solid(green), 4)
	flat.Dash = &frame.Dash{Array: []unit.Abs{0, 0}}
	p := look(t,
		at(10, 10, &frame.Shape{Geometry: frame.Line{To: pt(100, 0)}, Stroke: dashed}),
		at(20, 30, &frame.Shape{Geometry: frame.Line{To: pt(50, 0)}, Stroke: square}),
		at(20, 60, &frame.Shape{Geometry: corner, Stroke: stroke(solid(blue), 10)}),
		at(80, 60, &frame.Shape{Geometry: corner, Stroke: bevel}),
		at(130, 60, &frame.Shape{Geometry: frame.Line{To: pt(50, 0)}, Stroke: flat}),
		at(150, 10, &frame.Shape{Geometry: frame.Line{To: pt(50, 0)}, Stroke: stroke(solid(red), 0)}),
	)
	p.expect(20, 10, of(red)) // 15 of the first dash are left
	p.expect(30, 10, white)
	p.expect(40, 10, of(red))
	p.expect(17, 30, of(red)) // before the line
	p.expect(53.5, 56.5, of(blue))
	p.expect(114.5, 55.5, white)
	p.expect(155, 60, of(green))
	p.expect(170, 10, white)
}

// TestDashesBeginAtTheTopLeftCorner of rectangles, and run to the right.
func TestDashesBeginAtTheTopLeftCorner(t *testing.T) {
	s := stroke(solid(red), 4)
	s.Dash = &frame.Dash{Array: []unit.Abs{50, 500}}
	p := look(t, at(20, 20, &frame.Shape{Geometry: frame.Rect{Size: size(100, 50)}, Stroke: s}))
	p.expect(40, 20, of(red))
	p.expect(100, 20, white)
	p.expect(20, 50, white)
}

func TestGroups(t *testing.T) {
	inner := frame.New(size(40, 20))
	inner.Push(pt(0, 0), box(40, 20, solid(red)))
	inner.Push(pt(0, 0), box(5, 5, solid(blue)))
	turned := frame.New(size(40, 20))
	turned.Push(pt(5, 5), &frame.Group{Frame: inner, Transform: unit.Rotate(90 * unit.Deg)})
	p := look(t,
		at(10, 10, &frame.Group{Frame: inner, Transform: unit.Scale(2, 0.5)}),
		at(150, 10, &frame.Group{Frame: turned, Transform: unit.Translate(10, 0), Clip: frame.RectPath(pt(0, 0), size(5, 30))}),
		at(10, 50, &frame.Group{Frame: inner, Transform: unit.Skew(45*unit.Deg, 0)}),
		at(100, 50, &frame.Group{Frame: inner, Transform: unit.Identity(), Clip: frame.Path{}}),
		at(100, 80, box(10, 10, solid(green))),
	)
	p.expect(85, 18, of(red))
	p.expect(19, 12, of(blue))
	p.expect(50, 21, white)
	p.expect(162, 30, of(red)) // the turned rectangle reaches down
	p.expect(162, 17, of(blue))
	p.expect(168, 30, white) // clipped
	p.expect(65, 68, of(red))
	p.expect(13, 68, white)
	p.expect(110, 60, white) // an empty clip shows nothing
	p.expect(105, 85, of(green))
}

// TestNothingBreaksOnOddNumbers renders what layout should not but might make.
func TestNothingBreaksOnOddNumbers(t *testing.T) {
	zero := 0.0
	inf, nan := unit.Abs(1/zero), unit.Abs(zero/zero)
	var items []frame.Placed
	for _, v := range []unit.Abs{0, inf, -inf, nan, 1e30, -1e-30} {
		items = append(items,
			at(10, 10, &frame.Shape{Geometry: frame.Rect{Size: unit.Size{X: v, Y: 10}}, Fill: filled(gradient(color.Linear, color.RGB, red, blue))}),
			at(10, 10, &frame.Shape{Geometry: frame.Line{To: unit.Point{X: v}}, Stroke: stroke(filled(gradient(color.Conic, color.RGB, red, blue.WithAlpha(0))), float64(v))}),
			at(float64(v), 10, text(serif, float64(v), "text")[0]),
			at(10, 10, &frame.Group{Frame: frame.New(size(1, 1)), Transform: unit.Scale(float64(v), 1)}),
			at(10, 10, &frame.Link{Size: unit.Size{X: v, Y: v}, Dest: frame.URL("x")}),
		)
	}
	pdftest.Check(t, render(t, document(page(items...))))
}
