package parser

import (
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// How tight the operators of code bind. Assignments are right-associative, all others left-associative.
const (
	precAssign = 1 + iota
	precOr
	precAnd
	precCompare // and not, and in
	precSum
	precProduct
	precSign
)

// binaryOp is a binary operator and how tight it binds.
type binaryOp struct {
	op   ast.BinOp
	prec int
}

// binaryOps has the operators of one token.
var binaryOps = [...]binaryOp{
	lexer.Star: {ast.OpMul, precProduct}, lexer.Slash: {ast.OpDiv, precProduct},
	lexer.Plus: {ast.OpAdd, precSum}, lexer.Minus: {ast.OpSub, precSum},
	lexer.EqEq: {ast.OpEq, precCompare}, lexer.ExclEq: {ast.OpNeq, precCompare},
	lexer.Lt: {ast.OpLt, precCompare}, lexer.LtEq: {ast.OpLeq, precCompare},
	lexer.Gt: {ast.OpGt, precCompare}, lexer.GtEq: {ast.OpGeq, precCompare},
	lexer.In: {ast.OpIn, precCompare}, lexer.And: {ast.OpAnd, precAnd}, lexer.Or: {ast.OpOr, precOr},
	lexer.Eq: {ast.OpAssign, precAssign}, lexer.PlusEq: {ast.OpAddAssign, precAssign},
	lexer.HyphEq: {ast.OpSubAssign, precAssign}, lexer.StarEq: {ast.OpMulAssign, precAssign},
	lexer.SlashEq: {ast.OpDivAssign, precAssign},
	lexer.Str:     {},
}

// binary parses an operator that binds at least as tight as prec, and its second operand.
func (p *parser) binary(m mark, lhs ast.Expr, prec int) (ast.Expr, bool) {
	b := binaryOps[p.tok.kind]
	if p.at(lexer.Not) && prec <= precCompare {
		p.eat()
		if !p.at(lexer.In) {
			p.expected("keyword `in`")
			return lhs, false
		}
		b = binaryOp{ast.OpNotIn, precCompare}
	}
	if b.prec == 0 || b.prec < prec {
		return lhs, false
	}
	p.eat()
	next := b.prec + 1
	if b.prec == precAssign {
		next = precAssign
	}
	n := p.alloc.binary.new()
	n.Op, n.LHS = b.op, lhs
	n.RHS = p.codeExpr(withOperators, next)
	n.At = p.finish(m)
	return n, true
}

// unary parses a unary operator and its operand.
func (p *parser) unary(m mark) ast.Expr {
	n, prec := &ast.Unary{}, precSign
	switch p.tok.kind {
	case lexer.Minus:
		n.Op = ast.OpNeg
	case lexer.Not:
		n.Op, prec = ast.OpNot, precCompare
	}
	p.eat()
	n.Expr = p.codeExpr(withOperators, prec)
	n.At = p.finish(m)
	return n
}
