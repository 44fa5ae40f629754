package eval

import (
	"slices"
	"sync/atomic"

	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// closure is code with the values that it uses from outside; it needs nothing else of where it was made. It is a function
// of the document, the body of a context expression, or a whole file.
type closure struct {
	prog     *program
	fn       *ast.Frame
	params   *ast.Params // nil for anything but a function
	body     ast.Expr
	kind     codeKind
	defaults []value.Value // of the named parameters, in order
	captured []value.Value // nil for a name that was not bound
	self     *value.Func   // nil for a file

	sum atomic.Uint64 // of HashInto, once it was asked for
}

// HashInto writes what tells the closure apart: its code, and the values that it has taken along.
func (c *closure) HashInto(h *value.Hasher) {
	sum := c.sum.Load()
	if sum == 0 {
		var own value.Hasher
		own.Span(c.body.Span())
		for _, v := range slices.Concat(c.defaults, c.captured) {
			own.Value(v)
		}
		sum = own.Sum()
		c.sum.Store(sum)
	}
	h.Word(sum)
}

// codeKind is the kind of a closure.
type codeKind uint8

const (
	ofFile codeKind = iota
	ofFunction
	ofContext
)

func (k codeKind) String() string { return [...]string{"file", "function", "context expression"}[k] }

// function makes a closure.
func (vm *vm) function(e *ast.Closure) (value.Value, error) {
	c := &closure{prog: vm.prog, fn: &e.Frame, params: e.Params, body: e.Body, kind: ofFunction}
	for _, p := range e.Params.Items {
		named, ok := p.(*ast.Named)
		if !ok {
			continue
		}
		v, err := vm.eval(named.Expr)
		if err != nil {
			return nil, err
		}
		c.defaults = append(c.defaults, value.Share(v))
	}
	c.captured = vm.capture(&e.Frame)
	name := ""
	if e.Name != nil {
		name = e.Name.Name
	}
	c.self = value.NewCallable(name, vm.span(e.Params), c)
	return c.self, nil
}

// context makes content that knows where it stands when it is shown.
func (vm *vm) context(e *ast.Context) (value.Value, error) {
	c := &closure{prog: vm.prog, fn: &e.Frame, body: e.Body, kind: ofContext, captured: vm.capture(&e.Frame)}
	span := vm.span(e.Body)
	c.self = value.NewCallable("", span, c)
	return value.New(value.ContextElem, value.ContextFunc.Is(c.self)).At(span), nil
}

// capture copies the values that a closure uses from outside.
func (vm *vm) capture(f *ast.Frame) []value.Value {
	if len(f.Captures) == 0 {
		return nil
	}
	captured := make([]value.Value, len(f.Captures))
	for i, ref := range f.Captures {
		switch v := vm.find(ref).(type) {
		case nil:
		case *text:
			captured[i] = v.str()
		default:
			captured[i] = value.Share(v)
		}
	}
	return captured
}

// takes reports whether the closure has just n positional parameters, so that the arguments are its first variables.
func (c *closure) takes(n int) bool {
	return c.fn.Simple && c.params != nil && len(c.params.Items) == n
}

// callDirectly calls a closure with positional arguments, which go right where the closure looks for them.
func (vm *vm) callDirectly(e *ast.FuncCall, c *closure) (value.Value, error) {
	mark := vm.free
	slots := vm.take(c.fn.Slots)
	for i, arg := range e.Args.Items {
		v, err := vm.eval(arg)
		if err != nil {
			vm.drop(mark, slots)
			return nil, err
		}
		slots[i] = v
	}
	vm.push(c, slots)
	v, err := vm.remember(len(e.Args.Items))
	vm.pop()
	vm.drop(mark, slots)
	return v, vm.traced(err, e, c.self.Name)
}

// callClosure calls a closure with any arguments.
func (vm *vm) callClosure(c *closure, args *value.Args) (value.Value, error) {
	mark := vm.free
	slots := vm.take(c.fn.Slots)
	vm.push(c, slots)
	v, err := vm.bindAndRun(args)
	vm.pop()
	vm.drop(mark, slots)
	return v, err
}

func (vm *vm) bindAndRun(args *value.Args) (value.Value, error) {
	if err := vm.bindParams(args); err != nil {
		return nil, err
	}
	return vm.run()
}

// run runs the closure of the current frame, whose parameters are bound.
func (vm *vm) run() (value.Value, error) {
	if err := vm.eng.Route.Enter(value.Calls); err != nil {
		return nil, err
	}
	if err := vm.eng.Stopped(); err != nil {
		return nil, vm.at(err, vm.body)
	}
	if self := vm.fn.Self; self > 0 {
		vm.slots[self-1] = vm.self
	}
	v, err := vm.eval(vm.body)
	vm.eng.Route.Leave(value.Calls)
	switch f := &vm.flow; {
	case err != nil:
		return nil, err
	case f.kind == returning && vm.kind != ofFile:
		if f.value != nil {
			return f.value, nil
		}
		return v, nil
	}
	return v, vm.flow.forbidden()
}

// CallDirect calls the closure from the library with positional arguments.
func (c *closure) CallDirect(eng *value.Engine, ctx *value.Context, args []value.Value) (v value.Value, ok bool, err error) {
	if !c.takes(len(args)) {
		return nil, false, nil
	}
	vm := c.prog.state.acquire(eng, ctx)
	mark := vm.free
	slots := vm.take(c.fn.Slots)
	for i, arg := range args {
		slots[i] = value.Share(arg)
	}
	vm.push(c, slots)
	v, err = vm.run()
	vm.pop()
	vm.drop(mark, slots)
	c.prog.state.release(vm)
	return v, true, err
}

// Call calls the closure from the library.
func (c *closure) Call(eng *value.Engine, ctx *value.Context, args *value.Args) (value.Value, error) {
	vm := c.prog.state.acquire(eng, ctx)
	defer c.prog.state.release(vm)
	return vm.callClosure(c, args)
}
