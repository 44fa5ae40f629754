package lexer

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// markup reads a token of markup that starts with byte c.
func (s *Scanner) markup(c byte) Kind {
	switch c {
	case '#':
		return s.single(Hash)
	case '[':
		return s.single(LeftBracket)
	case ']':
		return s.single(RightBracket)
	case '\'', '"':
		return s.single(SmartQuote)
	case '$':
		return s.single(Dollar)
	case ':':
		return s.single(Colon)
	case '~':
		return s.single(Shorthand)
	case '*', '_':
		return s.emphasis(c)
	case '\\':
		return s.backslash()
	case '@', '<', 'h':
		return s.reference(c)
	case '.', '-', '+', '/', '=':
		return s.marker(c)
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.numbering()
	}
	return s.text()
}

// single reads a token of one byte.
func (s *Scanner) single(kind Kind) Kind {
	s.pos++
	return kind
}

// emphasis reads a * or _, which is text in the middle of a word.
func (s *Scanner) emphasis(c byte) Kind {
	prev, _ := utf8.DecodeLastRuneInString(s.src[:s.pos])
	next, _ := utf8.DecodeRuneInString(s.src[s.pos+1:])
	switch {
	case s.pos > 0 && isWordy(prev) && isWordy(next):
		return s.text()
	case c == '*':
		return s.single(Star)
	}
	return s.single(Underscore)
}

// reference reads what starts with @, < or h: a reference, a label, a link, or text.
func (s *Scanner) reference(c byte) Kind {
	next, _ := utf8.DecodeRuneInString(s.src[s.pos+1:])
	switch {
	case c == '@' && IsIdentContinue(next):
		return s.refMarker()
	case c == '<' && IsIdentContinue(next):
		return s.label()
	case s.at("http://") || s.at("https://"):
		return s.link()
	}
	return s.text()
}

// refMarker reads @name. Dots and colons at its end belong to the text behind it.
func (s *Scanner) refMarker() Kind {
	s.pos++
	s.eatWhile(isLabelChar)
	for s.src[s.pos-1] == '.' || s.src[s.pos-1] == ':' {
		s.pos--
	}
	return RefMarker
}

// label reads <name>. The caller has seen that a name follows.
func (s *Scanner) label() Kind {
	s.pos++
	s.eatWhile(isLabelChar)
	if !s.eat('>') {
		return s.fail("unclosed label", "")
	}
	return Label
}

// marker reads a shorthand, the marker of a heading or of a list item, or text.
func (s *Scanner) marker(c byte) Kind {
	switch n := shorthand(s.src[s.pos:]); {
	case n > 0:
		s.pos += n
		return Shorthand
	case c == '=':
		return s.heading()
	case c == '.' || !s.blankAt(1):
		return s.text()
	case c == '-':
		return s.single(ListMarker)
	case c == '+':
		return s.single(EnumMarker)
	}
	return s.single(TermMarker)
}

// shorthand is the length of the shorthand at the start of s, which starts with a dot or a hyphen, or 0.
func shorthand(s string) int {
	if len(s) < 2 || s[0] != '-' && s[0] != '.' {
		return 0
	}
	switch {
	case len(s) > 2 && (s[:3] == "..." || s[:3] == "---"):
		return 3
	case s[0] == '-' && (s[1] == '-' || s[1] == '?'):
		return 2
	case s[0] == '-':
		if r, _ := utf8.DecodeRuneInString(s[1:]); isNumeric(r) {
			return 1 // a minus sign
		}
	}
	return 0
}

// heading reads equals signs, which make a heading if a space follows.
func (s *Scanner) heading() Kind {
	for s.eat('=') {
	}
	if s.blankAt(0) {
		return HeadingMarker
	}
	return s.moreText()
}

// blankAt reports whether n bytes ahead there is white space, a comment or the end of the text.
func (s *Scanner) blankAt(n int) bool {
	if s.pos+n >= len(s.src) {
		return true
	}
	if s.peek(n) == '/' {
		return s.peek(n+1) == '/' || s.peek(n+1) == '*'
	}
	r, _ := utf8.DecodeRuneInString(s.src[s.pos+n:])
	return unicode.IsSpace(r)
}

// numbering reads the number of an item in a numbered list, or text.
func (s *Scanner) numbering() Kind {
	start := s.pos
	s.eatClass(digit)
	number := s.src[start:s.pos]
	if s.eat('.') && s.blankAt(0) {
		if _, err := strconv.ParseUint(number, 10, 64); err == nil {
			return EnumMarker
		}
	}
	return s.moreText()
}

// backslash reads an escaped character or a line break.
func (s *Scanner) backslash() Kind {
	s.pos++
	if s.at("u{") {
		return s.unicodeEscape()
	}
	r, size := s.char()
	if size == 0 || unicode.IsSpace(r) {
		return Linebreak
	}
	s.pos += size
	return Escape
}

// unicodeEscape reads an escape like \u{1f5fa}, whose backslash has been read.
func (s *Scanner) unicodeEscape() Kind {
	s.pos += len("u{")
	start := s.pos
	s.eatClass(alnum)
	hex := s.src[start:s.pos]
	if !s.eat('}') {
		return s.fail("unclosed Unicode escape sequence", "")
	}
	if v, err := strconv.ParseUint(hex, 16, 32); err != nil || !utf8.ValidRune(rune(v)) {
		return s.fail("invalid Unicode codepoint: "+hex, "")
	}
	return Escape
}

// raw reads text between backticks. Two of them are empty raw text, three or more are closed by as many.
func (s *Scanner) raw() Kind {
	start := s.pos
	for s.eat('`') {
	}
	fence := s.pos - start
	if fence == 2 {
		return Raw
	}
	for found := 0; found < fence; s.pos++ {
		if s.pos >= len(s.src) {
			return s.fail("unclosed raw text", "")
		}
		if s.src[s.pos] == '`' {
			found++
		} else {
			found = 0
		}
	}
	return Raw
}

// text reads plain text, at least one character of it.
func (s *Scanner) text() Kind {
	_, size := s.char()
	s.pos += size
	return s.moreText()
}

// moreText reads on until something that may not be text.
func (s *Scanner) moreText() Kind {
	for {
		for s.pos < len(s.src) && class[s.src[s.pos]]&textStop == 0 {
			s.pos++
		}
		n := s.textAhead()
		if n == 0 {
			return Text
		}
		s.pos += n
	}
}

// textAhead is the size of the character ahead, at which text may end, if it is still text; else 0. It need not find
// all text: a token may end early, as another Text follows.
func (s *Scanner) textAhead() int {
	switch s.peek(0) {
	case ' ':
		if next, _ := utf8.DecodeRuneInString(s.src[s.pos+1:]); isAlphanumeric(next) {
			return 1
		}
	case '/':
		return s.unless(s.peek(1) == '/' || s.peek(1) == '*')
	case '-':
		return s.unless(s.peek(1) == '-' || s.peek(1) == '?')
	case '.':
		return s.unless(s.at("..."))
	case 'h':
		return s.unless(s.at("http://") || s.at("https://"))
	case '@':
		next, _ := utf8.DecodeRuneInString(s.src[s.pos+1:])
		return s.unless(isLabelChar(next))
	case 0xc2, 0xe1, 0xe2, 0xe3:
		if r, size := s.char(); !unicode.IsSpace(r) {
			return size
		}
	}
	return 0
}

// unless is 1, or 0 where the byte ahead ends the text.
func (s *Scanner) unless(stop bool) int {
	if stop {
		return 0
	}
	return 1
}
