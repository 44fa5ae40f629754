package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// let parses let x = 1, let (a, b) = c, let f(x) = y.
func (p *parser) let() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Let{}
	switch inner := p.mark(); {
	case !p.at(lexer.Ident):
		n.Pattern = p.pattern(bind, &names{}, "binding")
		n.Init = p.initializer(p.expect(lexer.Eq))
	default:
		name := p.ident()
		n.Pattern = name
		if p.directlyAt(lexer.LeftParen) {
			n.Init = p.namedClosure(inner, name)
		} else if p.eatIf(lexer.Eq) {
			n.Init = p.code()
		}
	}
	n.At = p.finish(m)
	return n
}

// initializer parses the value behind an equals sign, if that is there.
func (p *parser) initializer(ok bool) ast.Expr {
	if !ok {
		return p.hole()
	}
	return p.code()
}

// namedClosure parses the parameters and the body of let f(x) = y.
func (p *parser) namedClosure(m mark, name *ast.Ident) ast.Expr {
	n := &ast.Closure{Name: name, Params: p.params()}
	n.Body = p.initializer(p.expect(lexer.Eq))
	n.At = p.finish(m)
	return n
}

// setRule parses set text(..) if condition.
func (p *parser) setRule() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Set{}
	inner := p.mark()
	n.Target = p.name()
	inner.start = min(inner.start, n.Target.Span().Start)
	for p.at(lexer.Dot) && p.grow() {
		n.Target = p.field(inner, n.Target)
	}
	n.Args = p.args()
	if p.eatIf(lexer.If) {
		n.Condition = p.code()
	}
	n.At = p.finish(m)
	return n
}

// showRule parses show selector: transform.
func (p *parser) showRule() ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Show{}
	behind := p.markSpaces()
	if !p.at(lexer.Colon) {
		n.Selector = p.code()
	}
	if p.eatIf(lexer.Colon) {
		n.Transform = p.code()
	} else {
		p.insert(behind.errs, errorAt(p.span(behind.start, behind.start), "expected colon"))
		n.Transform = p.hole()
	}
	n.At = p.finish(m)
	return n
}

// context parses context expr.
func (p *parser) context(ops operators) ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Context{Body: p.codeExpr(ops, 0)}
	n.At = p.finish(m)
	return n
}
