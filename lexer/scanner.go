// Package lexer splits the text of a Typst file into tokens.
//
// Typst has three languages in one file: markup, math and code. A # in markup starts code, a [ in code starts markup
// again, and so on; only the parser knows where each ends. So it drives: it sets the Mode of a Scanner and asks for the
// Next token. Where a mode ends, the token that was read ahead may be wrong in the outer mode, and the parser jumps back
// to read it anew. A token is a small value; what is wrong with an Error is kept on the side, in Fault.
//
// Every mode has a file: markup.go, math.go, code.go. Bytes below 0x80 are told apart by one table (chars.go); only
// what lies beyond is decoded.
package lexer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mode is the language that a Scanner reads.
type Mode uint8

const (
	Markup Mode = iota
	Math
	Code
)

// Fault says what is wrong with the text of an Error token.
type Fault struct {
	Message string
	Hint    string // "" where there is none
}

// Scanner reads the tokens of a text. It is a small value: a copy is a look ahead.
type Scanner struct {
	src     string
	pos     int // where the next token starts
	mode    Mode
	newline bool // whether the token being read has a line break
	fault   Fault
	invalid rune // the character at fault, where fault has no message
}

// New makes a scanner that starts at the beginning of a text.
func New(text string, mode Mode) Scanner { return Scanner{src: text, mode: mode} }

// Mode is the mode that the next token will be read in.
func (s *Scanner) Mode() Mode { return s.mode }

// SetMode chooses the mode of the next token.
func (s *Scanner) SetMode(mode Mode) { s.mode = mode }

// Jump makes the next token start at a byte offset.
func (s *Scanner) Jump(offset uint32) { s.pos = int(offset) }

// Fault says what is wrong with the latest token, if it is an Error.
func (s *Scanner) Fault() Fault {
	if s.fault.Message == "" {
		return Fault{Message: fmt.Sprintf("the character `%c` is not valid in code", s.invalid)}
	}
	return s.fault
}

// Next reads a token. At the end of the text it is an empty End, again and again.
func (s *Scanner) Next() Token {
	start := s.pos
	s.newline = false
	kind := s.scan()
	return Token{Kind: kind, Newline: s.newline, Start: uint32(start), End: uint32(s.pos)}
}

// scan advances behind the next token: first what is the same in every mode, then the mode's own.
func (s *Scanner) scan() Kind {
	if s.pos >= len(s.src) {
		return End
	}
	c := s.src[s.pos]
	switch {
	case class[c]&blank != 0:
		return s.whitespace()
	case c == '/' && s.peek(1) == '/':
		return s.line(LineComment)
	case c == '/' && s.peek(1) == '*':
		return s.blockComment()
	case c == '*' && s.peek(1) == '/':
		s.pos += 2
		return s.fail("unexpected end of block comment",
			"consider escaping the `*` with a backslash or opening the block comment with `/*`")
	case c == '`' && s.mode != Math:
		return s.raw()
	case c == '#' && s.pos == 0 && s.peek(1) == '!':
		return s.line(Shebang)
	case c >= utf8.RuneSelf && s.wideSpace() > 0:
		return s.whitespace()
	}
	switch s.mode {
	case Markup:
		return s.markup(c)
	case Math:
		return s.math(c)
	}
	return s.code(c)
}

// fail makes the token an Error with the given message, and a hint if it is not "".
func (s *Scanner) fail(message, hint string) Kind {
	s.fault = Fault{message, hint}
	return Error
}

// peek is the byte n bytes ahead, 0 where there is none.
func (s *Scanner) peek(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// char is the character at the current position; at the end of the text its size is 0.
func (s *Scanner) char() (r rune, size int) {
	if s.pos < len(s.src) && s.src[s.pos] < utf8.RuneSelf {
		return rune(s.src[s.pos]), 1
	}
	return utf8.DecodeRuneInString(s.src[s.pos:])
}

// at reports whether the rest of the text starts with a prefix.
func (s *Scanner) at(prefix string) bool { return strings.HasPrefix(s.src[s.pos:], prefix) }

// eat skips a byte if it is the next one.
func (s *Scanner) eat(c byte) bool {
	ok := s.peek(0) == c && s.pos < len(s.src)
	if ok {
		s.pos++
	}
	return ok
}

// eatWhile skips the characters for which ok holds.
func (s *Scanner) eatWhile(ok func(rune) bool) {
	for {
		r, size := s.char()
		if size == 0 || !ok(r) {
			return
		}
		s.pos += size
	}
}

// eatClass skips the ASCII characters of the given classes.
func (s *Scanner) eatClass(mask uint8) {
	for s.pos < len(s.src) && class[s.src[s.pos]]&mask != 0 {
		s.pos++
	}
}

// whitespace reads white space. In markup it is a paragraph break if two lines end in it, and there only spaces, tabs
// and line breaks count.
func (s *Scanner) whitespace() Kind {
	newlines := 0
	for s.pos < len(s.src) && s.blank(&newlines) {
	}
	s.newline = newlines > 0
	if newlines > 1 && s.mode == Markup {
		return Parbreak
	}
	return Space
}

// blank skips a character of white space, if one is ahead, and counts line breaks.
func (s *Scanner) blank(newlines *int) bool {
	c := s.src[s.pos]
	switch {
	case c == ' ' || c == '\t':
		s.pos++
	case class[c]&blank != 0:
		s.pos++
		if c == '\r' {
			s.eat('\n')
		}
		*newlines++
	case c >= utf8.RuneSelf && s.wideSpace() > 0:
		r, size := s.char()
		s.pos += size
		if IsNewline(r) {
			*newlines++
		}
	default:
		return false
	}
	return true
}

// wideSpace is the size of the white space beyond ASCII that the next character is, or 0.
func (s *Scanner) wideSpace() int {
	switch s.src[s.pos] {
	case 0xc2, 0xe1, 0xe2, 0xe3: // the first bytes of all such characters
	default:
		return 0
	}
	r, size := s.char()
	if IsNewline(r) || s.mode != Markup && unicode.IsSpace(r) {
		return size
	}
	return 0
}

// line reads the rest of the line.
func (s *Scanner) line(kind Kind) Kind {
	for s.pos < len(s.src) {
		r, size := s.char()
		if IsNewline(r) {
			break
		}
		s.pos += size
	}
	return kind
}

// blockComment reads a comment that may have others in it. One that is never closed goes on until the end of the file.
func (s *Scanner) blockComment() Kind {
	depth := 0
	for s.pos < len(s.src) {
		switch {
		case s.at("/*"):
			depth++
			s.pos += 2
		case s.at("*/"):
			depth--
			s.pos += 2
			if depth == 0 {
				return BlockComment
			}
		default:
			s.pos++
		}
	}
	return BlockComment
}
