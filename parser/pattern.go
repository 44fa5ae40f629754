package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// purpose is what a pattern is for. A pattern that binds has names in it, one that assigns has any expression that can
// be assigned to.
type purpose bool

const (
	bind   purpose = false
	assign purpose = true
)

// params parses the parameters of a closure: (x, y: 1, ..z).
func (p *parser) params() *ast.Params {
	m, base := p.mark(), len(p.stack)
	before := p.setLines(newlineMode{rule: goOn})
	p.eat()
	var seen names
	sink := false
	p.items(paramStarts, func() { p.push(p.param(&seen, &sink)) })
	p.expectClosing(m, lexer.RightParen)
	p.restoreLines(before)
	n := &ast.Params{Items: p.take(base)}
	n.At = p.finish(m)
	return n
}

// param parses a parameter: a pattern, name: default, ..sink.
func (p *parser) param(seen *names, sink *bool) ast.Expr {
	m := p.mark()
	if p.at(lexer.Dots) {
		return p.sink(bind, seen, "parameter", sink, "only one argument sink is allowed")
	}
	x := p.pattern(bind, seen, "parameter")
	if !p.eatIf(lexer.Colon) {
		return x
	}
	n := p.alloc.named.new()
	n.Name = p.patternName(m, x)
	n.Expr = p.code()
	n.At = p.finish(m)
	return n
}

// patternName checks the pattern before a colon: it must be a name.
func (p *parser) patternName(m mark, x ast.Expr) *ast.Ident {
	if name, ok := x.(*ast.Ident); ok {
		return name
	}
	last := p.last
	p.rejectAs(m, x, "identifier")
	p.last = last
	n := &ast.Ident{}
	n.At = x.Span()
	return n
}

// sink parses the .. or ..rest of a pattern or a parameter list, of which there may be one.
func (p *parser) sink(to purpose, seen *names, thing string, sink *bool, message string) ast.Expr {
	m := p.mark()
	p.eat()
	n := &ast.Spread{}
	if p.atSet(atomic) {
		n.Expr = p.patternLeaf(to, seen, thing)
	}
	n.At = p.finish(m)
	if *sink {
		return p.reject(m, n, message)
	}
	*sink = true
	return n
}

// pattern parses a pattern. A name that occurs twice is reported as a duplicate thing.
func (p *parser) pattern(to purpose, seen *names, thing string) ast.Expr {
	switch p.tok.kind {
	case lexer.Underscore:
		n := &ast.Underscore{}
		n.At = p.leaf()
		return n
	case lexer.LeftParen:
		return p.destructuring(to, seen)
	}
	return p.patternLeaf(to, seen, thing)
}

// patternLeaf parses a name, or an expression where the pattern assigns.
func (p *parser) patternLeaf(to purpose, seen *names, thing string) ast.Expr {
	switch {
	case p.tok.kind.IsKeyword():
		x := &ast.Bad{}
		x.At = p.span(p.tok.start, p.tok.end)
		p.keywordAs("pattern")
		return x
	case !p.atSet(atomic):
		p.expected("pattern")
		return p.hole()
	}
	m := p.mark()
	x := p.codeExpr(onlyAtomic, 0)
	if to == assign {
		return x
	}
	name, ok := x.(*ast.Ident)
	if !ok {
		return p.rejectAs(m, x, "pattern")
	}
	if !seen.add(name.Name) {
		return p.reject(m, x, "duplicate "+thing+": "+name.Name)
	}
	return x
}

// destructuring parses (a, b: c, ..rest), or a pattern in parens.
func (p *parser) destructuring(to purpose, seen *names) ast.Expr {
	high, ok := p.descend()
	if !ok {
		return p.hole()
	}
	m, base := p.mark(), len(p.stack)
	before := p.setLines(newlineMode{rule: goOn})
	p.eat()
	sink := false
	commas, _ := p.items(paramStarts, func() { p.push(p.destructuringItem(to, seen, &sink)) })
	p.expectClosing(m, lexer.RightParen)
	p.restoreLines(before)
	p.ascend(high)
	return p.destructuringNode(m, p.take(base), commas == 0 && !sink)
}

// destructuringNode makes the node of the given items. A single pattern in parens is just that.
func (p *parser) destructuringNode(m mark, items []ast.Expr, isParen bool) ast.Expr {
	if isParen && len(items) == 1 {
		if _, ok := items[0].(*ast.Named); !ok {
			n := &ast.Paren{Expr: items[0]}
			n.At = p.finish(m)
			return n
		}
	}
	n := &ast.Destructuring{Items: items}
	n.At = p.finish(m)
	return n
}

// destructuringItem parses a pattern, name: pattern, ..rest.
func (p *parser) destructuringItem(to purpose, seen *names, sink *bool) ast.Expr {
	m := p.mark()
	if p.at(lexer.Dots) {
		return p.sink(to, seen, "binding", sink, "only one destructuring sink is allowed")
	}
	var x ast.Expr
	if p.at(lexer.Ident) && p.colonBehind() {
		x = p.ident() // a key, no binding
	} else {
		x = p.pattern(to, seen, "binding")
	}
	if !p.eatIf(lexer.Colon) {
		return x
	}
	n := p.alloc.named.new()
	n.Name = p.patternName(m, x)
	n.Expr = p.pattern(to, seen, "binding")
	n.At = p.finish(m)
	return n
}

// colonBehind reports whether a colon follows the token ahead.
func (p *parser) colonBehind() bool {
	scan := p.lx
	next := scan.Next()
	for next.Kind.IsTrivia() {
		next = scan.Next()
	}
	return next.Kind == lexer.Colon
}
