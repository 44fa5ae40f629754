package font

import "chatdoc/eval/unit"

// GlyphSize is a glyph that is a larger form of another, with its extent in the direction of growth.
type GlyphSize struct {
	ID      uint16
	Advance unit.Em
}

// Part is a part of which large forms of a glyph are put together.
type Part struct {
	GlyphSize
	// StartConnector and EndConnector are how much of it may overlap with the parts before and after.
	StartConnector, EndConnector unit.Em
	Extender                     bool // whether it may be left out or repeated
}

// Construction is how to make larger forms of a glyph in one direction.
type Construction struct {
	Variants []GlyphSize // from the smallest on
	Parts    []Part      // from left to right, or from the bottom up; none where nothing can be put together
}

// maxPieces bounds the parts of a construction, against damaged files.
const maxPieces = 64

// Construction is how a glyph grows, vertically or horizontally; ok is false where it does not.
func (f *Font) Construction(glyph uint16, vertical bool) (c Construction, ok bool) {
	t := f.mathTable().variants
	coverage, first := 4, 10+2*int(u16(t, 6))
	count := int(u16(t, 8))
	if vertical {
		coverage, first, count = 2, 10, int(u16(t, 6))
	}
	i := covered(subtable(t, coverage), glyph)
	if i < 0 || i >= count {
		return c, false
	}
	b := subtable(t, first+2*i)
	if b == nil {
		return c, false
	}
	for k := range min(int(u16(b, 2)), maxPieces) {
		c.Variants = append(c.Variants, GlyphSize{u16(b, 4+4*k), f.ToEm(float64(u16(b, 6+4*k)))})
	}
	c.Parts = f.assembly(subtable(b, 0))
	return c, true
}

// assembly reads a table GlyphAssembly.
func (f *Font) assembly(b []byte) (parts []Part) {
	em := func(at int) unit.Em { return f.ToEm(float64(u16(b, at))) }
	for k := range min(int(u16(b, 4)), maxPieces) {
		at := 6 + 10*k
		parts = append(parts, Part{
			GlyphSize:      GlyphSize{u16(b, at), em(at + 6)},
			StartConnector: em(at + 2),
			EndConnector:   em(at + 4),
			Extender:       u16(b, at+8)&1 != 0,
		})
	}
	return parts
}
