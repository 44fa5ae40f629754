package data

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"chatdoc/eval/value"
)

// yamlString is a text to be written, and which forms it can have.
type yamlString struct {
	text   string
	lines  bool // it has line breaks
	looks  bool // without quotes it would be taken for something else than a text
	plain  bool // it can stand without quotes
	single bool // it can stand between single quotes
	block  bool // it can be a block of lines
}

func newYAMLString(s string) yamlString {
	t := yamlString{text: s, looks: looksLikeYAML(s), plain: !hasYAMLIndicator(s), single: true, block: true}
	if s == "" {
		return yamlString{looks: t.looks, plain: true, single: true}
	}
	spaced, broken := false, false // what the last character was
	for i, r := range s {
		space, broke := r == ' ', isYAMLBreak(r)
		edge := i == 0 || i+utf8.RuneLen(r) == len(s)
		t.lines = t.lines || broke
		if space && broken {
			t.plain, t.single = false, false
		}
		if broke && spaced || !isYAMLPrintable(r) {
			t.plain, t.single, t.block = false, false, false
		}
		if edge && (space || broke) {
			t.plain = false
		}
		if space && i == len(s)-1 {
			t.block = false
		}
		spaced, broken = space, broke
	}
	t.plain = t.plain && !t.lines
	return t
}

// looksLikeYAML reports whether a text without quotes would be taken for something else, or might be.
func looksLikeYAML(s string) bool {
	_, isText := yamlPlain(s).(value.Str)
	return !isText || isDigitsWithZero(s)
}

// isYAMLBreak tells the characters that end a line.
func isYAMLBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// isYAMLPrintable tells the characters that need no escapes.
func isYAMLPrintable(r rune) bool {
	return r == '\n' || ' ' <= r && r <= '~' || r >= 0xa0 && r != 0xfeff && r != 0xfffe && r != 0xffff
}

// hasYAMLIndicator reports whether a text has what would mean something if there were no quotes.
func hasYAMLIndicator(s string) bool {
	if strings.HasPrefix(s, "---") || strings.HasPrefix(s, "...") {
		return true
	}
	before := true // whether white space is before a character
	for i, r := range s {
		after := i+utf8.RuneLen(r) == len(s) // whether white space follows it
		if !after {
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			after = isYAMLSpace(next)
		}
		switch {
		case i == 0 && strings.ContainsRune("#,[]{}&*!|>'\"%@`", r), i == 0 && after && (r == '?' || r == '-'),
			after && r == ':', before && r == '#':
			return true
		}
		before = isYAMLSpace(r)
	}
	return false
}

func isYAMLSpace(r rune) bool { return r == ' ' || r == '\t' || r == 0 || isYAMLBreak(r) }

// key is the text as a key on a line.
func (t yamlString) key() string {
	switch {
	case t.text != "" && t.plain && !t.looks:
		return t.text
	case t.single:
		return "'" + strings.ReplaceAll(t.text, "'", "''") + "'"
	}
	return t.double()
}

// text writes a text within a block with a given indentation.
func (w *yamlWriter) text(t yamlString, indent int) {
	switch {
	case strings.Contains(t.text, "\n") && t.block && !t.looks:
		w.literal(t.text, indent+yamlIndent)
	case !strings.Contains(t.text, "\n") && t.plain && !t.looks:
		w.WriteString(t.text)
	case !strings.Contains(t.text, "\n") && t.single:
		w.single(t.text, indent+yamlIndent)
	default:
		w.WriteString(t.double())
	}
}

// literal writes a text as lines below an indicator.
func (w *yamlWriter) literal(s string, indent int) {
	w.WriteByte('|')
	if first, _ := utf8.DecodeRuneInString(s); first == ' ' || isYAMLBreak(first) {
		fmt.Fprint(w, yamlIndent) // as the first line does not tell it
	}
	last, size := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	switch {
	case !isYAMLBreak(last):
		w.WriteByte('-')
	case size == len(s) || isYAMLBreak(before):
		w.WriteByte('+')
	}
	w.WriteByte('\n')
	begun := false // whether a line has begun
	for _, r := range s {
		if !begun && !isYAMLBreak(r) {
			w.WriteString(strings.Repeat(" ", indent))
		}
		w.WriteRune(r)
		begun = !isYAMLBreak(r)
	}
	w.fresh = !begun
}

// single writes a text between single quotes. Each break of a line needs another one.
func (w *yamlWriter) single(s string, indent int) {
	w.WriteByte('\'')
	broken := false
	for _, r := range s {
		if broken && !isYAMLBreak(r) {
			w.WriteString(strings.Repeat(" ", indent))
		}
		if r == '\'' {
			w.WriteByte('\'')
		}
		w.WriteRune(r)
		broken = isYAMLBreak(r)
	}
	if broken {
		w.WriteString(strings.Repeat(" ", indent))
	}
	w.WriteByte('\'')
}

// double is the text between double quotes.
func (t yamlString) double() string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range t.text {
		letter := yamlLetter(r)
		switch {
		case isYAMLPrintable(r) && !isYAMLBreak(r) && r != '"' && r != '\\':
			b.WriteRune(r)
		case letter != 0:
			b.WriteByte('\\')
			b.WriteByte(letter)
		case r <= 0xff:
			fmt.Fprintf(&b, `\x%02X`, r)
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// yamlLetter is the letter of the escape for a character, 0 where there is none.
func yamlLetter(r rune) byte {
	for i, escaped := range yamlEscaped {
		if escaped == r {
			return yamlEscapes[i]
		}
	}
	return 0
}
