package lexer

import (
	"errors"
	"fmt"
	"strconv"
)

// number reads a number of code that starts with byte c, a digit or a dot before one.
func (s *Scanner) number(c byte) Kind {
	start := s.pos
	base := s.base(c)
	if base == 16 {
		s.eatClass(alnum)
	} else if c != '.' {
		s.eatClass(digit)
	}
	float := base == 10 && s.fraction(c)
	text := s.src[start:s.pos]
	suffix := s.suffix()
	switch {
	case base != 10:
		return s.basedNumber(base, text, suffix)
	case float && !isFloat(text):
		return s.fail("invalid floating point number: "+text, suffixFault(suffix))
	case suffixFault(suffix) != "":
		return s.fail(suffixFault(suffix), "")
	case suffix != "":
		return Numeric
	case float:
		return Float
	}
	return Int
}

// base reads the prefix of a number, such as 0x, and tells its base.
func (s *Scanner) base(c byte) int {
	base := 10
	if c == '0' {
		switch s.peek(1) {
		case 'b':
			base = 2
		case 'o':
			base = 8
		case 'x':
			base = 16
		}
	}
	if base != 10 {
		s.pos += 2
	}
	return base
}

// fraction reads a dot with the digits behind it, and an exponent. It reports whether there was either. A dot is not
// taken from a range or a field: 1..2, 1.max(2).
func (s *Scanner) fraction(c byte) bool {
	float := false
	if c == '.' || s.peek(0) == '.' && !s.at("..") && !s.identBehind() {
		s.pos++
		s.eatClass(digit)
		float = true
	}
	if !s.at("em") && (s.eat('e') || s.eat('E')) {
		if !s.eat('+') {
			s.eat('-')
		}
		s.eatClass(digit)
		float = true
	}
	return float
}

// identBehind reports whether a name starts behind the next byte.
func (s *Scanner) identBehind() bool {
	ahead := *s
	ahead.pos++
	r, _ := ahead.char()
	return IsIdentStart(r)
}

// suffix reads the letters, digits and percent signs behind a number.
func (s *Scanner) suffix() string {
	start := s.pos
	for s.peek(0) == '%' || class[s.peek(0)]&alnum != 0 {
		s.pos++
	}
	return s.src[start:s.pos]
}

// suffixFault says what is wrong with a suffix; "" for none or a unit.
func suffixFault(suffix string) string {
	switch suffix {
	case "", "pt", "mm", "cm", "in", "deg", "rad", "em", "fr", "%":
		return ""
	}
	return "invalid number suffix: " + suffix
}

// isFloat reports whether text is a number; one that is too large for a float counts as infinite.
func isFloat(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil || errors.Is(err, strconv.ErrRange)
}

// basedNumber checks a number like 0xff, prefix included. It must fit in 64 bits and have no suffix.
func (s *Scanner) basedNumber(base int, text, suffix string) Kind {
	name := baseName(base)
	value, err := strconv.ParseInt(text[2:], base, 64)
	switch {
	case err != nil:
		return s.fail(fmt.Sprintf("invalid %s number: %s", name, text), suffixFault(suffix))
	case suffix == "":
		return Int
	}
	hint := suffixFault(suffix)
	if hint == "" {
		hint = fmt.Sprintf("try using a decimal number: %d%s", value, suffix)
	}
	return s.fail(name+" numbers cannot have a suffix", hint)
}

func baseName(base int) string {
	switch base {
	case 2:
		return "binary"
	case 8:
		return "octal"
	}
	return "hexadecimal"
}
