package fontsub

// cidFont is a CID-keyed CFF font that is about to be written. Glyph i has the CID i.
type cidFont struct {
	name    []byte
	top     dict // of which a few entries are kept
	glyphs  index
	fonts   []*subfont // without subroutines
	fontIDs []byte     // each glyph's subfont
}

// firstString is the number of the first string that is not predefined.
const firstString = 391

// layout is where the parts of a font begin that dictionaries point to.
type layout struct{ charset, fdSelect, charStrings, fdArray int }

// write writes the font. Offsets in dictionaries take five bytes each, so that the top dictionary has the same size
// before and after they are known.
func (c *cidFont) write() []byte {
	head := []byte{1, 0, 4, 4} // version 1.0, header of four bytes, offsets of four bytes
	head = index{c.name}.append(head)
	tail := index{[]byte("Adobe"), []byte("Identity")}.append(nil)
	tail = index(nil).append(tail) // global subroutines
	start := len(head) + len(index{c.topDict(layout{})}.append(nil)) + len(tail)

	var at layout
	var body []byte
	at.charset = start
	body = append(body, c.charset()...)
	at.fdSelect = start + len(body)
	body = append(body, c.fdSelect()...)
	at.charStrings = start + len(body)
	body = c.glyphs.append(body)
	dicts := make(index, len(c.fonts))
	for i, f := range c.fonts {
		private := f.private.without(opSubrs)
		dicts[i] = f.fontDict(len(private), start+len(body))
		body = append(body, private...)
	}
	at.fdArray = start + len(body)
	body = dicts.append(body)

	out := index{c.topDict(at)}.append(head)
	out = append(out, tail...)
	return append(out, body...)
}

// topDict has ROS (Adobe, Identity, 0) first, which tells that the font is CID-keyed.
func (c *cidFont) topDict(at layout) []byte {
	b := appendInt(nil, firstString)
	b = appendInt(b, firstString+1)
	b = appendInt(b, 0)
	b = appendOp(b, opROS)
	for _, e := range c.top {
		switch e.op {
		case opFontBBox, opFontMatrix, opItalicAngle, opUnderlinePosition, opUnderlineThickness:
			b = append(b, e.raw...)
			b = appendOp(b, e.op)
		}
	}
	b = appendInt(b, len(c.glyphs))
	b = appendOp(b, opCIDCount)
	for _, e := range []struct{ offset, op int }{
		{at.charset, opCharset}, {at.fdSelect, opFDSelect}, {at.charStrings, opCharStrings}, {at.fdArray, opFDArray},
	} {
		b = appendInt5(b, e.offset)
		b = appendOp(b, e.op)
	}
	return b
}

// charset gives glyph i the CID i: one range in format 2.
func (c *cidFont) charset() []byte {
	if len(c.glyphs) < 2 {
		return []byte{0} // format 0 without entries: .notdef is never listed
	}
	return be.AppendUint16([]byte{2, 0, 1}, uint16(len(c.glyphs)-2))
}

// fdSelect tells the subfont of each glyph, in format 3.
func (c *cidFont) fdSelect() []byte {
	var ranges []byte
	for i, id := range c.fontIDs {
		if i == 0 || id != c.fontIDs[i-1] {
			ranges = be.AppendUint16(ranges, uint16(i))
			ranges = append(ranges, id)
		}
	}
	b := be.AppendUint16([]byte{3}, uint16(len(ranges)/3))
	b = append(b, ranges...)
	return be.AppendUint16(b, uint16(len(c.fontIDs)))
}

// fontDict is a subfont's Font DICT.
func (f *subfont) fontDict(privateSize, privateAt int) []byte {
	var b []byte
	for _, e := range f.dict {
		if e.op == opFontMatrix {
			b = append(b, e.raw...)
			b = appendOp(b, e.op)
		}
	}
	b = appendInt(b, privateSize)
	b = appendInt5(b, privateAt)
	return appendOp(b, opPrivate)
}

// without is the dictionary in writing, but for one operator.
func (d dict) without(op int) []byte {
	var b []byte
	for _, e := range d {
		if e.op != op {
			b = append(b, e.raw...)
			b = appendOp(b, e.op)
		}
	}
	return b
}

func appendOp(b []byte, op int) []byte {
	if op > 0xff {
		b = append(b, byte(op>>8))
	}
	return append(b, byte(op))
}

// appendInt writes a whole number as short as dictionaries and charstrings both can.
func appendInt(b []byte, v int) []byte {
	switch {
	case v >= -107 && v <= 107:
		return append(b, byte(v+139))
	case v >= 108 && v <= 1131:
		v -= 108
		return append(b, byte(v>>8+247), byte(v))
	case v >= -1131 && v <= -108:
		v = -v - 108
		return append(b, byte(v>>8+251), byte(v))
	case v >= -0x8000 && v <= 0x7fff:
		return append(b, csShortInt, byte(v>>8), byte(v))
	}
	return appendInt5(b, v)
}

// appendInt5 writes a whole number of a dictionary in five bytes.
func appendInt5(b []byte, v int) []byte {
	return be.AppendUint32(append(b, 29), uint32(v))
}
