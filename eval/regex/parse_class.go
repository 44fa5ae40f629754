package regex

import (
	"slices"
	"strings"
)

// parseClass reads a class in brackets: a union of items, or operations on such, from the left.
func (p *parser) parseClass() (*class, error) {
	open := p.here()
	if err := p.nest(open); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	union, negated, err := p.parseClassStart()
	if err != nil {
		return nil, err
	}
	open.end = p.pos
	set, err := p.parseSets(union, open)
	if err == nil && negated {
		set = p.folded(set).negate()
	}
	return set, err
}

// parseSets reads items and operators up to the closing bracket, the first items being known.
func (p *parser) parseSets(union *class, open span) (left *class, err error) {
	operator := ""
	for {
		p.skip()
		if p.eof() {
			return nil, p.fail(open, unclosedClass)
		}
		next := p.takeOperator()
		if next == "" {
			if err := p.parseClassItem(union, open); err != nil {
				return nil, err
			}
			continue
		}
		if left = p.operate(operator, left, union); next == "]" {
			return left, nil
		}
		operator, union = next, &class{}
	}
}

const unclosedClass = "unclosed character class"

// parseClassStart reads the bracket, a caret, and what is only literal at the start: hyphens and a closing bracket.
func (p *parser) parseClassStart() (union *class, negated bool, err error) {
	start := p.pos
	unclosed := func() error { return p.fail(span{start, p.pos}, unclosedClass) }
	if !p.nextSkip() {
		return nil, false, unclosed()
	}
	if p.char() == '^' {
		negated = true
		if !p.nextSkip() {
			return nil, false, unclosed()
		}
	}
	union = &class{}
	for p.char() == '-' {
		union.addRange('-', '-')
		if !p.nextSkip() {
			return nil, false, p.fail(span{start, start + 1}, unclosedClass)
		}
	}
	if len(union.ranges) == 0 && p.char() == ']' {
		union.addRange(']', ']')
		if !p.nextSkip() {
			return nil, false, unclosed()
		}
	}
	return union, negated, nil
}

// takeOperator takes an operator, or the closing bracket; "" where there is neither.
func (p *parser) takeOperator() string {
	for _, operator := range []string{"]", "&&", "--", "~~"} {
		if p.take(operator) {
			return operator
		}
	}
	return ""
}

// operate combines two sets; without an operator the right one is all there is.
func (p *parser) operate(operator string, left, right *class) *class {
	if operator == "" {
		return right
	}
	left, right = p.folded(left), p.folded(right)
	switch operator {
	case "&&":
		return intersect(left, right)
	case "--":
		return intersect(left, right.negate())
	}
	both := intersect(left, right)
	return intersect(unite(left, right), both.negate())
}

// folded is the class with the other cases of its characters, where case does not count.
func (p *parser) folded(c *class) *class {
	if p.flags.i {
		return c.fold()
	}
	return c
}

// parseClassItem reads an item of a union: a class, a range, or a character.
func (p *parser) parseClassItem(union *class, open span) error {
	if p.char() == '[' {
		c := p.takePOSIX()
		if c == nil {
			var err error
			if c, err = p.parseClass(); err != nil {
				return err
			}
		}
		union.add(c)
		return nil
	}
	low, lowAt, err := p.parseClassAtom()
	if err != nil {
		return err
	}
	p.skip()
	switch {
	case p.eof():
		return p.fail(open, unclosedClass)
	case p.char() != '-' || p.peek(1) == ']' || p.peek(1) == '-':
		union.addNode(low)
		return nil
	case !p.nextSkip():
		return p.fail(open, unclosedClass)
	}
	high, highAt, err := p.parseClassAtom()
	if err != nil {
		return err
	}
	return p.addRange(union, low, high, lowAt, highAt)
}

func (p *parser) addRange(union *class, low, high *node, lowAt, highAt span) error {
	const notLiteral = "invalid range boundary, must be a literal"
	switch {
	case low.op != opLiteral:
		return p.fail(lowAt, notLiteral)
	case high.op != opLiteral:
		return p.fail(highAt, notLiteral)
	case low.char > high.char:
		return p.fail(span{lowAt.start, highAt.end}, "invalid character class range, the start must be <= the end")
	}
	union.addRange(low.char, high.char)
	return nil
}

// parseClassAtom reads a character, or an escape that stands for a class.
func (p *parser) parseClassAtom() (*node, span, error) {
	start := p.pos
	if p.char() != '\\' {
		n := p.literal(p.char())
		p.pos++
		return n, span{start, p.pos}, nil
	}
	n, err := p.parseEscape()
	at := span{start, p.pos}
	if err == nil && n.op == opAssert {
		err = p.fail(at, "invalid escape sequence found in character class")
	}
	return n, at, err
}

// posix are the classes that are written [:name:], as ranges of ASCII.
var posix = map[string]string{
	"alnum": "09AZaz", "alpha": "AZaz", "ascii": "\x00\x7f", "blank": "\t\t  ", "cntrl": "\x00\x1f\x7f\x7f",
	"digit": "09", "graph": "!~", "lower": "az", "print": " ~", "punct": "!/:@[`{~", "space": "\t\r  ",
	"upper": "AZ", "word": "09AZaz__", "xdigit": "09AFaf",
}

// takePOSIX takes a class like [:alpha:]; nil where there is none.
func (p *parser) takePOSIX() *class {
	start := p.pos
	if !p.take("[:") {
		return nil
	}
	negated := p.take("^")
	rest := p.pattern[p.pos:]
	if end := slices.Index(rest, ':'); end >= 0 {
		if ranges, ok := posix[strings.ToLower(string(rest[:end]))]; ok && end+1 < len(rest) && rest[end+1] == ']' {
			p.pos += end + 2
			c := &class{}
			for i := 0; i < len(ranges); i += 2 {
				c.addRange(rune(ranges[i]), rune(ranges[i+1]))
			}
			if negated {
				return c.negate()
			}
			return c
		}
	}
	p.pos = start
	return nil
}
