package data

// node reads a node. Outside of brackets it may be a block; a sequence in a mapping need not be indented.
func (p *yamlParser) node(block, indentless bool) *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	if t.kind == yamlAlias {
		return p.alias()
	}
	e := yamlEvent{mark: t.start}
	name, f := p.properties(&e)
	if f == nil {
		f = p.content(&e, block, indentless)
	}
	if f != nil {
		return f
	}
	if e.anchored {
		number := len(p.names)
		p.names[name] = number
		p.anchors[number] = len(p.events)
	}
	p.emit(e)
	return nil
}

// content reads what a node has beside its properties: a scalar, or the beginning of a collection. It is empty if it has
// nothing else.
func (p *yamlParser) content(e *yamlEvent, block, indentless bool) *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case indentless && t.kind == yamlBlockEntry:
		e.kind, p.state = yamlSequenceStart, p.indentlessEntry
	case t.kind == yamlScalar:
		e.kind, e.text, e.plain = yamlText, t.text, t.plain
		p.pop()
		p.take()
	case p.collection(e, t.kind, block):
	case e.tag != "" || e.anchored:
		e.kind, e.plain = yamlText, true
		p.pop()
	case block:
		return p.unexpected(t, "did not find expected node content", "while parsing a block node", e.mark)
	default:
		return p.unexpected(t, "did not find expected node content", "while parsing a flow node", e.mark)
	}
	return nil
}

// alias makes the event of an alias.
func (p *yamlParser) alias() *fault {
	t := p.take()
	p.pop()
	number, ok := p.names[t.text]
	if !ok {
		return yamlFault("unknown anchor", t.start, "", yamlMark{})
	}
	p.emit(yamlEvent{kind: yamlReference, anchor: number, mark: t.start})
	return nil
}

// properties reads the anchor and the tag of a node, in either order.
func (p *yamlParser) properties(e *yamlEvent) (anchor string, f *fault) {
	var tag *yamlToken
	for {
		t, f := p.peek()
		switch {
		case f != nil:
			return "", f
		case t.kind == yamlAnchor && !e.anchored:
			anchor, e.anchored = p.take().text, true
		case t.kind == yamlTag && tag == nil:
			taken := p.take()
			tag = &taken
		default:
			return anchor, p.resolve(e, tag)
		}
	}
}

// resolve gives a node its tag, with what the handle stands for. nil is no tag.
func (p *yamlParser) resolve(e *yamlEvent, tag *yamlToken) *fault {
	switch {
	case tag == nil:
		return nil
	case tag.text == "":
		e.tag = tag.suffix
		return nil
	}
	for _, d := range p.tags {
		if d.handle == tag.text {
			e.tag = d.prefix + tag.suffix
			return nil
		}
	}
	return p.unexpected(tag, "found undefined tag handle", "while parsing a node", e.mark)
}

// collection begins a collection that is not indentless; ok is false where none begins.
func (p *yamlParser) collection(e *yamlEvent, kind yamlKind, block bool) (ok bool) {
	switch {
	case kind == yamlFlowSequence:
		e.kind, p.state = yamlSequenceStart, p.begin(p.flowItem)
	case kind == yamlFlowMapping:
		e.kind, p.state = yamlMappingStart, p.begin(p.flowKey)
	case kind == yamlBlockSequence && block:
		e.kind, p.state = yamlSequenceStart, p.begin(func(bool) *fault { return p.blockEntry() })
	case kind == yamlBlockMapping && block:
		e.kind, p.state = yamlMappingStart, p.begin(func(bool) *fault { return p.blockKey() })
	default:
		return false
	}
	return true
}

// begin is the state that goes into a collection.
func (p *yamlParser) begin(item func(first bool) *fault) yamlState {
	return func() *fault {
		t, f := p.peek()
		if f != nil {
			return f
		}
		p.marks = append(p.marks, t.start)
		p.take()
		return item(true)
	}
}

// child reads a node, after which the parser is in the given state. Where a token stands instead that cannot begin one, the
// node is empty.
func (p *yamlParser) child(block, indentless bool, next yamlState, at yamlMark, not ...yamlKind) *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	for _, kind := range not {
		if t.kind == kind {
			return p.empty(at, next)
		}
	}
	p.states = append(p.states, next)
	return p.node(block, indentless)
}

// blockEntry reads an entry of a block sequence.
func (p *yamlParser) blockEntry() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind == yamlBlockEnd:
		return p.end(yamlSequenceEnd)
	case t.kind != yamlBlockEntry:
		return p.unexpected(t, "did not find expected '-' indicator", "while parsing a block collection", p.outer())
	}
	return p.child(true, false, p.blockEntry, p.take().end, yamlBlockEntry, yamlBlockEnd)
}

// indentlessEntry reads an entry of a sequence whose dashes stand below the key.
func (p *yamlParser) indentlessEntry() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind != yamlBlockEntry:
		p.pop()
		p.emit(yamlEvent{kind: yamlSequenceEnd, mark: t.start})
		return nil
	}
	return p.child(true, false, p.indentlessEntry, p.take().end, yamlBlockEntry, yamlKeyToken, yamlValueToken, yamlBlockEnd)
}

// blockKey reads a key of a block mapping.
func (p *yamlParser) blockKey() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind == yamlBlockEnd:
		return p.end(yamlMappingEnd)
	case t.kind != yamlKeyToken:
		return p.unexpected(t, "did not find expected key", "while parsing a block mapping", p.outer())
	}
	return p.child(true, true, p.blockValue, p.take().end, yamlKeyToken, yamlValueToken, yamlBlockEnd)
}

// blockValue reads a value of a block mapping.
func (p *yamlParser) blockValue() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind != yamlValueToken:
		return p.empty(t.start, p.blockKey)
	}
	return p.child(true, true, p.blockKey, p.take().end, yamlKeyToken, yamlValueToken, yamlBlockEnd)
}
