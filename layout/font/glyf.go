package font

import (
	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// TrueType outlines are read by x/image/font/sfnt, one glyph at a time and with next to nothing to parse before. It
// rounds points in the middle between two control points, which the file leaves out, to whole units; all others are
// exact. It is strict: faces with odd tables and composite glyphs whose parts are aligned by points are left to go-text,
// which parses all glyphs first.
//
// CFF outlines are not for it: it drops the fractions of coordinates without a word, which adds up to 14 units in glyphs
// of New Computer Modern, and knows no flex1.

// maxParts is how many glyphs a composite one may consist of. Those of damaged files can refer to themselves many times
// over.
const maxParts = 512

// glyfData is the description of a glyph in the table glyf, nil for empty glyphs.
func (o *outlines) glyfData(glyph uint16) []byte {
	i := int(glyph)
	if o.long {
		if 4*i+8 > len(o.loca) {
			return nil
		}
		return span(o.glyf, int(u32(o.loca, 4*i)), int(u32(o.loca, 4*i+4)))
	}
	if 2*i+4 > len(o.loca) {
		return nil
	}
	return span(o.glyf, 2*int(u16(o.loca, 2*i)), 2*int(u16(o.loca, 2*i+2)))
}

// isModest takes the parts of a glyph from those that remain, and reports whether there were enough.
func (o *outlines) isModest(glyph uint16, remaining *int) bool {
	b := o.glyfData(glyph)
	*remaining--
	if i16(b, 0) >= 0 || *remaining < 0 {
		return *remaining >= 0
	}
	g, _, err := tables.ParseGlyph(b)
	composite, ok := g.Data.(tables.CompositeGlyph)
	if err != nil || !ok {
		return false
	}
	for _, part := range composite.Glyphs {
		if !o.isModest(uint16(part.GlyphIndex), remaining) {
			return false
		}
	}
	return true
}

// glyfOutline is the outline of a TrueType glyph (OpenType, glyf).
func (f *Font) glyfOutline(glyph uint16) Outline {
	o := f.outlineData()
	parts := maxParts
	if len(o.glyfData(glyph)) == 0 || !o.isModest(glyph, &parts) {
		return nil
	}
	if o.trueType != nil {
		upem := fixed.Int26_6(o.trueType.UnitsPerEm()) // at this size the result is in font units
		segments, err := o.trueType.LoadGlyph(nil, sfnt.GlyphIndex(glyph), upem, nil)
		if err == nil {
			return fromSFNT(segments)
		}
	}
	return f.wholeOutline(glyph)
}

// openTrueType opens a face for its TrueType outlines. It is nil for faces that the library cannot read.
func (f *Font) openTrueType() (face *sfnt.Font) {
	defer func() {
		if recover() != nil { // not every damaged table is an error there
			face = nil
		}
	}()
	data, index := f.File()
	collection, err := sfnt.ParseCollection(data)
	if err != nil {
		return nil
	}
	face, err = collection.Font(index)
	if err != nil {
		return nil
	}
	return face
}

// wholeOutline is the outline of a TrueType glyph according to go-text. The first one takes long.
func (f *Font) wholeOutline(glyph uint16) (outline Outline) {
	defer func() {
		if recover() != nil { // the library trusts its input in places
			outline = nil
		}
	}()
	whole := f.whole.get(func() *shapingData {
		return &shapingData{f.parse(func(tag string) bool { return !isGlyphTable(tag) || tag == "glyf" || tag == "loca" })}
	})
	if whole.Font == nil {
		return nil
	}
	found, _ := (&gofont.Face{Font: whole.Font}).GlyphDataOutline(gofont.GID(glyph))
	return fromGoText(found.Segments)
}

// fromSFNT turns the y axis upwards.
func fromSFNT(segments sfnt.Segments) Outline {
	if len(segments) == 0 {
		return nil
	}
	outline := make(Outline, len(segments))
	for i, s := range segments {
		outline[i].Op = Op(s.Op) // in the same order
		for k, p := range s.Args[:outline[i].Op.points()] {
			outline[i].P[k] = Point{float32(p.X), float32(-p.Y)}
		}
	}
	return outline.withoutClosing()
}
