package fontsub

import "fmt"

// cffFont is what a subset needs of a CFF table (Adobe Technical Note #5176).
type cffFont struct {
	name    []byte
	top     dict
	global  index // subroutines
	glyphs  index // charstrings
	fonts   []*subfont
	fontIDs []byte // of a CID-keyed font, each glyph's subfont; else nil
}

// subfont has what a group of glyphs shares: an ordinary font has one, a CID-keyed font has several.
type subfont struct {
	dict    dict // the Font DICT of a CID-keyed font
	private dict
	local   index // subroutines
}

// subsetCFF makes a bare CID-keyed CFF font of the glyphs. Charstrings keep their hints.
func subsetCFF(cff []byte, glyphs []uint16) ([]byte, error) {
	from, err := parseCFF(cff)
	if err != nil {
		return nil, err
	}
	to := &cidFont{name: from.name, top: from.top, glyphs: make(index, len(glyphs)), fontIDs: make([]byte, len(glyphs))}
	used := map[*subfont]byte{}
	for i, g := range glyphs {
		font, err := from.subfont(g)
		if err != nil {
			return nil, err
		}
		id, ok := used[font]
		if !ok {
			id = byte(len(to.fonts))
			used[font] = id
			to.fonts = append(to.fonts, font)
		}
		to.fontIDs[i] = id
		if to.glyphs[i], err = inline(from.glyphs[g], from.global, font.local); err != nil {
			return nil, fmt.Errorf("glyph %d: %w", g, err)
		}
	}
	return to.write(), nil
}

func parseCFF(cff []byte) (*cffFont, error) {
	r := &reader{data: cff}
	if major := r.u8(); major != 1 {
		return nil, fmt.Errorf("fontsub: %w: version %d of CFF", ErrUnsupported, major)
	}
	r.skip(1)
	r.skip(r.u8() - 3) // the rest of the header
	names, tops := r.index(), r.index()
	r.index() // strings
	f := &cffFont{global: r.index()}
	if r.err != nil || len(names) != 1 || len(tops) != 1 {
		return nil, corrupt("the CFF table does not hold one font")
	}
	f.name = names[0]
	var err error
	if f.top, err = parseDict(tops[0]); err != nil {
		return nil, err
	}
	if kind, ok := f.top.int(opCharstringType); ok && kind != 2 {
		return nil, fmt.Errorf("fontsub: %w: charstrings of type %d", ErrUnsupported, kind)
	}
	if f.glyphs, err = f.top.index(cff, opCharStrings); err != nil {
		return nil, err
	}
	return f, f.parseSubfonts(cff)
}

func (f *cffFont) parseSubfonts(cff []byte) error {
	if !f.top.has(opROS) {
		font, err := parseSubfont(cff, f.top)
		if err != nil {
			return err
		}
		font.dict = nil
		f.fonts = []*subfont{font}
		return nil
	}
	dicts, err := f.top.index(cff, opFDArray)
	if err != nil {
		return err
	}
	for _, data := range dicts {
		d, err := parseDict(data)
		if err != nil {
			return err
		}
		font, err := parseSubfont(cff, d)
		if err != nil {
			return err
		}
		f.fonts = append(f.fonts, font)
	}
	f.fontIDs, err = parseFDSelect(cff, f.top, len(f.glyphs))
	return err
}

// parseSubfont reads the Private DICT that a dictionary points to and its subroutines.
func parseSubfont(cff []byte, d dict) (*subfont, error) {
	font := &subfont{dict: d}
	private := d.operands(opPrivate)
	if len(private) < 2 {
		return font, nil
	}
	size, at := int(private[0]), int(private[1])
	data, err := slice(cff, at, at+size)
	if err != nil {
		return nil, err
	}
	if font.private, err = parseDict(data); err != nil {
		return nil, err
	}
	if offset, ok := font.private.int(opSubrs); ok {
		subrs, err := slice(cff, at+offset, len(cff))
		if err != nil {
			return nil, err
		}
		r := &reader{data: subrs}
		font.local = r.index()
		return font, r.err
	}
	return font, nil
}

// parseFDSelect reads which subfont each glyph belongs to.
func parseFDSelect(cff []byte, top dict, glyphs int) ([]byte, error) {
	at, _ := top.int(opFDSelect)
	data, err := slice(cff, at, len(cff))
	if err != nil {
		return nil, err
	}
	r := &reader{data: data}
	switch format := r.u8(); format {
	case 0:
		return r.take(glyphs), r.err
	case 3:
		ids := make([]byte, glyphs)
		ranges := r.u16()
		for first := r.u16(); ranges > 0 && r.err == nil; ranges-- {
			id, next := r.u8(), r.u16()
			for ; first < min(next, glyphs); first++ {
				ids[first] = byte(id)
			}
			first = next
		}
		return ids, r.err
	default:
		return nil, corrupt("FDSelect of format %d", format)
	}
}

// subfont is the subfont of a glyph.
func (f *cffFont) subfont(glyph uint16) (*subfont, error) {
	if int(glyph) >= len(f.glyphs) {
		return nil, corrupt("glyph %d of %d", glyph, len(f.glyphs))
	}
	id := 0
	if f.fontIDs != nil {
		id = int(f.fontIDs[glyph])
	}
	if id >= len(f.fonts) {
		return nil, corrupt("font %d of %d", id, len(f.fonts))
	}
	return f.fonts[id], nil
}
