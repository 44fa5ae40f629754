package parser

import (
	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// atOpening reports whether an opening delimiter is ahead.
func (p *parser) atOpening() bool { return p.at(lexer.LeftParen) || p.at(lexer.MathOpening) }

// roundParens is a pair of round parens in math, with the spaces at its inner edges.
type roundParens struct {
	node          *ast.MathDelimited
	before, after []ast.Expr
}

// mathDelimited parses math between delimiters. Any closing one will do: [0, 1). Without one, what is there is just a
// sequence.
func (p *parser) mathDelimited() ast.Expr {
	m, base := p.mark(), len(p.stack)
	round := roundParens{}
	open := p.mathSymbol(p.tok.kind)
	p.push(open)
	if !p.atSet(closingEnd) {
		p.pushSpaces(false)
	}
	round.before = p.stack[base+1:]
	inner, body := p.mark(), len(p.stack)
	p.mathExprs(withoutSpaces, closingEnd)
	if p.atSet(equationEnd) {
		return p.mathNode(m, base)
	}
	n := &ast.MathDelimited{Open: open, Body: p.mathNode(inner, body)}
	p.pushSpaces(false)
	round.after = p.stack[body:]
	isRound := p.file.Text[m.start] == '(' && p.at(lexer.RightParen)
	n.Close = p.mathSymbol(p.tok.kind)
	n.At = p.finish(m)
	if isRound {
		round.node, round.before, round.after = n, p.alloc.list(round.before), p.alloc.list(round.after)
		p.round = round
	}
	p.take(base)
	return n
}

// unparen takes the parens off an operand of a fraction, a root or an attachment: they only group.
func (p *parser) unparen(x ast.Expr) ast.Expr {
	d, ok := x.(*ast.MathDelimited)
	if !ok || d != p.round.node {
		return x
	}
	n := p.alloc.math.new()
	base := len(p.stack)
	p.stack = append(p.stack, p.round.before...)
	p.push(d.Body)
	p.stack = append(p.stack, p.round.after...)
	n.Exprs = p.take(base)
	n.At = d.At
	return n
}

// mathRow is the arguments that a semicolon will make an array of.
type mathRow struct {
	mark mark
	base int // the height of the stack before them
}

func (p *parser) newRow() mathRow { return mathRow{p.mark(), len(p.stack)} }

// mathArgs parses the arguments of a call in math: (a, b; c, d; size: #50%). A semicolon makes an array of the arguments
// before it, back to the latest semicolon or named argument; if there was one, the last arguments are an array as well.
func (p *parser) mathArgs() *ast.Args {
	m, base := p.mark(), len(p.stack)
	n := p.alloc.args.new()
	p.eat()
	row, rows, positional := p.newRow(), false, true
	var seen names
	for !p.atSet(mathArgsEnd) {
		positional = p.mathArg(&seen)
		n.TrailingComma = p.eatIf(lexer.Comma)
		if !positional {
			row = p.newRow()
		}
		if !n.TrailingComma && p.at(lexer.Semicolon) {
			p.pushRow(row)
			p.eat()
			row, rows = p.newRow(), true
		}
	}
	if rows && positional && len(p.stack) > row.base {
		p.pushRow(row)
		n.TrailingComma = false
	}
	p.expectClosing(m, lexer.RightParen)
	n.Items = p.take(base)
	n.At = p.finish(m)
	return n
}

// pushRow makes an array of a row.
func (p *parser) pushRow(row mathRow) {
	n := &ast.Array{Items: p.take(row.base)}
	n.At = p.finish(row.mark)
	p.push(n)
}

// mathArg pushes an argument. It reports whether that is positional.
func (p *parser) mathArg(seen *names) (positional bool) {
	m := p.mark()
	if p.at(lexer.Dot) {
		if dots, ok := p.lx.MathSpread(p.tok.start); ok {
			p.retake(dots)
			p.eat()
			n := &ast.Spread{Expr: p.mathValue()}
			n.At = p.finish(m)
			p.push(n)
			return true
		}
	}
	if p.at(lexer.MathText) || p.at(lexer.MathIdent) || p.at(lexer.Underscore) {
		if name, ok := p.lx.MathName(p.tok.start); ok {
			p.retake(name)
			p.mathNamed(m, seen)
			return false
		}
	}
	p.push(p.mathValue())
	return true
}

// retake puts a token in the place of the one ahead.
func (p *parser) retake(t lexer.Token) {
	p.log.replace(t)
	p.setToken(t)
}

// mathNamed pushes a named argument. Its name is ahead, and a colon behind it.
func (p *parser) mathNamed(m mark, seen *names) {
	name := p.alloc.ident.new()
	name.Name = p.text()
	name.At = p.span(p.tok.start, p.tok.end)
	if p.at(lexer.Error) {
		p.eatAsError("") // the scanner has a message for _
	} else {
		p.eat()
		if !seen.add(name.Name) {
			p.add(diag.Errorf(name.At, "duplicate argument: %s", name.Name))
		}
	}
	p.log.replace(lexer.Token{Kind: lexer.Colon, Start: p.tok.start, End: p.tok.end})
	p.eat()
	n := p.alloc.named.new()
	n.Name = name
	if p.atSet(mathArgEnd) {
		p.expected("expression")
	}
	n.Expr = p.mathValue()
	n.At = p.finish(m)
	p.push(n)
}

// mathValue parses the value of an argument. A single expression stands for itself, so that f(#12pt) passes a length;
// any other number of them is content.
func (p *parser) mathValue() ast.Expr {
	m, base := p.mark(), len(p.stack)
	count := p.mathExprs(withoutSpaces, mathArgEnd)
	if count == 0 {
		p.flushSpaces()
	}
	if count == 1 && len(p.stack) == base+1 {
		x := p.stack[base]
		p.stack = p.stack[:base]
		return x
	}
	return p.mathNode(m, base)
}
