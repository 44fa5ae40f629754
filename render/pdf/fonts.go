package pdf

import (
	"chatdoc/layout/font"
	"chatdoc/render/pdf/fontsub"
	"chatdoc/render/pdf/relink"
)

// face records which glyphs of a face the document shows.
type face struct {
	font   *font.Font
	first  []entry             // by glyph: the code for the first text that it stands for
	more   map[glyphText]entry // codes for further texts
	plain  *pdfFont            // for outlines
	colors *pdfFont            // for pictures; a new one once it is full
	images map[uint16]int      // by glyph: its picture
}

// glyphText is a glyph and what it stands for. PDF attaches text to codes, so each pair has a code of its own.
type glyphText struct {
	glyph uint16
	text  string
}

// entry is where a glyph is to be found.
type entry struct {
	text string
	font *pdfFont // nil where there is none yet
	code int
}

// pdfFont is a font of the PDF: a Type 0 font with outlines or a Type 3 font with colored pictures.
type pdfFont struct {
	index  int // in the document
	font   *font.Font
	color  bool
	glyphs []glyphText // by code
	widths []float64   // by code, in thousandths of an em, as the PDF states them

	program fontsub.Program // of outlines
	images  []int           // by code, of colors: the image that is the glyph, −1 if there is none
}

// type3Limit is how many glyphs fit into a Type 3 font, whose codes have one byte.
const type3Limit = 256

// widthDecimals of the stated widths. They are not whole numbers for most fonts, and rounding would move glyphs.
const widthDecimals = 3

func newFace(f *font.Font) *face {
	return &face{font: f, first: make([]entry, f.NumGlyphs()), more: map[glyphText]entry{}, images: map[uint16]int{}}
}

// add makes sure that there is a code for a glyph with a text.
func (f *face) add(c *collection, glyph uint16, text string) {
	if f.find(glyph, text).font != nil {
		return
	}
	pdf := f.pdfFont(c, isColored(f.font, glyph))
	added := entry{text, pdf, len(pdf.glyphs)}
	pdf.add(glyphText{glyph, text})
	if pdf.color {
		pdf.images = append(pdf.images, f.picture(c, glyph))
	}
	if int(glyph) < len(f.first) && f.first[glyph].font == nil {
		f.first[glyph] = added
	} else {
		f.more[glyphText{glyph, text}] = added
	}
}

// find is the entry of a glyph with a text.
func (f *face) find(glyph uint16, text string) entry {
	if int(glyph) < len(f.first) {
		if e := f.first[glyph]; e.text == text {
			return e
		}
	}
	return f.more[glyphText{glyph, text}]
}

// pdfFont is the PDF font that takes the next glyph.
func (f *face) pdfFont(c *collection, color bool) *pdfFont {
	kind := &f.plain
	if color {
		kind = &f.colors
	}
	if *kind == nil || color && len((*kind).glyphs) == type3Limit {
		*kind = &pdfFont{index: len(c.fonts), font: f.font, color: color}
		c.fonts = append(c.fonts, *kind)
		if !color {
			(*kind).add(glyphText{}) // code 0 is for missing glyphs
		}
	}
	return *kind
}

func (p *pdfFont) add(g glyphText) {
	p.glyphs = append(p.glyphs, g)
	p.widths = append(p.widths, relink.Round(1000*float64(p.font.Advance(g.glyph)), widthDecimals))
}
