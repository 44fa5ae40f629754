package regex

import (
	"strings"
	"unicode/utf8"
)

// parseEscape reads a backslash and what follows.
func (p *parser) parseEscape() (*node, error) {
	start := p.pos
	if !p.next() {
		return nil, p.fail(span{start, p.pos}, "incomplete escape sequence, reached end of pattern prematurely")
	}
	r := p.char()
	switch r {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return nil, p.fail(span{start, p.pos + 1}, "backreferences are not supported")
	case 'x', 'u', 'U':
		char, err := p.parseHex(map[rune]int{'x': 2, 'u': 4, 'U': 8}[r])
		return p.literal(char), err
	case 'p', 'P':
		c, err := p.parseProperty(start)
		return &node{op: opClass, class: c, fold: p.flags.i}, err
	case 'd', 's', 'w', 'D', 'S', 'W':
		p.pos++
		return &node{op: opClass, class: perlClass(r, p.flags.u), fold: p.flags.i}, nil
	}
	p.pos++
	return p.parseSimpleEscape(start, r)
}

func (p *parser) parseSimpleEscape(start int, r rune) (*node, error) {
	switch r {
	case 'A':
		return p.assertion(textStart), nil
	case 'z':
		return p.assertion(textEnd), nil
	case 'b':
		return p.parseBoundary(start)
	case 'B':
		if p.flags.u {
			return p.assertion(noWordBoundary), nil
		}
		return p.assertion(noWordBoundaryASCII), nil
	case '<':
		return p.assertion(wordStart), nil
	case '>':
		return p.assertion(wordEnd), nil
	}
	if i := strings.IndexRune("aftnrv", r); i >= 0 {
		return p.literal(rune("\a\f\t\n\r\v"[i])), nil
	}
	isWord := r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	if isWord || r >= utf8.RuneSelf {
		return nil, p.fail(span{start, p.pos}, "unrecognized escape sequence")
	}
	return p.literal(r), nil
}

// parseBoundary reads what may follow \b: the kind of boundary, in braces.
func (p *parser) parseBoundary(start int) (*node, error) {
	plain := wordBoundary
	if !p.flags.u {
		plain = wordBoundaryASCII
	}
	open := p.pos
	if p.char() != '{' {
		return p.assertion(plain), nil
	}
	if !p.nextSkip() {
		return nil, p.fail(span{start, p.pos}, "found either the beginning of a special word boundary or a bounded "+
			"repetition on a \\b with an opening brace, but no closing brace")
	}
	if !isKindChar(p.char()) {
		p.pos = open // a repetition
		return p.assertion(plain), nil
	}
	return p.parseBoundaryKind(open)
}

// parseBoundaryKind reads the name of a kind of boundary up to the closing brace.
func (p *parser) parseBoundaryKind(open int) (*node, error) {
	inside := p.pos
	var kind strings.Builder
	for !p.eof() && isKindChar(p.char()) {
		kind.WriteRune(p.char())
		p.nextSkip()
	}
	if p.char() != '}' {
		return nil, p.fail(span{open, p.pos}, "special word boundary assertion is either unclosed or contains an invalid character")
	}
	a, ok := map[string]assertion{
		"start": wordStart, "end": wordEnd, "start-half": wordStartHalf, "end-half": wordEndHalf,
	}[kind.String()]
	if !ok {
		return nil, p.fail(span{inside, p.pos}, "unrecognized special word boundary assertion, valid choices are: start, "+
			"end, start-half or end-half")
	}
	p.pos++
	return p.assertion(a), nil
}

func isKindChar(r rune) bool { return r == '-' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// parseHex reads the number of a character: as many digits as the letter says, or any number in braces.
func (p *parser) parseHex(digits int) (rune, error) {
	if !p.nextSkip() {
		return 0, p.endsEarly()
	}
	if p.char() == '{' {
		return p.parseHexBraces()
	}
	start, n := p.pos, rune(0)
	for i := range digits {
		if i > 0 && !p.nextSkip() {
			return 0, p.endsEarly()
		}
		d := hexDigit(p.char())
		if d < 0 {
			return 0, p.fail(p.here(), "invalid hexadecimal digit")
		}
		n = n<<4 | d
	}
	p.nextSkip()
	return p.checkChar(n, span{start, p.pos})
}

func (p *parser) parseHexBraces() (rune, error) {
	brace, start, n := p.pos, p.pos+1, rune(0)
	empty := true
	for p.nextSkip() && p.char() != '}' {
		d := hexDigit(p.char())
		if d < 0 {
			return 0, p.fail(p.here(), "invalid hexadecimal digit")
		}
		n, empty = min(n, utf8.MaxRune)<<4|d, false
	}
	if p.eof() {
		return 0, p.fail(span{brace, p.pos}, "incomplete escape sequence, reached end of pattern prematurely")
	}
	end := p.pos
	p.nextSkip()
	if empty {
		return 0, p.fail(span{brace, p.pos}, "hexadecimal literal empty")
	}
	return p.checkChar(n, span{start, end})
}

func (p *parser) checkChar(n rune, at span) (rune, error) {
	if !utf8.ValidRune(n) {
		return 0, p.fail(at, "hexadecimal literal is not a Unicode scalar value")
	}
	return n, nil
}

func (p *parser) endsEarly() error {
	return p.fail(p.here(), "incomplete escape sequence, reached end of pattern prematurely")
}

func hexDigit(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return r - '0'
	case r >= 'a' && r <= 'f':
		return r - 'a' + 10
	case r >= 'A' && r <= 'F':
		return r - 'A' + 10
	}
	return -1
}

// parseProperty reads \p or \P and the name of a property. Between name and value, != means what = does, as in Rust.
func (p *parser) parseProperty(start int) (*class, error) {
	negated := p.char() == 'P'
	if !p.nextSkip() {
		return nil, p.endsEarly()
	}
	var name strings.Builder
	if p.char() == '{' {
		for p.nextSkip() && p.char() != '}' {
			name.WriteRune(p.char())
		}
		if p.eof() {
			return nil, p.endsEarly()
		}
	} else {
		if p.char() == '\\' {
			return nil, p.fail(p.here(), "invalid Unicode character class")
		}
		name.WriteRune(p.char())
	}
	p.nextSkip()
	c, err := property(name.String())
	if err != nil {
		return nil, p.fail(span{start, p.pos}, err.Error())
	}
	if negated {
		c = c.negate()
	}
	return c, nil
}
