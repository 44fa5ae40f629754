package pdf

import (
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// Colored glyphs, as emoji, go into Type 3 fonts (ISO 32000-1, 9.6.5), whose glyphs are little content streams: most
// show an image, some show layers of outlines.

// isColored reports whether a glyph goes into a Type 3 font. Those of faces without any outlines do, spaces included;
// drawings in SVG and graphs of COLR version 1 do not, and are shown by their outlines.
func isColored(f *font.Font, glyph uint16) bool {
	switch f.ColorKind(glyph) {
	case font.ColorBitmap, font.ColorLayers:
		return true
	}
	return f.Table("glyf") == nil && f.Table("CFF ") == nil && f.Table("CFF2") == nil
}

// picture is the image of a glyph, −1 if it has none.
func (f *face) picture(c *collection, glyph uint16) int {
	if index, ok := f.images[glyph]; ok {
		return index
	}
	index := -1
	if b := f.font.Bitmap(glyph); b != nil {
		p := &frame.Picture{Data: b.Data, Width: b.PixelWidth, Height: b.PixelHeight}
		if b.Format == "jpg" {
			p.Format = frame.JPEG
		}
		index = c.picture(p)
	}
	f.images[glyph] = index
	return index
}

// type3 is a font of colored glyphs. Its coordinates are thousandths of an em.
func (a *assembler) type3(f *pdfFont) relink.Dict {
	procs, names := relink.Dict{}, relink.Array{relink.Int(0)}
	res, drawn := &resources{}, map[uint16]relink.Ref{}
	for code, g := range f.glyphs {
		name := resourceName{'g', code}.key()
		procs[name] = cached(a, drawn, g.glyph, func(uint16) relink.Object {
			return &relink.Stream{Dict: relink.Dict{}, Data: drawGlyph(f, code, res)}
		})
		names = append(names, name)
	}
	widths := f.widths
	if len(widths) < 256 {
		procs[yardstick] = a.file.Add(&relink.Stream{Dict: relink.Dict{}, Data: []byte("600 0 d0\n")})
		names, widths = append(names, yardstick), append(slices.Clip(widths), 600)
	}
	return relink.Dict{
		"Type": relink.Name("Font"), "Subtype": relink.Name("Type3"),
		"FontMatrix": relink.Reals(0.001, 0, 0, 0.001, 0, 0), "FontBBox": fontBox(f),
		"CharProcs": procs, "Encoding": relink.Dict{"Type": relink.Name("Encoding"), "Differences": names},
		"FirstChar": relink.Int(0), "LastChar": relink.Int(len(widths) - 1), "Widths": relink.Reals(widths...),
		"Resources": a.resources(res), "ToUnicode": a.toUnicode(f, 1),
	}
}

// yardstick is an empty glyph that no text uses. Poppler guesses from the width of a Type 3 font's m how high a line of
// it is (0.6 em is what it expects), and from emoji alone that they are as high as three lines: selected text and
// pdftotext then have them in other lines than the words beside them.
const yardstick = relink.Name("m")

// glyphBox is the box around a glyph, in thousandths of an em.
func glyphBox(f *font.Font, glyph uint16) (low, high unit.Point) {
	if b := f.Bitmap(glyph); b != nil {
		return emPoint(b.X, b.Y), emPoint(b.X+b.Width, b.Y+b.Height)
	}
	if box, ok := f.Bounds(glyph); ok {
		em := func(x, y float32) unit.Point { return emPoint(f.ToEm(float64(x)), f.ToEm(float64(y))) }
		return em(box.XMin, box.YMin), em(box.XMax, box.YMax)
	}
	return low, high
}

func emPoint(x, y unit.Em) unit.Point { return unit.Point{X: x.At(1000), Y: y.At(1000)} }

// drawGlyph draws the glyph of a code. The operator d0 tells that it brings its own colors.
func drawGlyph(f *pdfFont, code int, res *resources) []byte {
	c := newContent()
	c.res = res
	c.numbers(f.widths[code], 0)
	c.write("d0\n")
	glyph := f.glyphs[code].glyph
	if index := f.images[code]; index >= 0 {
		b := f.font.Bitmap(glyph)
		at := emPoint(b.X, b.Y)
		c.transform(unit.Transform{
			SX: 1000 * float64(b.Width), SY: 1000 * float64(b.Height), TX: at.X, TY: at.Y,
		})
		c.name(res.image(index))
		c.write(" Do\n")
		return c.buf
	}
	for _, layer := range f.font.Layers(glyph) {
		c.layer(f.font, layer)
	}
	return c.buf
}

// layer fills an outline of a colored glyph.
func (c *content) layer(f *font.Font, l font.Layer) {
	c.save()
	if !l.Foreground {
		c.setColor(fillColor, color.RGBA8(l.R, l.G, l.B, 255))
	}
	c.setAlpha(fillAlpha, float64(l.A)/255)
	c.outline(f.Outline(l.Glyph), 1000/f.UnitsPerEm())
	c.write("f\n")
	c.restore()
}

// outline makes the outline of a glyph the current path.
func (c *content) outline(o font.Outline, scale float64) {
	var at font.Point
	draw := func(operator string, points ...font.Point) {
		for _, at = range points {
			c.numbers(scale*float64(at.X), scale*float64(at.Y))
		}
		c.write(operator)
	}
	for _, s := range o {
		switch s.Op {
		case font.MoveTo:
			draw("m\n", s.P[0])
		case font.LineTo:
			draw("l\n", s.P[0])
		case font.QuadTo:
			control, end := s.P[0], s.P[1]
			draw("c\n", twoThirds(at, control), twoThirds(end, control), end)
		case font.CubicTo:
			draw("c\n", s.P[:]...)
		}
	}
}

// twoThirds of the way from an end of a quadratic curve to its control point is where the cubic curve of the same form
// has its own.
func twoThirds(end, control font.Point) font.Point {
	return font.Point{X: end.X + (control.X-end.X)*2/3, Y: end.Y + (control.Y-end.Y)*2/3}
}
