package pdf

import (
	"bytes"
	"sync"
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// Documents for tests are built by hand: b.text and its like put things on a page and return what they made.

// fonts are the embedded faces, never the system's: tests see the same everywhere.
var fonts = sync.OnceValue(func() *font.Set {
	set, err := font.Open(font.Options{})
	if err != nil {
		panic(err)
	}
	return set
})

const (
	serif = "STIX Two Text"
	mono  = "DejaVu Sans Mono"
	sans  = "DejaVu Sans"
	emoji = "Noto Color Emoji"
)

func pt(x, y float64) unit.Point  { return unit.Point{X: unit.Abs(x), Y: unit.Abs(y)} }
func size(w, h float64) unit.Size { return unit.Size{X: unit.Abs(w), Y: unit.Abs(h)} }

var (
	red   = color.RGBA8(255, 0, 0, 255)
	green = color.RGBA8(0, 255, 0, 255)
	blue  = color.RGBA8(0, 0, 255, 255)
	black = color.Gray(0)
)

func solid(c color.Color) frame.Paint { return frame.Solid{Color: c} }

// stroke is a line of a paint.
func stroke(p frame.Paint, thickness float64) *frame.Stroke {
	return &frame.Stroke{Paint: p, Thickness: unit.Abs(thickness), MiterLimit: 4}
}

// page makes a page of 200 by 100 points.
func page(items ...frame.Placed) frame.Page { return sizedPage(200, 100, items...) }

func sizedPage(w, h float64, items ...frame.Placed) frame.Page {
	f := frame.NewHard(size(w, h))
	f.Items = items
	return frame.Page{Frame: f}
}

func document(pages ...frame.Page) *frame.Document { return &frame.Document{Pages: pages} }

func at(x, y float64, item frame.Item) frame.Placed { return frame.Placed{Pos: pt(x, y), Item: item} }

// text shapes a text and returns its runs, one for each face, side by side.
func text(family string, size float64, s string) []*frame.Text { return shape(family, size, s, false) }

func shape(family string, size float64, s string, rtl bool) []*frame.Text {
	shaper := font.NewShaper(fonts())
	glyphs := shaper.Shape(nil, &font.Request{
		Text: s, Families: []font.Family{{Name: family}}, Fallback: true, RTL: rtl,
		Variant: font.Variant{Weight: font.WeightRegular, Stretch: font.StretchNormal},
	})
	var runs []*frame.Text
	for _, g := range glyphs {
		if len(runs) == 0 || runs[len(runs)-1].Font != g.Font {
			runs = append(runs, &frame.Text{Font: g.Font, Size: unit.Abs(size), Fill: solid(black), Text: s})
		}
		run := runs[len(runs)-1]
		run.Glyphs = append(run.Glyphs, frame.Glyph{
			ID: g.ID, XAdvance: g.XAdvance, Start: uint32(g.Start), End: uint32(g.End),
		})
		run.Offsets = append(run.Offsets, frame.Offset{X: g.XOffset, Y: g.YOffset})
	}
	return runs
}

// line puts runs side by side.
func line(x, y float64, runs []*frame.Text) []frame.Placed {
	var items []frame.Placed
	for _, run := range runs {
		items = append(items, at(x, y, run))
		x += float64(run.Width())
	}
	return items
}

func gradient(kind color.Kind, space color.Space, colors ...color.Color) *color.Gradient {
	g := &color.Gradient{
		Kind: kind, Space: space, Center: unit.Splat[unit.Ratio](0.5), Radius: 0.5,
		FocalCenter: unit.Splat[unit.Ratio](0.5),
	}
	for i, c := range colors {
		g.Stops = append(g.Stops, color.Stop{Color: c, Offset: unit.Ratio(i) / unit.Ratio(len(colors)-1)})
	}
	return g
}

func render(t testing.TB, doc *frame.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Render(&b, doc, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
