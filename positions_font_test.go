package chatdoc_test

import (
	"encoding/binary"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf16"

	"chatdoc"
)

// fontFolder writes the fonts that documents of testdata/ref may use to a folder. Those inside the program are for the
// reference alone.
func fontFolder(t *testing.T) string {
	t.Helper()
	files := map[string][]byte{"squares.ttf": squares()}
	if *ask != "" {
		set, err := chatdoc.OpenFonts(nil, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, family := range set.Families() {
			for _, f := range family.Fonts {
				files[f.Info.PostScript+".ttf"], _ = f.File()
			}
		}
	}
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// East Asian writing takes a square for each character, whatever it looks like. So a face whose glyphs are empty squares
// is all that it takes to see where words stand: Chinese, Japanese and Korean letters and punctuation.
var squareRanges = [][2]uint32{{0x3000, 0x30FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}, {0xFF00, 0xFFEF}}

// squares makes the font file of that face (OpenType, 5.1 and following). Its family is "Squares".
func squares() []byte {
	glyphs := 1
	var groups []byte
	for _, r := range squareRanges {
		groups = bigEndian(groups, r[0], r[1], uint32(glyphs))
		glyphs += int(r[1] - r[0] + 1)
	}
	n := uint16(glyphs)
	const em, ascent, descent = 1000, 880, 120
	metrics := bigEndian(nil, uint16(em), int16(0)) // every glyph is as wide as the first
	return assemble(map[string][]byte{
		"OS/2": bigEndian(nil, uint16(4), int16(em), uint16(400), uint16(5), [12]int16{}, [10]byte{}, [4]uint32{1 << 0, 1<<16 | 1<<27},
			[4]byte{'T', 'E', 'S', 'T'}, uint16(1<<6), uint16(0x3000), uint16(0xFFFF), int16(ascent), int16(-descent), int16(0),
			uint16(ascent), uint16(descent), [2]uint32{}, int16(500), int16(700), uint16(0), uint16(0), uint16(1)),
		"cmap": bigEndian(nil, uint16(0), uint16(1), uint16(3), uint16(10), uint32(12),
			uint16(12), uint16(0), uint32(16+len(groups)), uint32(0), uint32(len(squareRanges)), groups),
		"glyf": {0, 0},
		"head": bigEndian(nil, uint32(1<<16), uint32(1<<16), uint32(0), uint32(0x5F0F3CF5), uint16(3), uint16(em), [2]uint64{},
			[4]int16{0, -descent, em, ascent}, uint16(0), uint16(8), int16(2), int16(0), int16(0)),
		"hhea": bigEndian(nil, uint32(1<<16), int16(ascent), int16(-descent), int16(0), uint16(em), [3]int16{0, 0, em},
			[3]int16{1, 0, 0}, [5]int16{}, uint16(1)),
		"hmtx": append(metrics, make([]byte, 2*(glyphs-1))...),
		"loca": make([]byte, 2*(glyphs+1)),
		"maxp": bigEndian(nil, uint32(1<<16), n, [13]uint16{0: 4, 1: 1, 4: 2}),
		"name": nameTable("Squares", "Regular", "Squares Regular", "Squares-Regular"),
		"post": bigEndian(nil, uint32(3<<16), int32(0), int16(-75), int16(50), [5]uint32{}),
	})
}

// nameTable is the table of a face's names.
func nameTable(family, style, full, postScript string) []byte {
	list := []struct {
		id   uint16
		text string
	}{{1, family}, {2, style}, {4, full}, {6, postScript}}
	records := bigEndian(nil, uint16(0), uint16(len(list)), uint16(6+12*len(list)))
	var texts []byte
	for _, name := range list {
		text := bigEndian(nil, utf16.Encode([]rune(name.text)))
		records = bigEndian(records, uint16(3), uint16(1), uint16(0x409), name.id, uint16(len(text)), uint16(len(texts)))
		texts = append(texts, text...)
	}
	return append(records, texts...)
}

// assemble makes a font file of tables.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	directory := bigEndian(nil, uint32(1<<16), uint16(len(tags)), [3]uint16{128, 3, 32})
	var data []byte
	for _, tag := range tags {
		offset := len(directory) // of the whole directory, once it is complete
		offset += 16*(len(tags)-(offset-12)/16) + len(data)
		directory = bigEndian(append(directory, tag...), uint32(0), uint32(offset), uint32(len(tables[tag])))
		data = append(data, tables[tag]...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	return append(directory, data...)
}

// bigEndian appends numbers, or arrays of them, as font files have them.
func bigEndian(b []byte, numbers ...any) []byte {
	for _, n := range numbers {
		b, _ = binary.Append(b, binary.BigEndian, n) // which fails for what is no number
	}
	return b
}
