package font

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// FuzzDamage changes bytes of a font and asks for all there is. Nothing must panic, whatever the answers. Each four
// bytes of the input are a place within a table and the value to put there.
func FuzzDamage(f *testing.F) {
	intact := damageable()
	tables, err := readDirectory(bytes.NewReader(intact), 0)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{})
	for i := range tables {
		f.Add([]byte{byte(i), 0, 5, 0xFF, byte(i), 0, 9, 0x80, byte(i), 1, 0, 0x7F})
	}
	path := filepath.Join(f.TempDir(), "font.ttf")
	f.Fuzz(func(t *testing.T, input []byte) {
		data := slices.Clone(intact)
		for ; len(input) >= 4; input = input[4:] {
			table := tables[int(input[0])%len(tables)]
			at := (int(input[1])<<8 | int(input[2])) % max(int(table.length), 1)
			data[int(table.offset)+at] = input[3]
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		useEverything(path)
	})
}

// damageable is a font with tables of all kinds that are read here.
func damageable() []byte {
	tables := copyOf("DejaVuSansMono")
	tables["COLR"] = beWords(0, 1, 0, 14, 0, 20, 2, 5, 0, 2, 7, 0, 8, 0xFFFF)
	tables["CPAL"] = append(beWords(0, 1, 1, 1, 0, 14, 0), 0, 0, 0, 255)
	tables["SVG "] = append(beWords(0, 0, 10, 0, 0, 1, 5, 6, 0, 14, 0, 6), "<svg/>"...)
	for _, f := range embeddedFonts() {
		switch f.Info.PostScript {
		case "LatinModernMath-Regular":
			tables["MATH"] = f.Table("MATH")
		case "NotoColorEmoji":
			tables["CBLC"], tables["CBDT"] = f.Table("CBLC"), f.Table("CBDT")[:1<<16]
		}
	}
	return buildFont(tables)
}

func useEverything(path string) {
	fonts, err := search(path)
	if err != nil {
		return
	}
	set := &Set{local: newBook(fonts)}
	for _, f := range fonts {
		f.Metrics()
		f.Covers('x')
		f.Math()
		for glyph := uint16(0); glyph < 2000; glyph += 5 {
			f.Advance(glyph)
			f.Outline(glyph)
			f.Bounds(glyph)
			f.Bitmap(glyph)
			f.Layers(glyph)
			f.SVG(glyph)
			f.ColorKind(glyph)
			f.AccentAttach(glyph)
			f.MathKern(glyph, TopRight, 0.5)
			f.Construction(glyph, glyph%2 == 0)
		}
		NewShaper(set).Shape(nil, &Request{
			Text: "Ta fi é e\u0301 سلام 1️⃣", Families: families(f.Info.Family), Variant: Regular(), Lang: "en",
			Shift: &Shift{Super: true, Typographic: true},
		})
	}
}
