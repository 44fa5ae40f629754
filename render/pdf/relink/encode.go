package relink

import (
	"encoding/hex"
	"strconv"
)

// encoder writes objects with the numbers that they have in the output.
type encoder struct {
	buf    []byte
	number []int // by Ref
}

func (e *encoder) object(o Object) {
	switch o := o.(type) {
	case nil:
		e.buf = append(e.buf, "null"...)
	case Bool:
		e.buf = strconv.AppendBool(e.buf, bool(o))
	case Int:
		e.buf = strconv.AppendInt(e.buf, int64(o), 10)
	case Real:
		e.buf = AppendNumber(e.buf, float64(o), 6)
	case Name:
		e.name(o)
	case String:
		e.string(o)
	case Array:
		e.array(o)
	case Dict:
		e.dict(o)
	case Ref:
		e.buf = strconv.AppendInt(e.buf, int64(e.number[o]), 10)
		e.buf = append(e.buf, " 0 R"...)
	}
}

func (e *encoder) array(a Array) {
	e.buf = append(e.buf, '[')
	for i, o := range a {
		if i > 0 {
			e.separate(o)
		}
		e.object(o)
	}
	e.buf = append(e.buf, ']')
}

func (e *encoder) dict(d Dict) {
	e.buf = append(e.buf, "<<"...)
	for _, k := range d.keys() {
		e.name(k)
		e.separate(d[k])
		e.object(d[k])
	}
	e.buf = append(e.buf, ">>"...)
}

// separate writes a space before what does not begin with a delimiter.
func (e *encoder) separate(o Object) {
	switch o.(type) {
	case Name, String, Array, Dict:
	default:
		e.buf = append(e.buf, ' ')
	}
}

// name writes irregular characters as number signs with two digits (7.3.5).
func (e *encoder) name(n Name) {
	e.buf = append(e.buf, '/')
	for i := range len(n) {
		if c := n[i]; c > ' ' && c <= '~' && c != '#' && !isDelimiter(c) {
			e.buf = append(e.buf, c)
		} else {
			e.buf = append(e.buf, '#')
			e.buf = hex.AppendEncode(e.buf, []byte{c})
		}
	}
}

// longestHex is how many bytes of an unprintable string are still written in hexadecimal digits.
const longestHex = 64

// string writes in parentheses what is printable, or so long that hexadecimal digits would waste room.
func (e *encoder) string(s String) {
	if len(s) <= longestHex && !printable(s) {
		e.buf = append(e.buf, '<')
		e.buf = hex.AppendEncode(e.buf, []byte(s))
		e.buf = append(e.buf, '>')
		return
	}
	e.buf = append(e.buf, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			e.buf = append(e.buf, '\\', c)
		case '\r': // which readers would take for a line feed
			e.buf = append(e.buf, `\r`...)
		default:
			e.buf = append(e.buf, c)
		}
	}
	e.buf = append(e.buf, ')')
}

func printable(s String) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
