package font

import (
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"
)

// buildFont makes a font file of tables.
func buildFont(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	b := append([]byte("\x00\x01\x00\x00"), byte(len(tags)>>8), byte(len(tags)), 0, 0, 0, 0, 0, 0)
	offset := len(b) + 16*len(tags)
	for _, tag := range tags {
		b = append(b, tag...)
		b = binary.BigEndian.AppendUint32(b, 0)
		b = binary.BigEndian.AppendUint32(b, uint32(offset))
		b = binary.BigEndian.AppendUint32(b, uint32(len(tables[tag])))
		offset += (len(tables[tag]) + 3) &^ 3
	}
	for _, tag := range tags {
		b = append(b, tables[tag]...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	return b
}

// beWords writes 16-bit numbers.
func beWords(nums ...int) []byte {
	var b []byte
	for _, n := range nums {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return b
}

// nameTable writes a table of names in UTF-16, by identifier.
func nameTable(names map[uint16]string) []byte {
	ids := slices.Sorted(maps.Keys(names))
	b := beWords(0, len(ids), 6+12*len(ids))
	var text []byte
	for _, id := range ids {
		var s []byte
		for _, u := range utf16.Encode([]rune(names[id])) {
			s = binary.BigEndian.AppendUint16(s, u)
		}
		b = append(b, beWords(3, 1, 0x409, int(id), len(s), len(text))...)
		text = append(text, s...)
	}
	return append(b, text...)
}

// copyOf has the tables of an embedded face, to be changed.
func copyOf(postScript string) map[string][]byte {
	tables := make(map[string][]byte)
	for _, f := range embeddedFonts() {
		if f.Info.PostScript == postScript {
			for _, r := range f.open().dir {
				tables[r.tag] = slices.Clone(f.Table(r.tag))
			}
		}
	}
	return tables
}
