package eval

import "chatdoc/parser/ast"

// isInvariant reports whether an expression has the same value whenever it is evaluated, as far as one can see: there is
// no name in it but those of fields.
func isInvariant(e ast.Expr) bool {
	invariant := true
	ast.Walk(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident, *ast.MathIdent:
			invariant = false
		case *ast.FieldAccess:
			invariant = invariant && isInvariant(n.Target)
			return false
		}
		return invariant
	})
	return invariant
}

// canLeave reports whether a break or return occurs anywhere in an expression.
func canLeave(e ast.Expr) bool {
	found := false
	ast.Walk(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Break, *ast.Return:
			found = true
		}
		return !found
	})
	return found
}
