package ast

// Walk visits a node and, where visit reports true for it, its parts in the order of the text. Names that belong to a
// node (a field's, a parameter's) are parts like any other.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	w := walker(visit)
	switch n := n.(type) {
	case *Markup:
		w.list(n.Exprs)
	case *Code:
		w.list(n.Exprs)
	case *Math:
		w.list(n.Exprs)
	default:
		if !w.markup(n) && !w.math(n) && !w.code(n) {
			w.statement(n)
		}
	}
}

type walker func(Node) bool

// list visits nodes; those that are missing are left out.
func (w walker) list(xs []Expr) {
	for _, x := range xs {
		w.expr(x)
	}
}

func (w walker) expr(x Expr) {
	if x != nil {
		Walk(x, w)
	}
}

func (w walker) name(n *Ident) {
	if n != nil {
		Walk(n, w)
	}
}

// markup visits the parts of a node of markup.go. It reports whether n is one with parts.
func (w walker) markup(n Node) bool {
	switch n := n.(type) {
	case *Strong:
		Walk(n.Body, w)
	case *Emph:
		Walk(n.Body, w)
	case *RefTo:
		if n.Supplement != nil {
			Walk(n.Supplement, w)
		}
	case *Heading:
		Walk(n.Body, w)
	case *ListItem:
		Walk(n.Body, w)
	case *EnumItem:
		Walk(n.Body, w)
	case *TermItem:
		Walk(n.Term, w)
		Walk(n.Description, w)
	case *Equation:
		Walk(n.Body, w)
	default:
		return false
	}
	return true
}

// math visits the parts of a node of math.go. It reports whether n is one with parts.
func (w walker) math(n Node) bool {
	switch n := n.(type) {
	case *MathDelimited:
		Walk(n.Open, w)
		Walk(n.Body, w)
		Walk(n.Close, w)
	case *MathAttach:
		w.attach(n)
	case *MathFrac:
		Walk(n.Num, w)
		Walk(n.Denom, w)
	case *MathRoot:
		Walk(n.Radicand, w)
	default:
		return false
	}
	return true
}

// attach visits a base, primes, and the scripts in the order in which they were written.
func (w walker) attach(n *MathAttach) {
	Walk(n.Base, w)
	if n.Primes != nil {
		Walk(n.Primes, w)
	}
	first, second := n.Bottom, n.Top
	if first != nil && second != nil && second.Span().Start < first.Span().Start {
		first, second = second, first
	}
	w.expr(first)
	w.expr(second)
}

// code visits the parts of a block, a collection, an operation or a call. It reports whether n is one.
func (w walker) code(n Node) bool {
	switch n := n.(type) {
	case *CodeBlock:
		Walk(n.Body, w)
	case *ContentBlock:
		Walk(n.Body, w)
	case *Paren:
		Walk(n.Expr, w)
	case *Array:
		w.list(n.Items)
	case *Dict:
		w.list(n.Items)
	case *Args:
		w.list(n.Items)
	case *Params:
		w.list(n.Items)
	case *Destructuring:
		w.list(n.Items)
	case *Named:
		w.name(n.Name)
		Walk(n.Expr, w)
	case *Keyed:
		Walk(n.Key, w)
		Walk(n.Expr, w)
	case *Spread:
		w.expr(n.Expr)
	case *Unary:
		Walk(n.Expr, w)
	case *Binary:
		Walk(n.LHS, w)
		Walk(n.RHS, w)
	case *FieldAccess:
		Walk(n.Target, w)
		w.name(n.Field)
	case *FuncCall:
		Walk(n.Callee, w)
		Walk(n.Args, w)
	case *Closure:
		w.name(n.Name)
		Walk(n.Params, w)
		Walk(n.Body, w)
	default:
		return false
	}
	return true
}

// statement visits the parts of what a keyword starts.
func (w walker) statement(n Node) {
	switch n := n.(type) {
	case *Let:
		w.let(n)
	case *DestructAssign:
		Walk(n.Pattern, w)
		Walk(n.Value, w)
	case *Set:
		Walk(n.Target, w)
		Walk(n.Args, w)
		w.expr(n.Condition)
	case *Show:
		w.expr(n.Selector)
		Walk(n.Transform, w)
	case *Context:
		Walk(n.Body, w)
	case *If:
		w.list([]Expr{n.Condition, n.Then, n.Else})
	case *While:
		w.list([]Expr{n.Condition, n.Body})
	case *For:
		w.list([]Expr{n.Pattern, n.Iterable, n.Body})
	case *Import:
		w.imports(n)
	case *ImportItem:
		w.importItem(n)
	case *Include:
		Walk(n.Source, w)
	case *Return:
		w.expr(n.Expr)
	}
}

// let visits a binding. The name of a function is both the pattern and a part of the closure; it is visited once.
func (w walker) let(n *Let) {
	if c, ok := n.Init.(*Closure); !ok || c.Name == nil {
		Walk(n.Pattern, w)
	}
	w.expr(n.Init)
}

func (w walker) imports(n *Import) {
	Walk(n.Source, w)
	w.name(n.NewName)
	for _, item := range n.Items {
		Walk(item, w)
	}
}

func (w walker) importItem(n *ImportItem) {
	for _, name := range n.Path {
		Walk(name, w)
	}
	if len(n.Path) == 0 || n.Bound != n.Path[len(n.Path)-1] {
		w.name(n.Bound)
	}
}
