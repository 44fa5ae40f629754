package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// moduleImport parses import source as name: items.
func (p *parser) moduleImport() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Import{Source: p.code()}
	if p.eatIf(lexer.As) {
		n.NewName = p.name()
	}
	if p.eatIf(lexer.Colon) {
		switch {
		case p.at(lexer.LeftParen):
			n.Items = p.parenImportItems()
		case p.eatIf(lexer.Star):
			n.Wildcard = true
		default:
			n.Items = p.importItems()
		}
	}
	n.At = p.finish(m)
	return n
}

// parenImportItems parses items in parens, which may take several lines.
func (p *parser) parenImportItems() []*ast.ImportItem {
	before := p.setLines(newlineMode{rule: goOn})
	m := p.mark()
	p.eat()
	items := p.importItems()
	p.expectClosing(m, lexer.RightParen)
	p.restoreLines(before)
	return items
}

// importItems parses a, b.c as d. The list is not nil even where it is empty.
func (p *parser) importItems() []*ast.ImportItem {
	items := []*ast.ImportItem{}
	for !p.tok.kind.IsTerminator() {
		items = append(items, p.importItem())
		if !p.tok.kind.IsTerminator() {
			p.expect(lexer.Comma)
		}
	}
	p.last = fine
	return items
}

func (p *parser) importItem() *ast.ImportItem {
	m := p.mark()
	n := &ast.ImportItem{}
	if p.at(lexer.Ident) {
		n.Path = append(n.Path, p.ident())
	} else {
		p.unexpected()
		n.Path = append(n.Path, p.noName())
	}
	for p.eatIf(lexer.Dot) {
		n.Path = append(n.Path, p.name())
	}
	p.last = fine // the path is a node of its own
	n.Bound = n.Path[len(n.Path)-1]
	if p.eatIf(lexer.As) {
		n.Bound = p.name()
		p.last = fine
	}
	n.At = p.span(m.start, max(p.tok.prevEnd, m.start))
	return n
}

// moduleInclude parses include source.
func (p *parser) moduleInclude() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Include{Source: p.code()}
	n.At = p.finish(m)
	return n
}
