package lexer

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// math reads a token of math that starts with byte c.
func (s *Scanner) math(c byte) Kind {
	if class[c]&mathSymbol != 0 {
		if _, n := MathShorthandAt(s.src[s.pos:]); n > 0 {
			return s.mathShorthand(n)
		}
	}
	switch c {
	case '#':
		return s.single(Hash)
	case '_':
		return s.single(Underscore)
	case '^':
		return s.single(Hat)
	case '$':
		return s.single(Dollar)
	case '/':
		return s.single(Slash)
	case '&':
		return s.single(MathAlignPoint)
	case '.':
		return s.single(Dot)
	case ',':
		return s.single(Comma)
	case ';':
		return s.single(Semicolon)
	case '!':
		return s.single(Bang)
	case ')':
		return s.single(RightParen)
	case '\'':
		for s.eat('\'') {
		}
		return MathPrimes
	case '\\':
		return s.backslash()
	case '"':
		return s.str()
	}
	return s.mathAtom()
}

// mathShorthand reads a shorthand of n bytes. Two of them are delimiters.
func (s *Scanner) mathShorthand(n int) Kind {
	text := s.src[s.pos : s.pos+n]
	s.pos += n
	switch text {
	case "[|":
		return MathOpening
	case "|]":
		return MathClosing
	}
	return MathShorthand
}

// mathAtom reads a root sign, a name, a number or any other character.
func (s *Scanner) mathAtom() Kind {
	start := s.pos
	r, size := s.char()
	s.pos += size
	if isMathIdentStart(r) {
		s.eatWhile(isMathIdentContinue)
		if s.pos > start+size {
			return s.mathFields()
		}
	}
	switch {
	case r == '√' || r == '∛' || r == '∜':
		return Root
	case isNumeric(r):
		return s.mathNumber()
	}
	return s.mathCluster(start, r)
}

// mathFields reads the fields that are asked of a name, all in one token: arrow.r.long.
func (s *Scanner) mathFields() Kind {
	kind := MathIdent
	for s.peek(0) == '.' {
		r, size := utf8.DecodeRuneInString(s.src[s.pos+1:])
		if !isMathIdentStart(r) {
			break
		}
		s.pos += 1 + size
		s.eatWhile(isMathIdentContinue)
		kind = MathField
	}
	return kind
}

// mathNumber reads the rest of a number, with at most one dot in it.
func (s *Scanner) mathNumber() Kind {
	s.eatWhile(isNumeric)
	if r, _ := utf8.DecodeRuneInString(s.src[min(s.pos+1, len(s.src)):]); s.peek(0) == '.' && isNumeric(r) {
		s.pos++
		s.eatWhile(isNumeric)
	}
	return MathText
}

// mathCluster reads the rest of what a reader sees as one character: a grapheme cluster that starts with r.
func (s *Scanner) mathCluster(start int, r rune) Kind {
	next, _ := s.char()
	if s.pos < len(s.src) && !isBoundary(r, next) {
		n := clusterLen(s.src[start:])
		if start+n > s.pos {
			s.pos = start + n
			return Text
		}
	}
	switch {
	case r == '(':
		return LeftParen
	case unicode.Is(mathOpening, r):
		return MathOpening
	case unicode.Is(mathClosing, r):
		return MathClosing
	}
	return MathText
}

// IsMathLetter reports whether a piece of text in math looks like the name of a function: it is a letter or is made of
// letters.
func IsMathLetter(text string) bool {
	for i, r := range text {
		if !isAlphabetic(r) {
			return i == 0 && len(text) == utf8.RuneLen(r) && unicode.Is(mathLetters, r)
		}
	}
	return true
}

// isBoundary tells, without looking into tables, that two characters are in different clusters. It misses most pairs,
// but knows the usual ones: a letter or symbol before something from the Latin blocks.
func isBoundary(r, next rune) bool {
	const combining, prepended = 0x300, 0x600 // the first characters that join the one before or behind them
	return next < combining && (r < prepended || 0x2000 <= r && r < 0x3000)
}

// clusterLen is the length in bytes of the first grapheme cluster (Unicode Standard Annex 29) of s. As clusters are
// short but may be of any length, it looks at more of the text until the cluster ends before the end of the view.
func clusterLen(s string) int {
	for view := 16; ; view *= 4 {
		runes := firstRunes(s, view)
		var seg segmenter.Segmenter
		seg.Init(runes)
		clusters := seg.GraphemeIterator()
		clusters.Next()
		if n := len(clusters.Grapheme().Text); n < len(runes) || len(runes) < view {
			return byteLen(s, n)
		}
	}
}

// firstRunes gives the first n characters of s, or all where there are less.
func firstRunes(s string, n int) []rune {
	runes := make([]rune, 0, min(n, len(s)))
	for _, r := range s {
		if len(runes) == n {
			break
		}
		runes = append(runes, r)
	}
	return runes
}

// byteLen is how many bytes the first n characters of s take.
func byteLen(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// MathName reads the token at an offset anew as the name of an argument: in it, names are as in code (a-b). It reports
// false, and has read nothing, unless a colon follows that is no shorthand.
func (s *Scanner) MathName(start uint32) (Token, bool) {
	ahead := *s
	ahead.Jump(start)
	if r, _ := ahead.char(); !IsIdentStart(r) {
		return Token{}, false
	}
	ahead.eatWhile(IsIdentContinue)
	if !ahead.at(":") || ahead.at(":=") || ahead.at("::=") {
		return Token{}, false
	}
	token := Token{Kind: Ident, Start: start, End: uint32(ahead.pos)}
	if s.src[token.Start:token.End] == "_" {
		token.Kind = ahead.fail("expected identifier, found underscore", "")
	}
	*s = ahead
	return token, true
}

// MathSpread reads the dot at an offset anew as the .. of a spread argument. It reports false, and has read nothing,
// where it is none: before a space, another dot, or the end of the argument.
func (s *Scanner) MathSpread(start uint32) (Token, bool) {
	ahead := *s
	ahead.Jump(start)
	if !ahead.at("..") {
		return Token{}, false
	}
	ahead.pos += len("..")
	if ahead.blankAt(0) {
		return Token{}, false
	}
	switch ahead.peek(0) {
	case '.', ',', ';', ')', '$':
		return Token{}, false
	}
	*s = ahead
	return Token{Kind: Dots, Start: start, End: uint32(ahead.pos)}, true
}
