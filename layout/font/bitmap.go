package font

import "chatdoc/eval/unit"

// Bitmap is a glyph that is a picture, as colour emoji are, with the place that its face gives it: the picture fills
// the box from (X, Y), which is its lower left corner relative to the glyph's origin, y upwards. HarfBuzz has the same
// box, and Typst draws it so in a PDF; its SVG output instead scales pictures to a height of one em.
type Bitmap struct {
	Data          []byte // an encoded picture, a PNG as a rule; not to be changed
	Format        string // "png" or "jpg"
	PixelWidth    int
	PixelHeight   int
	X, Y          unit.Em
	Width, Height unit.Em
}

// strike is the set of a face's pictures for the largest size, in one of the two forms that colour fonts use.
type strike struct {
	ppem int
	// CBLC and CBDT: pictures are in data, where the index subtables say.
	data []byte
	list []byte // one record of eight bytes a subtable: first glyph, last glyph, offset from the list's start
	subs []byte // from the list's start on
	// sbix: one strike, whose offsets are from its start.
	sbix []byte
}

func (f *Font) strike() *strike {
	return f.strikes.get(func() *strike {
		if s := sbixStrike(f.Table("sbix")); s != nil {
			return s
		}
		if s := cbdtStrike(f.Table("CBLC"), f.Table("CBDT")); s != nil {
			return s
		}
		return new(strike)
	})
}

// Bitmap is the picture of a glyph in the largest size that the face has, nil if it has none.
func (f *Font) Bitmap(glyph uint16) *Bitmap {
	s := f.strike()
	switch {
	case s.sbix != nil:
		return s.sbixBitmap(f, glyph)
	case s.data != nil:
		return s.cbdtBitmap(glyph)
	}
	return nil
}

// bitmap makes a picture whose lower left corner is at a pixel. A pixel is an em divided by the strike's size.
func (s *strike) bitmap(data []byte, format string, x, y, width, height int) *Bitmap {
	em := func(pixels int) unit.Em { return unit.Em(pixels) / unit.Em(s.ppem) }
	return &Bitmap{data, format, width, height, em(x), em(y), em(width), em(height)}
}

// sbixStrike picks the largest strike of a table sbix (OpenType, sbix).
func sbixStrike(b []byte) *strike {
	var best *strike
	for i := range int(u32(b, 4)) {
		at := int(u32(b, 8+4*i))
		if at == 0 || at >= len(b) {
			break
		}
		if ppem := int(u16(b, at)); best == nil || ppem > best.ppem {
			best = &strike{ppem: ppem, sbix: b[at:]}
		}
	}
	return best
}

// sbixBitmap finds a picture. A glyph of type dupe shows another one's.
func (s *strike) sbixBitmap(f *Font, glyph uint16) *Bitmap {
	for range 2 {
		if int(glyph) >= f.NumGlyphs() {
			return nil
		}
		at := 4 + 4*int(glyph)
		b := span(s.sbix, int(u32(s.sbix, at)), int(u32(s.sbix, at+4)))
		if len(b) < 8 {
			return nil
		}
		x, y, data := int(i16(b, 0)), int(i16(b, 2)), b[8:]
		switch string(b[4:8]) {
		case "dupe":
			glyph = u16(data, 0)
		case "png ":
			w, h := pngSize(data)
			return s.bitmap(data, "png", x, y, w, h)
		case "jpg ":
			w, h := jpegSize(data)
			return s.bitmap(data, "jpg", x, y, w, h)
		default:
			return nil
		}
	}
	return nil
}

// pngSize reads the size from the header of a PNG.
func pngSize(b []byte) (width, height int) { return int(u32(b, 16)), int(u32(b, 20)) }

// jpegSize reads the size from the frame header of a JPEG: the first marker from SOF0 to SOF15 that is none of DHT, JPG
// and DAC.
func jpegSize(b []byte) (width, height int) {
	for i := 2; i+9 <= len(b) && b[i] == 0xFF; {
		marker := b[i+1]
		if marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC {
			return int(u16(b, i+7)), int(u16(b, i+5))
		}
		i += 2 + int(u16(b, i+2))
	}
	return 0, 0
}

// cbdtStrike picks the largest strike of the tables CBLC and CBDT (OpenType, CBLC).
func cbdtStrike(index, data []byte) *strike {
	var best *strike
	for i := range int(u32(index, 4)) {
		at := 8 + 48*i
		if at+48 > len(index) {
			break
		}
		ppem := int(index[at+45])
		if best != nil && ppem <= best.ppem || ppem == 0 {
			continue
		}
		if rest := span(index, int(u32(index, at)), len(index)); rest != nil {
			n := min(int(u32(index, at+8)), len(rest)/8)
			best = &strike{ppem: ppem, data: data, list: rest[:8*n], subs: rest}
		}
	}
	return best
}

// cbdtBitmap finds a picture by way of the subtable for the glyph's range.
func (s *strike) cbdtBitmap(glyph uint16) *Bitmap {
	for i := 0; i < len(s.list); i += 8 {
		if first, last := u16(s.list, i), u16(s.list, i+2); first <= glyph && glyph <= last {
			sub := span(s.subs, int(u32(s.list, i+4)), len(s.subs))
			format, from, to := locate(sub, int(glyph-first), glyph)
			return s.decode(format, span(s.data, from, to), sub)
		}
	}
	return nil
}

// locate finds a glyph in an index subtable: the format of its picture, and where that is in CBDT.
func locate(sub []byte, i int, glyph uint16) (format, from, to int) {
	format, base := int(u16(sub, 2)), int(u32(sub, 4))
	switch u16(sub, 0) {
	case 1: // 32-bit offsets
		return format, base + int(u32(sub, 8+4*i)), base + int(u32(sub, 12+4*i))
	case 2: // all of one size
		size := int(u32(sub, 8))
		return format, base + size*i, base + size*(i+1)
	case 3: // 16-bit offsets
		return format, base + int(u16(sub, 8+2*i)), base + int(u16(sub, 10+2*i))
	case 4: // pairs of glyph and offset
		for k := range min(int(u32(sub, 8)), len(sub)/4) {
			if at := 12 + 4*k; u16(sub, at) == glyph {
				return format, base + int(u16(sub, at+2)), base + int(u16(sub, at+6))
			}
		}
	case 5: // all of one size, for some glyphs
		size := int(u32(sub, 8))
		for k := range min(int(u32(sub, 20)), len(sub)/2) {
			if u16(sub, 24+2*k) == glyph {
				return format, base + size*k, base + size*(k+1)
			}
		}
	}
	return 0, 0, 0
}

// decode reads a picture with its metrics: before the picture, or in the subtable if they are the same for all.
func (s *strike) decode(format int, b, sub []byte) *Bitmap {
	metrics, header := b, 0
	switch format {
	case 17: // small metrics
		header = 5
	case 18: // big metrics
		header = 8
	case 19:
		metrics = span(sub, 12, 20)
	default:
		return nil
	}
	png := span(b, header+4, header+4+int(u32(b, header)))
	if png == nil || len(metrics) < 5 {
		return nil
	}
	height, width := int(metrics[0]), int(metrics[1])
	left, top := int(int8(metrics[2])), int(int8(metrics[3]))
	return s.bitmap(png, "png", left, top-height, width, height)
}
