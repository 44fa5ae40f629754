package data

import (
	"fmt"
	"unicode/utf8"
)

// YAML is read by the ways of libyaml, which the reference compiler uses through the Rust crate serde_yaml: yaml_read.go and
// yaml_scan.go make tokens of the text, yaml_parse.go makes events of these, and yaml_value.go values. What the errors say
// is told by which of these steps fails, and where.

// yamlMark is a place in the text: characters, lines and columns, each from 0.
type yamlMark struct {
	index, line, column int
	offset              int // in bytes
}

func (m yamlMark) String() string { return fmt.Sprintf("line %d column %d", m.line+1, m.column+1) }

// atStart reports whether the place is that of the first character, which messages do not tell.
func (m yamlMark) atStart() bool { return m.line == 0 && m.column == 0 }

// place is the place as faults have it.
func (m yamlMark) place() place {
	return place{ranged: true, from: m.offset, to: m.offset, line: m.line + 1, column: m.column + 1}
}

// yamlFault makes the fault of a problem at a place; context tells what began somewhere before it, if it is not "".
func yamlFault(problem string, at yamlMark, context string, from yamlMark) *fault {
	if !at.atStart() {
		problem += " at " + at.String()
	}
	if context != "" {
		problem += ", " + context
		if !from.atStart() && (from.line != at.line || from.column != at.column) {
			problem += " at " + from.String()
		}
	}
	return parseFault("YAML", at.place(), "%s", problem)
}

// readYAML is data as a text.
func readYAML(data []byte) (string, *fault) {
	text := string(data)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			what, at := badUTF8(text[i:])
			return "", yamlReadFault(what, i+at)
		}
		if !isYAMLChar(r) {
			return "", yamlReadFault("control characters are not allowed", i)
		}
		i += size
	}
	return text, nil
}

// yamlReadFault is the fault of text that is not encoded as it should be. It has an offset in bytes, but no line.
func yamlReadFault(what string, offset int) *fault {
	if offset > 0 {
		what = fmt.Sprintf("%s at position %d", what, offset)
	}
	return parseFault("YAML", yamlMark{}.place(), "%s", what)
}

// badUTF8 tells what is wrong with the sequence at the beginning of a text, and at which of its bytes.
func badUTF8(s string) (what string, at int) {
	width, least := 0, rune(0)
	switch c := s[0]; {
	case c&0xe0 == 0xc0:
		width, least = 2, 0x80
	case c&0xf0 == 0xe0:
		width, least = 3, 0x800
	case c&0xf8 == 0xf0:
		width, least = 4, 0x10000
	default:
		return "invalid leading UTF-8 octet", 0
	}
	if len(s) < width {
		return "incomplete UTF-8 octet sequence", 0
	}
	code := rune(s[0]) & (0xff >> (width + 1))
	for i := 1; i < width; i++ {
		if s[i]&0xc0 != 0x80 {
			return "invalid trailing UTF-8 octet", i
		}
		code = code<<6 | rune(s[i]&0x3f)
	}
	if code < least {
		return "invalid length of a UTF-8 sequence", 0
	}
	return "invalid Unicode character", 0
}

// isYAMLChar tells the characters that a text may have.
func isYAMLChar(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xa0:
		return r < 0x7f || r == 0x85
	}
	return r != 0xfffe && r != 0xffff
}
