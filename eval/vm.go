package eval

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// vm evaluates code, one function at a time: its frame is that of the running function, and a call puts another one in
// its place until it returns. It belongs to one goroutine. A function of the library that calls back a closure gets
// another vm (closure.go).
type vm struct {
	eng *value.Engine
	ctx *value.Context
	*frame
	free  []value.Value // slots that no frame uses
	spare []value.Value // a chunk of slots for when these are used up
	used  []*value.Args // arguments of calls that are over
	memo  memo
}

// frame is what belongs to a running function, context expression or file. Frames are a list that is used again and
// again: next is the one for the next call.
type frame struct {
	*closure               // what is running
	slots    []value.Value // its variables; nil for one that is not bound yet
	flow     flow
	next     *frame
	outer    *frame
}

// push makes a frame for code and enters it.
func (vm *vm) push(c *closure, slots []value.Value) {
	f := vm.frame.next
	if f == nil {
		f = &frame{outer: vm.frame}
		vm.frame.next = f
	}
	f.closure, f.slots, f.flow = c, slots, flow{}
	vm.frame = f
}

// pop leaves the current frame.
func (vm *vm) pop() {
	vm.frame.closure, vm.frame.slots = nil, nil
	vm.frame = vm.frame.outer
}

// acquire gets a vm that nobody uses.
func (s *state) acquire(eng *value.Engine, ctx *value.Context) *vm {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.idle); n > 0 {
		vm := s.idle[n-1]
		s.idle = s.idle[:n-1]
		vm.eng, vm.ctx = eng, ctx
		return vm
	}
	return &vm{eng: eng, ctx: ctx, frame: &frame{}}
}

// release gives a vm back.
func (s *state) release(vm *vm) {
	vm.eng, vm.ctx, vm.memo = nil, nil, memo{}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle = append(s.idle, vm)
}

// chunk is how many slots are made at once.
const chunk = 256

// take reserves slots. Slots are a stack: the caller keeps vm.free as it was before and hands it to drop, with the slots,
// once the frame is done. Slots never move, since places point into them.
func (vm *vm) take(n int) []value.Value {
	if n > len(vm.free) {
		vm.free, vm.spare = vm.spare, nil
		if n > len(vm.free) {
			vm.free = make([]value.Value, max(n, chunk))
		}
	}
	slots := vm.free[:n]
	vm.free = vm.free[n:]
	return slots
}

// drop gives slots back, empty. Those that did not fit where the mark is have begun a chunk of their own.
func (vm *vm) drop(mark, slots []value.Value) {
	clear(slots)
	if len(slots) > len(mark) {
		vm.spare = slots[:cap(slots)]
	}
	vm.free = mark
}

// span is where a node stands.
func (vm *vm) span(n ast.Node) source.Span {
	if !vm.prog.at.IsDetached() {
		return vm.prog.at
	}
	return n.Span()
}

// at gives an error the place of a node, unless it has one.
func (vm *vm) at(err error, n ast.Node) error {
	if err == nil {
		return nil
	}
	return diag.At(err, vm.span(n))
}

// errorf makes an error at a node.
func (vm *vm) errorf(n ast.Node, format string, args ...any) *diag.Diagnostic {
	return diag.Errorf(vm.span(n), format, args...)
}

// warn says something about a node.
func (vm *vm) warn(n ast.Node, message string, hints ...string) {
	vm.eng.Sink.Warn(diag.Warnf(vm.span(n), "%s", message).Hint(hints...))
}

// eval evaluates an expression. A collection that it gives is marked as shared if anybody else holds it (see
// value.Share); so whoever binds the value, or puts it into a collection, has nothing to mark.
func (vm *vm) eval(e ast.Expr) (v value.Value, err error) {
	switch e := e.(type) {
	case *ast.Ident:
		return vm.ident(e)
	case *ast.None:
		return value.None{}, nil
	case *ast.Auto:
		return value.Auto{}, nil
	case *ast.Bool:
		return value.Bool(e.Value), nil
	case *ast.Int:
		return value.Int(e.Value), nil
	case *ast.Float:
		return value.Float(e.Value), nil
	case *ast.Numeric:
		return numeric(e), nil
	case *ast.Str:
		return value.Str(e.Value), nil
	case *ast.Paren:
		return vm.eval(e.Expr)
	case *ast.FuncCall:
		return vm.result(e)
	case *ast.FieldAccess:
		return vm.field(e)
	case *ast.Binary:
		v, err = vm.binary(e)
	case *ast.CodeBlock:
		v, err = vm.code(e.Body)
	case *ast.ContentBlock:
		v, err = vm.markup(e.Body)
	case *ast.If:
		return vm.ifElse(e)
	case *ast.For:
		v, err = vm.forLoop(e)
	case *ast.While:
		v, err = vm.while(e)
	case *ast.Let:
		return vm.let(e)
	case *ast.DestructAssign:
		return vm.destructAssign(e)
	case *ast.Unary:
		v, err = vm.unary(e)
	case *ast.Array:
		return vm.array(e)
	case *ast.Dict:
		return vm.dict(e)
	case *ast.Closure:
		return vm.function(e)
	case *ast.Context:
		return vm.context(e)
	case *ast.Break:
		return vm.jump(flow{kind: breaking, span: vm.span(e)})
	case *ast.Continue:
		return vm.jump(flow{kind: continuing, span: vm.span(e)})
	case *ast.Return:
		return vm.returns(e)
	case *ast.Set:
		return nil, vm.misplaced(e, "set")
	case *ast.Show:
		return nil, vm.misplaced(e, "show")
	case *ast.Import:
		return vm.imports(e)
	case *ast.Include:
		v, err = vm.include(e)
	default:
		v, err = vm.syntax(e)
	}
	if err != nil {
		return nil, err
	}
	if c, ok := v.(*value.Content); ok {
		return c.At(vm.span(e)), nil // all content that has no place yet was made just now
	}
	return v, nil
}

// placed is a value as coming from a node. Only content and functions remember that, and only the first node.
func (vm *vm) placed(v value.Value, n ast.Node) value.Value {
	switch v := v.(type) {
	case *value.Content:
		if v.Span().IsDetached() {
			return v.Spanned(vm.span(n))
		}
	case *value.Func:
		return v.At(vm.span(n))
	}
	return v
}

// misplaced is the error for a rule that has nothing to apply to.
func (vm *vm) misplaced(e ast.Expr, name string) error {
	return vm.errorf(e, "%s is only allowed directly in code and content blocks", name)
}
