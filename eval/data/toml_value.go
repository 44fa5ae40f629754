package data

import "chatdoc/eval/value"

// tomlPair is a key with its value.
type tomlPair struct {
	path  []string // the parts of the key
	value any      // a value.Value, or a *tomlTable that stands in braces
}

// pair reads a key, the sign of equality and a value.
func (p *tomlParser) pair() (pair tomlPair, m *tomlMiss) {
	if pair.path, m = p.key(); m != nil {
		return pair, m
	}
	if m = p.literal("="); m != nil {
		return pair, m.want("`.`", "`=`").cut()
	}
	p.blank()
	pair.value, m = p.value()
	return pair, m.cut()
}

// key reads the parts of a key, with dots between them.
func (p *tomlParser) key() (path []string, m *tomlMiss) {
	start := p.pos
	part, m := p.keyPart()
	if m != nil {
		return nil, m.in("key")
	}
	for end := p.pos; ; end = p.pos {
		path = append(path, part)
		if p.literal(".") != nil {
			break
		}
		if part, m = p.keyPart(); m != nil && m.final {
			return nil, m.in("key")
		} else if m != nil {
			p.pos = end
			break
		}
	}
	if len(path) > maxTOMLDepth {
		return nil, p.refuse(start, tomlTooDeep)
	}
	return path, nil
}

const tomlTooDeep = "recursion limit exceeded"

func (p *tomlParser) keyPart() (part string, m *tomlMiss) {
	p.blank()
	switch p.peek() {
	case '"':
		part, m = p.basicString()
	case '\'':
		part, m = p.literalString()
	default:
		if part = p.span(isBare); part == "" {
			m = &tomlMiss{}
		}
	}
	if m == nil {
		p.blank()
	}
	return part, m
}

// value reads a value. What it may be follows from its first byte.
func (p *tomlParser) value() (any, *tomlMiss) {
	switch c := p.peek(); c {
	case atEnd:
		return nil, &tomlMiss{}
	case '"', '\'':
		s, m := p.str()
		return value.Str(s), m
	case '[':
		return p.nested(p.array)
	case '{':
		return p.nested(p.inlineTable)
	case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.number()
	case '_':
		v, m := p.integer()
		return v, m.want("leading digit")
	case '.':
		v, m := p.float()
		return v, m.want("leading digit")
	}
	for _, w := range tomlWords {
		if p.literal(w.text) == nil {
			return w.value, nil
		}
	}
	m := (&tomlMiss{}).in("string").want("`\"`", "`'`")
	m.final = p.peek() == 't' || p.peek() == 'f' // nothing else begins like this
	return nil, m
}

// tomlWords are the words that are values.
var tomlWords = []struct {
	text  string
	value value.Value
}{
	{"true", value.Bool(true)},
	{"false", value.Bool(false)},
	{"inf", value.Float(inf)},
	{"nan", value.Float(nan)},
}

// nested reads what nests.
func (p *tomlParser) nested(read func() (any, *tomlMiss)) (any, *tomlMiss) {
	if p.depth == maxTOMLDepth {
		return nil, (&tomlMiss{cause: tomlTooDeep}).cut()
	}
	p.depth++
	p.pos++
	v, m := read()
	p.depth--
	return v, m.cut()
}

// separated reads things with commas between them. A comma that nothing follows is left.
func (p *tomlParser) separated(read func() *tomlMiss) *tomlMiss {
	ok, m := p.try(read)
	for ok {
		ok, m = p.try(func() *tomlMiss {
			if m := p.literal(","); m != nil {
				return m
			}
			return read()
		})
	}
	return m
}

// array reads the rest of an array.
func (p *tomlParser) array() (any, *tomlMiss) {
	var items []value.Value
	if p.literal("]") == nil {
		return value.NewArray(), nil
	}
	m := p.separated(func() *tomlMiss {
		v, m := p.item()
		if m == nil {
			items = append(items, tomlValue(v))
		}
		return m
	})
	if m != nil {
		return nil, m
	}
	if len(items) > 0 {
		_ = p.literal(",") // one that nothing follows
	}
	if m := p.space(); m != nil {
		return nil, m
	}
	return value.NewArray(items...), p.literal("]").in("array").want("`]`")
}

// item reads an item of an array, and what stands around it.
func (p *tomlParser) item() (any, *tomlMiss) {
	if m := p.space(); m != nil {
		return nil, m
	}
	v, m := p.value()
	if m != nil {
		return nil, m
	}
	return v, p.space()
}

// inlineTable reads the rest of a table in braces.
func (p *tomlParser) inlineTable() (any, *tomlMiss) {
	start := p.pos
	var pairs []tomlPair
	m := p.separated(func() *tomlMiss {
		pair, m := p.pair()
		if m == nil {
			p.blank()
			pairs = append(pairs, pair)
		}
		return m
	})
	if m != nil {
		return nil, m
	}
	p.blank()
	t, cause := inlineTOMLTable(pairs)
	if m := p.refuse(start, cause); m != nil {
		return nil, m
	}
	return t, p.literal("}").in("inline table").want("`}`")
}
