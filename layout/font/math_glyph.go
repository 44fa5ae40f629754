package font

import "chatdoc/eval/unit"

// Corner is a corner of a glyph, in the order of the table's records.
type Corner uint8

const (
	TopRight Corner = iota
	TopLeft
	BottomRight
	BottomLeft
)

// Opposite is the corner that a script has where its base has this one: across, at the other end of the same line.
func (c Corner) Opposite() Corner { return 3 - c }

// Italics is the italics correction of a glyph: how far it leans out of its advance; 0 where the file says nothing.
func (f *Font) Italics(glyph uint16) unit.Em {
	v, _ := f.glyphValue(0, glyph)
	return v
}

// AccentAttach is where above a glyph an accent has its middle; ok is false where the file says nothing.
func (f *Font) AccentAttach(glyph uint16) (x unit.Em, ok bool) { return f.glyphValue(2, glyph) }

// glyphValue looks a glyph up in one of the first two parts of MathGlyphInfo, which have the same form: a coverage and a
// value for each glyph of it.
func (f *Font) glyphValue(at int, glyph uint16) (v unit.Em, ok bool) {
	t := subtable(f.mathTable().info, at)
	i := covered(subtable(t, 0), glyph)
	if i < 0 || i >= int(u16(t, 2)) {
		return 0, false
	}
	return f.ToEm(float64(i16(t, 4+4*i))), true
}

// IsExtended reports whether a glyph is of extended shape: so large that scripts go by its height.
func (f *Font) IsExtended(glyph uint16) bool {
	return covered(subtable(f.mathTable().info, 4), glyph) >= 0
}

// MathKern is how far scripts at a corner of a glyph are moved away from it, at a height above the baseline.
func (f *Font) MathKern(glyph uint16, c Corner, height unit.Em) unit.Em {
	t := subtable(f.mathTable().info, 6)
	i := covered(subtable(t, 0), glyph)
	if i < 0 || i >= int(u16(t, 2)) {
		return 0
	}
	kern := subtableAt(t, int(u16(t, 4+8*i+2*int(c))))
	if kern == nil {
		return 0
	}
	heights := int(u16(kern, 0))
	step := 0 // the first value is for what is below the first height, and so on
	for step < heights && height >= f.ToEm(float64(i16(kern, 2+4*step))) {
		step++
	}
	return f.ToEm(float64(i16(kern, 2+4*heights+4*step)))
}

// subtableAt is the part of a table from an offset on, nil where the offset is 0 or leads out of it.
func subtableAt(b []byte, offset int) []byte {
	if offset == 0 || offset >= len(b) {
		return nil
	}
	return b[offset:]
}

// covered is the index of a glyph in a coverage table (OpenType 1.9, "Coverage table"), -1 where it is not in it.
func covered(b []byte, glyph uint16) int {
	n := int(u16(b, 2))
	switch u16(b, 0) {
	case 1:
		lo, hi := 0, n
		for lo < hi {
			mid := (lo + hi) / 2
			if u16(b, 4+2*mid) < glyph {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if lo < n && u16(b, 4+2*lo) == glyph && len(b) >= 6+2*lo {
			return lo
		}
	case 2:
		for r := 4; n > 0 && r+6 <= len(b); r, n = r+6, n-1 {
			if first := u16(b, r); first <= glyph && glyph <= u16(b, r+2) {
				return int(u16(b, r+4)) + int(glyph-first)
			}
		}
	}
	return -1
}

// HasFeature reports whether the face has an OpenType feature that replaces glyphs.
func (f *Font) HasFeature(tag string) bool {
	list := subtable(f.Table("GSUB"), 6)
	for i := range int(u16(list, 0)) {
		if string(span(list, 2+6*i, 6+6*i)) == tag {
			return true
		}
	}
	return false
}
