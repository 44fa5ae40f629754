package fontsub

// glyfFont is what a subset needs of a TrueType font.
type glyfFont struct {
	head, maxp, hhea, hmtx, loca, glyf []byte

	glyphs     int
	fullGlyphs int  // how many glyphs have an advance of their own; the others share the last one's
	long       bool // whether loca has long offsets
}

func parseGlyf(t tables) (*glyfFont, error) {
	f := &glyfFont{glyf: t["glyf"]}
	var errs [5]error
	f.head, errs[0] = t.need("head", 54)
	f.maxp, errs[1] = t.need("maxp", 6)
	f.hhea, errs[2] = t.need("hhea", 36)
	f.hmtx, errs[3] = t.need("hmtx", 4)
	f.loca, errs[4] = t.need("loca", 2)
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	f.glyphs = int(be.Uint16(f.maxp[4:]))
	f.fullGlyphs = int(be.Uint16(f.hhea[34:]))
	f.long = be.Uint16(f.head[50:]) != 0
	if f.fullGlyphs == 0 || f.fullGlyphs > f.glyphs || len(f.hmtx) < 4*f.fullGlyphs+2*(f.glyphs-f.fullGlyphs) {
		return nil, corrupt("the metrics do not match the glyphs")
	}
	return f, nil
}

// outline is a glyph's part of the table glyf, empty for a glyph without contours.
func (f *glyfFont) outline(glyph uint16) ([]byte, error) {
	if int(glyph) >= f.glyphs {
		return nil, corrupt("glyph %d of %d", glyph, f.glyphs)
	}
	size, unit := 2, 2
	if f.long {
		size, unit = 4, 1
	}
	r := reader{data: f.loca}
	r.skip(size * int(glyph))
	from, to := unit*r.uint(size), unit*r.uint(size)
	if r.err != nil {
		return nil, r.err
	}
	outline, err := slice(f.glyf, from, to)
	if err == nil && len(outline) > 0 && len(outline) < glyphHeader {
		return nil, corrupt("glyph %d ends in its header", glyph)
	}
	return outline, err
}

// metrics is a glyph's advance and left side bearing, as hmtx has them.
func (f *glyfFont) metrics(glyph uint16) []byte {
	g, n := int(glyph), f.fullGlyphs
	if g < n {
		return f.hmtx[4*g : 4*g+4 : 4*g+4]
	}
	bearing := f.hmtx[4*n+2*(g-n):]
	return []byte{f.hmtx[4*n-4], f.hmtx[4*n-3], bearing[0], bearing[1]}
}
