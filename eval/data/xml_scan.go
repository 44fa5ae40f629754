package data

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// xmlParser reads XML 1.0 with namespaces as the Rust crate roxmltree does: without checking a document against its type,
// but with the entities that the type defines.
type xmlParser struct {
	text     string
	pos, end int // end is that of the text, or of the entity that is being read

	entities   map[string]xmlRange
	references xmlReferences

	open     []*xmlNode // the elements around, the document first
	root     bool       // whether there is an element
	name     string     // of the element read last; "" at the beginning of an entity
	prefixes xmlPrefixes
	chars    []byte // the text that is being read
	begun    bool   // whether there is any, be it empty
}

// xmlRange is a part of the text.
type xmlRange struct{ from, to int }

// maxXMLDepth is how deep elements may nest.
const maxXMLDepth = 1000

// where is line and column of a place, in characters from 1.
func (p *xmlParser) where(at int) (line, column int) {
	before := p.text[:at]
	line = strings.Count(before, "\n") + 1
	return line, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
}

// faultAt makes a fault at a place. %s in the message stands for it, where it tells the place itself.
func (p *xmlParser) faultAt(at int, what string) *fault {
	line, column := p.where(at)
	what = strings.Replace(what, "%s", fmt.Sprintf("%d:%d", line, column), 1)
	return parseFault("XML", atLine(line, column), "%s", what)
}

// unexpected is the fault that something else was expected than the next byte.
func (p *xmlParser) unexpected(what string) *fault {
	if p.pos == p.end {
		return p.endless()
	}
	found := string(rune(p.text[p.pos])) // a byte, even where it is part of a character
	return p.faultAt(p.pos, "expected "+what+" not '"+found+"' at %s")
}

// endless is the fault of a text that ends too early. It has no place of its own.
func (p *xmlParser) endless() *fault { return p.faultAt(0, "unexpected end of stream") }

func (p *xmlParser) rest() string { return p.text[p.pos:p.end] }

func (p *xmlParser) has(prefix string) bool { return strings.HasPrefix(p.rest(), prefix) }

// skip skips a text, if it comes next.
func (p *xmlParser) skip(s string) bool {
	if !p.has(s) {
		return false
	}
	p.pos += len(s)
	return true
}

func isXMLSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// space skips white space, and reports whether there was any.
func (p *xmlParser) space() bool {
	start := p.pos
	for p.pos < p.end && isXMLSpace(p.text[p.pos]) {
		p.pos++
	}
	return p.pos > start
}

// needSpace skips white space that has to be there.
func (p *xmlParser) needSpace() *fault {
	if !p.space() {
		return p.unexpected("a whitespace")
	}
	return nil
}

// need skips a byte that has to be there.
func (p *xmlParser) need(c string) *fault {
	if !p.skip(c) {
		return p.unexpected("'" + c + "'")
	}
	return nil
}

// needText skips a text that has to be there.
func (p *xmlParser) needText(s string) *fault {
	if !p.skip(s) {
		return p.faultAt(p.pos, "expected '"+s+"' at %s")
	}
	return nil
}

// quote skips a quote, and gives it.
func (p *xmlParser) quote() (string, *fault) {
	for _, q := range [...]string{`"`, "'"} {
		if p.skip(q) {
			return q, nil
		}
	}
	return "", p.unexpected("a quote")
}

// until reads characters up to one of several bytes, which may be missing.
func (p *xmlParser) until(stop string) (string, *fault) {
	return p.characters(func(at int) bool { return strings.IndexByte(stop, p.text[at]) >= 0 })
}

// through reads characters up to a text that has to follow, and the text.
func (p *xmlParser) through(end string) (string, *fault) {
	s, f := p.characters(func(at int) bool { return strings.HasPrefix(p.text[at:p.end], end) })
	if f == nil {
		f = p.needText(end)
	}
	return s, f
}

// characters reads characters up to the place that stop tells.
func (p *xmlParser) characters(stop func(at int) bool) (string, *fault) {
	start := p.pos
	for p.pos < p.end && !stop(p.pos) {
		r, size := utf8.DecodeRuneInString(p.rest())
		if !isXMLChar(r) {
			return "", p.faultAt(p.pos, fmt.Sprintf("a non-XML character '\\u{%x}' found at %%s", r))
		}
		p.pos += size
	}
	return p.text[start:p.pos], nil
}

// word reads a name in which colons mean nothing.
func (p *xmlParser) word() (string, *fault) {
	n := 0
	for _, r := range p.rest() {
		if !isXMLName(r) || n == 0 && !isXMLNameStart(r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	if n == 0 {
		return "", p.faultAt(p.pos, "invalid name token at %s")
	}
	p.pos += n
	return p.text[p.pos-n : p.pos], nil
}

// qname reads a name that may have a prefix.
func (p *xmlParser) qname() (prefix, name string, f *fault) {
	start := p.pos
	n := 0
	for _, r := range p.rest() {
		if !isXMLName(r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	p.pos += n
	prefix, name, ok := strings.Cut(p.text[start:p.pos], ":")
	if !ok {
		prefix, name = "", prefix
	}
	first, _ := utf8.DecodeRuneInString(name)
	before, _ := utf8.DecodeRuneInString(prefix + "a")
	if name == "" || !isXMLNameStart(first) || !isXMLNameStart(before) || strings.Contains(name, ":") {
		return "", "", p.faultAt(start, "invalid name token at %s")
	}
	return prefix, name, nil
}

// isXMLChar tells the characters that XML may have.
func isXMLChar(r rune) bool {
	return r >= ' ' && r != 0xfffe && r != 0xffff || r == '\t' || r == '\n' || r == '\r'
}

// isXMLNameStart tells the characters that a name may begin with.
func isXMLNameStart(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || r == ':' || r == '_'
	}
	switch {
	case r < 0xc0, r == 0xd7, r == 0xf7, 0x300 <= r && r <= 0x36f, r == 0x37e:
		return false
	case r <= 0x1fff, r == 0x200c, r == 0x200d, 0x2070 <= r && r <= 0x218f, 0x2c00 <= r && r <= 0x2fef:
		return true
	}
	return 0x3001 <= r && r <= 0xd7ff || 0xf900 <= r && r <= 0xfdcf || 0xfdf0 <= r && r <= 0xfffd ||
		0x10000 <= r && r <= 0xeffff
}

// isXMLName tells the characters that a name may have.
func isXMLName(r rune) bool {
	switch {
	case isXMLNameStart(r), '0' <= r && r <= '9', r == '-', r == '.':
		return true
	}
	return r == 0xb7 || 0x300 <= r && r <= 0x36f || r == 0x203f || r == 0x2040
}
