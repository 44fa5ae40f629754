package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/font"
)

// parScratch is memory that paragraphs use one after the other while they are laid out. Only glyphs are needed for
// longer, as paragraphs in the boxes of a line come in between: they are a stack.
type parScratch struct {
	shaped []font.Glyph // the shaper's last answer
	glyphs []glyph
	points []breakpoint
	places []int // of hyphens in a word
	sums   []unit.Abs
	counts []int
}

// take takes n glyphs from the stack. They may have been used before. A stack that is full stays with those who have
// taken from it, and a larger one takes its place.
func (s *parScratch) take(n int) []glyph {
	at := len(s.glyphs)
	if at+n > cap(s.glyphs) {
		s.glyphs, at = make([]glyph, 0, max(2*cap(s.glyphs), n, 1024)), 0
	}
	s.glyphs = s.glyphs[:at+n]
	return s.glyphs[at : at+n : at+n]
}

// release gives back what was taken since the stack was as high as before.
func (s *parScratch) release(before []glyph) {
	if cap(s.glyphs) == cap(before) {
		s.glyphs = before
	} else {
		s.glyphs = s.glyphs[:0]
	}
}

// zeros are n zeros in the memory of a list.
func zeros[T any](list *[]T, n int) []T {
	if cap(*list) < n {
		*list = make([]T, 2*n)
	}
	z := (*list)[:n]
	clear(z)
	return z
}
