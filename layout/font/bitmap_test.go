package font

import (
	"bytes"
	"image/png"
	"math"
	"testing"

	"chatdoc/eval/unit"
)

// TestEmojiBox compares the place of an emoji's picture with the matrix by which the reference draws it in a PDF:
// 2555.3027 0 0 2404.9907 0 -507.30273 in units of 1/2048 em.
func TestEmojiBox(t *testing.T) {
	f := openEmbedded(t).Select("Noto Color Emoji", Regular())
	b := f.Bitmap(f.GlyphIndex('😀'))
	if b == nil || b.Format != "png" || b.PixelWidth != 136 || b.PixelHeight != 128 {
		t.Fatalf("the picture is %+v", b)
	}
	got := [...]unit.Em{b.Width, b.Height, b.X, b.Y}
	for i, want := range []float64{2555.3027, 2404.9907, 0, -507.30273} {
		if math.Abs(float64(got[i])*2048-want) > 1e-3 {
			t.Errorf("number %d is %f, want %f", i, got[i]*2048, want)
		}
	}
}

func TestEmojiPictures(t *testing.T) {
	f := openEmbedded(t).Select("Noto Color Emoji", Regular())
	pictures := 0
	for g := range f.NumGlyphs() {
		b := f.Bitmap(uint16(g))
		if b == nil {
			continue
		}
		pictures++
		if f.ColorKind(uint16(g)) != ColorBitmap {
			t.Errorf("glyph %d has a picture that does not count", g)
		}
		c, err := png.DecodeConfig(bytes.NewReader(b.Data))
		if err != nil || c.Width != b.PixelWidth || c.Height != b.PixelHeight {
			t.Errorf("glyph %d: %d×%d pixels, want %d×%d (%v)", g, b.PixelWidth, b.PixelHeight, c.Width, c.Height, err)
		}
	}
	if pictures < 3500 {
		t.Errorf("only %d of %d glyphs have pictures", pictures, f.NumGlyphs())
	}
}

// TestSbix reads pictures the way Apple stores them.
func TestSbix(t *testing.T) {
	emoji := openEmbedded(t).Select("Noto Color Emoji", Regular())
	picture := emoji.Bitmap(emoji.GlyphIndex('😀')).Data
	glyph := append(append(beWords(3, -20), "png "...), picture...)
	dupe := append(append(beWords(0, 0), "dupe"...), beWords(1)...)
	tables := copyOf("DejaVuSansMono")
	copy(tables["maxp"][4:], beWords(3))
	first := 4 + 4*4 // behind the strike's header and the offsets of three glyphs and the end
	strike := append(beWords(160, 72, 0, first, 0, first, 0, first+len(glyph), 0, first+len(glyph)+len(dupe)), glyph...)
	tables["sbix"] = append(append(beWords(1, 1, 0, 1), 0, 0, 0, 12), append(strike, dupe...)...)
	data := buildFont(tables)
	f := &Font{file: &file{embedded: &data}}
	if f.Bitmap(0) != nil {
		t.Error("an empty glyph has a picture")
	}
	for glyph := uint16(1); glyph <= 2; glyph++ {
		b := f.Bitmap(glyph)
		if b == nil || !bytes.Equal(b.Data, picture) || b.X != 3./160 || b.Y != -20./160 || b.Width != 136./160 {
			t.Errorf("glyph %d is %+v", glyph, b)
		}
	}
}

// TestLayers reads a coloured glyph of two outlines, the upper one in the colour of the text.
func TestLayers(t *testing.T) {
	tables := copyOf("DejaVuSansMono")
	tables["COLR"] = beWords(0, 1, 0, 14, 0, 20, 2, // header: glyphs at 14, layers at 20
		5, 0, 2, // glyph 5 has the layers from 0 on, two of them
		7, 1, 8, 0xFFFF)
	tables["CPAL"] = append(beWords(0, 2, 1, 2, 0, 14, 0), 0, 0, 0, 255, 3, 2, 1, 128)
	data := buildFont(tables)
	f := &Font{file: &file{embedded: &data}}
	got := f.Layers(5)
	if len(got) != 2 || got[0] != (Layer{7, 1, 2, 3, 128, false}) || got[1] != (Layer{8, 0, 0, 0, 255, true}) {
		t.Errorf("layers %+v", got)
	}
	if f.ColorKind(5) != ColorLayers || f.ColorKind(4) != Colorless || f.Layers(4) != nil {
		t.Error("the wrong glyphs have colours")
	}
}

// TestSVG finds the drawing of a range of glyphs.
func TestSVG(t *testing.T) {
	tables := copyOf("DejaVuSansMono")
	doc := `<svg><g id="glyph5"/></svg>`
	tables["SVG "] = append(append(beWords(0, 0, 10, 0, 0), beWords(1, 5, 6, 0, 14, 0, len(doc))...), doc...)
	data := buildFont(tables)
	f := &Font{file: &file{embedded: &data}}
	if got := string(f.SVG(6)); got != doc || f.ColorKind(6) != ColorSVG {
		t.Errorf("the drawing is %q", got)
	}
	if f.SVG(4) != nil || f.SVG(7) != nil {
		t.Error("other glyphs have a drawing")
	}
}
