package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/internal/pdftest"
)

func TestTextCanBeCopied(t *testing.T) {
	for _, c := range []struct{ family, text string }{
		{serif, "Office fluffy, ffi and ﬁ"},       // ligatures, and one that is a character
		{serif, "e\u0301 x\u0301 Ångström naïve"}, // accents with and without a glyph for the whole
		{serif, "A\u00a0b, λόγος, привет"},        // no-break space, other scripts
		{mono, "if a != b { → ─│┌┐└┘ }"},          // program text
		{mono, `(parens) \ <angles> [brackets]`},  // what has a meaning in PDF
		{serif, "Hi 😀 👨‍👩‍👧 🇩🇪 👍🏽 ❤️ 1️⃣ there"},  // emoji of one and of several characters
		{sans, "\u0e01"},                      // a character that no face has
		{serif, "f\u200bi f\u00adi f\ufe0fi"}, // invisible characters
	} {
		out := render(t, document(sizedPage(400, 100, line(10, 50, text(c.family, 12, c.text))...)))
		pdftest.Check(t, out)
		got := norm.NFC.String(strings.Join(strings.Fields(pdftest.Text(t, out)), " "))
		want := norm.NFC.String(strings.ReplaceAll(c.text, "\u00a0", " "))
		if got != want {
			t.Errorf("%q comes out as %q (%+q)", want, got, got)
		}
	}
}

func TestTextFromRightToLeft(t *testing.T) {
	for _, s := range []string{"שלום עולם", "بيت"} {
		out := render(t, document(page(line(10, 50, shape(sans, 12, s, true))...)))
		got := strings.Join(strings.Fields(strings.Trim(pdftest.Text(t, out), "\u202a\u202b\u202c\n\f")), " ")
		if got != s {
			t.Errorf("%q (%+q) comes out as %q (%+q)", s, s, got, got)
		}
	}
}

// TestOneGlyphTwoTexts uses a glyph for two characters, as fonts do for Latin and Greek capitals.
func TestOneGlyphTwoTexts(t *testing.T) {
	run := text(serif, 12, "HAH")[0]
	run.Text = "HAΗ" // the last one Greek
	run.Glyphs[2].End = uint32(len(run.Text))
	out := render(t, document(page(at(10, 50, run))))
	if got := strings.TrimSpace(pdftest.Text(t, out)); got != run.Text {
		t.Errorf("%q comes out as %q", run.Text, got)
	}
}

