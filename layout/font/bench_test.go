package font

import (
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/harfbuzz"
)

// BenchmarkOpen is the cost of the first use of a face: reading it for shaping, and making a shaper's view of it.
func BenchmarkOpen(b *testing.B) {
	for i, f := range embeddedFonts() {
		switch f.Info.PostScript {
		case "STIXTwoText-Regular", "DejaVuSansMono", "DejaVuSans", "Roboto-Regular", "LatinModernMath-Regular", "NotoColorEmoji":
		default:
			continue
		}
		b.Run(f.Info.PostScript, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f := embeddedFonts()[i]
				(&Shaper{faces: map[*Font]*harfbuzz.Font{}}).face(f)
			}
		})
	}
}

func BenchmarkNewSet(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Open(Options{})
	}
}

// BenchmarkShape shapes words and lines with faces that are open already.
func BenchmarkShape(b *testing.B) {
	const line = "The quick brown fox jumps over the lazy dog, while 12 efficient waffles wait. "
	for _, bench := range []struct{ name, family, text string }{
		{"word", "Roboto", "office"},
		{"line", "Roboto", line},
		{"paragraph", "Roboto", strings.Repeat(line, 10)},
		{"stix", "STIX Two Text", strings.Repeat(line, 10)},
		{"mono", "DejaVu Sans Mono", strings.Repeat(line, 10)},
		{"emoji", "Roboto", strings.Repeat("Hi 👋🏽 there ❤️ 1️⃣! ", 20)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := NewShaper(openEmbedded(b))
			req := &Request{Text: bench.text, Families: families(bench.family), Variant: Regular(), Fallback: true, Lang: "en"}
			glyphs := s.Shape(nil, req)
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				glyphs = s.Shape(glyphs[:0], req)
			}
		})
	}
}

// BenchmarkOutline is the outline of a glyph of an open face, and the first one of a face.
func BenchmarkOutline(b *testing.B) {
	for _, name := range []string{"Roboto-Regular", "STIXTwoText-Regular"} {
		i := slices.IndexFunc(embeddedFonts(), func(f *Font) bool { return f.Info.PostScript == name })
		f := embeddedFonts()[i]
		glyph := f.GlyphIndex('é')
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Outline(glyph)
			}
		})
		b.Run(name+", first", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				embeddedFonts()[i].Outline(glyph)
			}
		})
	}
}

// BenchmarkFallback is the first search for a face that has a character.
func BenchmarkFallback(b *testing.B) {
	for b.Loop() {
		openEmbedded(b).SelectFallback(nil, Regular(), "☃")
	}
}

func BenchmarkSearch(b *testing.B) {
	for b.Loop() {
		search("/usr/share/fonts")
	}
}
