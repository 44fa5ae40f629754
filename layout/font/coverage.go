package font

import (
	"cmp"
	"io"
	"slices"
	"sort"
)

// coverage is a set of characters as sorted, separate ranges.
type coverage []runeRange

type runeRange struct{ lo, hi rune } // both inclusive

func (c coverage) contains(r rune) bool {
	i := sort.Search(len(c), func(i int) bool { return c[i].hi >= r })
	return i < len(c) && c[i].lo <= r
}

// Covers reports whether the face claims to have a character. It reads the table cmap only, so asking many faces
// costs little.
func (f *Font) Covers(r rune) bool {
	return f.covered.get(f.readCoverage).contains(r)
}

func (f *Font) readCoverage() *coverage {
	c := new(coverage)
	f.file.peek(func(r io.ReaderAt) error {
		dir, err := readDirectory(r, f.index)
		if err == nil {
			*c = coverageOf(readTable(r, dir, "cmap"))
		}
		return err
	})
	return c
}

// coverageOf collects the ranges of all Unicode subtables of a cmap. Ranges count as a whole, even if single
// characters in them lead to no glyph: the fallback of Typst chooses its faces by that.
func coverageOf(cmap []byte) coverage {
	var c coverage
	for i := range int(u16(cmap, 2)) {
		at := 4 + 8*i
		offset := int(u32(cmap, at+4))
		if offset >= len(cmap) {
			continue
		}
		sub := cmap[offset:]
		if isUnicode(u16(cmap, at), u16(cmap, at+2), u16(sub, 0)) {
			c = c.addSubtable(sub)
		}
	}
	return c.normalize()
}

// isUnicode tells whether a subtable maps Unicode characters, going by platform, encoding and format.
func isUnicode(platform, encoding, format uint16) bool {
	return platform == 0 ||
		platform == 3 && encoding == 1 ||
		platform == 3 && encoding == 10 && (format == 12 || format == 13)
}

// addSubtable appends a subtable's ranges (OpenType, cmap). Format 2 is for legacy encodings, 14 for variants only.
func (c coverage) addSubtable(b []byte) coverage {
	switch u16(b, 0) {
	case 0:
		for r := range rune(256) {
			if 6+int(r) < len(b) && b[6+r] != 0 {
				c = append(c, runeRange{r, r})
			}
		}
	case 4:
		segments := int(u16(b, 6)) / 2
		for i := range segments {
			end, start := rune(u16(b, 14+2*i)), rune(u16(b, 16+2*segments+2*i))
			if start <= end && !(start == 0xFFFF && end == 0xFFFF) {
				c = append(c, runeRange{start, end})
			}
		}
	case 6:
		if first, n := rune(u16(b, 6)), rune(u16(b, 8)); n > 0 {
			c = append(c, runeRange{first, first + n - 1})
		}
	case 10:
		if first, n := u32(b, 12), u32(b, 16); n > 0 {
			c = append(c, runeRange{rune(first), rune(first + n - 1)})
		}
	case 12, 13:
		groups := min(int(u32(b, 12)), len(b)/12)
		for i := range groups {
			c = append(c, runeRange{rune(u32(b, 16+12*i)), rune(u32(b, 20+12*i))})
		}
	}
	return c
}

// normalize sorts the ranges and joins those that touch.
func (c coverage) normalize() coverage {
	slices.SortFunc(c, func(a, b runeRange) int { return cmp.Compare(a.lo, b.lo) })
	out := c[:0]
	for _, r := range c {
		if n := len(out); n > 0 && r.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, r.hi)
		} else if r.lo <= r.hi {
			out = append(out, r)
		}
	}
	return slices.Clip(out)
}
