package pdf

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"

	"chatdoc/layout/font"
	"chatdoc/render/pdf/internal/pdftest"
)

// withTables is a font with more tables. Offsets count from the beginning of the file, so the tables that are there move.
func withTables(data []byte, names []string, tables [][]byte) []byte {
	be := binary.BigEndian
	n, added := int(be.Uint16(data[4:])), 16*len(names)
	out := bytes.Clone(data[:12+16*n])
	be.PutUint16(out[4:], uint16(n+len(names)))
	for i := range n {
		record := out[12+16*i+8:]
		be.PutUint32(record, be.Uint32(record)+uint32(added))
	}
	at := len(data) + added
	for i, name := range names {
		out = append(out, name+"\x00\x00\x00\x00"...)
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(tables[i])))
		at += len(tables[i])
	}
	out = append(out, data[12+16*n:]...)
	return append(out, bytes.Join(tables, nil)...)
}

// TestGlyphsOfLayers has a font in which the letter A is a red block with the text's own light shade over it.
func TestGlyphsOfLayers(t *testing.T) {
	plain := text(mono, 40, "A█░")[0]
	letter, block, shade := plain.Glyphs[0].ID, plain.Glyphs[1].ID, plain.Glyphs[2].ID
	be := binary.BigEndian
	colr := be.AppendUint32(nil, 1) // version 0, one glyph
	for _, v := range []uint32{14, 20} {
		colr = be.AppendUint32(colr, v) // where glyphs and layers are
	}
	for _, v := range []uint16{2, letter, 0, 2, block, 0, shade, 0xffff} {
		colr = be.AppendUint16(colr, v)
	}
	cpal := []byte{0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 14, 0, 0, 0, 0, 255, 128} // one color: blue, green, red, alpha
	path := filepath.Join(t.TempDir(), "layers.ttf")
	data := withTables(dejavusansmono.TTF, []string{"COLR", "CPAL"}, [][]byte{colr, cpal})
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	set, err := font.Open(font.Options{Paths: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	run := *plain
	run.Font = set.Select(mono, font.Variant{Weight: font.WeightRegular, Stretch: font.StretchNormal})
	run.Glyphs, run.Text, run.Fill = run.Glyphs[:1], "A", solid(blue)
	out := render(t, document(page(at(50, 60, &run))))
	pdftest.Check(t, out)
	if got := strings.TrimSpace(pdftest.Text(t, out)); got != "A" {
		t.Errorf("the text is %q", got)
	}
	seen := map[rgb]bool{}
	px := pixels{t, pdftest.Page(t, out, 1, 360)}
	for x := 55.0; x < 65; x += 0.2 {
		for y := 40.0; y < 60; y += 0.2 {
			seen[px.at(x, y)] = true
		}
	}
	if !seen[rgb{255, 127, 127}] || !seen[rgb{0, 0, 255}] {
		t.Errorf("the colors are %v", seen)
	}
}

// TestEmojiLookAsInTheirFont compares a pixel of an emoji with its picture's.
func TestEmojiLookAsInTheirFont(t *testing.T) {
	run := text(emoji, 60, "🟥")[0]
	px := look(t, at(50, 80, run))
	b := run.Font.Bitmap(run.Glyphs[0].ID)
	middle := px.at(50+60*float64(b.X+b.Width/2), 80-60*float64(b.Y+b.Height/2))
	if middle[0] < 200 || middle[1] > 90 || middle[2] > 90 {
		t.Errorf("the middle of a red square is %v", middle)
	}
	left := 50 + 60*float64(b.X)
	px.expect(left-1, 60, white)
}

// TestFadedEmoji takes the alpha of the text's color.
func TestFadedEmoji(t *testing.T) {
	run := text(emoji, 60, "🟥")[0]
	full := look(t, at(50, 80, run)).at(85, 58)
	run.Fill = solid(black.WithAlpha(0.5))
	look(t, at(50, 80, run)).expect(85, 58, rgb{(full[0] + 255) / 2, (full[1] + 255) / 2, (full[2] + 255) / 2})
}
