package data

import (
	"strings"

	"chatdoc/eval/value"
)

// element reads an element with what is in it. An element in whose tag the text ends is dropped.
func (p *xmlParser) element() *fault {
	if len(p.open) > maxXMLDepth {
		return p.faultAt(p.pos, "it is nested too deeply").bounded()
	}
	p.endText()
	node, empty, f := p.tag()
	switch {
	case f != nil:
		return f
	case node == nil:
		return nil
	case empty:
		p.leave(node)
		return nil
	}
	p.open = append(p.open, node)
	return p.content()
}

// tag reads the tag that an element begins with, and tells whether it also ends it. There is no node where the text ends
// within the tag.
func (p *xmlParser) tag() (node *xmlNode, empty bool, f *fault) {
	p.pos++
	start := p.pos
	node = &xmlNode{prefixes: p.prefixes.begin()}
	if node.prefix, node.name, f = p.qname(); f != nil {
		return nil, false, f
	}
	if node.prefix == "xmlns" {
		return nil, false, p.faultAt(start, "the 'xmlns' prefix is used at %s, but it must not be")
	}
	p.name = node.name
	attrs, f := p.attributes()
	if f != nil || p.pos == p.end {
		return nil, false, f
	}
	empty = p.skip("/")
	if f = p.need(">"); f == nil {
		f = p.resolve(node, attrs, start)
	}
	p.root = p.root || f == nil
	return node, empty, f
}

// attributes reads the attributes of an element.
func (p *xmlParser) attributes() (attrs []xmlAttribute, f *fault) {
	for p.pos < p.end {
		spaced := p.space()
		switch {
		case p.pos == p.end:
			return nil, p.endless()
		case p.has("/"), p.has(">"):
			return attrs, nil
		case !spaced:
			return nil, p.unexpected("a whitespace")
		}
		if attrs, f = p.attribute(attrs); f != nil {
			return nil, f
		}
	}
	return attrs, nil
}

// leave adds a complete element to the one around it.
func (p *xmlParser) leave(node *xmlNode) {
	p.endText()
	p.prefixes.forget(node.prefixes)
	p.append(node.dict())
}

// append adds a child to the innermost element.
func (p *xmlParser) append(child value.Value) {
	parent := p.open[len(p.open)-1]
	parent.children = append(parent.children, child)
}

// content reads text, elements and so on, with the tag that closes the element around.
func (p *xmlParser) content() *fault {
	for p.pos < p.end {
		var f *fault
		switch {
		case !p.has("<"):
			f = p.characterData()
		case p.has("<!--"):
			f = p.comment()
		case p.has("<![CDATA["):
			f = p.cdata()
		case p.has("<!"), p.rest() == "<":
			f = p.faultAt(p.pos, "unknown token at %s")
		case p.has("<?"):
			f = p.instruction()
		case p.has("</"):
			return p.close()
		default:
			f = p.element()
		}
		if f != nil {
			return f
		}
	}
	return nil
}

// close reads a tag that closes an element.
func (p *xmlParser) close() *fault {
	p.endText()
	start := p.pos
	p.pos += len("</")
	prefix, name, f := p.qname()
	if f != nil {
		return f
	}
	p.space()
	if f := p.need(">"); f != nil {
		return f
	}
	last := len(p.open) - 1
	node := p.open[last]
	switch {
	case p.name == "", last == 0: // an entity closes what it has not opened
		return p.faultAt(start, "unexpected close tag at %s")
	case prefix != node.prefix || name != node.name:
		return p.faultAt(start, "found closing tag '"+xmlQualified(prefix, name)+"' instead of '"+node.qualified()+"'")
	}
	p.open = p.open[:last]
	p.leave(node)
	return nil
}

// comment reads a comment.
func (p *xmlParser) comment() *fault {
	start := p.pos
	p.skip("<!--")
	text, f := p.through("-->")
	if f == nil && (strings.Contains(text, "--") || strings.HasSuffix(text, "-")) {
		f = p.faultAt(start, "comment at %s contains '--'")
	}
	p.nameless()
	return f
}

// instruction reads a processing instruction.
func (p *xmlParser) instruction() *fault {
	if p.has("<?xml ") {
		return p.faultAt(p.pos, "unexpected XML declaration at %s")
	}
	p.skip("<?")
	if _, f := p.word(); f != nil {
		return f
	}
	p.space()
	_, f := p.through("?>")
	p.nameless()
	return f
}

// nameless adds a node of which only its place can be seen.
func (p *xmlParser) nameless() {
	p.endText()
	p.append((&xmlNode{}).dict())
}
