package font

import (
	"bytes"
	"compress/gzip"
	"io"
	"sort"
)

// ColorKind is how a glyph comes to have colours of its own.
type ColorKind uint8

const (
	Colorless   ColorKind = iota // an outline in the colour of the text
	ColorBitmap                  // a picture: Bitmap
	ColorSVG                     // a drawing: SVG
	ColorLayers                  // outlines on top of each other: Layers
	ColorGraph                   // gradients and compositing (COLR version 1), which are not read here
)

// Layer is an outline of a coloured glyph.
type Layer struct {
	Glyph      uint16
	R, G, B, A uint8
	Foreground bool // in the colour of the text instead
}

// ColorKind looks for colours in the order that Typst prefers.
func (f *Font) ColorKind(glyph uint16) ColorKind {
	switch {
	case f.Bitmap(glyph) != nil:
		return ColorBitmap
	case f.colrGraph(glyph):
		return ColorGraph
	case f.colrRecord(glyph) != nil:
		return ColorLayers
	case f.svgRecord(glyph) != nil:
		return ColorSVG
	}
	return Colorless
}

// Layers are the outlines of a coloured glyph from bottom to top (OpenType, COLR version 0), in the first palette.
func (f *Font) Layers(glyph uint16) []Layer {
	rec := f.colrRecord(glyph)
	if rec == nil {
		return nil
	}
	colr, first, n := f.Table("COLR"), int(u16(rec, 2)), int(u16(rec, 4))
	layers := make([]Layer, 0, n)
	for i := first; i < first+n; i++ {
		at := int(u32(colr, 8)) + 4*i
		layers = append(layers, f.layer(u16(colr, at), int(u16(colr, at+2))))
	}
	return layers
}

// layer makes a layer with an entry of the first palette; the entry 0xFFFF stands for the colour of the text.
func (f *Font) layer(glyph uint16, entry int) Layer {
	if entry == 0xFFFF {
		return Layer{Glyph: glyph, A: 255, Foreground: true}
	}
	// A palette begins at an index into the records of all palettes, and a record is a colour of four bytes.
	cpal := f.Table("CPAL")
	at := int(u32(cpal, 8)) + 4*(int(u16(cpal, 12))+entry)
	c := span(cpal, at, at+4) // blue, green, red, alpha
	if c == nil {
		return Layer{Glyph: glyph, A: 255, Foreground: true}
	}
	return Layer{glyph, c[2], c[1], c[0], c[3], false}
}

// colrRecord is a glyph's record of six bytes in version 0 of COLR: glyph, first layer, number of layers.
func (f *Font) colrRecord(glyph uint16) []byte {
	colr := f.Table("COLR")
	return findRecord(span(colr, int(u32(colr, 4)), len(colr)), int(u16(colr, 2)), 6, glyph)
}

// colrGraph reports whether version 1 of COLR has the glyph.
func (f *Font) colrGraph(glyph uint16) bool {
	colr := f.Table("COLR")
	if u16(colr, 0) < 1 || u32(colr, 14) == 0 {
		return false
	}
	list := span(colr, int(u32(colr, 14)), len(colr))
	return len(list) > 4 && findRecord(list[4:], int(u32(list, 0)), 6, glyph) != nil
}

// findRecord finds a record that begins with a glyph, in records of a size that are sorted by glyph.
func findRecord(b []byte, n, size int, glyph uint16) []byte {
	n = min(n, len(b)/size)
	i := sort.Search(n, func(i int) bool { return u16(b, size*i) >= glyph })
	if i < n && u16(b, size*i) == glyph {
		return b[size*i:][:size]
	}
	return nil
}

// svgRecord is the record of twelve bytes in the table SVG for a range of glyphs: first, last, offset, length.
func (f *Font) svgRecord(glyph uint16) []byte {
	list := f.svgList()
	n := min(int(u16(list, 0)), len(list)/12)
	i := sort.Search(n, func(i int) bool { return u16(list, 2+12*i+2) >= glyph })
	if i < n && u16(list, 2+12*i) <= glyph {
		return span(list, 2+12*i, 14+12*i)
	}
	return nil
}

// svgList is the list of records in the table SVG, behind their number. Offsets count from its start.
func (f *Font) svgList() []byte {
	b := f.Table("SVG ")
	return span(b, int(u32(b, 2)), len(b))
}

// maxSVG bounds what a compressed drawing may grow to.
const maxSVG = 4 << 20

// SVG is the document that has the drawing of a glyph, in the element whose id is "glyph" and the glyph's number. It is
// nil if there is none.
func (f *Font) SVG(glyph uint16) []byte {
	rec := f.svgRecord(glyph)
	if rec == nil {
		return nil
	}
	from := int(u32(rec, 4))
	doc := span(f.svgList(), from, from+int(u32(rec, 8)))
	if !bytes.HasPrefix(doc, []byte{0x1F, 0x8B}) {
		return doc
	}
	r, err := gzip.NewReader(bytes.NewReader(doc))
	if err != nil {
		return nil
	}
	doc, err = io.ReadAll(io.LimitReader(r, maxSVG))
	if err != nil {
		return nil
	}
	return doc
}
