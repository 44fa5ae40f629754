package data

import (
	"fmt"
	"strings"

	"chatdoc/eval/value"
)

// parseYAML reads a document.
func parseYAML(data []byte) (value.Value, *fault) {
	text, f := readYAML(data)
	if f != nil {
		return nil, f
	}
	p := newYAMLParser(text)
	b := yamlBuilder{}
	b.broken = p.document()
	b.events, b.anchors = p.events, p.anchors
	v, _, f := b.node()
	switch {
	case f != nil:
		return nil, f
	case b.broken != nil:
		return nil, b.broken
	case p.more():
		return nil, parseFault("YAML", place{}, "deserializing from YAML containing more than one document is not supported")
	}
	return v, nil
}

// yamlBuilder makes values of events.
type yamlBuilder struct {
	events  []yamlEvent
	broken  *fault // why there are no more events; nil where the document is complete
	pos     int
	depth   int
	path    []yamlStep
	anchors map[int]int // as in yamlParser
	built   map[int]yamlBuilt
	jumps   int // to what aliases refer to
}

// yamlBuilt is what the event at an anchor has become, so that all aliases share it.
type yamlBuilt struct {
	value  value.Value
	height int // how deep it nests
	jumps  int
}

// yamlStep is a step from a collection to what is in it.
type yamlStep struct {
	key   string
	index int // -1 for a key
}

// maxYAMLJumps is how many jumps there may be for each event: serde_yaml's figure.
const maxYAMLJumps = 100

// next is the next event.
func (b *yamlBuilder) next() (*yamlEvent, *fault) {
	if b.pos == len(b.events) {
		return nil, b.broken
	}
	b.pos++
	return &b.events[b.pos-1], nil
}

// node makes a value. Its height is how deep it nests.
func (b *yamlBuilder) node() (v value.Value, height int, f *fault) {
	index, jumps := b.pos, b.jumps
	e, f := b.next()
	if f != nil {
		return nil, 0, f
	}
	switch {
	case e.kind == yamlReference:
		return b.alias(e)
	case strings.HasPrefix(e.tag, "!"):
		f = b.fault(e, "invalid type: enum, expected a Typst value")
	case e.kind == yamlText:
		v, f = b.scalar(e)
	case e.kind == yamlSequenceStart:
		v, height, f = b.nested(e, b.sequence)
	case e.kind == yamlMappingStart:
		v, height, f = b.nested(e, b.mapping)
	default:
		v = value.None{}
	}
	if f == nil && e.anchored {
		if b.built == nil {
			b.built = map[int]yamlBuilt{}
		}
		value.Share(v)
		b.built[index] = yamlBuilt{v, height, b.jumps - jumps}
	}
	return v, height, f
}

// alias is the value of what an alias refers to. It is made anew where that is not complete, or where it nests too deeply
// here, which leads to the place for the fault.
func (b *yamlBuilder) alias(e *yamlEvent) (v value.Value, height int, f *fault) {
	index := b.anchors[e.anchor]
	if f := b.jump(1); f != nil {
		return nil, 0, f
	}
	if done, ok := b.built[index]; ok && b.depth+done.height <= maxYAMLDepth {
		return done.value, done.height, b.jump(done.jumps)
	}
	pos := b.pos
	b.pos = index
	v, height, f = b.node()
	b.pos = pos
	return v, height, f
}

func (b *yamlBuilder) jump(n int) *fault {
	b.jumps += n
	if b.jumps > maxYAMLJumps*len(b.events) {
		return parseFault("YAML", place{}, "repetition limit exceeded").bounded()
	}
	return nil
}

// nested makes a collection.
func (b *yamlBuilder) nested(e *yamlEvent, read func() (value.Value, int, *fault)) (value.Value, int, *fault) {
	if b.depth == maxYAMLDepth {
		return nil, 0, errYAMLDepth(e.mark)
	}
	b.depth++
	v, height, f := read()
	b.depth--
	return v, height + 1, f
}

// closes goes behind the event of an end, if it comes next.
func (b *yamlBuilder) closes(kind yamlEventKind) bool {
	if b.pos < len(b.events) && b.events[b.pos].kind == kind {
		b.pos++
		return true
	}
	return false
}

func (b *yamlBuilder) sequence() (value.Value, int, *fault) {
	var items []value.Value
	height := 0
	for !b.closes(yamlSequenceEnd) {
		v, h, f := b.at(yamlStep{index: len(items)}, b.node)
		if f != nil {
			return nil, 0, f
		}
		items, height = append(items, v), max(height, h)
	}
	return value.NewArray(items...), height, nil
}

func (b *yamlBuilder) mapping() (value.Value, int, *fault) {
	d := value.NewDict()
	height := 0
	for !b.closes(yamlMappingEnd) {
		step := yamlStep{key: "?", index: -1}
		if b.pos < len(b.events) && b.events[b.pos].kind == yamlText {
			step.key = b.events[b.pos].text
		}
		key, f := b.key()
		if f != nil {
			return nil, 0, f
		}
		v, h, f := b.at(step, b.node)
		if f != nil {
			return nil, 0, f
		}
		d.Put(key, v)
		height = max(height, h)
	}
	return dated(d), height, nil
}

// at makes a value within a collection.
func (b *yamlBuilder) at(step yamlStep, read func() (value.Value, int, *fault)) (value.Value, int, *fault) {
	b.path = append(b.path, step)
	v, height, f := read()
	b.path = b.path[:len(b.path)-1]
	return v, height, f
}

// key makes a key: any scalar, as it is written.
func (b *yamlBuilder) key() (string, *fault) {
	e, f := b.next()
	if f == nil && e.kind == yamlReference {
		f = b.jump(1)
		e = &b.events[b.anchors[e.anchor]]
	}
	switch {
	case f != nil:
		return "", f
	case e.kind == yamlText:
		return e.text, nil
	case e.kind == yamlSequenceStart:
		return "", b.fault(e, "invalid type: sequence, expected a string")
	}
	return "", b.fault(e, "invalid type: map, expected a string")
}

// fault is the fault of an event that is well-formed, but stands for nothing that we have.
func (b *yamlBuilder) fault(e *yamlEvent, what string) *fault {
	var path strings.Builder
	for i, step := range b.path {
		switch {
		case step.index >= 0 && i == 0:
			fmt.Fprintf(&path, ".[%d]", step.index)
		case step.index >= 0:
			fmt.Fprintf(&path, "[%d]", step.index)
		case i > 0:
			path.WriteString("." + step.key)
		default:
			path.WriteString(step.key)
		}
	}
	if len(b.path) > 0 {
		what = path.String() + ": " + what
	}
	return yamlFault(what, e.mark, "", yamlMark{})
}

// scalar makes a value of a scalar: what its tag says, or without one what it looks like.
func (b *yamlBuilder) scalar(e *yamlEvent) (value.Value, *fault) {
	var v value.Value
	var want string
	kind, standard := strings.CutPrefix(e.tag, "tag:yaml.org,2002:")
	switch {
	case standard && kind == "bool":
		v, want = yamlBool(e.text), "a boolean"
	case standard && kind == "int":
		v, want = yamlInt(e.text), "an integer"
	case standard && kind == "float":
		v, want = yamlFloat(e.text), "a float"
	case standard && kind == "null":
		v, want = yamlNull(e.text), "null"
	case e.tag == "" && e.plain:
		return yamlPlain(e.text), nil
	default:
		return value.Str(e.text), nil
	}
	if v == nil {
		return nil, b.fault(e, "invalid value: string "+value.Repr(value.Str(e.text))+", expected "+want)
	}
	return v, nil
}
