package data

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// xmlReferences bounds the references to entities, which may name each other.
type xmlReferences struct {
	depth  int
	nested int // references within entities, since the text itself was left
	size   int // of all entities that were put in, in bytes
}

const (
	// Figures of roxmltree.
	maxXMLEntityDepth = 10
	maxXMLNested      = 255
	// maxXMLExpansion bounds the size of what references stand for, in bytes.
	maxXMLExpansion = 1 << 26
)

// within reads an entity in place of the text.
func (p *xmlParser) within(entity xmlRange, read func() *fault) *fault {
	r := &p.references
	if r.depth > 0 {
		r.nested++
	}
	r.size += entity.to - entity.from
	switch {
	case r.size > maxXMLExpansion:
		return p.faultAt(p.pos, "entities are too large").bounded()
	case r.depth == maxXMLEntityDepth, r.nested > maxXMLNested:
		return p.faultAt(p.pos, "a possible entity reference loop is detected at %s")
	}
	r.depth++
	pos, end := p.pos, p.end
	p.pos, p.end = entity.from, entity.to
	f := read()
	p.pos, p.end = pos, end
	if r.depth--; r.depth == 0 {
		r.nested = 0
	}
	return f
}

// reference reads an ampersand and what follows: a character, or the entity that a name stands for.
func (p *xmlParser) reference() (r rune, entity xmlRange, f *fault) {
	start := p.pos
	name, _, ok := strings.Cut(p.rest()[1:], ";")
	if digits, numeric := strings.CutPrefix(name, "#"); numeric {
		r, numeric = xmlCodePoint(digits)
		ok = ok && numeric
	} else if r = xmlNamed[name]; ok && r == 0 {
		p.pos++
		word, _ := p.word()
		ok = word == name
	}
	if !ok || name == "" {
		return 0, entity, p.faultAt(start, "malformed entity reference at %s")
	}
	p.pos = start + len("&;") + len(name)
	if r != 0 {
		return r, entity, nil
	}
	if entity, ok = p.entities[name]; !ok {
		f = p.faultAt(start, "unknown entity '"+name+"'")
	}
	return 0, entity, f
}

// xmlNamed are the entities that every document has.
var xmlNamed = map[string]rune{"quot": '"', "amp": '&', "apos": '\'', "lt": '<', "gt": '>'}

// xmlCodePoint is the character with a number in decimal digits, or in hexadecimal ones behind an x.
func xmlCodePoint(digits string) (r rune, ok bool) {
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || strings.HasPrefix(digits, "+") {
		return 0, false
	}
	if n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return utf8.RuneError, true
	}
	return rune(n), isXMLChar(rune(n))
}

// attributeValue is the value of an attribute: white space becomes blanks, references what they stand for.
func (p *xmlParser) attributeValue(raw xmlRange) (string, *fault) {
	var b strings.Builder
	pos, end := p.pos, p.end
	p.pos, p.end = raw.from, raw.to
	f := p.normalize(&b)
	p.pos, p.end = pos, end
	return b.String(), f
}

func (p *xmlParser) normalize(b *strings.Builder) *fault {
	for p.pos < p.end {
		switch c := p.text[p.pos]; {
		case c == '&':
			if f := p.normalizeReference(b); f != nil {
				return f
			}
			continue
		case c == '\r' && p.has("\r\n"): // the second one becomes a blank
		default:
			b.WriteByte(byte(xmlBlank(rune(c))))
		}
		p.pos++
	}
	return nil
}

func (p *xmlParser) normalizeReference(b *strings.Builder) *fault {
	start := p.pos
	r, entity, f := p.reference()
	switch {
	case f != nil:
		return f
	case r == 0:
		return p.within(entity, func() *fault { return p.normalize(b) })
	case p.references.depth == 0:
		b.WriteRune(r)
	case r == '<':
		return p.faultAt(start, "unescaped '<' found at %s")
	default:
		b.WriteRune(xmlBlank(r))
	}
	return nil
}

// xmlBlank is a blank for white space of any kind.
func xmlBlank(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' {
		return ' '
	}
	return r
}
