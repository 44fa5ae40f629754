package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// codeExprs pushes a sequence of expressions. Each is ended by a semicolon or its line.
func (p *parser) codeExprs(end kindSet) {
	for !p.atSet(end) {
		before := p.setLines(newlineMode{rule: contextual})
		if p.atSet(codeStarts) {
			p.push(p.code())
			if !p.atSet(end) && !p.eatIf(lexer.Semicolon) {
				p.missingSemicolon()
			}
		} else {
			p.unexpected()
		}
		p.restoreLines(before)
	}
}

func (p *parser) missingSemicolon() {
	p.expected("semicolon or line break")
	if p.at(lexer.Label) {
		p.hint("labels can only be applied in markup mode")
		p.hint("try wrapping your code in a markup block (`[ ]`)")
	}
}

// embeddedCode parses a # and the code behind it, in markup or math. It reports whether a semicolon ended it.
func (p *parser) embeddedCode() (x ast.Expr, semicolon bool) {
	before := p.enter(lexer.Code, stop)
	defer p.leave(before)
	p.eat()
	if len(p.spaces) > 0 || p.at(lexer.End) {
		p.expected("expression")
		return p.hole(), false
	}
	statement, ok := p.atSet(statements), p.atSet(atomic)
	x = p.codeExpr(onlyAtomic, 0)
	if !ok {
		p.unexpected() // such as a misspelt number
	}
	semicolon = (statement || p.directlyAt(lexer.Semicolon)) && p.eatIf(lexer.Semicolon)
	if statement && !semicolon && !p.at(lexer.End) && !p.at(lexer.RightBracket) {
		p.expected("semicolon or line break")
	}
	return x, semicolon
}

// operators says whether an expression may have operators outside of parens.
type operators bool

const (
	onlyAtomic    operators = false
	withOperators operators = true
)

// code parses any expression.
func (p *parser) code() ast.Expr { return p.codeExpr(withOperators, 0) }

// codeExpr parses an expression of operators that bind at least as tight as prec.
func (p *parser) codeExpr(ops operators, prec int) ast.Expr {
	high, ok := p.descend()
	if !ok {
		return p.hole()
	}
	m := p.mark()
	var x ast.Expr
	if bool(ops) && p.atSet(unaryOps) {
		x = p.unary(m)
	} else {
		x = p.primary(ops)
	}
	m.start = min(m.start, x.Span().Start) // where x is missing, it stands before the spaces
	for more := true; more; {
		x, more = p.postfix(m, x, ops, prec)
		more = more && p.grow()
	}
	p.ascend(high)
	return x
}

// postfix parses what may follow an operand: arguments, a field, an operator with another operand. It reports whether
// there was any of them.
func (p *parser) postfix(m mark, x ast.Expr, ops operators, prec int) (ast.Expr, bool) {
	if p.directlyAt(lexer.LeftParen) || p.directlyAt(lexer.LeftBracket) {
		n := p.alloc.funcCall.new()
		n.Callee, n.Args = x, p.args()
		n.At = p.finish(m)
		return n, true
	}
	if !ops {
		if p.directlyAt(lexer.Dot) && p.lx.AtIdent() {
			return p.field(m, x), true
		}
		return x, false
	}
	if p.at(lexer.Dot) {
		return p.field(m, x), true
	}
	return p.binary(m, x, prec)
}

// field parses the dot and the name of a field access.
func (p *parser) field(m mark, target ast.Expr) ast.Expr {
	p.eat()
	n := p.alloc.fieldAccess.new()
	n.Target, n.Field = target, p.name()
	n.At = p.finish(m)
	return n
}

// name parses a name, or reports that it is missing.
func (p *parser) name() *ast.Ident {
	if p.at(lexer.Ident) {
		return p.ident()
	}
	p.expect(lexer.Ident)
	return p.noName()
}

// ident parses the name that is ahead.
func (p *parser) ident() *ast.Ident {
	n := p.alloc.ident.new()
	n.Name = p.text()
	n.At = p.leaf()
	return n
}

