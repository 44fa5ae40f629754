package data

import "slices"

// yamlParser makes events of tokens. It is a machine whose states are functions: each makes an event at most, and leaves
// the next state.
type yamlParser struct {
	yamlScanner
	state  yamlState
	states []yamlState // what follows the node that is being read
	marks  []yamlMark  // where the collections around begin
	tags   []yamlTagPrefix
	ended  bool // whether there is no document any more
	events []yamlEvent
	// Anchors. serde_yaml numbers them by how many names there are, so that one of an old name takes the number of the
	// next new one.
	names   map[string]int
	anchors map[int]int // the event of a number
	depth   int
}

// yamlState reads on.
type yamlState func() *fault

// yamlTagPrefix is what a handle of tags stands for.
type yamlTagPrefix struct{ handle, prefix string }

// yamlEventKind is the kind of an event.
type yamlEventKind uint8

const (
	yamlNothing yamlEventKind = iota // a stream without a document
	yamlText
	yamlReference
	yamlSequenceStart
	yamlSequenceEnd
	yamlMappingStart
	yamlMappingEnd
)

// yamlEvent is a node, or where a collection begins or ends.
type yamlEvent struct {
	kind     yamlEventKind
	mark     yamlMark
	text     string // of a scalar
	tag      string // in full; "" where there is none
	plain    bool   // whether a scalar has no quotes
	anchored bool
	anchor   int // the number of the anchor that an alias refers to
}

func newYAMLParser(text string) *yamlParser {
	p := &yamlParser{yamlScanner: newYAMLScanner(text), names: map[string]int{}, anchors: map[int]int{}}
	p.state = func() *fault { return p.documentStart(true) }
	return p
}

// maxYAMLDepth is how deep collections may nest: serde_yaml's figure.
const maxYAMLDepth = 128

// document reads the events of a document. A fault may come after some events.
func (p *yamlParser) document() *fault {
	for done := false; !done; {
		if f := p.state(); f != nil {
			return f
		}
		if p.depth > maxYAMLDepth {
			return errYAMLDepth(p.events[len(p.events)-1].mark)
		}
		done = p.ended || p.state == nil
	}
	if len(p.events) == 0 {
		p.emit(yamlEvent{})
	}
	return nil
}

func errYAMLDepth(at yamlMark) *fault {
	return yamlFault("recursion limit exceeded", at, "", yamlMark{}).bounded()
}

// more reports whether another document follows, sound or not.
func (p *yamlParser) more() bool {
	if p.ended {
		return false
	}
	f := p.documentStart(false)
	return f != nil || !p.ended
}

func (p *yamlParser) emit(e yamlEvent) {
	switch e.kind {
	case yamlSequenceStart, yamlMappingStart:
		p.depth++
	case yamlSequenceEnd, yamlMappingEnd:
		p.depth--
	}
	p.events = append(p.events, e)
}

// empty makes an event of a scalar that is not there.
func (p *yamlParser) empty(at yamlMark, next yamlState) *fault {
	p.state = next
	p.emit(yamlEvent{kind: yamlText, plain: true, mark: at})
	return nil
}

// pop leaves a node.
func (p *yamlParser) pop() {
	last := len(p.states) - 1
	p.state, p.states = p.states[last], p.states[:last]
}

// end makes the event of the end of a collection, and leaves it.
func (p *yamlParser) end(kind yamlEventKind) *fault {
	p.pop()
	p.marks = p.marks[:len(p.marks)-1]
	p.emit(yamlEvent{kind: kind, mark: p.take().start})
	return nil
}

// unexpected is the fault of a token that cannot follow; context tells what began at a place.
func (p *yamlParser) unexpected(t *yamlToken, problem, context string, from yamlMark) *fault {
	return yamlFault(problem, t.start, context, from)
}

// outer is the place where the innermost collection begins.
func (p *yamlParser) outer() yamlMark { return p.marks[len(p.marks)-1] }

// documentStart reads up to the content of a document. The first one needs no mark.
func (p *yamlParser) documentStart(first bool) *fault {
	t, f := p.peek()
	for f == nil && !first && t.kind == yamlDocumentEnd {
		p.take()
		t, f = p.peek()
	}
	switch {
	case f != nil:
		return f
	case t.kind == yamlStreamEnd:
		p.ended = true
		return nil
	}
	bare := first && t.kind != yamlVersion && t.kind != yamlTagDirective && t.kind != yamlDocumentStart
	if f := p.directives(); f != nil {
		return f
	}
	p.states = append(p.states, p.documentEnd)
	if bare {
		p.state = func() *fault { return p.node(true, false) }
		return nil
	}
	p.state = p.documentContent
	return p.documentMark()
}

// documentMark reads the mark before a document.
func (p *yamlParser) documentMark() *fault {
	t, f := p.peek()
	switch {
	case f != nil:
		return f
	case t.kind != yamlDocumentStart:
		return p.unexpected(t, "did not find expected <document start>", "", yamlMark{})
	}
	p.take()
	return nil
}

// documentContent reads the content of a document that began with a mark.
func (p *yamlParser) documentContent() *fault {
	t, f := p.peek()
	if f != nil {
		return f
	}
	switch t.kind {
	case yamlVersion, yamlTagDirective, yamlDocumentStart, yamlDocumentEnd, yamlStreamEnd:
		p.pop()
		p.emit(yamlEvent{kind: yamlText, plain: true, mark: t.start})
		return nil
	}
	return p.node(true, false)
}

// documentEnd reads the mark at the end of a document, if there is one.
func (p *yamlParser) documentEnd() *fault {
	t, f := p.peek()
	if f == nil && t.kind == yamlDocumentEnd {
		p.take()
	}
	p.state = nil
	return f
}

// directives reads what stands before the mark of a document.
func (p *yamlParser) directives() *fault {
	p.tags = nil
	versioned := false
	for {
		t, f := p.peek()
		switch {
		case f != nil:
			return f
		case t.kind == yamlVersion && versioned:
			return p.unexpected(t, "found duplicate %YAML directive", "", yamlMark{})
		case t.kind == yamlVersion && t.version != [2]int{1, 1} && t.version != [2]int{1, 2}:
			return p.unexpected(t, "found incompatible YAML document", "", yamlMark{})
		case t.kind == yamlVersion:
			versioned = true
		case t.kind != yamlTagDirective:
			p.tags = append(p.tags, yamlTagPrefix{"!", "!"}, yamlTagPrefix{"!!", "tag:yaml.org,2002:"})
			return nil
		case slices.ContainsFunc(p.tags, func(d yamlTagPrefix) bool { return d.handle == t.text }):
			return p.unexpected(t, "found duplicate %TAG directive", "", yamlMark{})
		default:
			p.tags = append(p.tags, yamlTagPrefix{t.text, t.suffix})
		}
		p.take()
	}
}
