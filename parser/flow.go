package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// conditional parses if x { .. } else if y { .. } else { .. }.
func (p *parser) conditional() ast.Expr {
	high, ok := p.descend()
	if !ok {
		return p.hole()
	}
	m := p.mark()
	p.eat()
	n := &ast.If{Condition: p.code(), Then: p.blockExpr()}
	if p.eatIf(lexer.Else) {
		if p.at(lexer.If) {
			n.Else = p.conditional()
		} else {
			n.Else = p.blockExpr()
		}
	}
	n.At = p.finish(m)
	p.ascend(high)
	return n
}

// whileLoop parses while x { .. }.
func (p *parser) whileLoop() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.While{Condition: p.code(), Body: p.blockExpr()}
	n.At = p.finish(m)
	return n
}

// forLoop parses for x in y { .. }.
func (p *parser) forLoop() ast.Expr {
	m := p.mark()
	p.eat()
	var seen names
	n := &ast.For{Pattern: p.pattern(bind, &seen, "binding")}
	if p.at(lexer.Comma) {
		p.eatAsError("unexpected comma").Hint("destructuring patterns must be wrapped in parentheses")
		if p.atSet(patterns) {
			p.pattern(bind, &seen, "binding")
		}
	}
	p.expect(lexer.In)
	n.Iterable = p.code()
	n.Body = p.blockExpr()
	n.At = p.finish(m)
	return n
}

// jump parses break or continue.
func (p *parser) jump() ast.Expr {
	if p.at(lexer.Break) {
		n := &ast.Break{}
		n.At = p.leaf()
		return n
	}
	n := &ast.Continue{}
	n.At = p.leaf()
	return n
}

// returnExpr parses return expr.
func (p *parser) returnExpr() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Return{}
	if p.atSet(codeStarts) {
		n.Expr = p.code()
	}
	n.At = p.finish(m)
	return n
}
