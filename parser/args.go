package parser

import (
	"slices"

	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// args parses the arguments of a call: (12pt, y)[body].
func (p *parser) args() *ast.Args {
	if !p.directlyAt(lexer.LeftParen) && !p.directlyAt(lexer.LeftBracket) {
		p.expected("argument list")
		if p.at(lexer.LeftParen) || p.at(lexer.LeftBracket) {
			p.hint("there may not be any spaces before the argument list")
		}
	}
	m, base := p.mark(), len(p.stack)
	n := p.alloc.args.new()
	if p.at(lexer.LeftParen) {
		n.TrailingComma = p.parenArgs(m)
	}
	for p.directlyAt(lexer.LeftBracket) {
		p.push(p.contentBlock())
		n.TrailingComma = false
	}
	n.Items = p.take(base)
	n.At = p.finish(m)
	return n
}

// parenArgs pushes the arguments in parens. It reports whether a comma ends them.
func (p *parser) parenArgs(m mark) (trailingComma bool) {
	before := p.setLines(newlineMode{rule: goOn})
	p.eat()
	var seen names
	_, trailingComma = p.items(itemStarts, func() { p.push(p.arg(&seen)) })
	p.expectClosing(m, lexer.RightParen)
	p.restoreLines(before)
	return trailingComma
}

// items parses a list up to a closing delimiter: items, which begin with one of the given tokens, and commas between
// them. It tells how many commas there are, and whether the last thing is one.
func (p *parser) items(starts kindSet, item func()) (commas int, trailing bool) {
	for !p.tok.kind.IsTerminator() {
		if !p.atSet(starts) {
			p.unexpected()
			continue
		}
		item()
		trailing = !p.tok.kind.IsTerminator() && p.expect(lexer.Comma)
		if trailing {
			commas++
		}
	}
	return commas, trailing
}

// arg parses an argument: x, name: x, ..x.
func (p *parser) arg(seen *names) ast.Expr {
	m := p.mark()
	if p.at(lexer.Dots) {
		return p.spread(m)
	}
	x := p.code()
	if !p.eatIf(lexer.Colon) {
		return x
	}
	n := p.alloc.named.new()
	n.Name = p.argName(m, x, seen)
	n.Expr = p.code()
	n.At = p.finish(m)
	return n
}

// argName checks the expression before a colon: it must be a name that no argument before has.
func (p *parser) argName(m mark, x ast.Expr, seen *names) *ast.Ident {
	last := p.last
	name, ok := x.(*ast.Ident)
	if !ok {
		name = &ast.Ident{}
		name.At = x.Span()
		p.rejectAs(m, x, "identifier")
	} else if !seen.add(name.Name) {
		p.add(diag.Errorf(name.At, "duplicate argument: %s", name.Name))
	}
	p.last = last
	return name
}

// spread parses ..x.
func (p *parser) spread(m mark) ast.Expr {
	p.eat()
	n := &ast.Spread{Expr: p.code()}
	n.At = p.finish(m)
	return n
}

// names is a set of names; most have few.
type names struct {
	few  [8]string
	n    int
	many map[string]bool
}

// add reports whether a name is new, and adds it.
func (s *names) add(name string) bool {
	if s.many[name] || slices.Contains(s.few[:s.n], name) {
		return false
	}
	if s.n < len(s.few) {
		s.few[s.n] = name
		s.n++
		return true
	}
	if s.many == nil {
		s.many = map[string]bool{}
	}
	s.many[name] = true
	return true
}
