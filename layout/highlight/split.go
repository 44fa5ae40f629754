package highlight

import (
	"slices"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"
)

// unit is what a dialect's rules look at: a word, a run of operator characters, a bracket or separator, or a stretch of
// some literal or comment.
type unit struct {
	piece
	kind  chroma.TokenType
	text  string
	first bool // on its line
}

// Kinds of units that chroma does not have.
const (
	settled     chroma.TokenType = -100 - iota // from other grammars; the class is settled
	typeBracket                                // < or > around type parameters
)

// split cuts tokens into units and takes out space.
func (d *dialect) split(text []rune, tokens []token) []unit {
	units := make([]unit, 0, len(tokens)*3/2)
	for _, t := range tokens {
		if t.kind == settled {
			units = append(units, unit{piece: piece{t.start, t.end, t.class}, kind: t.kind})
			continue
		}
		cut := d.cutter(t.kind)
		for at := t.start; at < t.end; {
			n, kind := cut(text[at:t.end], t.kind)
			if isWhole(kind) || !isSpace(text[at:at+n]) {
				units = d.add(units, unit{piece: piece{start: at, end: at + n}, kind: kind, text: string(text[at : at+n])})
			}
			at += n
		}
	}
	units = d.cutOperators(units)
	if d.lines {
		findLines(text, units)
	}
	return units
}

// findLines finds the units that are the first on their lines.
func findLines(text []rune, units []unit) {
	at := 0
	for i := range units {
		u := &units[i]
		u.first = slices.Contains(text[at:u.start], '\n') || i > 0 && text[u.start-1] == '\n'
		at = u.end
	}
}

// cutOperators cuts runs of operator characters into operators, the longest first. The brackets around type parameters
// are told from comparisons by the lack of space before them.
func (d *dialect) cutOperators(units []unit) []unit {
	out := make([]unit, 0, len(units)+len(units)/4)
	for _, u := range units {
		if !d.isOperator(&u) {
			out = append(out, u)
			continue
		}
		for u.text != "" {
			n := operatorLength(u.text)
			op := unit{piece{start: u.start, end: u.start + n}, u.kind, u.text[:n], u.first}
			if tight := len(out) > 0 && out[len(out)-1].end == u.start; d.generics && tight && (u.text[0] == '<' || u.text[0] == '>') {
				op = unit{piece{start: u.start, end: u.start + 1}, typeBracket, u.text[:1], u.first}
			}
			out = append(out, op)
			u.start, u.text = op.end, u.text[len(op.text):]
		}
	}
	return out
}

// operatorLength is the length of the operator that s begins with.
func operatorLength(s string) int {
	switch {
	case len(s) >= 3 && strings.Contains(" <<= >>= === !== ... **= ..= ..< <=> &&= ||= ??= >>> <-> ", " "+s[:3]+" "):
		return 3
	case len(s) >= 2 && strings.Contains(" == != <= >= && || ++ -- += -= *= /= %= &= |= ^= << >> -> => :: .. ?? ?. ?: := <- |> "+
		"=~ !~ ** // ~= <> ~> =: =< /= <: >: !! $( ", " "+s[:2]+" "):
		return 2
	}
	return 1
}

func isSpace(text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return !unicode.IsSpace(r) })
}

// add appends a unit, or joins it with the last where that is the other part of an operator.
func (d *dialect) add(units []unit, u unit) []unit {
	if n := len(units) - 1; n >= 0 && units[n].end == u.start && d.isOperator(&u) && d.isOperator(&units[n]) {
		units[n].end = u.end
		units[n].text += u.text
		return units
	}
	return append(units, u)
}

func (d *dialect) isOperator(u *unit) bool {
	return u.text != "" && isOperatorChar(rune(u.text[0])) && d.isSign(u.kind)
}

// cutter chooses the function that finds the first unit of a token's text, its length and kind.
func (d *dialect) cutter(kind chroma.TokenType) func([]rune, chroma.TokenType) (int, chroma.TokenType) {
	switch {
	case isQuoted(kind) && (d.escape || d.format != ""):
		return d.stringLength
	case kind.InSubCategory(chroma.LiteralNumber) && d.suffix != "":
		return d.numberLength
	case isWhole(kind), d.coarse && kind != chroma.Punctuation:
		return func(text []rune, kind chroma.TokenType) (int, chroma.TokenType) { return len(text), kind }
	}
	return unitLength
}

// isWhole reports whether tokens of a kind stay whole.
func isWhole(kind chroma.TokenType) bool {
	return kind.InCategory(chroma.Literal) || kind.InCategory(chroma.Comment) || kind.InCategory(chroma.Generic)
}

// isQuoted reports whether a kind is of literals that may hold escapes.
func isQuoted(kind chroma.TokenType) bool {
	switch kind {
	case chroma.LiteralStringEscape, chroma.LiteralStringInterpol, chroma.LiteralStringAffix, chroma.LiteralStringSymbol:
		return false
	}
	return kind.InSubCategory(chroma.LiteralString)
}

// unitLength is the length of the first unit of a text: a word, a run of operator characters, or any other character.
func unitLength(text []rune, kind chroma.TokenType) (int, chroma.TokenType) {
	in := func(rune) bool { return false }
	switch r := text[0]; {
	case isWordChar(r):
		in = isWordChar
	case isOperatorChar(r):
		in = isOperatorChar
	}
	n := slices.IndexFunc(text[1:], func(r rune) bool { return !in(r) })
	if n < 0 {
		return len(text), kind
	}
	return n + 1, kind
}

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

func isWordChar(r rune) bool {
	if r < unicode.MaxASCII {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isOperatorChar(r rune) bool {
	switch r {
	case '!', '#', '$', '%', '&', '*', '+', '-', '.', '/', ':', '<', '=', '>', '?', '@', '\\', '^', '|', '~':
		return true
	}
	return false
}
