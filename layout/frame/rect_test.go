package frame

import (
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

type sides = unit.Sides[*Stroke]

type radii = unit.Corners[unit.RelAbs]

// rectTest is a rectangle of 60pt × 40pt, in Typst's language and in Go.
type rectTest struct {
	code   string
	fill   Paint
	stroke sides
	outset unit.Sides[unit.RelAbs]
	radius radii
}

func paint(name string) Paint {
	c, _ := color.Named(name)
	return Solid{c}
}

func line(thickness unit.Abs, name string) *Stroke {
	return &Stroke{Paint: paint(name), Thickness: thickness, MiterLimit: 4}
}

func capped(thickness unit.Abs, name string, kind LineCap) *Stroke {
	s := line(thickness, name)
	s.Cap = kind
	return s
}

func dashed(thickness unit.Abs, name string, array ...unit.Abs) *Stroke {
	s := line(thickness, name)
	s.Dash = &Dash{Array: array}
	return s
}

func every(s *Stroke) sides { return unit.SplatSides(s) }

func round(r unit.Abs) radii { return unit.SplatCorners(unit.RelAbs{Abs: r}) }

var rectTests = []rectTest{
	{code: `fill: aqua, stroke: none`, fill: paint("aqua")},
	{code: `fill: aqua, stroke: 2pt + red`, fill: paint("aqua"), stroke: every(line(2, "red"))},
	{code: `stroke: 2pt + red`, stroke: every(line(2, "red"))},
	{code: `fill: aqua, radius: 8pt`, fill: paint("aqua"), radius: round(8)},
	{code: `fill: aqua, stroke: 2pt + red, radius: 8pt`,
		fill: paint("aqua"), stroke: every(line(2, "red")), radius: round(8)},
	{code: `stroke: 2pt + red, radius: 50pt`, stroke: every(line(2, "red")), radius: round(50)},
	{code: `stroke: 2pt + red, radius: 30%`,
		stroke: every(line(2, "red")), radius: unit.SplatCorners(unit.RelAbs{Ratio: 0.3})},
	{code: `stroke: 6pt + red, radius: 2pt`, stroke: every(line(6, "red")), radius: round(2)},
	{code: `stroke: 6pt + red, radius: 3pt`, stroke: every(line(6, "red")), radius: round(3)},
	{code: `stroke: 3pt + red, radius: (top-left: 5pt, bottom-right: 12pt)`, stroke: every(line(3, "red")),
		radius: radii{TopLeft: unit.RelAbs{Abs: 5}, BottomRight: unit.RelAbs{Abs: 12}}},
	{code: `fill: lime, stroke: 3pt + red, radius: (top: 5pt, left: 50%)`, fill: paint("lime"),
		stroke: every(line(3, "red")),
		radius: radii{
			TopLeft: unit.RelAbs{Abs: 5}, TopRight: unit.RelAbs{Abs: 5}, BottomLeft: unit.RelAbs{Ratio: 0.5},
		}},
	{code: `stroke: (left: 4pt + red)`, stroke: sides{Left: line(4, "red")}},
	{code: `fill: aqua, stroke: (top: 4pt + red, bottom: 1pt + blue)`, fill: paint("aqua"),
		stroke: sides{Top: line(4, "red"), Bottom: line(1, "blue")}},
	{code: `stroke: (left: 4pt + red, top: 2pt + red)`,
		stroke: sides{Left: line(4, "red"), Top: line(2, "red")}},
	{code: `stroke: (left: 4pt + red, top: 4pt + red)`,
		stroke: sides{Left: line(4, "red"), Top: line(4, "red")}},
	{code: `stroke: (left: 4pt + red, top: 4pt + red, rest: 2pt + blue)`,
		stroke: sides{Left: line(4, "red"), Top: line(4, "red"), Right: line(2, "blue"), Bottom: line(2, "blue")}},
	{code: `stroke: (left: 4pt + red, top: 1pt + red, right: 2pt + red, bottom: 3pt + red)`,
		stroke: sides{Left: line(4, "red"), Top: line(1, "red"), Right: line(2, "red"), Bottom: line(3, "red")}},
	{code: `stroke: (left: 4pt + red, top: 1pt + green, right: 2pt + blue, bottom: 3pt + black)`,
		stroke: sides{
			Left: line(4, "red"), Top: line(1, "green"), Right: line(2, "blue"), Bottom: line(3, "black"),
		}},
	{code: `stroke: (left: 4pt + red, top: 1pt + green, right: 2pt + blue, bottom: 3pt + black), radius: 7pt`,
		stroke: sides{
			Left: line(4, "red"), Top: line(1, "green"), Right: line(2, "blue"), Bottom: line(3, "black"),
		}, radius: round(7)},
	{code: `stroke: (left: 4pt + red, rest: 4pt + blue), radius: 10pt`, radius: round(10),
		stroke: sides{Left: line(4, "red"), Top: line(4, "blue"), Right: line(4, "blue"), Bottom: line(4, "blue")}},
	{code: `stroke: (left: 4pt + red, rest: 1pt + red), radius: 10pt`, radius: round(10),
		stroke: sides{Left: line(4, "red"), Top: line(1, "red"), Right: line(1, "red"), Bottom: line(1, "red")}},
	{code: `stroke: (left: 4pt + red, right: 4pt + red), radius: 10pt`, radius: round(10),
		stroke: sides{Left: line(4, "red"), Right: line(4, "red")}},
	{code: `stroke: (bottom: 5pt + red, right: 2pt + red), radius: 4pt`, radius: round(4),
		stroke: sides{Bottom: line(5, "red"), Right: line(2, "red")}},
	{code: `stroke: (top: (paint: red, thickness: 4pt, cap: "round"))`,
		stroke: sides{Top: capped(4, "red", RoundCap)}},
	{code: `stroke: (top: (paint: red, thickness: 4pt, cap: "square"), right: 2pt + red)`,
		stroke: sides{Top: capped(4, "red", SquareCap), Right: line(2, "red")}},
	{code: `stroke: (bottom: (paint: red, thickness: 4pt, cap: "square"), left: (paint: red, thickness: 2pt, cap: "round"))`,
		stroke: sides{Bottom: capped(4, "red", SquareCap), Left: capped(2, "red", RoundCap)}},
	{code: `stroke: (paint: red, thickness: 2pt, dash: (5pt, 3pt)), radius: 6pt`,
		stroke: every(dashed(2, "red", 5, 3)), radius: round(6)},
	{code: `stroke: (left: (paint: red, thickness: 6pt, dash: (5pt, 3pt)), rest: 1pt + blue), fill: lime`,
		fill: paint("lime"),
		stroke: sides{
			Left: dashed(6, "red", 5, 3), Top: line(1, "blue"), Right: line(1, "blue"), Bottom: line(1, "blue"),
		}},
	{code: `fill: lime, stroke: (left: 2pt + red), outset: (left: 3pt, rest: 10%), radius: 4pt`,
		fill: paint("lime"), stroke: sides{Left: line(2, "red")}, radius: round(4),
		outset: unit.Sides[unit.RelAbs]{
			Left: unit.RelAbs{Abs: 3}, Top: unit.RelAbs{Ratio: 0.1},
			Right: unit.RelAbs{Ratio: 0.1}, Bottom: unit.RelAbs{Ratio: 0.1},
		}},
}

// The shapes are those of Typst 0.14.2, as its SVG shows them.
func TestFillAndStroke(t *testing.T) {
	var got []string
	for _, test := range rectTests {
		f := New(unit.Size{X: 60, Y: 40})
		f.FillAndStroke(test.fill, test.stroke, test.outset, test.radius)
		got = append(got, "rect(width: 60pt, height: 40pt, "+test.code+")")
		for _, it := range f.Items {
			got = append(got, shapeText(it)...)
		}
	}
	compareShapes(t, "rect.txt", got)
}

// A box with clip: true is clipped to what its stroke leaves free.
func TestClipRect(t *testing.T) {
	var got []string
	for _, test := range rectTests {
		path := ClipRect(unit.Size{X: 60, Y: 40}, test.stroke, test.outset, test.radius)
		got = append(got, "box(clip: true, width: 60pt, height: 40pt, "+test.code+")[x]", "clip "+pathText(path))
	}
	compareShapes(t, "clip.txt", got)
}
