package ast

// Children calls visit with the expressions right below a node, in the order of the text, until it gives false. It
// reports whether it never did. Names that are no expressions are left out: those of fields, of pairs, of what an import
// brings.
func Children(e Expr, visit func(Expr) bool) bool {
	switch e := e.(type) {
	case *Markup:
		return all(e.Exprs, visit)
	case *Code:
		return all(e.Exprs, visit)
	case *Math:
		return all(e.Exprs, visit)
	case *CodeBlock:
		return visit(e.Body)
	case *ContentBlock:
		return visit(e.Body)
	case *Paren:
		return visit(e.Expr)
	case *Array:
		return all(e.Items, visit)
	case *Dict:
		return all(e.Items, visit)
	case *Named:
		return visit(e.Expr)
	case *Keyed:
		return each(visit, e.Key, e.Expr)
	case *Spread:
		return each(visit, e.Expr)
	case *Unary:
		return visit(e.Expr)
	case *Binary:
		return each(visit, e.LHS, e.RHS)
	case *FieldAccess:
		return visit(e.Target)
	case *FuncCall:
		return visit(e.Callee) && all(e.Args.Items, visit)
	case *Closure:
		return all(e.Params.Items, visit) && visit(e.Body)
	case *Destructuring:
		return all(e.Items, visit)
	}
	return statementChildren(e, visit) && markupChildren(e, visit) && mathChildren(e, visit)
}

func statementChildren(e Expr, visit func(Expr) bool) bool {
	switch e := e.(type) {
	case *Let:
		return each(visit, e.Pattern, e.Init)
	case *DestructAssign:
		return each(visit, e.Pattern, e.Value)
	case *Set:
		return visit(e.Target) && all(e.Args.Items, visit) && each(visit, e.Condition)
	case *Show:
		return each(visit, e.Selector, e.Transform)
	case *Context:
		return visit(e.Body)
	case *If:
		return each(visit, e.Condition, e.Then, e.Else)
	case *While:
		return each(visit, e.Condition, e.Body)
	case *For:
		return each(visit, e.Pattern, e.Iterable, e.Body)
	case *Import:
		return visit(e.Source)
	case *Include:
		return visit(e.Source)
	case *Return:
		return each(visit, e.Expr)
	}
	return true
}

func markupChildren(e Expr, visit func(Expr) bool) bool {
	switch e := e.(type) {
	case *Strong:
		return visit(e.Body)
	case *Emph:
		return visit(e.Body)
	case *Heading:
		return visit(e.Body)
	case *ListItem:
		return visit(e.Body)
	case *EnumItem:
		return visit(e.Body)
	case *TermItem:
		return each(visit, e.Term, e.Description)
	case *RefTo:
		return e.Supplement == nil || visit(e.Supplement)
	case *Equation:
		return visit(e.Body)
	}
	return true
}

func mathChildren(e Expr, visit func(Expr) bool) bool {
	switch e := e.(type) {
	case *MathDelimited:
		return each(visit, e.Open, e.Body, e.Close)
	case *MathAttach:
		return each(visit, e.Base, e.Bottom, e.Top)
	case *MathFrac:
		return each(visit, e.Num, e.Denom)
	case *MathRoot:
		return visit(e.Radicand)
	}
	return true
}

func all(es []Expr, visit func(Expr) bool) bool {
	for _, e := range es {
		if !visit(e) {
			return false
		}
	}
	return true
}

// each is all of some expressions that may be missing.
func each(visit func(Expr) bool, es ...Expr) bool {
	for _, e := range es {
		if e != nil && !visit(e) {
			return false
		}
	}
	return true
}
