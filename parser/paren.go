package parser

import (
	"slices"

	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// parens parses an expression that starts with a paren.
//
// It may be (x), an array or a dictionary; or, if => follows, the parameters of a closure; or, if = follows, a pattern.
// We first take it for one of the former, and only where => or = proves us wrong we go back. In a nest such as
//
//	(x: (x: (x) => y) => y) => y
//
// every level would double the work, if we did not remember what the second, right reading of a position gave. With
// that, no text of a valid file is read more than twice. (Wrong patterns are not remembered; see bounds.go.)
func (p *parser) parens(ops operators) ast.Expr {
	if !ops {
		x, _ := p.group()
		return x
	}
	if known, ok := p.memo[p.tok.start]; ok {
		return p.recall(known)
	}
	start := p.checkpoint()
	x, isParen := p.group()
	switch {
	case p.at(lexer.Arrow):
		p.restore(start)
		x = p.closure(start.mark, p.params())
	case p.at(lexer.Eq) && !isParen:
		p.restore(start)
		x = p.destructAssign(start.mark, p.destructuring(assign, &names{}))
	default:
		return x
	}
	p.remember(start, x)
	return x
}

// checkpoint is all that going back needs.
type checkpoint struct {
	mark mark
	tok  token
	last outcome
	high int
}

func (p *parser) checkpoint() checkpoint { return checkpoint{p.mark(), p.tok, p.last, p.high} }

// restore goes back to a checkpoint in code.
func (p *parser) restore(c checkpoint) {
	if p.stopped {
		return
	}
	end := p.tok.end
	p.tok, p.last, p.high = c.tok, c.last, c.high
	p.spaces = p.spaces[:0]
	p.errs = p.errs[:c.mark.errs]
	p.lx.Jump(c.tok.end)
	p.log.keep()
	p.rereads(int(end) - int(c.tok.end))
}

// memo is what was found at a paren, and the state of the parser behind it.
type memo struct {
	x      ast.Expr
	errs   diag.List
	end    checkpoint
	spaces []lexer.Token
}

func (p *parser) remember(start checkpoint, x ast.Expr) {
	if p.memo == nil {
		p.memo = map[uint32]memo{}
	}
	errs := p.errs[min(start.mark.errs, len(p.errs)):]
	p.memo[start.mark.start] = memo{x, slices.Clone(errs), p.checkpoint(), slices.Clone(p.spaces)}
}

// recall puts the parser behind what was found before.
func (p *parser) recall(known memo) ast.Expr {
	start := p.tok.start
	p.errs = append(p.errs, known.errs...)
	p.tok, p.last = known.end.tok, known.end.last
	p.spaces = append(p.spaces[:0], known.spaces...)
	p.high = max(p.high, known.end.high)
	p.lx.Jump(p.tok.start)
	p.lx.Next() // an Error needs its fault
	p.rereads(len(known.errs) - int(p.tok.start-start))
	return known.x
}

// groupState is what is known about the things in a pair of parens.
type groupState struct {
	isParen bool // no pair or spread yet
	isArray bool
	isDict  bool
	seen    names
}

// group parses (x), an array or a dictionary, and reports whether it is the first. Items that are spread do not tell
// arrays and dictionaries apart; a colon at the start makes it a dictionary.
func (p *parser) group() (x ast.Expr, isParen bool) {
	m, base := p.mark(), len(p.stack)
	s := groupState{isParen: true}
	before := p.setLines(newlineMode{rule: goOn})
	p.eat()
	s.isDict = p.eatIf(lexer.Colon)
	commas, _ := p.items(itemStarts, func() { p.push(p.groupItem(&s)) })
	p.expectClosing(m, lexer.RightParen)
	p.restoreLines(before)
	isParen = s.isParen && commas == 0 && len(p.stack) == base+1
	return p.groupNode(m, p.take(base), isParen, s.isDict), isParen
}

// groupNode makes the node of the given items.
func (p *parser) groupNode(m mark, items []ast.Expr, isParen, isDict bool) ast.Expr {
	switch {
	case isParen:
		n := &ast.Paren{Expr: items[0]}
		n.At = p.finish(m)
		return n
	case isDict:
		n := &ast.Dict{Items: items}
		n.At = p.finish(m)
		return n
	}
	n := p.alloc.array.new()
	n.Items = items
	n.At = p.finish(m)
	return n
}

// groupItem parses an item of an array or a dictionary: x, ..x, name: x, "key": x.
func (p *parser) groupItem(s *groupState) ast.Expr {
	m := p.mark()
	if p.at(lexer.Dots) {
		s.isParen = false
		return p.spread(m)
	}
	x := p.code()
	if p.at(lexer.Colon) {
		return p.pair(m, x, s)
	}
	if s.isDict {
		return p.rejectAs(m, x, "named or keyed pair")
	}
	s.isArray = true
	return x
}

// pair parses the colon and the value behind a key.
func (p *parser) pair(m mark, key ast.Expr, s *groupState) ast.Expr {
	p.eat()
	value := p.code()
	if name, ok := keyName(key); ok && !s.seen.add(name) {
		p.reject(m, key, "duplicate key: "+name)
	}
	var pair ast.Expr
	if name, ok := key.(*ast.Ident); ok {
		n := p.alloc.named.new()
		n.Name, n.Expr = name, value
		n.At = p.finish(m)
		pair = n
	} else {
		n := &ast.Keyed{Key: key, Expr: value}
		n.At = p.finish(m)
		pair = n
	}
	s.isParen = false
	if s.isArray {
		return p.rejectAs(m, pair, "expression")
	}
	s.isDict = true
	return pair
}

// keyName is the name of a key, where it shows without running the program.
func keyName(key ast.Expr) (name string, ok bool) {
	switch key := key.(type) {
	case *ast.Ident:
		return key.Name, true
	case *ast.Str:
		return key.Value, true
	}
	return "", false
}
