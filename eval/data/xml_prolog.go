package data

import "chatdoc/eval/value"

// parseXML reads a document: an array of the root element, with what stands around it.
func parseXML(data []byte) (value.Value, *fault) {
	text, f := textOf(data)
	if f != nil {
		return nil, f
	}
	p := xmlParser{text: text, end: len(text), open: []*xmlNode{{}}, entities: map[string]xmlRange{}}
	if f := p.document(); f != nil {
		return nil, f
	}
	return value.NewArray(p.open[0].children...), nil
}

func (p *xmlParser) document() *fault {
	p.skip("\ufeff")
	if p.has("<?xml ") {
		if f := p.declaration(); f != nil {
			return f
		}
	}
	if f := p.around(); f != nil {
		return f
	}
	if p.has("<!DOCTYPE") {
		if f := p.doctype(); f != nil {
			return f
		}
		if f := p.around(); f != nil {
			return f
		}
	}
	if p.has("<") {
		if f := p.element(); f != nil {
			return f
		}
	}
	return p.finish()
}

// finish reads what follows the root, and looks for what is missing.
func (p *xmlParser) finish() *fault {
	if f := p.around(); f != nil {
		return f
	}
	p.endText() // of an entity that closes the root
	switch {
	case p.pos < p.end:
		return p.faultAt(p.pos, "unknown token at %s")
	case !p.root:
		return p.faultAt(0, "missing root node")
	case len(p.open) > 1:
		return p.faultAt(0, "the root node was opened but never closed")
	}
	return nil
}

// around reads comments, processing instructions and space around the root.
func (p *xmlParser) around() *fault {
	for {
		p.space()
		var f *fault
		switch {
		case p.has("<!--"):
			f = p.comment()
		case p.has("<?"):
			f = p.instruction()
		default:
			return nil
		}
		if f != nil {
			return f
		}
	}
}

// declaration reads the declaration of the version and the encoding, which count for nothing: the text is UTF-8.
func (p *xmlParser) declaration() *fault {
	p.skip("<?xml ")
	p.space()
	if !p.has("version") {
		return p.needText("version")
	}
	for _, name := range [...]string{"version", "encoding", "standalone"} {
		if !p.has(name) {
			continue
		}
		if _, _, _, f := p.pair(); f != nil {
			return f
		}
		if !p.space() && name != "standalone" && !p.has("?>") && p.pos < p.end {
			return p.unexpected("a whitespace")
		}
	}
	return p.needText("?>")
}

// doctype reads the type of the document.
func (p *xmlParser) doctype() *fault {
	start := p.pos
	p.skip("<!DOCTYPE")
	if f := p.needSpace(); f != nil {
		return f
	}
	if p.pos == p.end {
		return p.endless()
	}
	if _, f := p.word(); f != nil {
		return f
	}
	p.space()
	if _, f := p.external(); f != nil {
		return f
	}
	p.space()
	switch {
	case p.skip(">"):
		return nil
	case p.skip("["):
		return p.definitions(start)
	}
	return p.unexpected("'[' or '>'")
}

// external reads where something else is defined, if that is told. We do not look there.
func (p *xmlParser) external() (found bool, f *fault) {
	public := p.skip("PUBLIC")
	if !public && !p.skip("SYSTEM") {
		return false, nil
	}
	f = p.identifier()
	if f == nil && public {
		f = p.identifier()
	}
	return true, f
}

// identifier reads space and a text in quotes.
func (p *xmlParser) identifier() *fault {
	if f := p.needSpace(); f != nil {
		return f
	}
	_, f := p.quoted()
	return f
}

// quoted reads a text in quotes in which anything may stand.
func (p *xmlParser) quoted() (r xmlRange, f *fault) {
	q, f := p.quote()
	if f != nil {
		return r, f
	}
	r.from = p.pos
	for p.pos < p.end && p.text[p.pos] != q[0] {
		p.pos++
	}
	r.to = p.pos
	return r, p.need(q)
}

// definitions reads what the type of the document, which starts somewhere before, defines between brackets.
func (p *xmlParser) definitions(start int) *fault {
	for p.pos < p.end {
		var f *fault
		p.space()
		switch {
		case p.skip("<!ENTITY"):
			f = p.entity()
		case p.has("<!--"):
			f = p.comment()
		case p.has("<?"):
			f = p.instruction()
		case p.skip("]"):
			p.space()
			return p.need(">")
		case p.has("<!ELEMENT"), p.has("<!ATTLIST"), p.has("<!NOTATION"):
			f = p.ignored(start)
		default:
			f = p.faultAt(p.pos, "unknown token at %s")
		}
		if f != nil {
			return f
		}
	}
	return nil
}

// ignored reads a definition that only matters to those who check documents.
func (p *xmlParser) ignored(start int) *fault {
	for p.pos < p.end && p.text[p.pos] != '>' {
		p.pos++
	}
	if !p.skip(">") {
		return p.faultAt(start, "unknown token at %s")
	}
	return nil
}

// entity reads the rest of the definition of an entity. The first one of a name counts.
func (p *xmlParser) entity() *fault {
	f := p.needSpace()
	parameter := f == nil && p.skip("%")
	if parameter {
		f = p.needSpace()
	}
	if f != nil {
		return f
	}
	name, f := p.word()
	if f == nil {
		f = p.needSpace()
	}
	switch {
	case f != nil:
	case p.has(`"`) || p.has("'"):
		f = p.define(name)
	default:
		f = p.externalEntity(parameter)
	}
	if f != nil {
		return f
	}
	p.space()
	return p.need(">")
}

// define reads what an entity stands for.
func (p *xmlParser) define(name string) *fault {
	value, f := p.quoted()
	if _, ok := p.entities[name]; !ok {
		p.entities[name] = value
	}
	return f
}

// externalEntity reads the definition of an entity that is elsewhere.
func (p *xmlParser) externalEntity(parameter bool) *fault {
	if !p.has("S") && !p.has("P") {
		return p.unexpected("a quote, SYSTEM or PUBLIC")
	}
	found, f := p.external()
	switch {
	case f != nil:
		return f
	case !found:
		return p.faultAt(p.pos, "invalid ExternalID at %s")
	case parameter:
		return nil
	}
	p.space()
	if !p.skip("NDATA") {
		return nil
	}
	if f := p.needSpace(); f != nil {
		return f
	}
	_, f = p.word()
	return f
}
