package parser

import (
	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// parser is the state of one parse.
type parser struct {
	// The text.
	file  *source.File
	lx    lexer.Scanner
	lines newlineMode // what a line break does
	col   columns     // where lines begin

	// The token ahead, and the spaces and comments before it.
	tok    token
	spaces []lexer.Token

	// What was made of the tokens before it.
	log   tokenLog
	alloc nodes       // where nodes come from
	stack []ast.Expr  // children of the nodes that are not finished yet
	round roundParens // the latest pair of parens in math
	last  outcome     // what the latest node was

	// What was wrong.
	errs    diag.List
	stopped bool // whether a bound was hit; the rest of the text is not read

	// Going back, and how deep the tree is.
	memo   map[uint32]memo // results by the position of the opening paren
	reread int             // how many bytes were read again
	depth  int             // how many expressions are open
	high   int             // how high the tree is below the latest node
}

// token is a token with what the parser must know about the text before it.
type token struct {
	kind     lexer.Kind // lexer.End where a line break ends the construct
	actual   lexer.Kind // its kind in any case
	newline  bool       // whether a line ended before it
	parbreak bool       // whether a paragraph ended before it
	inMarkup bool       // whether it was read as markup; else it has no column
	start    uint32
	end      uint32
	prevEnd  uint32 // where the token before it ended
}

func newParser(file *source.File, mode lexer.Mode, log tokenLog) *parser {
	p := &parser{file: file, lx: lexer.New(file.Text, mode), log: log}
	p.advance()
	return p
}

// advance reads the next token.
func (p *parser) advance() {
	t := &p.tok
	t.prevEnd = t.end
	t.newline, t.parbreak = false, false
	p.spaces = p.spaces[:0]
	next := p.lx.Next()
	for next.Kind.IsTrivia() {
		t.newline = t.newline || next.Newline
		t.parbreak = t.parbreak || next.Kind == lexer.Parbreak
		p.spaces = append(p.spaces, next)
		p.log.add(next)
		next = p.lx.Next()
	}
	p.log.add(next)
	p.setToken(next)
	if t.newline {
		t.inMarkup = p.lx.Mode() == lexer.Markup
		p.applyNewlines()
	}
}

// setToken makes next the token ahead.
func (p *parser) setToken(next lexer.Token) {
	t := &p.tok
	t.kind, t.actual = next.Kind, next.Kind
	t.start, t.end = next.Start, next.End
}

// at reports whether the token ahead is of a kind.
func (p *parser) at(kind lexer.Kind) bool { return p.tok.kind == kind }

// atSet reports whether the token ahead is of one of several kinds.
func (p *parser) atSet(set kindSet) bool { return set.has(p.tok.kind) }

// directlyAt reports whether the token ahead is of a kind and follows the previous one at once.
func (p *parser) directlyAt(kind lexer.Kind) bool { return p.tok.kind == kind && len(p.spaces) == 0 }

// text is the text of the token ahead.
func (p *parser) text() string { return p.file.Text[p.tok.start:p.tok.end] }

// eat makes the token ahead a part of the tree.
func (p *parser) eat() {
	p.last = fine
	p.advance()
}

// eatIf eats the token ahead if it is of a kind.
func (p *parser) eatIf(kind lexer.Kind) bool {
	if p.tok.kind != kind {
		return false
	}
	p.eat()
	return true
}

// leaf eats the token ahead and tells where it stands.
func (p *parser) leaf() source.Span {
	span := source.Span{File: p.file.ID, Start: p.tok.start, End: p.tok.end}
	p.eat()
	return span
}

// mark is where a node begins.
type mark struct {
	start uint32
	errs  int // how many errors there are before it
}

// mark is the mark of a node that begins with the token ahead.
func (p *parser) mark() mark { return mark{p.tok.start, len(p.errs)} }

// markSpaces is the mark of a node that begins with the spaces before the token ahead.
func (p *parser) markSpaces() mark { return mark{p.tok.prevEnd, len(p.errs)} }

// finish ends a node before the token ahead, without the spaces between, and tells where it stands. A node without any
// token stands right behind the previous token.
func (p *parser) finish(m mark) source.Span {
	p.last = fine
	end := p.tok.prevEnd
	return source.Span{File: p.file.ID, Start: min(m.start, end), End: end}
}

// push adds a child to the node that is being parsed.
func (p *parser) push(x ast.Expr) { p.stack = append(p.stack, x) }

// take gives the children that were pushed since the stack had the given height, and removes them.
func (p *parser) take(base int) []ast.Expr {
	list := p.alloc.list(p.stack[base:])
	p.stack = p.stack[:base]
	return list
}
