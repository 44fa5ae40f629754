package resolve

import "chatdoc/parser/ast"

// expr resolves the names in an expression. Nodes without names in them fall through.
func (r *resolver) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Ident:
		e.Ref = r.lookup(r.fn, Name{Name: e.Name})
	case *ast.MathIdent:
		e.Ref = r.lookup(r.fn, Name{Name: e.Name, Math: true})
	case *ast.Markup:
		r.exprs(e.Exprs)
	case *ast.Code:
		r.exprs(e.Exprs)
	case *ast.CodeBlock:
		r.scoped(e.Body.Exprs)
	case *ast.ContentBlock:
		r.scoped(e.Body.Exprs)
	case *ast.Let:
		r.let(e)
	case *ast.Closure:
		r.closure(e)
	case *ast.Context:
		r.context(e)
	case *ast.For:
		r.forLoop(e)
	case *ast.Import:
		r.imports(e)
	default:
		r.code(e)
	}
}

func (r *resolver) exprs(es []ast.Expr) {
	for _, e := range es {
		r.expr(e)
	}
}

// maybe resolves parts of an expression that may be missing.
func (r *resolver) maybe(es ...ast.Expr) {
	for _, e := range es {
		if e != nil {
			r.expr(e)
		}
	}
}

// scoped resolves a block.
func (r *resolver) scoped(es []ast.Expr) {
	r.fn.enter()
	r.exprs(es)
	r.fn.leave()
}

// code resolves the parts of expressions that bind nothing themselves.
func (r *resolver) code(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Paren:
		r.expr(e.Expr)
	case *ast.Array:
		r.exprs(e.Items)
	case *ast.Dict:
		r.exprs(e.Items)
	case *ast.Named:
		r.expr(e.Expr)
	case *ast.Keyed:
		r.maybe(e.Key, e.Expr)
	case *ast.Spread:
		r.maybe(e.Expr)
	case *ast.Unary:
		r.expr(e.Expr)
	case *ast.Binary:
		r.maybe(e.LHS, e.RHS)
	case *ast.FieldAccess:
		r.expr(e.Target)
	case *ast.FuncCall:
		r.expr(e.Callee)
		r.exprs(e.Args.Items)
	case *ast.Destructuring:
		r.exprs(e.Items)
	case *ast.DestructAssign:
		r.maybe(e.Value, e.Pattern)
	case *ast.Set:
		r.maybe(e.Condition, e.Target)
		r.exprs(e.Args.Items)
	case *ast.Show:
		r.maybe(e.Selector, e.Transform)
	case *ast.If:
		r.maybe(e.Condition, e.Then, e.Else)
	case *ast.While:
		r.maybe(e.Condition, e.Body)
	case *ast.Include:
		r.expr(e.Source)
	case *ast.Return:
		r.maybe(e.Expr)
	default:
		r.markup(e)
	}
}

// markup resolves the parts of markup and math.
func (r *resolver) markup(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Strong:
		r.expr(e.Body)
	case *ast.Emph:
		r.expr(e.Body)
	case *ast.Heading:
		r.expr(e.Body)
	case *ast.ListItem:
		r.expr(e.Body)
	case *ast.EnumItem:
		r.expr(e.Body)
	case *ast.TermItem:
		r.maybe(e.Term, e.Description)
	case *ast.RefTo:
		if e.Supplement != nil {
			r.expr(e.Supplement)
		}
	case *ast.Equation:
		r.expr(e.Body)
	case *ast.Math:
		r.exprs(e.Exprs)
	case *ast.MathDelimited:
		r.maybe(e.Open, e.Body, e.Close)
	case *ast.MathAttach:
		r.maybe(e.Base, e.Top, e.Bottom)
	case *ast.MathFrac:
		r.maybe(e.Num, e.Denom)
	case *ast.MathRoot:
		r.expr(e.Radicand)
	}
}

// let binds the names of a pattern, which are known only behind the binding.
func (r *resolver) let(e *ast.Let) {
	r.maybe(e.Init)
	r.pattern(e.Pattern)
}

// pattern binds the names in a pattern.
func (r *resolver) pattern(p ast.Expr) {
	switch p := p.(type) {
	case *ast.Ident:
		p.Ref = r.fn.bind(p.Name)
	case *ast.Paren:
		r.pattern(p.Expr)
	case *ast.Destructuring:
		for _, item := range p.Items {
			r.pattern(item)
		}
	case *ast.Named:
		r.pattern(p.Expr)
	case *ast.Spread:
		if p.Expr != nil {
			r.pattern(p.Expr)
		}
	}
}

// closure resolves the defaults outside and everything else inside of the function.
func (r *resolver) closure(e *ast.Closure) {
	for _, p := range e.Params.Items {
		if p, ok := p.(*ast.Named); ok {
			r.expr(p.Expr)
		}
	}
	r.fn = newFunction(&e.Frame, r.fn)
	if e.Name != nil {
		r.fn.bindSelf(e.Name.Name)
	}
	r.fn.enter()
	e.Frame.Simple = true
	for _, p := range e.Params.Items {
		e.Frame.Simple = r.param(p) && e.Frame.Simple
	}
	r.expr(e.Body)
	r.fn = r.fn.outer
}

// param binds a parameter and reports whether it is just a name.
func (r *resolver) param(p ast.Expr) (simple bool) {
	switch p := p.(type) {
	case *ast.Ident:
		r.pattern(p)
		return true
	case *ast.Named:
		p.Name.Ref = r.fn.bind(p.Name.Name)
	default:
		r.pattern(p)
	}
	return false
}

func (r *resolver) context(e *ast.Context) {
	r.fn = newFunction(&e.Frame, r.fn)
	r.fn.enter()
	r.expr(e.Body)
	r.fn = r.fn.outer
}

func (r *resolver) forLoop(e *ast.For) {
	r.expr(e.Iterable)
	r.fn.enter()
	r.pattern(e.Pattern)
	r.expr(e.Body)
	r.fn.leave()
}

// imports binds what an import brings: the module under a new or its own name, everything in it, or some names.
func (r *resolver) imports(e *ast.Import) {
	r.expr(e.Source)
	if e.NewName != nil {
		e.NewName.Ref = r.fn.bind(e.NewName.Name)
	}
	switch {
	case e.Wildcard:
		e.Slot = r.fn.bindAll().Index
	case e.Items != nil:
		for _, item := range e.Items {
			item.Bound.Ref = r.fn.bind(item.Bound.Name)
		}
	case e.NewName == nil:
		if name, err := BareName(e.Source); err == nil {
			e.Slot = r.fn.bind(name).Index
		}
	}
}