// primary parses an operand without operators.
func (p *parser) primary(ops operators) ast.Expr {
	switch p.tok.kind {
	case lexer.Ident:
		return p.identOrClosure(ops)
	case lexer.Underscore:
		if ops {
			return p.underscore()
		}
	case lexer.LeftBrace:
		return p.codeBlock()
	case lexer.LeftBracket:
		return p.contentBlock()
	case lexer.LeftParen:
		return p.parens(ops)
	case lexer.Dollar:
		return p.equation()
	case lexer.Raw:
		return p.raw()
	case lexer.Label:
		return p.label()
	}
	if p.tok.kind.IsKeyword() {
		return p.keyword(ops)
	}
	return p.literal()
}

// keyword parses what a keyword starts.
func (p *parser) keyword(ops operators) ast.Expr {
	switch p.tok.kind {
	case lexer.Let:
		return p.let()
	case lexer.Set:
		return p.setRule()
	case lexer.Show:
		return p.showRule()
	case lexer.Context:
		return p.context(ops)
	case lexer.If:
		return p.conditional()
	case lexer.While:
		return p.whileLoop()
	case lexer.For:
		return p.forLoop()
	case lexer.Import:
		return p.moduleImport()
	case lexer.Include:
		return p.moduleInclude()
	case lexer.Break, lexer.Continue:
		return p.jump()
	case lexer.Return:
		return p.returnExpr()
	}
	return p.literal()
}

// identOrClosure parses x or x => ...
func (p *parser) identOrClosure(ops operators) ast.Expr {
	m, name := p.mark(), p.ident()
	if !bool(ops) || !p.at(lexer.Arrow) {
		return name
	}
	return p.closureOf(m, name)
}

// underscore parses _ => .. or _ = ..; a lone underscore is no value.
func (p *parser) underscore() ast.Expr {
	m := p.mark()
	n := &ast.Underscore{}
	n.At = p.leaf()
	if p.at(lexer.Arrow) {
		return p.closureOf(m, n)
	}
	if p.at(lexer.Eq) {
		return p.destructAssign(m, n)
	}
	return p.rejectAs(m, n, "expression")
}

// closureOf parses the arrow and the body of a closure with a single parameter.
func (p *parser) closureOf(m mark, param ast.Expr) ast.Expr {
	params := &ast.Params{Items: []ast.Expr{param}}
	params.At = p.finish(m)
	return p.closure(m, params)
}

// closure parses the arrow and the body of a closure.
func (p *parser) closure(m mark, params *ast.Params) ast.Expr {
	if !p.expect(lexer.Arrow) {
		return p.hole()
	}
	n := &ast.Closure{Params: params, Body: p.code()}
	n.At = p.finish(m)
	return n
}

// destructAssign parses the equals sign and the value of an assignment to a pattern.
func (p *parser) destructAssign(m mark, pattern ast.Expr) ast.Expr {
	if !p.expect(lexer.Eq) {
		return p.hole()
	}
	n := &ast.DestructAssign{Pattern: pattern, Value: p.code()}
	n.At = p.finish(m)
	return n
}

// codeBlock parses { .. }.
func (p *parser) codeBlock() ast.Expr {
	m := p.mark()
	n := p.alloc.codeBlock.new()
	before := p.enter(lexer.Code, goOn)
	p.eat()
	inner, base := p.mark(), len(p.stack)
	p.codeExprs(codeEnd)
	n.Body = p.alloc.code.new()
	n.Body.Exprs = p.take(base)
	n.Body.At = p.finish(inner)
	p.expectClosing(m, lexer.RightBrace)
	p.leave(before)
	n.At = p.finish(m)
	return n
}

// blockExpr parses the body of a loop or a conditional.
func (p *parser) blockExpr() ast.Expr {
	switch p.tok.kind {
	case lexer.LeftBracket:
		return p.contentBlock()
	case lexer.LeftBrace:
		return p.codeBlock()
	}
	p.expected("block")
	return p.hole()
}
