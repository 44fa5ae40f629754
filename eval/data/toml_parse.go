package data

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/value"
)

// tomlParser reads TOML 1.0 as the Rust crate toml_edit does: by trying one reading after the other. What a fault says and
// where it stands depends on which readings were tried, so each function takes over their order.
type tomlParser struct {
	text  string
	pos   int
	depth int
	doc   tomlDocument
}

// maxTOMLDepth is how deep arrays, inline tables and dotted keys may nest: toml_edit's figure.
const maxTOMLDepth = 79

// parseTOML reads a document.
func parseTOML(data []byte) (value.Value, *fault) {
	text, f := textOf(data)
	if f != nil {
		return nil, f
	}
	p := tomlParser{text: text, doc: newTOMLDocument()}
	if miss := p.document(); miss != nil {
		f := parseFault("TOML", p.here(), "%s", miss)
		f.limit = miss.cause == tomlTooDeep
		return nil, f
	}
	return p.doc.root.value(), nil
}

// here is the place of the character at which reading has stopped.
func (p *tomlParser) here() place {
	from := p.pos
	for from < len(p.text) && !utf8.RuneStart(p.text[from]) {
		from--
	}
	_, size := utf8.DecodeRuneInString(p.text[from:])
	return atRange(from, from+size)
}

// tomlMiss is why something could not be read. The place is where the parser stands.
type tomlMiss struct {
	label    string   // what was being read: the innermost thing that has a name
	expected []string // what could have come
	cause    string
	final    bool // whether no other reading is tried
}

// in names what was being read.
func (m *tomlMiss) in(label string) *tomlMiss {
	if m != nil && m.label == "" {
		m.label = label
	}
	return m
}

// want tells what could have come.
func (m *tomlMiss) want(what ...string) *tomlMiss {
	if m != nil {
		m.expected = append(m.expected, what...)
	}
	return m
}

// cut rules other readings out.
func (m *tomlMiss) cut() *tomlMiss {
	if m != nil {
		m.final = true
	}
	return m
}

func (m *tomlMiss) String() string {
	var lines []string
	if m.label != "" {
		lines = append(lines, "invalid "+m.label)
	}
	if m.expected != nil {
		lines = append(lines, "expected "+strings.Join(m.expected, ", "))
	}
	if m.cause != "" {
		lines = append(lines, m.cause)
	}
	return strings.Join(lines, "\n")
}

// try reads something that need not be there: where it is not, the parser is back at its start.
func (p *tomlParser) try(read func() *tomlMiss) (ok bool, m *tomlMiss) {
	start := p.pos
	if m = read(); m == nil || m.final {
		return m == nil, m
	}
	p.pos = start
	return false, nil
}

// peek is the next byte, or atEnd.
func (p *tomlParser) peek() int {
	if p.pos < len(p.text) {
		return int(p.text[p.pos])
	}
	return atEnd
}

// literal reads a given text.
func (p *tomlParser) literal(s string) *tomlMiss {
	if !strings.HasPrefix(p.text[p.pos:], s) {
		return &tomlMiss{}
	}
	p.pos += len(s)
	return nil
}

// span reads bytes of a kind.
func (p *tomlParser) span(is func(byte) bool) string {
	start := p.pos
	for p.pos < len(p.text) && is(p.text[p.pos]) {
		p.pos++
	}
	return p.text[start:p.pos]
}

func (p *tomlParser) document() *tomlMiss {
	_ = p.literal("\ufeff")
	for p.blank(); p.pos < len(p.text); p.blank() {
		start := p.pos
		m := p.line()
		if m != nil {
			if !m.final {
				p.pos = start
			}
			return m
		}
	}
	p.doc.finish()
	return nil
}

func (p *tomlParser) line() *tomlMiss {
	switch p.peek() {
	case '#':
		return p.lineEnd().cut()
	case '[':
		return p.header().in("table header").cut()
	case '\n', '\r':
		return p.newline()
	}
	start := p.pos
	pair, m := p.pair()
	if m == nil {
		if m = p.lineEnd().want("newline", "`#`"); m == nil {
			m = p.refuse(start, p.doc.define(pair))
		}
	}
	return m.cut()
}

// refuse is the miss of something that begins at a place and was read, but cannot be.
func (p *tomlParser) refuse(start int, cause string) *tomlMiss {
	if cause == "" {
		return nil
	}
	p.pos = start
	return &tomlMiss{cause: cause}
}

// header reads the header of a table, or of an item of an array of tables.
func (p *tomlParser) header() *tomlMiss {
	start := p.pos
	if len(p.text)-start < 2 {
		return &tomlMiss{}
	}
	opening, closing := "[", "]"
	if p.text[start+1] == '[' {
		opening, closing = "[[", "]]"
	}
	p.pos += len(opening)
	path, m := p.key()
	if m != nil {
		return m
	}
	if m := p.literal(closing); m != nil {
		return m.want("`.`", "`"+closing+"`")
	}
	if m := p.lineEnd(); m != nil {
		return m.want("newline", "`#`")
	}
	return p.refuse(start, p.doc.open(path, opening == "[["))
}

// blank skips blanks and tabs.
func (p *tomlParser) blank() { p.span(func(c byte) bool { return c == ' ' || c == '\t' }) }

// newline reads the end of a line. Another byte is read, too, before it turns out to be none.
func (p *tomlParser) newline() *tomlMiss {
	c := p.peek()
	if c == atEnd {
		return &tomlMiss{}
	}
	p.pos++
	switch c {
	case '\n':
		return nil
	case '\r':
		return p.literal("\n")
	}
	return &tomlMiss{}
}

// skipNewline reads the end of a line, if it comes next.
func (p *tomlParser) skipNewline() (ok bool) {
	ok, _ = p.try(p.newline)
	return ok
}

// lineEnd reads blanks, a comment and the end of the line.
func (p *tomlParser) lineEnd() *tomlMiss {
	p.blank()
	p.comment()
	if p.skipNewline() || p.pos == len(p.text) {
		return nil
	}
	return &tomlMiss{}
}

func (p *tomlParser) comment() (found bool) {
	if p.peek() != '#' {
		return false
	}
	p.pos++
	p.span(isTOMLPrintable)
	return true
}

// isTOMLPrintable tells the bytes that comments and strings may have.
func isTOMLPrintable(c byte) bool { return c >= ' ' && c != 0x7f || c == '\t' }

// space skips blanks, lines and comments within arrays.
func (p *tomlParser) space() *tomlMiss {
	for {
		p.blank()
		switch {
		case p.comment(), p.peek() == '\n', p.peek() == '\r':
			if m := p.newline(); m != nil {
				return m
			}
		default:
			return nil
		}
	}
}
