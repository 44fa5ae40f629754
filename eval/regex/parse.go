package regex

import (
	"strconv"
	"unicode"
)

// flags are what (?imsURux) turns on and off.
type flags struct{ i, m, s, U, u, R, x bool }

// parser reads a pattern. Positions are in characters.
type parser struct {
	pattern []rune
	pos     int
	flags   flags

	captures   int
	names      map[string]span
	depth      int
	boundaries bool // the pattern has word boundaries that know all of Unicode
	foreign    bool // the pattern has what Go's package lacks
}

// maxNesting bounds how deep groups and classes nest: the figure of Rust's crate.
const maxNesting = 250

func newParser(pattern string) *parser {
	return &parser{pattern: []rune(pattern), flags: flags{u: true}, names: map[string]span{}}
}

func (p *parser) parse() (*node, error) {
	n, err := p.parseAlternation()
	if err == nil && !p.eof() {
		err = p.fail(p.here(), "unopened group")
	}
	return n, err
}

func (p *parser) eof() bool { return p.pos >= len(p.pattern) }

// char is the next character, 0 at the end.
func (p *parser) char() rune { return p.peek(0) }

func (p *parser) peek(n int) rune {
	if p.pos+n < len(p.pattern) {
		return p.pattern[p.pos+n]
	}
	return 0
}

// here is the place of the next character, empty at the end.
func (p *parser) here() span { return span{p.pos, min(p.pos+1, len(p.pattern))} }

// next goes to the next character; false at the end.
func (p *parser) next() bool {
	p.pos = min(p.pos+1, len(p.pattern))
	return !p.eof()
}

// take goes past a text if it is next.
func (p *parser) take(text string) bool {
	for i, r := range []rune(text) {
		if p.peek(i) != r || p.pos+i >= len(p.pattern) {
			return false
		}
	}
	p.pos += len([]rune(text))
	return true
}

// skip goes past white space and comments where the pattern says that they do not count.
func (p *parser) skip() {
	if !p.flags.x {
		return
	}
	for !p.eof() {
		switch {
		case unicode.IsSpace(p.char()):
			p.pos++
		case p.char() == '#':
			for !p.eof() && p.char() != '\n' {
				p.pos++
			}
		default:
			return
		}
	}
}

// nextSkip goes to the next character that counts; false at the end.
func (p *parser) nextSkip() bool {
	p.next()
	p.skip()
	return !p.eof()
}

func (p *parser) fail(at span, message string, more ...span) error {
	return &syntaxError{p.pattern, append(more, at), message}
}

// nest goes a level deeper.
func (p *parser) nest(at span) error {
	p.depth++
	if p.depth > maxNesting {
		return p.fail(at, "exceed the maximum number of nested parentheses/brackets ("+strconv.Itoa(maxNesting)+")")
	}
	return nil
}

// parseAlternation reads up to a closing parenthesis or the end.
func (p *parser) parseAlternation() (*node, error) {
	alternate := &node{op: opAlternate}
	for {
		concat, err := p.parseConcat()
		if err != nil {
			return nil, err
		}
		alternate.parts = append(alternate.parts, concat)
		if p.eof() || p.char() != '|' {
			break
		}
		p.pos++
	}
	if len(alternate.parts) == 1 {
		return alternate.parts[0], nil
	}
	return alternate, nil
}

