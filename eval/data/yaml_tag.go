package data

import (
	"strings"
	"unicode/utf8"
)

// word reads letters, digits, dashes and underscores.
func (s *yamlScanner) word() string {
	start := s.pos
	for isBare(s.at(0)) {
		s.skip()
	}
	return s.text[start:s.pos]
}

// anchor reads an anchor or an alias.
func (s *yamlScanner) anchor(kind yamlKind, what string) *fault {
	start := s.mark
	s.skip()
	name := s.word()
	if name == "" || !s.isSpaced(0) && !s.isAny(0, "?:,]}%@`") {
		return s.fault("while scanning an "+what, start, "did not find expected alphabetic or numeric character")
	}
	s.tokens = append(s.tokens, yamlToken{kind: kind, text: name, start: start, end: s.mark})
	return nil
}

const yamlTagContext = "while scanning a tag"

// tag reads a tag: !<verbatim>, !suffix or !handle!suffix.
func (s *yamlScanner) tag() *fault {
	start := s.mark
	t := yamlToken{kind: yamlTag, start: start}
	var f *fault
	if s.at(1) == '<' {
		s.skipBytes(2)
		if t.suffix, f = s.uri("", ",[]", "while parsing a tag", start); f != nil {
			return f
		}
		if s.at(0) != '>' {
			return s.fault(yamlTagContext, start, "did not find the expected '>'")
		}
		s.skip()
	} else if t.text, t.suffix, f = s.shortTag(start); f != nil {
		return f
	}
	if !s.isSpaced(0) && (!s.flow() || s.at(0) != ',') {
		return s.fault(yamlTagContext, start, "did not find expected whitespace or line break")
	}
	t.end = s.mark
	s.tokens = append(s.tokens, t)
	return nil
}

// shortTag reads a tag that begins with a handle.
func (s *yamlScanner) shortTag(start yamlMark) (handle, suffix string, f *fault) {
	handle = s.handle()
	if len(handle) > 1 && strings.HasSuffix(handle, "!") {
		suffix, f = s.uri("", "", "while parsing a tag", start)
		return handle, suffix, f
	}
	suffix, f = s.uri(handle, "", "while parsing a tag", start)
	if suffix == "" {
		return "", "!", f
	}
	return "!", suffix, f
}

// handle reads an exclamation mark, or a word between two of them. Of the second one there may be none.
func (s *yamlScanner) handle() string {
	start := s.pos
	s.skip()
	s.word()
	if s.at(0) == '!' {
		s.skip()
	}
	return s.text[start:s.pos]
}

// uri reads the rest of a tag whose beginning, with an exclamation mark, was read. more are characters beside the usual ones.
func (s *yamlScanner) uri(head, more, context string, start yamlMark) (string, *fault) {
	var b strings.Builder
	if head != "" {
		b.WriteString(head[1:])
	}
	empty := head == ""
	for isBare(s.at(0)) || s.isAny(0, ";/?:@&=+$.%!~*'()"+more) {
		if s.at(0) != '%' {
			s.read(&b)
		} else if f := s.octets(&b, context, start); f != nil {
			return "", f
		}
		empty = false
	}
	if empty {
		return "", s.fault(context, start, "did not find expected tag URI")
	}
	return b.String(), nil
}

// octets reads a character in percent signs and hexadecimal digits.
func (s *yamlScanner) octets(b *strings.Builder, context string, start yamlMark) *fault {
	var char []byte
	for width := 1; len(char) < width; {
		high, low := hexDigit(s.at(1)), hexDigit(s.at(2))
		if s.at(0) != '%' || high < 0 || low < 0 {
			return s.fault(context, start, "did not find URI escaped octet")
		}
		c := byte(high<<4 | low)
		switch {
		case len(char) > 0 && c&0xc0 != 0x80:
			return s.fault(context, start, "found an incorrect trailing UTF-8 octet")
		case len(char) == 0:
			if width = utf8Width(c); width == 0 {
				return s.fault(context, start, "found an incorrect leading UTF-8 octet")
			}
		}
		char = append(char, c)
		s.skipBytes(3)
	}
	if !utf8.Valid(char) {
		return s.fault(context, start, "found an incorrect trailing UTF-8 octet")
	}
	b.Write(char)
	return nil
}

