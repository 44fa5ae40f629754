package bidi

import (
	"cmp"
	"slices"
	"unicode/utf8"

	ucd "golang.org/x/text/unicode/bidi"
)

// maxBrackets is how many brackets may be open at a time (definition BD16).
const maxBrackets = 63

// pair is a pair of brackets, as places in a sequence.
type pair struct{ open, close int }

// resolveBrackets gives the two brackets of a pair one direction (rule N0).
func (s *sequence) resolveBrackets(text string) {
	for _, b := range s.pairs(text) {
		if class := s.pairClass(b); class != ucd.ON {
			s.setBracket(b.open, class)
			s.setBracket(b.close, class)
		}
	}
}

// pairs finds the pairs of brackets, in the order of the opening ones (definition BD16).
func (s *sequence) pairs(text string) []pair {
	type opening struct {
		at      int
		closing rune
	}
	var open []opening
	var found []pair
	for i := range s.chars {
		if s.chars[i].class != ucd.ON {
			continue
		}
		closing, opens := bracketAt(text, s.chars[i].start)
		if opens {
			if len(open) == maxBrackets {
				break
			}
			open = append(open, opening{i, closing})
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].closing == closing {
				found = append(found, pair{open[k].at, i})
				open = open[:k]
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
	return found
}

// bracketAt is the closing bracket of the pair that the character at a place in the text belongs to, 0 if it is no
// bracket, and whether the character is the opening one. Unicode has the angle brackets twice; they are the same.
func bracketAt(text string, at int) (closing rune, opens bool) {
	p, size := ucd.LookupString(text[at:])
	if !p.IsBracket() {
		return 0, false
	}
	char := text[at : at+size]
	if p.IsOpeningBracket() {
		char = ucd.ReverseString(char)
	}
	closing, _ = utf8.DecodeRuneInString(char)
	if closing == '\u232A' {
		closing = '\u3009'
	}
	return closing, p.IsOpeningBracket()
}

// pairClass is the class that a pair of brackets gets: the direction of the sequence if any of the text between runs so
// (N0 b), else that of the text between if the text before agrees, or else that of the sequence (N0 c). Between
// brackets without letters or numbers there is nothing to go by, so they stay neutral (N0 d).
func (s *sequence) pairClass(b pair) ucd.Class {
	own := s.level.class()
	class := ucd.ON
	for _, c := range s.chars[b.open+1 : b.close] {
		switch direction(c.class) {
		case own:
			return own
		case ucd.ON:
		default:
			class = direction(c.class)
		}
	}
	if class != ucd.ON && s.directionBefore(b.open) != class {
		return own
	}
	return class
}

// directionBefore is the direction of the last letter or number before a place.
func (s *sequence) directionBefore(at int) ucd.Class {
	for i := at - 1; i >= 0; i-- {
		if d := direction(s.chars[i].class); d != ucd.ON {
			return d
		}
	}
	return s.sos.class()
}

// direction is L or R, ON for neutral classes. Beside neutral characters, numbers act like text from right to left.
func direction(c ucd.Class) ucd.Class {
	switch c {
	case ucd.L:
		return ucd.L
	case ucd.R, ucd.EN, ucd.AN:
		return ucd.R
	}
	return ucd.ON
}

// setBracket gives a bracket a class, and with it the marks that stand on it.
func (s *sequence) setBracket(at int, class ucd.Class) {
	s.chars[at].class = class
	for i := at + 1; i < len(s.chars) && s.chars[i].original == ucd.NSM; i++ {
		s.chars[i].class = class
	}
}