func (p *parser) parseConcat() (*node, error) {
	concat := &node{op: opConcat}
	for p.skip(); !p.eof() && p.char() != '|' && p.char() != ')'; p.skip() {
		var err error
		switch p.char() {
		case '?', '*', '+':
			err = p.parseRepetition(concat)
		case '{':
			err = p.parseCounted(concat)
		default:
			var n *node
			if n, err = p.parseItem(); n != nil {
				concat.parts = append(concat.parts, n)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return concat, nil
}

// parseItem reads what a repetition can follow; nil for flags, which none can.
func (p *parser) parseItem() (*node, error) {
	switch p.char() {
	case '(':
		return p.parseGroup()
	case '[':
		c, err := p.parseClass()
		return &node{op: opClass, class: c, fold: p.flags.i}, err
	case '\\':
		return p.parseEscape()
	}
	r := p.char()
	p.pos++
	switch r {
	case '.':
		return &node{op: opClass, class: p.dot()}, nil
	case '^':
		return p.assertion(p.anchor(textStart, lineStart, lineStartCRLF)), nil
	case '$':
		return p.assertion(p.anchor(textEnd, lineEnd, lineEndCRLF)), nil
	}
	return p.literal(r), nil
}

func (p *parser) literal(r rune) *node { return &node{op: opLiteral, char: r, fold: p.flags.i} }

func (p *parser) assertion(a assertion) *node {
	switch a {
	case lineStartCRLF, lineEndCRLF, wordStart, wordEnd, wordStartHalf, wordEndHalf:
		p.foreign = true
	case wordBoundary, noWordBoundary:
		p.boundaries = true
	}
	return &node{op: opAssert, assert: a}
}

// anchor is what ^ or $ means.
func (p *parser) anchor(text, line, crlf assertion) assertion {
	switch {
	case !p.flags.m:
		return text
	case p.flags.R:
		return crlf
	}
	return line
}

// dot is what a point matches.
func (p *parser) dot() *class {
	switch {
	case p.flags.s:
		return &class{negated: true}
	case p.flags.R:
		return &class{negated: true, ranges: []runes{{'\n', '\n'}, {'\r', '\r'}}}
	}
	return &class{negated: true, ranges: []runes{{'\n', '\n'}}}
}

// parseRepetition reads ?, * or + behind what it repeats.
func (p *parser) parseRepetition(concat *node) error {
	if len(concat.parts) == 0 || p.afterFlags(concat) {
		return p.fail(p.here(), "repetition operator missing expression")
	}
	repeat := &node{op: opRepeat, max: unbounded}
	switch p.char() {
	case '?':
		repeat.max = 1
	case '+':
		repeat.min = 1
	}
	p.pos++
	p.finishRepetition(concat, repeat)
	return nil
}

// afterFlags reports whether flags stand where something to repeat should.
func (p *parser) afterFlags(concat *node) bool {
	return concat.parts[len(concat.parts)-1].op == opEmpty
}

func (p *parser) finishRepetition(concat, repeat *node) {
	p.skip()
	repeat.lazy = p.take("?") != p.flags.U
	last := &concat.parts[len(concat.parts)-1]
	repeat.parts, *last = []*node{*last}, repeat
}

// parseCounted reads {n}, {n,} or {n,m} behind what it repeats.
func (p *parser) parseCounted(concat *node) error {
	start := p.pos
	if len(concat.parts) == 0 || p.afterFlags(concat) {
		return p.fail(p.here(), "repetition operator missing expression")
	}
	repeat := &node{op: opRepeat}
	if err := p.parseBounds(repeat); err != nil {
		return err
	}
	if !p.take("}") {
		return p.fail(span{start, p.pos}, unclosedCount)
	}
	p.finishRepetition(concat, repeat)
	if repeat.max != unbounded && repeat.min > repeat.max {
		return p.fail(span{start, p.pos}, "invalid repetition count range, the start must be <= the end")
	}
	return nil
}

const unclosedCount = "unclosed counted repetition"

// parseBounds reads the opening brace and how often to repeat.
func (p *parser) parseBounds(repeat *node) (err error) {
	start := p.pos
	if !p.nextSkip() {
		return p.fail(span{start, p.pos}, unclosedCount)
	}
	if repeat.min, err = p.parseCount(); err != nil {
		return err
	}
	repeat.max = repeat.min
	if p.char() != ',' {
		return nil
	}
	repeat.max = unbounded
	if !p.nextSkip() {
		return p.fail(span{start, p.pos}, unclosedCount)
	}
	if p.char() != '}' {
		repeat.max, err = p.parseCount()
	}
	return err
}

func (p *parser) parseCount() (int, error) {
	p.skip()
	start := p.pos
	for p.char() >= '0' && p.char() <= '9' {
		p.pos++
	}
	at := span{start, p.pos}
	p.skip()
	if at.start == at.end {
		return 0, p.fail(at, "repetition quantifier expects a valid decimal")
	}
	n, err := strconv.ParseUint(string(p.pattern[at.start:at.end]), 10, 32)
	if err != nil {
		return 0, p.fail(at, "decimal literal invalid")
	}
	return int(n), nil
}
