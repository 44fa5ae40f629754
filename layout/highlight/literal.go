package highlight

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// stringLength is the length of the first unit of a string literal: an escape, a placeholder, or text up to the next.
func (d *dialect) stringLength(text []rune, kind chroma.TokenType) (int, chroma.TokenType) {
	for i := range text {
		n := 0
		inner := chroma.LiteralStringEscape
		switch {
		case d.escape && text[i] == '\\':
			n = escapeLength(text[i:])
		case strings.ContainsRune(d.format, text[i]):
			n = placeholderLength(text[i:])
			inner = chroma.LiteralStringInterpol
		}
		switch {
		case n > 0 && i == 0:
			return n, inner
		case n > 0:
			return i, kind
		}
	}
	return len(text), kind
}

// numberLength is the length of the first unit of a number: its digits or the suffix that tells its type.
func (d *dialect) numberLength(text []rune, kind chroma.TokenType) (int, chroma.TokenType) {
	letters := d.suffix
	if len(text) > 1 && strings.ContainsRune("xX", text[1]) {
		letters = strings.Trim(letters, "dDfF") // are digits
	}
	n := len(text)
	for n > 0 && strings.ContainsRune(letters, text[n-1]) {
		n--
	}
	if n == 0 {
		return len(text), chroma.KeywordType
	}
	return n, kind
}

// escapeLength is the length of an escape: \n, \x1f, \u12ab, \u{1f600}, \U0001f600, \033.
func escapeLength(text []rune) int {
	if len(text) < 2 {
		return 0
	}
	isHex := func(r rune) bool { return strings.ContainsRune("0123456789abcdefABCDEF", r) }
	isOctal := func(r rune) bool { return '0' <= r && r <= '7' }
	switch r := text[1]; {
	case r == 'x':
		return 2 + prefixLength(text[2:], 2, isHex)
	case (r == 'u' || r == 'x') && len(text) > 2 && text[2] == '{':
		return 4 + prefixLength(text[3:], 8, isHex)
	case r == 'u':
		return 2 + prefixLength(text[2:], 4, isHex)
	case r == 'U':
		return 2 + prefixLength(text[2:], 8, isHex)
	case isOctal(r):
		return 1 + prefixLength(text[1:], 3, isOctal)
	}
	return 2
}

// placeholderLength is the length of a placeholder as of C's printf or in braces, 0 where there is none.
func placeholderLength(text []rune) int {
	if text[0] == '{' {
		n := 1 + prefixLength(text[1:], 20, func(r rune) bool { return r != '}' && r != '{' && r != ' ' })
		if n < len(text) && text[n] == '}' {
			return n + 1
		}
		return 0
	}
	n := 1 + prefixLength(text[1:], 20, func(r rune) bool { return strings.ContainsRune("#+-. 0123456789*'hlLqjzt", r) })
	if n < len(text) && strings.ContainsRune("diouxXeEfFgGaAcsrpnvTtqUbw%@", text[n]) {
		return n + 1
	}
	return 0
}

// prefixLength counts how many runes text begins with that are in a set, at most limit.
func prefixLength(text []rune, limit int, in func(rune) bool) int {
	n := 0
	for n < len(text) && n < limit && in(text[n]) {
		n++
	}
	return n
}
