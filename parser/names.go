package parser

import "chatdoc/parser/ast"

// nodeName is what messages call a node.
func nodeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return "identifier"
	case *ast.None:
		return "`none`"
	case *ast.Auto:
		return "`auto`"
	case *ast.Bool:
		return "boolean"
	case *ast.Int:
		return "integer"
	case *ast.Float:
		return "float"
	case *ast.Numeric:
		return "numeric value"
	case *ast.Str:
		return "string"
	case *ast.Label:
		return "label"
	case *ast.Raw:
		return "raw block"
	case *ast.Equation:
		return "equation"
	case *ast.CodeBlock:
		return "code block"
	case *ast.ContentBlock:
		return "content block"
	default:
		return composedName(x)
	}
}

// composedName is nodeName for nodes that others are part of.
func composedName(x ast.Expr) string {
	switch x.(type) {
	case *ast.Paren:
		return "group"
	case *ast.Array:
		return "array"
	case *ast.Dict:
		return "dictionary"
	case *ast.Named:
		return "named pair"
	case *ast.Keyed:
		return "keyed pair"
	case *ast.Unary:
		return "unary expression"
	case *ast.Binary:
		return "binary expression"
	case *ast.FieldAccess:
		return "field access"
	case *ast.FuncCall:
		return "function call"
	case *ast.Closure:
		return "closure"
	case *ast.DestructAssign:
		return "destructuring assignment expression"
	case *ast.Destructuring:
		return "destructuring pattern"
	case *ast.Underscore:
		return "underscore"
	default:
		return statementName(x)
	}
}

// statementName is nodeName for what a keyword starts.
func statementName(x ast.Expr) string {
	switch x.(type) {
	case *ast.Let:
		return "`let` expression"
	case *ast.Set:
		return "`set` expression"
	case *ast.Show:
		return "`show` expression"
	case *ast.Context:
		return "`context` expression"
	case *ast.If:
		return "`if` expression"
	case *ast.While:
		return "while-loop expression"
	case *ast.For:
		return "for-loop expression"
	case *ast.Import:
		return "`import` expression"
	case *ast.Include:
		return "`include` expression"
	case *ast.Break:
		return "`break` expression"
	case *ast.Continue:
		return "`continue` expression"
	}
	return "`return` expression"
}
