package regex

import "unicode"

// parseGroup reads a group, or flags for the rest of the group around.
func (p *parser) parseGroup() (*node, error) {
	open := p.here()
	if err := p.nest(open); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	p.nextSkip()
	for _, look := range []string{"?=", "?!", "?<=", "?<!"} {
		if p.take(look) {
			return nil, p.fail(span{open.start, p.pos}, "look-around, including look-ahead and look-behind, is not supported")
		}
	}
	outer := p.flags
	index, inside, err := p.parseGroupHead(open)
	if err != nil || !inside {
		return &node{op: opEmpty}, err
	}
	body, err := p.parseAlternation()
	if err != nil {
		return nil, err
	}
	if !p.take(")") {
		return nil, p.fail(open, "unclosed group")
	}
	p.flags = outer
	if index == 0 {
		return &node{op: opConcat, parts: []*node{body}}, nil
	}
	return &node{op: opGroup, index: index, parts: []*node{body}}, nil
}

// parseGroupHead reads what is between the parenthesis and the body: the name of a group, or flags. index is 0 for a
// group that captures nothing; inside is false for flags alone, which have no body.
func (p *parser) parseGroupHead(open span) (index int, inside bool, err error) {
	question := p.here()
	switch {
	case p.take("?P<"), p.take("?<"):
		p.captures++
		return p.captures, true, p.parseName()
	case p.take("?"):
		if p.eof() {
			return 0, false, p.fail(open, "unclosed group")
		}
		start := p.pos
		if err := p.parseFlags(); err != nil {
			return 0, false, err
		}
		if p.take(":") {
			return 0, true, nil
		}
		if p.pos == start {
			return 0, false, p.fail(question, "repetition operator missing expression")
		}
		p.pos++
		return 0, false, nil
	}
	p.captures++
	index = p.captures
	return index, true, nil
}

func (p *parser) parseName() error {
	start := p.pos
	for !p.eof() && p.char() != '>' {
		if !isNameChar(p.char(), p.pos == start) {
			return p.fail(p.here(), "invalid capture group character")
		}
		p.pos++
	}
	at := span{start, p.pos}
	switch {
	case p.eof():
		return p.fail(p.here(), "unclosed capture group name")
	case at.start == at.end:
		return p.fail(at, "empty capture group name")
	}
	name := string(p.pattern[at.start:at.end])
	if before, ok := p.names[name]; ok {
		return p.fail(at, "duplicate capture group name", before)
	}
	p.names[name] = at
	p.pos++
	return nil
}

func isNameChar(r rune, first bool) bool {
	if r == '_' || unicode.IsLetter(r) {
		return true
	}
	return !first && (r == '.' || r == '[' || r == ']' || unicode.IsNumber(r))
}

// parseFlags reads flags up to the colon or parenthesis behind them, and sets them.
func (p *parser) parseFlags() error {
	set := p.flags
	seen := map[rune]span{}
	on := true
	for dangling := (span{}); ; {
		r, at := p.char(), p.here()
		if r == ':' || r == ')' {
			if dangling.end > 0 {
				return p.fail(dangling, "dangling flag negation operator")
			}
			p.flags = set
			return nil
		}
		if before, ok := seen[r]; ok {
			if r == '-' {
				return p.fail(at, "flag negation operator repeated", before)
			}
			return p.fail(at, "duplicate flag", before)
		}
		seen[r] = at
		dangling = span{}
		if r == '-' {
			on, dangling = false, at
		} else if !set.put(r, on) {
			return p.fail(at, "unrecognized flag")
		}
		if !p.next() {
			return p.fail(p.here(), "expected flag but got end of regex")
		}
	}
}

// put sets a flag; false where there is none such.
func (f *flags) put(r rune, on bool) bool {
	flag := map[rune]*bool{'i': &f.i, 'm': &f.m, 's': &f.s, 'U': &f.U, 'u': &f.u, 'R': &f.R, 'x': &f.x}[r]
	if flag != nil {
		*flag = on
	}
	return flag != nil
}
