package linebreak

import (
	"strings"
	"unicode/utf8"
)

// A scanner walks through a text and applies the rules of UAX #14 to each character and what stands before it.
type scanner struct {
	text  string
	cj    bool
	pairs *[classes][classes]action
	at    int // the next character's offset

	begun      bool  // a character has been read
	before     class // the last character other than spaces; combining marks count as what they stand on (LB9)
	spaces     bool  // spaces follow it
	joiner     bool  // the last character is a zero width joiner
	hebrew     bool  // before is a hyphen behind a Hebrew letter
	oddFlags   bool  // before is a regional indicator with an even number of others before it
	carriage   bool  // the last character is CR
	compulsory bool  // the last character is some other line end
}

// next gives the offset of the next place where a line may break, false behind the end of the text.
func (s *scanner) next() (int, bool) {
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		start := s.at
		s.at += size
		if s.take(s.class(r)) {
			return start, true
		}
	}
	if s.at == len(s.text) {
		s.at++
		return len(s.text), true
	}
	return 0, false
}

func (s *scanner) class(r rune) class {
	if s.cj {
		switch r {
		case '“':
			return xOQ
		case '”':
			return xCP
		}
	}
	return classOf(r)
}

// take goes on by a character and reports whether a line may break before it.
func (s *scanner) take(c class) bool {
	may := s.mayBreak(c)
	s.remember(c)
	return may
}

func (s *scanner) mayBreak(c class) bool {
	switch {
	case !s.begun: // LB2
		return false
	case s.compulsory, s.carriage && c != xLF: // LB4, LB5
		return true
	case (lineEnds | 1<<xSP | 1<<xZW).has(c): // LB6, LB7
		return false
	case s.before == xZW: // LB8
		return true
	case s.joiner: // LB8a
		return false
	case s.combines(c): // LB9
		return false
	case s.spaces:
		return s.pairs[s.before][resolved(c)] != prohibited
	case s.hebrew: // LB21a
		return false
	case s.before == xRI && c == xRI: // LB30a
		return !s.oddFlags
	}
	return s.pairs[s.before][resolved(c)] == allowed
}

// combines reports whether c is a mark that belongs to the character before it.
func (s *scanner) combines(c class) bool {
	return marks.has(c) && s.begun && !s.spaces && !s.compulsory && !s.carriage && s.before != xZW
}

// resolved is rule LB10: a mark on its own counts as a letter.
func resolved(c class) class {
	if marks.has(c) {
		return xAL
	}
	return c
}

// remember makes c the last character.
func (s *scanner) remember(c class) {
	combines := s.combines(c)
	s.joiner = c == xZJ
	switch {
	case c == xSP:
		if !s.begun || s.compulsory || s.carriage {
			s.before = xSP
		}
		s.spaces = true
	case !combines:
		c = resolved(c)
		s.hebrew = (c == xHY || c == xBA) && s.before == xHL && !s.spaces
		s.oddFlags = c == xRI && !(s.before == xRI && s.oddFlags && !s.spaces)
		s.before, s.spaces = c, false
	}
	s.begun = true
	s.carriage = c == xCR
	s.compulsory = c != xCR && lineEnds.has(c)
}

// isHeld reports whether Typst takes away the opportunity at an offset: where a mark is alone on its line, and an inline
// object follows.
func (s *scanner) isHeld(last, offset int) bool {
	r, size := utf8.DecodeLastRuneInString(s.text[:offset])
	return classOf(r) == xCM && last+size == offset && strings.HasPrefix(s.text[offset:], "\ufffc")
}

// kind tells a mandatory break by the character before it.
func (s *scanner) kind(offset int) Kind {
	if offset == len(s.text) {
		return Mandatory
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:offset])
	if lineEnds.has(classOf(r)) {
		return Mandatory
	}
	return Normal
}
