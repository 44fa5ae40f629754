package value

import (
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Func is a function: one of the library, an element's constructor, a closure, a function of a plugin, or any of
// these with arguments applied beforehand.
type Func struct {
	Name  string      // "" where it has none
	Span  source.Span // where it was defined; detached for the library's own
	Scope *Scope      // its definitions: assert.eq, table.cell; may be nil
	// Contextual tells that the function may only be called where the context is known.
	Contextual bool

	elem *Elem
	call Callable
	def  *Func // what this is a copy of; nil for an original
}

// Callable is what a function does when it is called. The arguments are the callee's to consume, but not to keep: they are
// used again for other calls.
type Callable interface {
	Call(eng *Engine, ctx *Context, args *Args) (Value, error)
}

// FuncType is the type of functions.
var FuncType = NewType("function", "function")

// Type is FuncType.
func (*Func) Type() *Type { return FuncType }

// Native is a function that is written in Go.
type Native func(*Call) (Value, error)

// Call hands the arguments over.
func (n Native) Call(eng *Engine, ctx *Context, args *Args) (Value, error) {
	return n(&Call{Engine: eng, Context: ctx, Args: args})
}

// NewFunc declares a function of the library.
func NewFunc(name string, run Native) *Func { return &Func{Name: name, call: run} }

// Context declares that the function needs a context, and returns it.
func (f *Func) Context() *Func {
	f.Contextual = true
	return f
}

// With gives the function definitions of its own.
func (f *Func) With(scope ...*Func) *Func {
	if f.Scope == nil {
		f.Scope = NewScope()
	}
	for _, g := range scope {
		f.Scope.Define(g.Name, g)
	}
	return f
}

// NewCallable makes a function of anything that can be called.
func NewCallable(name string, span source.Span, c Callable) *Func {
	return &Func{Name: name, Span: span, call: c}
}

// Callable is what the function does.
func (f *Func) Callable() Callable { return f.call }

// Call calls the function. Errors without a place of their own are put at the call.
func (f *Func) Call(eng *Engine, ctx *Context, args *Args) (Value, error) {
	v, err := f.call.Call(eng, ctx, args)
	if err != nil {
		return nil, diag.At(err, args.Span)
	}
	return v, nil
}

// CallWith calls the function with positional arguments.
func (f *Func) CallWith(eng *Engine, ctx *Context, vs ...Value) (Value, error) {
	if d, ok := f.call.(Direct); ok {
		if v, ok, err := d.CallDirect(eng, ctx, vs); err != nil {
			return nil, diag.At(err, f.Span)
		} else if ok {
			return v, nil
		}
	}
	return f.Call(eng, ctx, NewArgs(f.Span, vs...))
}

// At is the function as named at a place, where errors belong that arise when others call it. A function that has a
// place keeps it.
func (f *Func) At(span source.Span) *Func {
	if !f.Span.IsDetached() {
		return f
	}
	g := *f
	g.Span, g.def = span, f.original()
	return &g
}

func (f *Func) original() *Func {
	if f.def != nil {
		return f.def
	}
	return f
}

// Elem is the element that the function makes; nil where it makes none. A function with arguments applied beforehand does
// not count.
func (f *Func) Elem() *Elem { return f.elem }

// Definitions are what the function defines in its scope. Only functions of the library define anything; it is nil for
// others.
func (f *Func) Definitions() *Scope {
	switch call := f.call.(type) {
	case *applied:
		return call.fn.Definitions()
	case Native, *native, *Elem:
		if f.Scope == nil {
			return &Scope{}
		}
		return f.Scope
	}
	return nil
}

// Apply is the function with arguments that come before those it is called with.
func (f *Func) Apply(args *Args) *Func {
	return &Func{Name: f.Name, Span: f.Span, Scope: f.Scope, Contextual: f.Contextual, call: &applied{f, args}}
}

// applied is a function with arguments applied beforehand.
type applied struct {
	fn   *Func
	args *Args
}

func (a *applied) Call(eng *Engine, ctx *Context, args *Args) (Value, error) {
	all := &Args{Span: args.Span, Items: append(append([]Arg(nil), a.args.Items...), args.Items...)}
	return a.fn.Call(eng, ctx, all)
}

// sameFunc reports whether two functions are the same: the same definition with equal arguments applied.
func sameFunc(f, g *Func) bool {
	if f.original() == g.original() {
		return true
	}
	a, ok := f.call.(*applied)
	b, ok2 := g.call.(*applied)
	if ok && ok2 {
		return sameFunc(a.fn, b.fn) && sameArgs(a.args, b.args)
	}
	if f.elem != nil || g.elem != nil {
		return f.elem == g.elem
	}
	return false
}
