package relink

import "bytes"

// literal reads a string in parentheses (7.3.4.2).
func (p *parser) literal() String {
	var b []byte
	depth := 0
	for p.pos < len(p.data) {
		c := p.data[p.pos]
		p.pos++
		switch c {
		case '\\':
			b = p.escape(b)
			continue
		case '\r': // any end of line is one line feed
			if p.peek(0) == '\n' {
				p.pos++
			}
			c = '\n'
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				return String(b)
			}
		}
		b = append(b, c)
	}
	p.fail("a string does not end")
	return ""
}

// escape reads what follows a backslash.
func (p *parser) escape(b []byte) []byte {
	c := p.peek(0)
	p.pos++
	switch c {
	case 'n':
		return append(b, '\n')
	case 'r':
		return append(b, '\r')
	case 't':
		return append(b, '\t')
	case 'b':
		return append(b, '\b')
	case 'f':
		return append(b, '\f')
	case '\r':
		if p.peek(0) == '\n' {
			p.pos++
		}
		return b
	case '\n':
		return b
	}
	if c < '0' || c > '7' {
		return append(b, c)
	}
	v := c - '0'
	for i := 0; i < 2 && p.peek(0) >= '0' && p.peek(0) <= '7'; i++ {
		v = v<<3 | p.peek(0) - '0'
		p.pos++
	}
	return append(b, v)
}

// hex reads a string in angle brackets (7.3.4.3). A missing last digit is 0.
func (p *parser) hex() String {
	p.pos++
	end := bytes.IndexByte(p.data[p.pos:], '>')
	if end < 0 {
		p.fail("a string does not end")
		return ""
	}
	var b []byte
	high := true
	for _, c := range p.data[p.pos : p.pos+end] {
		v, ok := hexDigit(c)
		switch {
		case !ok && !isSpace(c):
			p.fail("%q is no hexadecimal digit", c)
			return ""
		case !ok:
		case high:
			b = append(b, v<<4)
			high = false
		default:
			b[len(b)-1] |= v
			high = true
		}
	}
	p.pos += end + 1
	return String(b)
}

func hexDigit(c byte) (v byte, ok bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
