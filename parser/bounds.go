package parser

import (
	"chatdoc/lexer"
	"chatdoc/lexer/diag"
)

// maxDepth bounds how many expressions and bodies of markup lie one within another. It is far beyond any document, and
// low enough for a walk to recurse: Go cannot recover from an exhausted stack. The reference compiler has no such bound;
// it crashes somewhere between 4,000 and 20,000.
const maxDepth = 5000

// maxRereads bounds how often the text is read again, on average, where the parser goes back. A valid file takes one
// more reading at most. But a pattern in which parens are nested in a wrong way is read anew at every level.
const maxRereads = 16

// descend is called where an expression starts. It gives what ascend needs, and false past the bound.
func (p *parser) descend() (high int, ok bool) {
	if p.depth >= maxDepth {
		p.stopParsing(tooDeep)
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
		p.stopParsing(tooDeep)
		return false
	}
	return true
}

// rereads counts bytes that are about to be read again, or need not be.
func (p *parser) rereads(n int) {
	p.reread += n
	if p.reread > maxRereads*(len(p.file.Text)+1<<12) {
		p.stopParsing("these parentheses are nested in too many ways")
	}
}

const tooDeep = "maximum parsing depth exceeded"

// stopParsing reports that a bound was hit, and makes the rest of the text one token that is an error.
func (p *parser) stopParsing(message string) {
	if p.stopped {
		return
	}
	p.add(diag.Limitf(p.span(p.tok.start, p.tok.end), "%s", message))
	p.stopped = true
	size := uint32(len(p.file.Text))
	p.lx.Jump(size)
	p.log.replace(lexer.Token{Kind: lexer.Error, Start: p.tok.start, End: size})
	p.spaces = p.spaces[:0]
	p.tok = token{kind: lexer.End, actual: lexer.End, start: size, end: size, prevEnd: size}
}
