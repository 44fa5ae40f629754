package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chatdoc/eval/value"
)

// jsonParser reads JSON as the Rust crate serde_json does. Its faults have lines and columns in bytes: a column is how much
// of the line was read, with the byte that is wrong.
type jsonParser struct {
	text  string
	utf8  bool // whether the text is valid
	pos   int
	depth int

	items []value.Value // of the arrays that are being read, one array after the other
	buf   []byte        // a string with escapes
}

// maxJSONDepth is how deep arrays and objects may nest: serde_json's figure.
const maxJSONDepth = 127

func parseJSON(data []byte) (value.Value, *fault) {
	p := jsonParser{text: string(data)}
	p.utf8 = utf8.ValidString(p.text)
	v, f := p.value()
	if f == nil && p.space() != atEnd {
		f = p.before("trailing characters")
	}
	if f != nil {
		return nil, f
	}
	return v, nil
}

// fault is a fault in what was read last.
func (p *jsonParser) fault(what string) *fault {
	read := p.text[:p.pos]
	line := strings.Count(read, "\n") + 1
	column := len(read) - strings.LastIndexByte(read, '\n') - 1
	return parseFault("JSON", atLine(line, column), "%s at line %d column %d", what, line, column)
}

// before is a fault in the next byte, which has not been read.
func (p *jsonParser) before(what string) *fault {
	p.pos = min(p.pos+1, len(p.text))
	return p.fault(what)
}

// either is a fault in the next byte, or in that there is none.
func (p *jsonParser) either(atEnd, else_ string) *fault {
	if p.pos == len(p.text) {
		return p.fault(atEnd)
	}
	return p.before(else_)
}

// atEnd is what peek and space give where there is no byte any more.
const atEnd = -1

func (p *jsonParser) peek() int {
	if p.pos < len(p.text) {
		return int(p.text[p.pos])
	}
	return atEnd
}

// space skips white space and gives the byte that follows.
func (p *jsonParser) space() int {
	for ; p.pos < len(p.text); p.pos++ {
		switch c := p.text[p.pos]; c {
		case ' ', '\n', '\t', '\r':
		default:
			return int(c)
		}
	}
	return atEnd
}

func (p *jsonParser) value() (value.Value, *fault) {
	switch c := p.space(); c {
	case '"':
		s, f := p.str()
		return value.Str(s), f
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.number()
	case '[', '{':
		return p.nested(c)
	case 't':
		return value.Bool(true), p.word("true")
	case 'f':
		return value.Bool(false), p.word("false")
	case 'n':
		return value.None{}, p.word("null")
	}
	return nil, p.either(jsonEndOfValue, "expected value")
}

// word reads a word of which the first letter is there.
func (p *jsonParser) word(w string) *fault {
	for i := range len(w) {
		if p.pos == len(p.text) {
			return p.fault(jsonEndOfValue)
		}
		p.pos++
		if p.text[p.pos-1] != w[i] {
			return p.fault("expected ident")
		}
	}
	return nil
}

func (p *jsonParser) nested(open int) (v value.Value, f *fault) {
	if p.depth == maxJSONDepth {
		return nil, p.before("recursion limit exceeded").bounded()
	}
	p.depth++
	p.pos++
	if open == '[' {
		v, f = p.array()
	} else {
		v, f = p.object()
	}
	p.depth--
	return v, f
}

func (p *jsonParser) array() (value.Value, *fault) {
	first := len(p.items)
	if p.space() == atEnd {
		return nil, p.fault("EOF while parsing a list")
	}
	for more := p.peek() != ']'; more; {
		v, f := p.value()
		if f != nil {
			return nil, f
		}
		p.items = append(p.items, v)
		if more, f = p.comma(']', "EOF while parsing a list", "expected `,` or `]`"); f != nil {
			return nil, f
		}
	}
	p.pos++
	a := value.NewArray(slices.Clone(p.items[first:])...)
	p.items = p.items[:first]
	return a, nil
}

// comma reads what follows an item: a comma, after which another item follows, or nothing before the bracket that closes.
func (p *jsonParser) comma(closing int, atEnd, unexpected string) (more bool, f *fault) {
	switch p.space() {
	case closing:
		return false, nil
	case ',':
		p.pos++
	default:
		return false, p.either(atEnd, unexpected)
	}
	if p.space() == closing {
		return false, p.before("trailing comma")
	}
	return true, nil
}

func (p *jsonParser) object() (value.Value, *fault) {
	d := value.NewDict()
	for more := p.space() != '}'; more; {
		if p.peek() != '"' {
			return nil, p.either(p.missingKey(d), "key must be a string")
		}
		key, f := p.str()
		if f != nil {
			return nil, f
		}
		if p.space() != ':' {
			return nil, p.either("EOF while parsing an object", "expected `:`")
		}
		p.pos++
		v, f := p.value()
		if f != nil {
			return nil, f
		}
		d.Put(key, v)
		if more, f = p.comma('}', "EOF while parsing an object", "expected `,` or `}`"); f != nil {
			return nil, f
		}
	}
	p.pos++
	return dated(d), nil
}

// missingKey is the fault of an object that ends where a key should be.
func (p *jsonParser) missingKey(d *value.Dict) string {
	if d.Len() == 0 {
		return "EOF while parsing an object"
	}
	return jsonEndOfValue
}