// utf8Width is the number of bytes of a character by its first one; 0 where none begins like this.
func utf8Width(c byte) int {
	switch {
	case c < 0x80:
		return 1
	case c&0xe0 == 0xc0:
		return 2
	case c&0xf0 == 0xe0:
		return 3
	case c&0xf8 == 0xf0:
		return 4
	}
	return 0
}

const yamlDirectiveContext = "while scanning a directive"

// directive reads a line that begins with a percent sign.
func (s *yamlScanner) directive() *fault {
	t := yamlToken{start: s.mark}
	s.skip()
	name := s.word()
	var f *fault
	switch {
	case name == "":
		f = s.fault(yamlDirectiveContext, t.start, "could not find expected directive name")
	case !s.isSpaced(0):
		f = s.fault(yamlDirectiveContext, t.start, "found unexpected non-alphabetical character")
	case name == "YAML":
		f = s.versionDirective(&t)
	case name == "TAG":
		f = s.tagDirective(&t)
	default:
		f = s.fault(yamlDirectiveContext, t.start, "found unknown directive name")
	}
	if f != nil {
		return f
	}
	t.end = s.mark
	s.tokens = append(s.tokens, t)
	return s.directiveEnd(t.start)
}

// directiveEnd reads the rest of the line of a directive.
func (s *yamlScanner) directiveEnd(start yamlMark) *fault {
	s.blanks()
	s.comment()
	if s.isBreak(0) {
		s.skipLine()
	} else if !s.isEnd(0) {
		return s.fault(yamlDirectiveContext, start, "did not find expected comment or line break")
	}
	return nil
}

// blanks skips blanks and tabs, and reports whether there were any.
func (s *yamlScanner) blanks() (found bool) {
	start := s.pos
	for s.isBlank(0) {
		s.skip()
	}
	return s.pos > start
}

// versionDirective reads the version of YAML.
func (s *yamlScanner) versionDirective(t *yamlToken) *fault {
	const context = "while scanning a %YAML directive"
	t.kind = yamlVersion
	s.blanks()
	for i := range t.version {
		if i > 0 {
			if s.at(0) != '.' {
				return s.fault(context, t.start, "did not find expected digit or '.' character")
			}
			s.skip()
		}
		digits := 0
		for ; isDigit(s.at(0)); digits++ {
			if digits == 9 {
				return s.fault(context, t.start, "found extremely long version number")
			}
			t.version[i] = t.version[i]*10 + int(s.at(0)-'0')
			s.skip()
		}
		if digits == 0 {
			return s.fault(context, t.start, "did not find expected version number")
		}
	}
	return nil
}

// tagDirective reads what a handle of tags stands for.
func (s *yamlScanner) tagDirective(t *yamlToken) (f *fault) {
	const context = "while scanning a %TAG directive"
	t.kind = yamlTagDirective
	s.blanks()
	if s.at(0) != '!' {
		return s.fault("while scanning a tag directive", t.start, "did not find expected '!'")
	}
	t.text = s.handle()
	switch {
	case t.text != "!" && !strings.HasSuffix(t.text, "!"):
		return s.fault("while parsing a tag directive", t.start, "did not find expected '!'")
	case !s.blanks():
		return s.fault(context, t.start, "did not find expected whitespace")
	}
	if t.suffix, f = s.uri("", ",[]", "while parsing a %TAG directive", t.start); f != nil {
		return f
	}
	if !s.isSpaced(0) {
		return s.fault(context, t.start, "did not find expected whitespace or line break")
	}
	return nil
}
