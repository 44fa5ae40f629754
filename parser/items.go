package parser

import (
	"strconv"

	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// block parses what a marker at the start of a line introduces.
func (p *parser) block(kind lexer.Kind) ast.Expr {
	switch kind {
	case lexer.HeadingMarker:
		return p.heading()
	case lexer.TermMarker:
		return p.termItem()
	}
	m, marker := p.mark(), p.text()
	body := p.item()
	if kind == lexer.ListMarker {
		n := p.alloc.listItem.new()
		n.Body, n.At = body, p.finish(m)
		return n
	}
	n := &ast.EnumItem{Body: body}
	if marker != "+" {
		n.HasNumber = true
		n.Number, _ = strconv.ParseUint(marker[:len(marker)-1], 10, 64) // the scanner has checked it
	}
	n.At = p.finish(m)
	return n
}

// heading parses = Heading. It ends with the line, or before a label, so that the label is the heading's and not its
// last word's.
func (p *parser) heading() ast.Expr {
	m := p.mark()
	n := &ast.Heading{Depth: len(p.text())}
	before := p.setLines(newlineMode{rule: stop})
	p.eat()
	n.Body = p.markup(false, withoutSpaces, headingEnd)
	n.At = p.finish(m)
	p.restoreLines(before)
	return n
}

// item parses the marker of a list item and its body, to which all belongs that is indented more than the marker.
func (p *parser) item() *ast.Markup {
	before := p.setLines(newlineMode{byColumn, p.column()})
	p.eat()
	body := p.markup(true, withoutSpaces, contentEnd)
	p.restoreLines(before)
	return body
}

// termItem parses / Term: description. The term ends with its line.
func (p *parser) termItem() ast.Expr {
	m := p.mark()
	n := &ast.TermItem{}
	before := p.setLines(newlineMode{byColumn, p.column()})
	outer := p.setLines(newlineMode{rule: stop})
	p.eat()
	n.Term = p.markup(false, withoutSpaces, termEnd)
	p.restoreLines(outer)
	p.expect(lexer.Colon)
	n.Description = p.markup(true, withoutSpaces, contentEnd)
	n.At = p.finish(m)
	p.restoreLines(before)
	return n
}
