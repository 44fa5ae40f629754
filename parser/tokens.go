package parser

import (
	"slices"

	"chatdoc/lexer"
)

// tokenLog has the tokens that were read, if anyone wants them. Where the parser goes back it keeps what it has read so
// far: a result that it remembers may take the place of reading some of it again. What was read last is what counts.
type tokenLog struct {
	wanted bool
	tokens []lexer.Token
	kept   int // how many tokens had been read when the parser went back last
}

func (l *tokenLog) add(t lexer.Token) {
	if l.wanted {
		l.tokens = append(l.tokens, t)
	}
}

// replace puts a token in the place of the latest one.
func (l *tokenLog) replace(t lexer.Token) {
	if l.wanted {
		l.tokens[len(l.tokens)-1] = t
	}
}

// dropFrom forgets the latest tokens back to an offset.
func (l *tokenLog) dropFrom(offset uint32) {
	n := len(l.tokens)
	for n > l.kept && l.tokens[n-1].Start >= offset {
		n--
	}
	l.tokens = l.tokens[:n]
}

// keep is called when the parser goes back.
func (l *tokenLog) keep() { l.kept = len(l.tokens) }

// settle gives the tokens of the text: of those that start at the same place the one read last, and none that starts
// within another.
func (l *tokenLog) settle(size int) []lexer.Token {
	if l.kept > 0 {
		slices.SortStableFunc(l.tokens, func(a, b lexer.Token) int { return int(a.Start) - int(b.Start) })
	}
	tokens := l.tokens[:0]
	end := uint32(0)
	for i, t := range l.tokens {
		again := i+1 < len(l.tokens) && l.tokens[i+1].Start == t.Start
		if t.Start == end && !again && int(t.Start) < size {
			tokens = append(tokens, t)
			end = t.End
		}
	}
	return slices.Clip(tokens)
}

// pushSpaces adds the spaces before the token ahead to the node that is being parsed. Behind a statement that no
// semicolon ends, the first is left out.
func (p *parser) pushSpaces(afterStatement bool) {
	for i, t := range p.spaces {
		switch {
		case t.Kind == lexer.Space && !(afterStatement && i == 0):
			n := p.alloc.space.new()
			n.At = p.span(t.Start, t.End)
			n.Newline = t.Newline
			p.push(n)
		case t.Kind == lexer.Parbreak:
			n := p.alloc.parbreak.new()
			n.At = p.span(t.Start, t.End)
			p.push(n)
		}
	}
}

// flushSpaces makes the spaces before the token ahead a part of the node that is about to be finished.
func (p *parser) flushSpaces() {
	if len(p.spaces) > 0 {
		p.last = fine
	}
	p.spaces = p.spaces[:0]
	p.tok.prevEnd = p.tok.start
}
