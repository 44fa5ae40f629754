package regex

import (
	"unicode"
	"unicode/utf8"
)

// accepts reports whether a literal or class matches a character.
func (n *node) accepts(r rune) bool {
	switch {
	case n.op == opLiteral:
		return r == n.char || n.fold && sameButCase(r, n.char)
	case n.fold:
		return n.class.containsFold(r)
	}
	return n.class.contains(r)
}

func sameButCase(a, b rune) bool {
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}

// holds reports whether an assertion is true of a place in a text.
func (a assertion) holds(text string, pos int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:pos])
	after, _ := utf8.DecodeRuneInString(text[pos:])
	start, end := pos == 0, pos == len(text)
	switch a {
	case textStart:
		return start
	case textEnd:
		return end
	case lineStart:
		return start || before == '\n'
	case lineEnd:
		return end || after == '\n'
	case lineStartCRLF:
		return start || before == '\n' || before == '\r' && after != '\n'
	case lineEndCRLF:
		return end || after == '\r' || after == '\n' && before != '\r'
	}
	return a.holdsOfWords(!start && a.isWord(before), !end && a.isWord(after))
}

// isWord reports whether a character belongs to a word as the assertion sees it.
func (a assertion) isWord(r rune) bool {
	ascii := a == wordBoundaryASCII || a == noWordBoundaryASCII
	return isWord(r) && (!ascii || r < utf8.RuneSelf)
}

func (a assertion) holdsOfWords(before, after bool) bool {
	switch a {
	case noWordBoundary, noWordBoundaryASCII:
		return before == after
	case wordStart:
		return !before && after
	case wordEnd:
		return before && !after
	case wordStartHalf:
		return !before
	case wordEndHalf:
		return !after
	}
	return before != after
}
