package data

import (
	"bytes"
	"strings"

	"chatdoc/eval/value"
)

// addText adds to the text that is being read. Text that only entities and sections divide is one.
func (p *xmlParser) addText(s string) {
	p.chars = append(p.chars, s...)
	p.begun = true
}

// endText makes a child of the text that was read.
func (p *xmlParser) endText() {
	if p.begun {
		p.append(value.Str(p.chars))
		p.chars, p.begun = p.chars[:0], false
	}
}

// cdata reads a section in which nothing has a meaning.
func (p *xmlParser) cdata() *fault {
	p.skip("<![CDATA[")
	text, f := p.through("]]>")
	p.addText(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	return f
}

// characterData reads text with references.
func (p *xmlParser) characterData() *fault {
	start := p.pos
	text, f := p.until("<")
	switch {
	case f != nil:
		return f
	case strings.Contains(text, "]]>"):
		return p.faultAt(p.pos, "']]>' at %s is not allowed inside a character data")
	case !strings.ContainsAny(text, "&\r"):
		p.addText(text)
		return nil
	}
	pos, end := p.pos, p.end
	p.pos, p.end = start, pos
	f = p.expand()
	p.pos, p.end = pos, end
	return f
}

// expand reads text up to the end, and puts in what references stand for.
func (p *xmlParser) expand() *fault {
	var b xmlLines
	for p.pos < p.end {
		if p.text[p.pos] != '&' {
			p.pos++
			b.add(p.text[p.pos-1], p.pos == p.end)
			continue
		}
		r, entity, f := p.reference()
		switch {
		case f != nil:
			return f
		case r == 0:
			p.flush(&b)
			f = p.within(entity, p.entityContent)
		case p.references.depth == 0:
			b.addAsIs(r)
		default:
			for _, c := range []byte(string(r)) {
				b.add(c, p.pos == p.end)
			}
		}
		if f != nil {
			return f
		}
	}
	p.flush(&b)
	return nil
}

func (p *xmlParser) flush(b *xmlLines) {
	if len(b.buf) > 0 {
		p.addText(string(b.buf))
	}
	*b = xmlLines{}
}

// entityContent reads an entity in the text: it may have elements.
func (p *xmlParser) entityContent() *fault {
	name := p.name
	p.name = ""
	f := p.content()
	p.name = name
	return f
}

// xmlLines is text whose lines all end in \n, but for ends that a reference stands for.
type xmlLines struct {
	buf  []byte
	asIs bool // whether the next byte is taken as it is
}

// addAsIs adds a character that a reference stands for.
func (b *xmlLines) addAsIs(r rune) {
	b.buf = append(b.buf, string(r)...)
	b.asIs = true
}

// add adds a byte; last tells that none follows.
func (b *xmlLines) add(c byte, last bool) {
	switch {
	case b.asIs:
		b.asIs = false
		b.buf = append(b.buf, c)
		return
	case bytes.HasSuffix(b.buf, []byte("\r")):
		b.buf[len(b.buf)-1] = '\n'
		if c == '\n' {
			return
		}
	}
	if c == '\r' && last {
		c = '\n'
	}
	b.buf = append(b.buf, c)
}
