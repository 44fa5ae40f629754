package data

import (
	"fmt"
	"strings"
)

// tomlText is a text to be written, and what stands in the way of writing it between quotes as it is.
type tomlText struct {
	text           string
	control        bool // a character that has to be escaped
	backslash      bool
	newline        bool
	single, double int // the most quotes in a row
}

func newTOMLText(s string) tomlText {
	t := tomlText{text: s, newline: strings.Contains(s, "\n"), backslash: strings.Contains(s, `\`)}
	single, double := 0, 0
	for i := range len(s) {
		single, double = single+1, double+1
		if s[i] != '\'' {
			single = 0
		}
		if s[i] != '"' {
			double = 0
		}
		t.single, t.double = max(t.single, single), max(t.double, double)
		t.control = t.control || !isTOMLPrintable(s[i]) && s[i] != '\n'
	}
	return t
}

// tomlString prints a string in the form in which it needs the fewest escapes.
func tomlString(s string) string {
	t := newTOMLText(s)
	simple := !t.control && !t.newline
	first := "" // of the text, where it has lines
	if t.newline {
		first = "\n"
	}
	switch {
	case simple && !t.backslash && t.double == 0:
		return t.escaped(`"`)
	case simple && t.single == 0:
		return "'" + s + "'"
	case !t.control && !t.backslash && t.double <= 2:
		return t.escaped(`"""` + first)
	case !t.control && t.single <= 2:
		return "'''" + first + s + "'''"
	case t.newline:
		return t.escaped("\"\"\"\n")
	}
	return t.escaped(`"`)
}

// tomlKey prints a key, without quotes where it needs none.
func tomlKey(s string) string {
	t := newTOMLText(s)
	simple := !t.control && !t.newline
	switch {
	case s != "" && strings.IndexFunc(s, func(r rune) bool { return r > '~' || !isBare(byte(r)) }) < 0:
		return s
	case simple && (t.backslash || t.double > 0) && t.single == 0:
		return "'" + s + "'"
	}
	return t.escaped(`"`)
}

// escaped is the text between double quotes, where an opening is given. Between three of them, lines and two quotes in a
// row stay as they are.
func (t tomlText) escaped(opening string) string {
	quotes := strings.TrimSuffix(opening, "\n")
	var b strings.Builder
	b.WriteString(opening)
	row := 0
	for _, r := range t.text {
		if row++; r != '"' {
			row = 0
		}
		i := strings.IndexRune(tomlEscaped, r)
		switch {
		case r == '"' && row < len(quotes), r == '\n' && len(quotes) > 1:
			b.WriteRune(r)
		case i >= 0 && r != 'u' && r != 'U':
			b.WriteByte('\\')
			b.WriteByte(tomlEscapes[i])
			row = 0
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + quotes
}
