package parser

import (
	"chatdoc/lexer"
	"chatdoc/lexer/diag"
)

// maxDepth bounds how many nodes lie on the way from the root to any leaf. It is far beyond any document, and low
// enough for a walk to recurse: Go cannot recover from an exhausted stack. The reference compiler has no such bound; it
// crashes somewhere between 4,000 and 20,000.
const maxDepth = 5000

// descend is called where an expression starts. It gives what ascend needs, and false past the bound.
func (p *parser) descend() (high int, ok bool) {
	if p.depth >= maxDepth {
		p.stopParsing()
		return 0, false
	}
	p.depth++
	high, p.high = p.high, 0
	return high, true
}

// ascend is called where the expression ends.
func (p *parser) ascend(high int) {
	p.depth--
	p.high = max(high, p.high+1)
}

// grow is called where a node is put on top of the latest one, such as a sum on its first summand. No recursion limits
// how often that happens, so it reports false past the bound.
func (p *parser) grow() bool {
	p.high++
	if p.depth+p.high > maxDepth {
		p.stopParsing()
		return false
	}
	return true
}

// stopParsing reports that the tree is too deep, and makes the rest of the text one token that is an error.
func (p *parser) stopParsing() {
	if p.stopped {
		return
	}
	p.add(diag.Limitf(p.span(p.tok.start, p.tok.end), "maximum parsing depth exceeded"))
	p.stopped = true
	size := uint32(len(p.file.Text))
	p.lx.Jump(size)
	p.log.replace(lexer.Token{Kind: lexer.Error, Start: p.tok.start, End: size})
	p.spaces = p.spaces[:0]
	p.tok = token{kind: lexer.End, actual: lexer.End, start: size, end: size, prevEnd: size}
}
