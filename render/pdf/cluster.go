package pdf

import (
	"iter"
	"slices"
	"unicode/utf8"

	"chatdoc/layout/frame"
)

// In a PDF, text belongs to glyphs: whoever copies or searches text reads what each glyph stands for. Shaping tells
// that for clusters, which may be several glyphs for several characters (a letter with accents, a syllable in
// Devanagari). The characters of such a cluster are dealt out to its glyphs in order, one each. Where there are more
// glyphs than characters, an ActualText around the cluster says what the whole stands for.

// cluster is glyphs that stand for a piece of text together.
type cluster struct {
	glyphs []frame.Glyph
	first  int      // the index of the first
	text   string   // of all
	texts  []string // what each glyph stands for
	marked bool     // the glyphs cannot say it all: ActualText must
}

// clusters goes through the clusters of a run from left to right. The cluster's slices are good until the next one.
func clusters(t *frame.Text) iter.Seq[*cluster] {
	return func(yield func(*cluster) bool) {
		var c cluster
		glyphs := t.Glyphs
		backwards := len(glyphs) > 0 && glyphs[0].Start > glyphs[len(glyphs)-1].Start
		for i := 0; i < len(glyphs); {
			n := clusterLength(glyphs[i:])
			c.glyphs, c.first = glyphs[i:i+n], i
			c.text = t.Text[glyphs[i].Start:glyphs[i].End]
			c.texts, c.marked = append(c.texts[:0], c.text), c.text == ""
			if n > 1 {
				c.deal(backwards)
			}
			if !yield(&c) {
				return
			}
			i += n
		}
	}
}

// clusterLength is how many glyphs the first cluster has.
func clusterLength(glyphs []frame.Glyph) int {
	n := 1
	for n < len(glyphs) && glyphs[n].Start == glyphs[0].Start && glyphs[n].End == glyphs[0].End {
		n++
	}
	return n
}

// deal deals out the text: what is too much goes to the glyph that is read first. In text from right to left that is
// the last one.
func (c *cluster) deal(backwards bool) {
	n, runes := len(c.glyphs), utf8.RuneCountInString(c.text)
	c.marked = runes < n
	rest := c.text
	c.texts = c.texts[:0]
	for i := range n {
		size := 0
		for take := share(i, runes, n); take > 0; take-- {
			_, width := utf8.DecodeRuneInString(rest[size:])
			size += width
		}
		c.texts = append(c.texts, rest[:size])
		rest = rest[size:]
	}
	if backwards {
		slices.Reverse(c.texts)
	}
}

// share is how many of some runes the glyph at i gets.
func share(i, runes, glyphs int) int {
	switch {
	case i == 0 && runes > glyphs:
		return runes - glyphs + 1
	case i < runes:
		return 1
	}
	return 0
}
