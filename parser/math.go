package parser

import (
	"strings"

	"chatdoc/lexer"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// math parses a sequence of math until a token of a set.
func (p *parser) math(end kindSet) *ast.Math {
	m, base := p.mark(), len(p.stack)
	p.mathExprs(withoutSpaces, end)
	return p.mathNode(m, base)
}

// mathNode makes a node of what was pushed since the stack had the given height.
func (p *parser) mathNode(m mark, base int) *ast.Math {
	n := p.alloc.math.new()
	n.Exprs = p.take(base)
	n.At = p.finish(m)
	return n
}

// mathOf makes a node of the given expressions.
func (p *parser) mathOf(m mark, exprs ...ast.Expr) *ast.Math {
	base := len(p.stack)
	p.stack = append(p.stack, exprs...)
	return p.mathNode(m, base)
}

// mathExprs pushes the nodes of a sequence of math. It tells how many expressions there were, without spaces.
func (p *parser) mathExprs(spaces edges, end kindSet) (count int) {
	if spaces {
		p.pushSpaces(false)
	}
	for more := !p.atSet(end); more; count++ {
		if p.atSet(mathStarts) {
			p.push(p.mathExpr(precLowest, lexer.End))
		} else {
			p.unexpected()
		}
		if more = !p.atSet(end); more || bool(spaces) {
			p.pushSpaces(false)
		}
	}
	if spaces {
		p.flushSpaces()
	}
	return count
}

// How tight the operators of math bind. A call binds tighter than a fraction and not tighter than an attachment: the
// subscript in a_f(x) is f(x).
const (
	precLowest = iota
	precFrac
	precAttach
)

// mathExpr parses an expression of operators that bind at least as tight as prec. It ends before a token of kind stop,
// too, as in a_b^c, where b must leave the hat to a.
func (p *parser) mathExpr(prec int, stop lexer.Kind) ast.Expr {
	m := p.mark()
	high, ok := p.descend()
	if !ok {
		return p.hole()
	}
	x, callable := p.mathPrimary(stop)
	m.start = min(m.start, x.Span().Start) // as in codeExpr
	if callable && len(p.spaces) == 0 && p.atOpening() {
		x = p.mathOf(m, x, p.mathDelimited())
	}
	x = p.mathOperators(m, x, prec, stop)
	p.ascend(high)
	return x
}

// mathOperators parses the operators behind an operand.
//
// A prime is an attachment, too, and those behind it join: a'_1 is one node. But the reference compiler wraps that node
// once more at the end of the operand, and this shows in what show rules see, so it is done here as well.
func (p *parser) mathOperators(m mark, x ast.Expr, prec int, stop lexer.Kind) ast.Expr {
	var primes *ast.MathPrimes // behind x, in no node yet
	primed := false
	for !p.at(lexer.End) && !p.at(stop) {
		switch {
		case p.directlyAt(lexer.Bang):
			x, primes = p.factorial(m, x, primes), nil
		case p.directlyAt(lexer.MathPrimes):
			primes, primed = p.primes(), true
			if p.at(stop) {
				return p.attach(m, attachment{base: x, primes: primes})
			}
		case p.at(lexer.Underscore) || p.at(lexer.Hat):
			x, primes = p.scripts(m, x, primes), nil
		default:
			if primed {
				x, primes = p.attach(m, attachment{base: x, primes: primes}), nil
			}
			if !p.at(lexer.Slash) || prec > precFrac {
				return x
			}
			x = p.fraction(m, x)
		}
		if !p.grow() {
			return x
		}
	}
	return x
}

// factorial parses the exclamation mark behind x.
func (p *parser) factorial(m mark, x ast.Expr, primes *ast.MathPrimes) ast.Expr {
	base := len(p.stack)
	p.push(x)
	if primes != nil {
		p.push(primes)
	}
	p.push(p.mathText())
	return p.mathNode(m, base)
}

// fraction parses the slash behind a numerator, and the denominator.
func (p *parser) fraction(m mark, num ast.Expr) ast.Expr {
	n := &ast.MathFrac{Num: p.unparen(num)}
	p.eat()
	n.Denom = p.unparen(p.mathExpr(precFrac+1, lexer.End))
	n.At = p.finish(m)
	return n
}

// attachment is what a MathAttach has.
type attachment struct {
	base, bottom, top ast.Expr
	primes            *ast.MathPrimes
}

func (p *parser) attach(m mark, a attachment) ast.Expr {
	n := &ast.MathAttach{Base: a.base, Bottom: a.bottom, Top: a.top, Primes: a.primes}
	n.At = p.finish(m)
	return n
}

// scripts parses the sub- and superscript behind a base, in either order.
func (p *parser) scripts(m mark, base ast.Expr, primes *ast.MathPrimes) ast.Expr {
	a := attachment{base: base, primes: primes}
	first, other := lexer.Underscore, lexer.Hat
	if p.at(lexer.Hat) {
		first, other = other, first
	}
	p.script(&a, first, other)
	if p.at(lexer.Underscore) || p.at(lexer.Hat) {
		p.script(&a, p.tok.kind, lexer.End)
	}
	return p.attach(m, a)
}

// script parses one sub- or superscript, up to a token of kind stop.
func (p *parser) script(a *attachment, kind, stop lexer.Kind) {
	p.eat()
	x := p.unparen(p.mathExpr(precAttach, stop))
	if kind == lexer.Hat {
		a.top = x
	} else {
		a.bottom = x
	}
}

// mathPrimary parses an operand. It reports whether it looks like a function's name, so that parens behind it belong to
// it: a(b)/c is one fraction.
func (p *parser) mathPrimary(stop lexer.Kind) (x ast.Expr, callable bool) {
	switch kind := p.tok.kind; kind {
	case lexer.Hash:
		x, _ = p.embeddedCode()
		return x, false
	case lexer.MathIdent, lexer.MathField:
		return p.mathName()
	case lexer.LeftParen, lexer.MathOpening:
		return p.mathDelimited(), false
	case lexer.Text, lexer.MathText:
		letter := lexer.IsMathLetter(p.text())
		return p.mathText(), letter
	case lexer.Dot, lexer.Bang, lexer.Comma, lexer.Semicolon, lexer.RightParen, lexer.MathClosing, lexer.MathShorthand:
		return p.mathSymbol(kind), false
	case lexer.Linebreak:
		return p.backslash(kind), false
	case lexer.Escape:
		return p.backslash(kind), true
	case lexer.Str:
		return p.str(), true
	case lexer.MathPrimes:
		return p.primes(), true
	case lexer.MathAlignPoint:
		n := &ast.MathAlignPoint{}
		n.At = p.leaf()
		return n, false
	case lexer.Root:
		return p.root(stop), false
	}
	p.expected("expression")
	return p.hole(), false
}

// mathName parses a name, the fields asked of it, and a call.
func (p *parser) mathName() (x ast.Expr, callable bool) {
	m := p.mark()
	text, at := p.text(), p.leaf()
	name, fields, _ := strings.Cut(text, ".")
	ident := p.alloc.mathIdent.new()
	ident.Name = name
	ident.At = p.span(at.Start, at.Start+uint32(len(name)))
	x = p.mathFields(ident, fields, at)
	if !p.directlyAt(lexer.LeftParen) {
		return x, true
	}
	call := p.alloc.funcCall.new()
	call.Callee, call.Args = x, p.mathArgs()
	call.At = p.finish(m)
	return call, false
}

// mathFields parses field accesses, which the scanner gives as one token with the name before them.
func (p *parser) mathFields(x ast.Expr, fields string, at source.Span) ast.Expr {
	for more := fields != ""; more; {
		var field string
		field, fields, more = strings.Cut(fields, ".")
		start := x.Span().End + 1
		name := p.alloc.ident.new()
		name.Name = field
		name.At = p.span(start, start+uint32(len(field)))
		n := p.alloc.fieldAccess.new()
		n.Target, n.Field = x, name
		n.At = p.span(at.Start, name.At.End)
		x = n
	}
	return x
}

// mathText parses the token ahead as text.
func (p *parser) mathText() ast.Expr {
	if p.tok.actual == lexer.Text {
		n := p.alloc.text.new()
		n.Text = p.text()
		n.At = p.leaf()
		return n
	}
	n := p.alloc.mathText.new()
	n.Text = p.text()
	n.At = p.leaf()
	return n
}

// mathSymbol parses punctuation, a delimiter or a shorthand.
func (p *parser) mathSymbol(kind lexer.Kind) ast.Expr {
	if kind == lexer.MathShorthand || p.tok.end-p.tok.start == 2 {
		if char, n := lexer.MathShorthandAt(p.text()); n > 0 {
			s := p.alloc.shorthand.new()
			s.Char = char
			s.At = p.leaf()
			return s
		}
	}
	return p.mathText()
}

func (p *parser) primes() *ast.MathPrimes {
	n := &ast.MathPrimes{Count: len(p.text())}
	n.At = p.leaf()
	return n
}

// root parses a root sign and what stands under it.
func (p *parser) root(stop lexer.Kind) ast.Expr {
	m := p.mark()
	n := &ast.MathRoot{}
	switch p.text() {
	case "∛":
		n.Index = 3
	case "∜":
		n.Index = 4
	}
	p.eat()
	n.Radicand = p.unparen(p.mathExpr(precAttach, stop))
	n.At = p.finish(m)
	return n
}
