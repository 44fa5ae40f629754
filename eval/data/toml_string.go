package data

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// str reads a string of any kind.
func (p *tomlParser) str() (string, *tomlMiss) {
	switch rest := p.text[p.pos:]; {
	case strings.HasPrefix(rest, `"""`):
		return p.longString(`"""`, "multiline basic string")
	case strings.HasPrefix(rest, "'''"):
		return p.longString("'''", "multiline literal string")
	case rest[0] == '"':
		return p.basicString()
	}
	return p.literalString()
}

// literalString reads a string on a line, without escapes.
func (p *tomlParser) literalString() (string, *tomlMiss) {
	p.pos++
	s := p.span(func(c byte) bool { return isTOMLPrintable(c) && c != '\'' })
	return s, p.literal("'").in("literal string").cut()
}

// basicString reads a string on a line, with escapes.
func (p *tomlParser) basicString() (string, *tomlMiss) {
	p.pos++
	var b strings.Builder
	for {
		b.WriteString(p.span(isTOMLBasic))
		if p.peek() != '\\' || p.pos+1 == len(p.text) {
			return b.String(), p.literal(`"`).in("basic string").cut()
		}
		if m := p.escape(&b); m != nil {
			return "", m
		}
	}
}

func isTOMLBasic(c byte) bool { return isTOMLPrintable(c) && c != '"' && c != '\\' }

// tomlEscapes are the letters of escapes, and what each stands for.
const tomlEscapes, tomlEscaped = `bfnrtuU\"`, "\b\f\n\r\tuU\\\""

// escape reads a backslash and what follows it.
func (p *tomlParser) escape(b *strings.Builder) *tomlMiss {
	c := p.text[p.pos+1]
	p.pos += 2
	i := strings.IndexByte(tomlEscapes, c)
	switch {
	case i < 0:
		m := (&tomlMiss{}).in("escape sequence")
		for _, c := range tomlEscapes {
			m.want("`" + string(c) + "`")
		}
		return m.cut()
	case c == 'u':
		return p.codePoint(b, 4).in("unicode 4-digit hex code").cut()
	case c == 'U':
		return p.codePoint(b, 8).in("unicode 8-digit hex code").cut()
	}
	b.WriteByte(tomlEscaped[i])
	return nil
}

// codePoint reads so many hexadecimal digits.
func (p *tomlParser) codePoint(b *strings.Builder, digits int) *tomlMiss {
	end := min(p.pos+digits, len(p.text))
	code, err := strconv.ParseUint(p.text[p.pos:end], 16, 32)
	switch {
	case err != nil || end-p.pos < digits || p.text[p.pos] == '+':
		return &tomlMiss{}
	case code > utf8.MaxRune || !utf8.ValidRune(rune(code)):
		return &tomlMiss{cause: tomlOutOfRange}
	}
	b.WriteRune(rune(code))
	p.pos = end
	return nil
}

const tomlOutOfRange = "value is out of range"

// longString reads a string that may have several lines, between three quotes.
func (p *tomlParser) longString(quotes, label string) (string, *tomlMiss) {
	p.pos += len(quotes)
	p.skipNewline() // the first one is not part of the string
	var b strings.Builder
	for {
		if m := p.longContent(&b, quotes[0]); m != nil {
			return "", m.in(label)
		}
		n := len(p.span(func(c byte) bool { return c == quotes[0] }))
		within := n > 0 && n < len(quotes) && p.longQuotes(quotes[0])
		p.pos -= n
		if !within {
			n = max(0, min(n-len(quotes), 2)) // before those that close
		}
		b.WriteString(quotes[:n])
		p.pos += n
		if !within {
			return b.String(), p.literal(quotes).in(label).cut()
		}
	}
}

// longQuotes reports whether one or two quotes that were read belong to the string, by what follows. toml_edit takes
// anything for that between double quotes, and then finds the string not closed.
func (p *tomlParser) longQuotes(quote byte) bool {
	return p.longContentAt(p.pos, quote) || quote == '"' && p.pos < len(p.text)
}

// longContent reads what a string of several lines has beside quotes.
func (p *tomlParser) longContent(b *strings.Builder, quote byte) *tomlMiss {
	for p.longContentAt(p.pos, quote) {
		switch c := p.text[p.pos]; {
		case c == '\\' && quote == '"':
			if p.continued() {
				break
			}
			if m := p.escape(b); m != nil {
				return m
			}
		case c == '\r':
			p.pos++
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
	return nil
}

// longContentAt reports whether something else than a quote stands at a place that such a string may have.
func (p *tomlParser) longContentAt(at int, quote byte) bool {
	if at >= len(p.text) {
		return false
	}
	switch c := p.text[at]; c {
	case quote:
		return false
	case '\\':
		return quote == '\'' || at+1 < len(p.text)
	case '\n':
		return true
	case '\r':
		return strings.HasPrefix(p.text[at:], "\r\n")
	default:
		return isTOMLPrintable(c)
	}
}

// continued reads a backslash at the end of a line, and the blanks and empty lines that follow.
func (p *tomlParser) continued() bool {
	start := p.pos
	p.pos++
	p.blank()
	if !p.skipNewline() {
		p.pos = start
		return false
	}
	for more := true; more; {
		p.blank()
		more = p.skipNewline()
	}
	return true
}
