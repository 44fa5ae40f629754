package parser

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// edges says whether a sequence of markup or math includes the spaces at its start and end.
type edges bool

const (
	withSpaces    edges = true
	withoutSpaces edges = false
)

// markup parses markup until a token of a set. atStart tells whether a heading or a list item may start at once, as at
// the start of a line.
func (p *parser) markup(atStart bool, spaces edges, end kindSet) *ast.Markup {
	m, base := p.mark(), len(p.stack)
	if spaces {
		m = p.markSpaces()
	}
	if high, ok := p.descend(); ok {
		p.markupExprs(atStart, spaces, end)
		p.ascend(high)
	}
	if spaces {
		p.flushSpaces()
	}
	n := p.alloc.markup.new()
	n.Exprs = p.take(base)
	n.At = p.finish(m)
	return n
}

// markupExprs pushes the nodes of a sequence of markup. Brackets in it are text as long as they match, so one that
// closes an inner pair does not end it.
func (p *parser) markupExprs(atStart bool, spaces edges, end kindSet) {
	nesting := 0
	goesOn := func() bool { return !p.atSet(end) || nesting > 0 && p.at(lexer.RightBracket) }
	atStart = atStart || p.tok.newline
	if spaces {
		p.pushSpaces(false)
	}
	for more := goesOn(); more; {
		statement := p.markupExpr(atStart, &nesting)
		if more = goesOn(); more || bool(spaces) {
			p.pushSpaces(statement)
		}
		atStart = p.tok.newline
	}
}

// markupExpr pushes one node. It reports whether that is a statement without a semicolon behind it.
func (p *parser) markupExpr(atStart bool, nesting *int) (statement bool) {
	switch kind := p.tok.kind; kind {
	case lexer.Text, lexer.Colon:
		p.pushText()
	case lexer.Hash:
		return p.markupCode()
	case lexer.LeftBracket:
		*nesting++
		p.pushText()
	case lexer.RightBracket:
		p.closingBracket(nesting)
	case lexer.HeadingMarker, lexer.ListMarker, lexer.EnumMarker, lexer.TermMarker:
		if atStart {
			p.push(p.block(kind))
		} else {
			p.pushText()
		}
	case lexer.Shebang:
		p.eat()
	default:
		p.pushInline(kind)
	}
	return false
}

// markupCode pushes code that a # starts.
func (p *parser) markupCode() (statement bool) {
	x, semicolon := p.embeddedCode()
	p.push(x)
	if semicolon {
		return false
	}
	switch x.(type) {
	case *ast.Let, *ast.Set, *ast.Show, *ast.Import, *ast.Include:
		return true
	}
	return false
}

// closingBracket pushes a bracket that matches an earlier one, and rejects any other.
func (p *parser) closingBracket(nesting *int) {
	if *nesting > 0 {
		*nesting--
		p.pushText()
		return
	}
	p.unexpected()
	p.hint("try using a backslash escape: \\]")
}

// pushText pushes the token ahead as plain text.
func (p *parser) pushText() {
	n := p.alloc.text.new()
	n.Text = p.text()
	n.At = p.leaf()
	p.push(n)
}

// pushInline pushes what may stand in a line of text.
func (p *parser) pushInline(kind lexer.Kind) {
	switch kind {
	case lexer.Linebreak, lexer.Escape:
		p.push(p.backslash(kind))
	case lexer.Shorthand:
		n := p.alloc.shorthand.new()
		n.Char = lexer.MarkupShorthand(p.text())
		n.At = p.leaf()
		p.push(n)
	case lexer.SmartQuote:
		n := p.alloc.smartQuote.new()
		n.Double = p.text() == `"`
		n.At = p.leaf()
		p.push(n)
	case lexer.Raw:
		p.push(p.raw())
	case lexer.Link:
		n := &ast.Link{URL: p.text()}
		n.At = p.leaf()
		p.push(n)
	case lexer.Label:
		p.push(p.label())
	case lexer.RefMarker:
		p.push(p.reference())
	case lexer.Star, lexer.Underscore:
		p.push(p.emphasis(kind))
	case lexer.Dollar:
		p.push(p.equation())
	default:
		p.unexpected()
	}
}

// backslash parses a line break or an escape.
func (p *parser) backslash(kind lexer.Kind) ast.Expr {
	if kind == lexer.Linebreak {
		n := &ast.Linebreak{}
		n.At = p.leaf()
		return n
	}
	n := &ast.Escape{Char: escapedChar(p.text())}
	n.At = p.leaf()
	return n
}

// escapedChar is the character of an escape such as \# or \u{1f5fa}.
func escapedChar(text string) rune {
	if hex, ok := strings.CutPrefix(text, `\u{`); ok {
		v, _ := strconv.ParseUint(hex[:len(hex)-1], 16, 32) // the scanner has checked it
		return rune(v)
	}
	r, _ := utf8.DecodeRuneInString(text[1:])
	return r
}

func (p *parser) label() ast.Expr {
	n := &ast.Label{Name: strings.Trim(p.text(), "<>")}
	n.At = p.leaf()
	return n
}

// reference parses @target, @target[..].
func (p *parser) reference() ast.Expr {
	m := p.mark()
	n := &ast.RefTo{Target: p.text()[1:]}
	p.eat()
	if p.directlyAt(lexer.LeftBracket) {
		n.Supplement = p.contentBlock()
	}
	n.At = p.finish(m)
	return n
}

// emphasis parses *strong* or _emphasized_ content. It must be closed in its paragraph.
func (p *parser) emphasis(kind lexer.Kind) ast.Expr {
	m := p.mark()
	end := strongEnd
	if kind == lexer.Underscore {
		end = emphEnd
	}
	before := p.setLines(newlineMode{rule: stopParbreak})
	p.eat()
	body := p.markup(false, withSpaces, end)
	p.expectClosing(m, kind)
	at := p.finish(m)
	p.restoreLines(before)
	if kind == lexer.Underscore {
		n := &ast.Emph{Body: body}
		n.At = at
		return n
	}
	n := p.alloc.strong.new()
	n.Body, n.At = body, at
	return n
}

// contentBlock parses [ .. ].
func (p *parser) contentBlock() *ast.ContentBlock {
	m := p.mark()
	n := p.alloc.contentBlock.new()
	before := p.enter(lexer.Markup, goOn)
	p.eat()
	n.Body = p.markup(true, withSpaces, contentEnd)
	p.expectClosing(m, lexer.RightBracket)
	p.leave(before)
	n.At = p.finish(m)
	return n
}

// equation parses $ .. $. With a space at both ends it is a block.
func (p *parser) equation() ast.Expr {
	m := p.mark()
	before := p.enter(lexer.Math, goOn)
	p.eat()
	n := &ast.Equation{}
	n.Block = len(p.spaces) > 0 && p.spaces[0].Kind == lexer.Space && !p.at(lexer.Dollar)
	n.Body = p.math(equationEnd)
	last := len(p.spaces) - 1
	n.Block = n.Block && last >= 0 && p.spaces[last].Kind == lexer.Space
	p.expectClosing(m, lexer.Dollar)
	p.leave(before)
	n.At = p.finish(m)
	return n
}
