package lexer

import (
	"strings"
	"unicode/utf8"
)

// code reads a token of code that starts with byte c.
func (s *Scanner) code(c byte) Kind {
	switch c {
	case '(':
		return s.single(LeftParen)
	case ')':
		return s.single(RightParen)
	case '{':
		return s.single(LeftBrace)
	case '}':
		return s.single(RightBrace)
	case '[':
		return s.single(LeftBracket)
	case ']':
		return s.single(RightBracket)
	case ',':
		return s.single(Comma)
	case ':':
		return s.single(Colon)
	case ';':
		return s.single(Semicolon)
	case '$':
		return s.single(Dollar)
	case '"':
		return s.str()
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.number(c)
	case '+', '-', '*', '/', '=', '!', '<', '>', '.':
		return s.operator(c)
	}
	if c < utf8.RuneSelf && class[c]&nameStart != 0 {
		return s.ident()
	}
	return s.otherCode()
}

// operator reads an operator, a label or a number that starts with a dot.
func (s *Scanner) operator(c byte) Kind {
	next := s.peek(1)
	switch {
	case c == '.' && class[next]&digit != 0:
		return s.number(c)
	case c == '.' && next == '.':
		return s.double(Dots)
	case c == '.':
		return s.single(Dot)
	case c == '<' && s.labelAhead():
		return s.label()
	case c == '=' && next == '>':
		return s.double(Arrow)
	case next == '=':
		return s.double(withEquals(c))
	case c == '!':
		return s.otherCode()
	}
	return s.single(alone(c))
}

// labelAhead reports whether a name follows the angle bracket at the current position.
func (s *Scanner) labelAhead() bool {
	r, _ := utf8.DecodeRuneInString(s.src[s.pos+1:])
	return IsIdentContinue(r)
}

// double reads a token of two bytes.
func (s *Scanner) double(kind Kind) Kind {
	s.pos += 2
	return kind
}

// withEquals is the operator c=.
func withEquals(c byte) Kind {
	switch c {
	case '+':
		return PlusEq
	case '-':
		return HyphEq
	case '*':
		return StarEq
	case '/':
		return SlashEq
	case '!':
		return ExclEq
	case '<':
		return LtEq
	case '>':
		return GtEq
	}
	return EqEq
}

// alone is the operator c with nothing behind it.
func alone(c byte) Kind {
	switch c {
	case '+':
		return Plus
	case '-':
		return Minus
	case '*':
		return Star
	case '/':
		return Slash
	case '<':
		return Lt
	case '>':
		return Gt
	}
	return Eq
}

// otherCode reads what no ASCII character starts: a name, a minus sign (U+2212), or something that is not code.
func (s *Scanner) otherCode() Kind {
	r, size := s.char()
	switch {
	case IsIdentStart(r):
		return s.ident()
	case r == '\u2212':
		s.pos += size
		if s.eat('=') {
			return HyphEq
		}
		return Minus
	}
	s.pos += size
	s.invalid = r
	return s.fail("", "") // most such characters are text behind code in markup; no need to write a message yet
}

// ident reads a name or a keyword. Behind a dot, as in x.in, every name is just a name; but not behind two.
func (s *Scanner) ident() Kind {
	start := s.pos
	s.eatClass(nameMore)
	if s.pos < len(s.src) && s.src[s.pos] >= utf8.RuneSelf {
		s.eatWhile(IsIdentContinue)
	}
	name := s.src[start:s.pos]
	if name == "_" {
		return Underscore
	}
	before := s.src[:start]
	if (strings.HasSuffix(before, ".") || strings.HasSuffix(before, "@")) && !strings.HasSuffix(before, "..") {
		return Ident
	}
	return keyword(name)
}

// AtIdent reports whether a name follows at once: what makes the dot that was just read a field access.
func (s *Scanner) AtIdent() bool {
	if r, _ := s.char(); !IsIdentStart(r) {
		return false
	}
	ahead := *s
	return ahead.ident() == Ident
}

// str reads a string in quotes, in code or in math.
func (s *Scanner) str() Kind {
	s.pos++
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case '"':
			s.pos++
			return Str
		case '\\':
			s.pos++ // and what it escapes
		}
		s.pos++
	}
	s.pos = len(s.src)
	return s.fail("unclosed string", "")
}
