// Package ast declares the nodes of a parsed Typst file. grammar.txt beside the parser says which text becomes which
// node.
//
// A node knows where it stands (Span, without surrounding spaces and comments) and its parts; what is between the
// parts, comments included, is in the file's tokens. Names are followed by a Ref that the resolver fills in: the
// parser leaves it zero.
package ast

import "chatdoc/lexer/source"

// Node is any part of the tree.
type Node interface {
	Span() source.Span
}

// Expr is a node that has a value.
type Expr interface {
	Node
	expr()
}

// Pos is embedded in every node.
type Pos struct{ At source.Span }

// Span is where the node stands.
func (p Pos) Span() source.Span { return p.At }

type exprNode struct{ Pos }

func (exprNode) expr() {}

// Bad stands where something could not be parsed, or, if its span is empty, where something is missing. A file with such
// a node has errors and is never evaluated. A missing name is an Ident without a name.
type Bad struct{ exprNode }

// Ref says where the value of a name is found. The resolver computes it, the evaluator follows it.
type Ref struct {
	Kind  RefKind
	Index uint32 // of the slot, the capture, the library name or the dynamic name
}

// RefKind is the kind of a Ref.
type RefKind uint8

const (
	Unresolved RefKind = iota
	Local              // a slot of the running function or module
	Captured           // a value the closure has captured
	Std                // no binding in the file: a name of the standard library, or of nothing
	Dynamic            // a name that a wildcard import may or may not have brought
)

// Markup is a sequence of markup: a file, or what stands in square brackets.
type Markup struct {
	exprNode
	Exprs []Expr
}

// Code is a sequence of code expressions: what stands in braces.
type Code struct {
	exprNode
	Exprs []Expr
}

// Math is a sequence of math: what stands between dollar signs, or a part of it.
type Math struct {
	exprNode
	Exprs []Expr
}
