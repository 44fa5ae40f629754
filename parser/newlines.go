package parser

import (
	"unicode/utf8"

	"chatdoc/lexer"
)

// newlineMode says what a line break does to the construct that is being parsed.
type newlineMode struct {
	rule   newlineRule
	column int // for byColumn
}

type newlineRule uint8

const (
	goOn         newlineRule = iota // nothing
	stop                            // it ends the construct
	contextual                      // it ends the construct unless else or a dot follows
	stopParbreak                    // only a paragraph break ends it
	byColumn                        // it ends the construct unless what follows is indented by more than a column
)

// applyNewlines makes the token ahead, which follows a line break, look like the end where the mode says so.
func (p *parser) applyNewlines() {
	p.tok.kind = p.tok.actual
	if p.newlineStops() {
		p.tok.kind = lexer.End
	}
}

func (p *parser) newlineStops() bool {
	switch t := &p.tok; p.lines.rule {
	case stop:
		return true
	case contextual:
		return t.actual != lexer.Else && t.actual != lexer.Dot
	case stopParbreak:
		return t.parbreak
	case byColumn:
		return t.inMarkup && p.column() <= p.lines.column
	}
	return false
}

// setLines changes the newline mode. It gives the mode before, for restoreLines.
func (p *parser) setLines(mode newlineMode) (before newlineMode) {
	before = p.lines
	p.lines = mode
	return before
}

// restoreLines goes back to a newline mode. The token ahead may be the end in one mode and not in the other.
func (p *parser) restoreLines(mode newlineMode) {
	changed := p.lines != mode
	p.lines = mode
	if changed && p.tok.newline {
		p.applyNewlines()
	}
}

// modes is what enter changes and leave restores.
type modes struct {
	text  lexer.Mode
	lines newlineMode
}

// enter changes the modes for the tokens behind the one ahead, which is the first of the construct.
func (p *parser) enter(text lexer.Mode, rule newlineRule) (before modes) {
	before = modes{p.lx.Mode(), p.setLines(newlineMode{rule: rule})}
	p.lx.SetMode(text)
	return before
}

// leave goes back to the modes before enter, and reads the token ahead anew if it was read in another one.
func (p *parser) leave(before modes) {
	p.restoreLines(before.lines)
	if p.lx.Mode() == before.text || p.stopped {
		return
	}
	p.lx.SetMode(before.text)
	p.lx.Jump(p.tok.prevEnd)
	p.log.dropFrom(p.tok.prevEnd)
	p.tok.end = p.tok.prevEnd
	p.advance()
}

// column is how many characters the token ahead is away from the start of its line.
func (p *parser) column() int {
	text := p.file.Text[:p.tok.start]
	for i := len(text) - 1; i >= 0 && len(text)-i < 200; i-- {
		switch c := text[i]; {
		case '\n' <= c && c <= '\r':
			return len(text) - 1 - i
		case c >= utf8.RuneSelf:
			return p.col.of(text)
		}
	}
	return p.col.of(text)
}

// columns finds the column at the end of a text that may have anything in it. It keeps where it was asked last and goes
// on from there: counting anew for each item of a list would take forever where they all are in one line.
type columns struct {
	pos, column int
}

func (c *columns) of(text string) int {
	if len(text) < c.pos {
		c.pos, c.column = 0, 0
	}
	for c.pos < len(text) {
		r, size := utf8.DecodeRuneInString(text[c.pos:])
		c.pos += size
		c.column++
		if lexer.IsNewline(r) {
			c.column = 0
		}
	}
	return c.column
}
