package parser

import (
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// span is a place in the file that is parsed.
func (p *parser) span(start, end uint32) source.Span {
	return source.Span{File: p.file.ID, Start: start, End: end}
}

// nodes makes the nodes that are frequent. A slab holds many of a type, so that a file of a thousand words does not cost
// a thousand allocations. As all nodes of a file live as long as its tree, that wastes nothing but the rest of the last
// slab.
type nodes struct {
	text         slab[ast.Text]
	space        slab[ast.Space]
	parbreak     slab[ast.Parbreak]
	smartQuote   slab[ast.SmartQuote]
	shorthand    slab[ast.Shorthand]
	strong       slab[ast.Strong]
	listItem     slab[ast.ListItem]
	raw          slab[ast.Raw]
	markup       slab[ast.Markup]
	contentBlock slab[ast.ContentBlock]
	ident        slab[ast.Ident]
	integer      slab[ast.Int]
	numeric      slab[ast.Numeric]
	str          slab[ast.Str]
	named        slab[ast.Named]
	fieldAccess  slab[ast.FieldAccess]
	funcCall     slab[ast.FuncCall]
	args         slab[ast.Args]
	binary       slab[ast.Binary]
	array        slab[ast.Array]
	code         slab[ast.Code]
	codeBlock    slab[ast.CodeBlock]
	mathText     slab[ast.MathText]
	mathIdent    slab[ast.MathIdent]
	math         slab[ast.Math]
	lists        []ast.Expr
}

// slab hands out values of a type from arrays that grow with the demand.
type slab[T any] struct {
	free []T
	size int
}

func (s *slab[T]) new() *T {
	if len(s.free) == 0 {
		s.size = min(max(2*s.size, 4), 128)
		s.free = make([]T, s.size)
	}
	n := &s.free[0]
	s.free = s.free[1:]
	return n
}

// list copies a list of nodes to where lists live. An empty list is nil.
func (n *nodes) list(xs []ast.Expr) []ast.Expr {
	const block = 256
	if len(xs) == 0 {
		return nil
	}
	if len(xs) > block/4 {
		return append(make([]ast.Expr, 0, len(xs)), xs...)
	}
	if cap(n.lists)-len(n.lists) < len(xs) {
		n.lists = make([]ast.Expr, 0, block)
	}
	start := len(n.lists)
	n.lists = append(n.lists, xs...)
	return n.lists[start:len(n.lists):len(n.lists)]
}
