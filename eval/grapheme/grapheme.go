// Package grapheme splits text into extended grapheme clusters, what readers take for characters, by the rules of
// Unicode's UAX #29. The properties of characters are those of Unicode 16, which Typst has.
package grapheme

import "unicode/utf8"

// Clusters splits a text into its clusters.
func Clusters(text string) []string {
	if text == "" {
		return nil
	}
	clusters := make([]string, 0, len(text))
	for text != "" {
		n := First(text)
		clusters = append(clusters, text[:n])
		text = text[n:]
	}
	return clusters
}

// First is the length of the first cluster in bytes, 0 for the empty text.
func First(text string) int {
	if len(text) >= 2 && isPlain(text[0]) && isPlain(text[1]) {
		return 1
	}
	r, at := utf8.DecodeRuneInString(text)
	s := start(r)
	for at < len(text) {
		r, width := utf8.DecodeRuneInString(text[at:])
		if !s.goesOn(r) {
			break
		}
		at += width
	}
	return at
}

// Last is the length of the last cluster in bytes, 0 for the empty text.
func Last(text string) int {
	if n := len(text); n >= 2 && isPlain(text[n-1]) && isPlain(text[n-2]) {
		return 1
	}
	last := 0
	for text != "" {
		last = First(text)
		text = text[last:]
	}
	return last
}

// isPlain reports whether a byte is a character that nothing joins if another such follows.
func isPlain(b byte) bool { return b >= ' ' && b < 0x7f }

// state is what has been seen of a cluster.
type state struct {
	last   class
	char   rune
	pair   bool // ends in an odd number of regional indicators
	picto  bool // is a pictograph and what extends it
	indic  bool // has a consonant that a linker could join to another
	linked bool // and that linker
}

func start(r rune) state {
	s := state{}
	s.take(r, classOf(r))
	s.pair = s.last == regional
	return s
}

// goesOn reports whether a character belongs to the cluster, and takes it if so. The numbers are those of the rules.
func (s *state) goesOn(r rune) bool {
	if next := classOf(r); s.joins(r, next) {
		s.take(r, next)
		return true
	}
	return false
}

func (s *state) joins(r rune, next class) bool {
	switch {
	case s.char == '\r' && r == '\n': // 3
		return true
	case s.last == control || next == control: // 4, 5
		return false
	case joinsHangul(s.last, next): // 6 to 8
		return true
	case next == extend || next == linker || next == joiner || next == spacing: // 9, 9a
		return true
	case s.last == prepend: // 9b
		return true
	case s.indic && s.linked && next == consonant: // 9c
		return true
	case s.picto && s.last == joiner && next == pictograph: // 11
		return true
	}
	return s.pair && next == regional // 12, 13
}

func joinsHangul(last, next class) bool {
	switch last {
	case hangulL:
		return next == hangulL || next == hangulV || next == hangulLV || next == hangulLVT
	case hangulLV, hangulV:
		return next == hangulV || next == hangulT
	case hangulLVT, hangulT:
		return next == hangulT
	}
	return false
}

// take notes what a character of the cluster means for those that follow.
func (s *state) take(r rune, c class) {
	const zeroWidthNonJoiner = 0x200c // the only extender that ends a conjunct
	s.pair = false
	s.picto = c == pictograph || s.picto && (c == extend || c == linker || c == joiner)
	switch {
	case c == consonant:
		s.indic, s.linked = true, false
	case c == linker:
		s.linked = true
	case c != extend && c != joiner || r == zeroWidthNonJoiner:
		s.indic, s.linked = false, false
	}
	s.last, s.char = c, r
}