// TestClusters deals characters out to glyphs.
func TestClusters(t *testing.T) {
	type glyphs []frame.Glyph
	g := func(start, end uint32) frame.Glyph { return frame.Glyph{Start: start, End: end} }
	for _, c := range []struct {
		text   string
		glyphs glyphs
		want   string // the texts of the glyphs, a bar between clusters, marked ones in brackets
	}{
		{"ab", glyphs{g(0, 1), g(1, 2)}, "a|b"},
		{"fi!", glyphs{g(0, 2), g(2, 3)}, "fi|!"},
		{"xyz", glyphs{g(0, 3), g(0, 3), g(0, 3)}, "x,y,z"},
		{"wxyz", glyphs{g(0, 4), g(0, 4), g(0, 4)}, "wx,y,z"},
		{"é!", glyphs{g(0, 2), g(0, 2), g(2, 3)}, "[é,]|!"},
		{"אב", glyphs{g(2, 4), g(0, 2)}, "ב|א"},
		{"אבג", glyphs{g(4, 6), g(0, 4), g(0, 4)}, "ג|ב,א"},
		{"אב", glyphs{g(2, 4), g(0, 2), g(0, 2)}, "ב|[,א]"},
		{"a", glyphs{g(0, 1), g(1, 1)}, "a|[]"},
	} {
		var got []string
		for cluster := range clusters(&frame.Text{Text: c.text, Glyphs: c.glyphs}) {
			s := strings.Join(cluster.texts, ",")
			if cluster.marked {
				s = "[" + s + "]"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s in %d glyphs: %s, want %s", c.text, len(c.glyphs), s, c.want)
		}
	}
}

// TestMoreGlyphsThanCharacters has one character made of two glyphs, which an ActualText tells.
func TestMoreGlyphsThanCharacters(t *testing.T) {
	run := text(serif, 12, "ae to")[0]
	run.Text = "æ to"
	for i := range run.Glyphs {
		run.Glyphs[i].Start, run.Glyphs[i].End = uint32(i), uint32(i)+1
	}
	for i := range 2 {
		run.Glyphs[i].Start, run.Glyphs[i].End = 0, 2
	}
	out := render(t, document(page(at(10, 50, run))))
	pdftest.Check(t, out)
	if got := strings.TrimSpace(pdftest.Text(t, out)); got != "æ to" {
		t.Errorf("the text is %q", got)
	}
}

// TestGlyphsStandWhereLayoutPutThem compares the boxes of words with the sums of advances, at sizes where a thousandth of
// an em is much and where it is little.
func TestGlyphsStandWhereLayoutPutThem(t *testing.T) {
	for _, family := range []string{serif, mono, sans} {
		for _, size := range []float64{0.7, 8.3, 11, 144} {
			run := text(family, size, "To AVAWA office, stretched line")[0]
			for i := range run.Glyphs { // as justification and tracking do
				run.Glyphs[i].XAdvance += 0.01234567
			}
			const x = 7.0625
			out := render(t, document(sizedPage(5000, 400, at(x, 200, run))))
			want := wordStarts(run, x)
			words := pdftest.Words(t, out)
			if len(words) != len(want) {
				t.Errorf("%s at %v: words %v", family, size, words)
				continue
			}
			for i, w := range words {
				if math.Abs(w.XMin-want[i]) > 0.0011 {
					t.Errorf("%s at %v: %s begins at %.4f, want %.4f", family, size, w.Text, w.XMin, want[i])
				}
			}
		}
	}
}

// wordStarts are the positions of the first glyphs of words.
func wordStarts(run *frame.Text, x float64) []float64 {
	var starts []float64
	pen, space := x, true
	for i, g := range run.Glyphs {
		isSpace := run.Text[g.Start] == ' '
		if space && !isSpace {
			starts = append(starts, pen+float64(run.Offset(i).X.At(run.Size)))
		}
		space = isSpace
		pen += float64(g.XAdvance.At(run.Size))
	}
	return starts
}

func TestRaisedGlyphs(t *testing.T) {
	run := text(serif, 10, "ab cd")[0]
	run.Move(3, frame.Offset{Y: 0.5})
	run.Move(4, frame.Offset{Y: 0.5})
	words := pdftest.Words(t, render(t, document(page(at(10, 50, run)))))
	if len(words) != 2 || math.Abs(words[0].YMin-words[1].YMin-5) > 0.001 {
		t.Errorf("the words are at %v", words)
	}
}

func TestFontsAreEmbeddedAsSubsets(t *testing.T) {
	items := line(10, 20, text(serif, 12, "serif 😀"))
	items = append(items, line(10, 50, text(mono, 12, "mono"))...)
	items = append(items, line(10, 80, text("Latin Modern Math", 12, "∑"))...)
	out := render(t, document(page(items...)))
	rows := strings.Split(strings.TrimSpace(pdftest.Fonts(t, out)), "\n")[2:]
	if len(rows) != 4 {
		t.Fatalf("the fonts are\n%s", strings.Join(rows, "\n"))
	}
	for i, want := range []string{"+STIXTwoText-Regular", "Type 3", "+DejaVuSansMono", "+LatinModernMath-Regular"} {
		if !strings.Contains(rows[i], want) || !strings.Contains(rows[i], " yes ") {
			t.Errorf("font %d is not %s: %s", i, want, rows[i])
		}
	}
	if len(out) > 20_000 {
		t.Errorf("a file with a few letters of four fonts has %d bytes", len(out))
	}
}

// TestManyEmoji needs two Type 3 fonts, since one holds 256 glyphs.
func TestManyEmoji(t *testing.T) {
	var want strings.Builder
	var items []frame.Placed
	for row := range 20 {
		s := ""
		for col := range 20 {
			s += string(rune(0x1f400 + 20*row + col))
		}
		want.WriteString(s)
		runs := slices.DeleteFunc(text(emoji, 10, s), func(r *frame.Text) bool { return r.Font.Info.Family != emoji })
		items = append(items, line(10, 20+float64(row)*14, runs)...)
	}
	out := render(t, document(sizedPage(300, 300, items...)))
	pdftest.Check(t, out)
	if n := strings.Count(pdftest.Fonts(t, out), "Type 3"); n != 2 {
		t.Errorf("%d Type 3 fonts for 400 emoji", n)
	}
	got := strings.Join(strings.Fields(pdftest.Text(t, out)), "")
	if got != want.String() {
		t.Errorf("the text is %s", got)
	}
	if perGlyph := len(out) / 400; perGlyph > 3500 {
		t.Errorf("%d bytes an emoji", perGlyph)
	}
}

// TestRepeatedEmoji shows the same emoji under two names; its picture is there once.
func TestRepeatedEmoji(t *testing.T) {
	once := render(t, document(page(line(10, 50, text(emoji, 12, "❤️"))...)))
	often := render(t, document(page(line(10, 50, text(emoji, 12, "❤️❤❤️❤️"))...)))
	if more := len(often) - len(once); more > 200 {
		t.Errorf("the same emoji again costs %d bytes", more)
	}
}

func TestRunsOnALineShareATextObject(t *testing.T) {
	var items []frame.Placed
	for i := range 10 {
		items = append(items, at(10+15*float64(i), 50, text(serif, 12, fmt.Sprint(i))[0]))
	}
	p, s := newPainter(collect(document(page(items...))), size(200, 100))
	p.frame(&frame.Frame{Items: items}, s)
	p.endText()
	if ops := string(p.buf); strings.Count(ops, "BT") != 1 || strings.Count(ops, "Tf") != 1 {
		t.Errorf("the operators are\n%s", ops)
	}
}

// TestFacesWithoutUsableOutlines draws the outlines anew: a file whose CFF table cannot be subset still shows.
func TestFacesWithoutUsableOutlines(t *testing.T) {
	run := text(serif, 60, "HH")[0]
	shared := collect(document(page(at(10, 50, run))))
	outlines := shared.fonts[0].outlines()
	if len(outlines) != 2 || outlines[0].Advance == 0 || len(outlines[1].Segments) < 10 {
		t.Errorf("the outlines are %v", outlines)
	}
	if want := float64(run.Font.Advance(run.Glyphs[0].ID)) * run.Font.UnitsPerEm(); outlines[1].Advance != want {
		t.Errorf("the advance is %v, want %v", outlines[1].Advance, want)
	}
}

func TestInvisibleText(t *testing.T) {
	run := text(serif, 40, "hidden")[0]
	run.Fill = nil
	out := render(t, document(page(at(10, 50, run))))
	if got := strings.TrimSpace(pdftest.Text(t, out)); got != "hidden" {
		t.Errorf("the text is %q", got)
	}
	img := pdftest.Page(t, out, 1, 72)
	for y := range 100 {
		for x := range 200 {
			if r, g, b, _ := img.At(x, y).RGBA(); r&g&b != 0xffff {
				t.Fatalf("something shows at %d, %d", x, y)
			}
		}
	}
}
