package relink

import (
	"bytes"
	"fmt"
	"strconv"
)

// maxDepth bounds the nesting of arrays and dictionaries.
const maxDepth = 64

// parser reads objects. The first error sticks and moves to the end of the data, so that every loop ends.
type parser struct {
	data []byte
	pos  int
	err  error
}

func (p *parser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf("relink: byte %d: %s", p.pos, fmt.Sprintf(format, args...))
	}
	p.pos = len(p.data)
}

// peek is the byte n places ahead, 0 after the end.
func (p *parser) peek(n int) byte {
	if p.pos+n < len(p.data) {
		return p.data[p.pos+n]
	}
	return 0
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// space skips white space and comments.
func (p *parser) space() {
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case isSpace(c):
			p.pos++
		case c == '%':
			for p.pos < len(p.data) && p.data[p.pos] != '\n' && p.data[p.pos] != '\r' {
				p.pos++
			}
		default:
			return
		}
	}
}

// token is the next run of regular characters, after white space.
func (p *parser) token() []byte {
	p.space()
	return p.regular()
}

func (p *parser) regular() []byte {
	start := p.pos
	for p.pos < len(p.data) && !isSpace(p.data[p.pos]) && !isDelimiter(p.data[p.pos]) {
		p.pos++
	}
	return p.data[start:p.pos]
}

// keyword demands a word.
func (p *parser) keyword(want string) {
	if got := p.token(); string(got) != want {
		p.fail("found %.20q instead of %q", got, want)
	}
}

// integer demands a whole number that is not negative.
func (p *parser) integer() int {
	word := p.token()
	n, err := strconv.Atoi(string(word))
	if err != nil || n < 0 {
		p.fail("found %.20q instead of a number", word)
		return 0
	}
	return n
}

// object reads any object but a stream.
func (p *parser) object(depth int) Object {
	p.space()
	if depth > maxDepth {
		p.fail("objects are nested too deeply")
	}
	switch p.peek(0) {
	case '/':
		p.pos++
		return p.name()
	case '(':
		return p.literal()
	case '[':
		p.pos++
		return p.array(depth)
	case '<':
		if p.peek(1) == '<' {
			p.pos += 2
			return p.dict(depth)
		}
		return p.hex()
	}
	return p.scalar()
}

// scalar reads a number, a reference, a truth value or null.
func (p *parser) scalar() Object {
	word := string(p.regular())
	switch word {
	case "true", "false":
		return Bool(word == "true")
	case "null":
		return nil
	}
	if n, err := strconv.Atoi(word); err == nil {
		if n > 0 && p.reference() {
			return Ref(n)
		}
		return Int(n)
	}
	v, err := strconv.ParseFloat(word, 64)
	if err != nil {
		p.fail("found %.20q instead of an object", word)
	}
	return Real(v)
}

// reference skips the rest of a reference, a generation and an R, if that is what follows.
func (p *parser) reference() bool {
	start := p.pos
	if string(p.token()) == "0" && string(p.token()) == "R" {
		return true
	}
	p.pos = start
	return false
}

func (p *parser) name() Name {
	word := p.regular()
	if bytes.IndexByte(word, '#') < 0 {
		return Name(word)
	}
	var b []byte
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if v, err := strconv.ParseUint(string(word[i+1:i+3]), 16, 8); err == nil {
				b = append(b, byte(v))
				i += 2
				continue
			}
		}
		b = append(b, word[i])
	}
	return Name(b)
}

func (p *parser) array(depth int) Array {
	a := Array{}
	for p.err == nil {
		p.space()
		if p.peek(0) == ']' {
			p.pos++
			break
		}
		a = append(a, p.object(depth+1))
	}
	return a
}

func (p *parser) dict(depth int) Dict {
	d := Dict{}
	for p.err == nil {
		p.space()
		if p.peek(0) == '>' && p.peek(1) == '>' {
			p.pos += 2
			break
		}
		if p.peek(0) != '/' {
			p.fail("a dictionary key is not a name")
			break
		}
		p.pos++
		key := p.name()
		d[key] = p.object(depth + 1)
	}
	return d
}
