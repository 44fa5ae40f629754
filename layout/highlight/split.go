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
		"=~ !~ ** // ~= <> ~> =: =< /= <: >: !! ", " "+s[:2]+" "):
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
