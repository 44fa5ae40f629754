package lexer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What an ASCII character may be part of. Any other byte has no class.
const (
	nameStart  = 1 << iota // a letter or _
	nameMore               // the same, a digit or -
	digit                  // 0 to 9
	alnum                  // a letter or a digit
	blank                  // a space, a tab or a line break
	textStop               // text in markup may end before it
	mathSymbol             // math may have a shorthand that starts with it
)

var class = classes()

func classes() (c [256]uint8) {
	for b := range 128 {
		letter := 'a' <= b|0x20 && b|0x20 <= 'z'
		number := '0' <= b && b <= '9'
		if letter || b == '_' {
			c[b] |= nameStart
		}
		if letter || number || b == '_' || b == '-' {
			c[b] |= nameMore
		}
		if number {
			c[b] |= digit
		}
		if letter || number {
			c[b] |= alnum
		}
		if b == ' ' || '\t' <= b && b <= '\r' {
			c[b] |= blank
		}
	}
	for _, b := range []byte(" \t\n\v\f\r\\/[]~-.'\"*_:h`$<>@#\xc2\xe1\xe2\xe3") {
		c[b] |= textStop // the last four are first bytes of white space beyond ASCII
	}
	for _, b := range []byte("-:!.[<>=|~*") {
		c[b] |= mathSymbol
	}
	return c
}

// IsNewline reports whether a character ends a line: LF, VT, FF, CR, NEL, LS or PS.
func IsNewline(r rune) bool {
	return '\n' <= r && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// IsIdentStart reports whether a character can start a name.
func IsIdentStart(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&nameStart != 0
	}
	return isXIDStart(r)
}

// IsIdentContinue reports whether a character can continue a name.
func IsIdentContinue(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&nameMore != 0
	}
	return isXIDStart(r) || isXIDContinue(r)
}

// IsIdent reports whether s is a name, be it a keyword or not.
func IsIdent(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return IsIdentStart(r) && strings.IndexFunc(s[size:], func(r rune) bool { return !IsIdentContinue(r) }) < 0
}

// IsLabelName reports whether s can stand between the angle brackets of a label.
func IsLabelName(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !isLabelChar(r) }) < 0
}

func isLabelChar(r rune) bool { return IsIdentContinue(r) || r == ':' || r == '.' }

// isMathIdentStart reports whether a character can start a name in math, where _ means something else.
func isMathIdentStart(r rune) bool {
	if r < utf8.RuneSelf {
		return r != '_' && class[r]&nameStart != 0
	}
	return isXIDStart(r)
}

// isMathIdentContinue reports whether a character can continue a name in math.
func isMathIdentContinue(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&alnum != 0
	}
	return isXIDStart(r) || isXIDContinue(r)
}

// isXIDStart and isXIDContinue are Unicode Standard Annex 31's properties, beyond ASCII. Here the latter leaves out
// the characters that have the former.
func isXIDStart(r rune) bool {
	if unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start) {
		return !unicode.Is(notXIDStart, r)
	}
	return unicode.Is(newerIDStart, r)
}

func isXIDContinue(r rune) bool {
	if unicode.In(r, unicode.Mn, unicode.Nd, unicode.Mc, unicode.Pc, unicode.Other_ID_Continue, unicode.Other_ID_Start) {
		return !unicode.Is(notXIDContinue, r)
	}
	return unicode.Is(newerIDContinue, r) || unicode.Is(notXIDStart, r) && !unicode.Is(notXIDContinue, r)
}

// isAlphabetic is Unicode's property Alphabetic.
func isAlphabetic(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_Alphabetic, newerLetters, newerIdeographs)
}

// isNumeric reports whether a character is a number of any kind (Nd, Nl, No).
func isNumeric(r rune) bool { return unicode.IsNumber(r) || unicode.Is(newerNumbers, r) }

func isAlphanumeric(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&alnum != 0
	}
	return isAlphabetic(r) || isNumeric(r)
}

// isWordy reports whether * and _ next to a character are plain text. Scripts that do without spaces between words are
// left out: there they must be able to start and end emphasis.
func isWordy(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&alnum != 0
	}
	return isAlphanumeric(r) && !unicode.Is(newerIdeographs, r) &&
		!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
