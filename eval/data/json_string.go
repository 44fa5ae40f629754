package data

import (
	"strings"
	"unicode/utf8"
)

// str reads a string.
func (p *jsonParser) str() (string, *fault) {
	p.pos++
	start := p.pos
	if f := p.plain(); f != nil {
		return "", f
	}
	s := p.text[start:p.pos]
	if p.text[p.pos] == '\\' {
		p.buf = append(p.buf[:0], s...)
		if f := p.escaped(); f != nil {
			return "", f
		}
		s = string(p.buf)
	}
	p.pos++
	if !p.utf8 && !utf8.ValidString(s) {
		return "", p.fault("invalid unicode code point")
	}
	return s, nil
}

// plain goes to the next quote or backslash.
func (p *jsonParser) plain() *fault {
	for ; p.pos < len(p.text); p.pos++ {
		switch c := p.text[p.pos]; {
		case c == '"' || c == '\\':
			return nil
		case c < ' ':
			return p.before(`control character (\u0000-\u001F) found while parsing a string`)
		}
	}
	return p.fault(jsonEndOfString)
}

const jsonEndOfString = "EOF while parsing a string"

// escaped reads the rest of a string from its first backslash on, and adds it to buf.
func (p *jsonParser) escaped() *fault {
	for p.text[p.pos] == '\\' {
		p.pos++
		if f := p.escape(); f != nil {
			return f
		}
		start := p.pos
		if f := p.plain(); f != nil {
			return f
		}
		p.buf = append(p.buf, p.text[start:p.pos]...)
	}
	return nil
}

// escape reads what follows a backslash.
func (p *jsonParser) escape() *fault {
	c := p.peek()
	if c == atEnd {
		return p.fault(jsonEndOfString)
	}
	p.pos++
	if c == 'u' {
		r, f := p.codePoint()
		p.buf = utf8.AppendRune(p.buf, r)
		return f
	}
	i := strings.IndexByte(`"\/bfnrt`, byte(c))
	if i < 0 {
		return p.fault("invalid escape")
	}
	p.buf = append(p.buf, "\"\\/\b\f\n\r\t"[i])
	return nil
}

// codePoint reads the digits of an escape, and a second escape where the first is half of a surrogate pair.
func (p *jsonParser) codePoint() (rune, *fault) {
	const lone = "lone leading surrogate in hex escape"
	high, f := p.hex()
	switch {
	case f != nil || high < 0xd800 || high > 0xdfff:
		return high, f
	case high >= 0xdc00:
		return 0, p.fault(lone)
	}
	for _, want := range `\u` {
		switch p.peek() {
		case int(want):
			p.pos++
		case atEnd:
			return 0, p.fault(jsonEndOfString)
		default:
			return 0, p.before("unexpected end of hex escape")
		}
	}
	low, f := p.hex()
	if f == nil && (low < 0xdc00 || low > 0xdfff) {
		f = p.fault(lone)
	}
	return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000, f
}

// hex reads four hexadecimal digits.
func (p *jsonParser) hex() (r rune, f *fault) {
	if len(p.text)-p.pos < 4 {
		p.pos = len(p.text)
		return 0, p.fault(jsonEndOfString)
	}
	digits := p.text[p.pos : p.pos+4]
	p.pos += 4
	for _, c := range []byte(digits) {
		d := hexDigit(c)
		if d < 0 {
			return 0, p.fault("invalid escape")
		}
		r = r<<4 | rune(d)
	}
	return r, nil
}
