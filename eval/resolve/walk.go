package resolve

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// expr resolves the names in an expression.
func (r *resolver) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Ident:
		e.Ref = r.lookup(r.fn, Name{Name: e.Name})
	case *ast.MathIdent:
		e.Ref = r.lookup(r.fn, Name{Name: e.Name, Math: true})
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
	case *ast.Binary:
		if e.Op.IsAssign() {
			r.changes++
		}
		r.parts(e)
	case *ast.DestructAssign:
		r.changes++
		r.parts(e)
	case *ast.FuncCall:
		r.call(e)
	case *ast.FieldAccess:
		r.expr(e.Target)
	case *ast.Named:
		r.expr(e.Expr)
	default:
		r.parts(e)
	}
}

// parts resolves the parts of a node.
func (r *resolver) parts(e ast.Expr) {
	ast.Walk(e, func(n ast.Node) bool {
		if n == ast.Node(e) {
			return true
		}
		r.expr(n.(ast.Expr))
		return false
	})
}

func (r *resolver) exprs(es []ast.Expr) {
	for _, e := range es {
		r.expr(e)
	}
}

// scoped resolves a block.
func (r *resolver) scoped(es []ast.Expr) {
	r.fn.enter()
	r.exprs(es)
	r.fn.leave()
}

// call resolves a call. It also finds out whether the call is of a method that needs no more than a look at its target:
// then reading the target does not count as taking hold of it, and a change after the call copies nothing. The target
// must not change while the arguments are evaluated.
func (r *resolver) call(e *ast.FuncCall) {
	r.expr(e.Callee)
	before := r.changes
	r.exprs(e.Args.Items)
	e.Args.Plain = !slices.ContainsFunc(e.Args.Items, isNamedOrSpread)
	if access, ok := e.Callee.(*ast.FieldAccess); ok {
		name := access.Field.Name
		e.Reads = r.changes == before && looks(name)
		if value.Mutates(name) {
			r.changes++
		}
	}
}

// looks reports whether a method takes constant time and keeps nothing of its target but items of it.
func looks(method string) bool { return method == "len" || value.Accesses(method) }

func isNamedOrSpread(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Named, *ast.Spread:
		return true
	}
	return false
}

// let binds the names of a pattern, which are known only behind the binding.
func (r *resolver) let(e *ast.Let) {
	if e.Init != nil {
		r.expr(e.Init)
	}
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
		return p.Name != "is" // which earns a warning when it is bound
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
