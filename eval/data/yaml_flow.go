package data

// flowItem reads an item between brackets. One with a colon in it is a mapping of a single key.
func (p *yamlParser) flowItem(first bool) *fault {
	t, f := p.separated(first, yamlFlowSequenceEnd, "did not find expected ',' or ']'", "while parsing a flow sequence")
	switch {
	case f != nil:
		return f
	case t.kind == yamlFlowSequenceEnd:
		return p.end(yamlSequenceEnd)
	case t.kind == yamlKeyToken:
		p.emit(yamlEvent{kind: yamlMappingStart, mark: p.take().start})
		p.state = p.flowPairKey
		return nil
	}
	p.states = append(p.states, p.flowItems)
	return p.node(false, false)
}

func (p *yamlParser) flowItems() *fault { return p.flowItem(false) }

// separated reads the comma before an item, and gives the token that follows.
func (p *yamlParser) separated(first bool, end yamlKind, problem, context string) (*yamlToken, *fault) {
	t, f := p.peek()
	if f != nil || first || t.kind == end {
		return t, f
	}
	if t.kind != yamlFlowEntry {
		return nil, p.unexpected(t, problem, context, p.outer())
	}
	p.take()
	return p.peek()
}

// flowPairKey reads the key of an item that is a mapping.
func (p *yamlParser) flowPairKey() *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	switch t.kind {
	case yamlValueToken, yamlFlowEntry, yamlFlowSequenceEnd:
		return p.empty(p.take().end, p.flowPairValue) // libyaml takes the token, whatever it is
	}
	p.states = append(p.states, p.flowPairValue)
	return p.node(false, false)
}

func (p *yamlParser) flowPairValue() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind != yamlValueToken:
		return p.empty(t.start, p.flowPairEnd)
	}
	return p.flowChild(p.flowPairEnd, yamlFlowSequenceEnd)
}

// flowChild takes a token and reads the node behind it, which is empty where a comma or what closes comes next.
func (p *yamlParser) flowChild(next yamlState, closing ...yamlKind) *fault {
	p.take()
	t, f := p.peek()
	if f != nil {
		return f
	}
	return p.child(false, false, next, t.start, append(closing, yamlFlowEntry)...)
}

func (p *yamlParser) flowPairEnd() *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	p.state = p.flowItems
	p.emit(yamlEvent{kind: yamlMappingEnd, mark: t.start})
	return nil
}

// flowKey reads a key between braces. One without a question mark and a colon has no value.
func (p *yamlParser) flowKey(first bool) *fault {
	t, f := p.separated(first, yamlFlowMappingEnd, "did not find expected ',' or '}'", "while parsing a flow mapping")
	switch {
	case f != nil:
		return f
	case t.kind == yamlFlowMappingEnd:
		return p.end(yamlMappingEnd)
	case t.kind == yamlKeyToken:
		return p.flowChild(p.flowValue, yamlValueToken, yamlFlowMappingEnd)
	}
	p.states = append(p.states, p.flowNoValue)
	return p.node(false, false)
}

func (p *yamlParser) flowKeys() *fault { return p.flowKey(false) }

func (p *yamlParser) flowValue() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind != yamlValueToken:
		return p.empty(t.start, p.flowKeys)
	}
	return p.flowChild(p.flowKeys, yamlFlowMappingEnd)
}

func (p *yamlParser) flowNoValue() *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	return p.empty(t.start, p.flowKeys)
}
