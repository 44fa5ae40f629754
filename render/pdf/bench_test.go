package pdf

import (
	"math/rand"
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// book is a document of pages with 2,000 glyphs each: justified lines of 80 glyphs, with kerning, of 3,000 made-up words.
func book(pages int) *frame.Document {
	random := rand.New(rand.NewSource(1))
	words := make([]*frame.Text, 3000)
	for i := range words {
		words[i] = text(serif, 11, word(random))[0]
	}
	doc := &frame.Document{}
	for range pages {
		var items []frame.Placed
		for row := range 25 {
			items = append(items, at(50, 60+float64(row)*14, bookLine(random, words)))
		}
		doc.Pages = append(doc.Pages, sizedPage(450, 450, items...))
	}
	return doc
}

// word is a word as English might have it, and a space.
func word(random *rand.Rand) string {
	const vowels, consonants = "eeeeaaaoooiiu", "tttnnnssshhrrrdlcmwfgypbvkTA"
	var w []byte
	for range 1 + random.Intn(4) {
		w = append(w, consonants[random.Intn(len(consonants))], vowels[random.Intn(len(vowels))])
	}
	return string(append(w, ' '))
}

// bookLine sets words to a line of 80 glyphs with stretched spaces.
func bookLine(random *rand.Rand, words []*frame.Text) *frame.Text {
	run := &frame.Text{Size: 11, Fill: solid(black), Font: words[0].Font}
	stretch := unit.Em(random.Float64() * 0.05)
	for len(run.Glyphs) < 80 {
		w := words[int(float64(len(words))*random.Float64()*random.Float64())]
		start := uint32(len(run.Text))
		for _, g := range w.Glyphs {
			g.Start += start
			g.End += start
			run.Glyphs = append(run.Glyphs, g)
		}
		run.Text += w.Text
		run.Glyphs[len(run.Glyphs)-1].XAdvance += stretch
	}
	run.Glyphs = run.Glyphs[:80]
	return run
}

// BenchmarkRender renders a thousand pages. It reports the time and the bytes of a page; what it allocates altogether
// bounds what it can hold at once.
func BenchmarkRender(b *testing.B) {
	const pages = 1000
	doc := book(pages)
	b.ReportAllocs()
	var out counter
	for b.Loop() {
		out = 0
		if err := Render(&out, doc, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/pages, "µs/page")
	b.ReportMetric(float64(out)/pages, "B/page")
}

// counter counts what is written.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
