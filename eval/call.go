package eval

import (
	"fmt"
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// result is what a call gives.
func (vm *vm) result(e *ast.FuncCall) (value.Value, error) {
	v, err := vm.call(e)
	if err != nil {
		return nil, err
	}
	return vm.placed(v, e), nil
}

// call evaluates a call: of a method, of a function in a field, or of what any other expression gives.
func (vm *vm) call(e *ast.FuncCall) (value.Value, error) {
	if err := vm.eng.Route.Check(value.Calls); err != nil {
		return nil, vm.at(err, e)
	}
	if access, ok := e.Callee.(*ast.FieldAccess); ok {
		return vm.callField(e, access)
	}
	callee, err := vm.eval(e.Callee)
	if err != nil {
		return nil, err
	}
	if e.Args.Plain {
		switch c := callable(callee).(type) {
		case *closure:
			if c.takes(len(e.Args.Items)) {
				return vm.callDirectly(e, c)
			}
		case value.Direct:
			return vm.callDirect(e, callee, c)
		}
	}
	args, err := vm.args(e)
	if err != nil {
		return nil, err
	}
	return vm.callWith(e, callee, args)
}

// callWith calls whatever stands for a function. In math, other values are shown with their arguments in parentheses.
func (vm *vm) callWith(e *ast.FuncCall, callee value.Value, args *value.Args) (value.Value, error) {
	f, err := vm.toFunc(callee)
	switch {
	case err == nil:
		return vm.invoke(e, f, args)
	case inMath(e.Callee):
		return vm.wrapInMath(e, callee, args)
	}
	return nil, vm.at(vm.shadowed(e.Callee, err), e.Callee)
}

// toFunc is the function that a value stands for. The error has no place yet.
func (vm *vm) toFunc(v value.Value) (*value.Func, error) {
	switch v := v.(type) {
	case *value.Func:
		return v, nil
	case *value.Type:
		if v.Construct == nil {
			return nil, value.Errorf("type %s does not have a constructor", v.Long)
		}
		return v.Construct, nil
	case *value.Symbol:
		if f := vm.eng.Library.Syntax.SymbolFunc(v.Text()); f != nil {
			return f, nil
		}
		return nil, value.Errorf("symbol %s is not callable", v.Text())
	}
	return nil, value.Types(value.FuncType).Fail(v)
}

// invoke calls a function.
func (vm *vm) invoke(e *ast.FuncCall, f *value.Func, args *value.Args) (value.Value, error) {
	var v value.Value
	var err error
	if c, ok := f.Callable().(*closure); ok {
		v, err = vm.callClosure(c, args)
	} else {
		v, err = f.Call(vm.eng, vm.ctx, args)
	}
	vm.recycle(args)
	if err != nil {
		return nil, vm.traced(err, e, f.Name)
	}
	return value.Share(v), nil
}

// traced notes in an error that a call led to it.
func (vm *vm) traced(err error, e *ast.FuncCall, name string) error {
	if err == nil {
		return nil
	}
	return diag.Trace(err, diag.Tracepoint{Kind: diag.TraceCall, Name: name, Span: vm.span(e)})
}

// callField calls a method of the target's type, or what the target has under that name.
func (vm *vm) callField(e *ast.FuncCall, access *ast.FieldAccess) (value.Value, error) {
	if value.Mutates(access.Field.Name) {
		return vm.mutate(e, access)
	}
	target, err := vm.target(e, access)
	if err != nil {
		return nil, err
	}
	if d, b := directMethod(target, access.Field.Name); d != nil && e.Args.Plain {
		return vm.callDirect(e, b, d, target)
	}
	args, err := vm.args(e)
	if err != nil {
		return nil, err
	}
	return vm.callMethod(e, access, target, args)
}

// target evaluates what a method is called on.
func (vm *vm) target(e *ast.FuncCall, access *ast.FieldAccess) (value.Value, error) {
	if e.Reads {
		return vm.look(access.Target)
	}
	return vm.eval(access.Target)
}

// mutate calls a method that changes its target in place, if that is an array or dictionary. The arguments come first, as
// they might change the target as well.
func (vm *vm) mutate(e *ast.FuncCall, access *ast.FieldAccess) (value.Value, error) {
	if access.Field.Name == "push" && e.Args.Plain && len(e.Args.Items) == 1 {
		return vm.pushItem(e, access)
	}
	args, err := vm.args(e)
	if err != nil {
		return nil, err
	}
	place, err := vm.place(access.Target)
	if err != nil {
		return nil, err
	}
	return vm.mutateAt(place, e, access, args)
}

// pushItem appends to an array without the detour of arguments, as loops do it all the time.
func (vm *vm) pushItem(e *ast.FuncCall, access *ast.FieldAccess) (value.Value, error) {
	v, err := vm.eval(e.Args.Items[0])
	if err != nil {
		return nil, err
	}
	place, err := vm.place(access.Target)
	if err != nil {
		return nil, err
	}
	if a, ok := (*place).(*value.Array); ok {
		a = a.Own()
		a.Push(v)
		*place = a
		return value.None{}, nil
	}
	args := value.NewArgs(vm.span(e.Args.Items[0]), v)
	args.Span = vm.span(e)
	return vm.mutateAt(place, e, access, args)
}

// mutateAt calls a method that changes what is at a place.
func (vm *vm) mutateAt(place *value.Value, e *ast.FuncCall, access *ast.FieldAccess, args *value.Args) (value.Value, error) {
	switch (*place).(type) {
	case *value.Array, *value.Dict:
		v, err := value.Mutate(place, access.Field.Name, args)
		vm.recycle(args)
		if err != nil {
			return nil, vm.traced(err, e, access.Field.Name)
		}
		return v, nil
	}
	return vm.callMethod(e, access, *place, args)
}

// callMethod calls a method on an evaluated target.
func (vm *vm) callMethod(e *ast.FuncCall, access *ast.FieldAccess, target value.Value, args *value.Args) (value.Value, error) {
	name := access.Field.Name
	if b := method(target, name); b != nil {
		vm.warnOf(b.Warning(), access.Field)
		args.Items = slices.Insert(args.Items, 0, vm.argument(target, access.Target))
		return vm.callWith(e, b.Value, args)
	}
	switch target.(type) {
	case *value.Symbol, *value.Func, *value.Type, *value.Module:
	default:
		return nil, vm.at(noMethod(target, name), access.Field)
	}
	callee, warning, err := value.FieldOf(target, name)
	if err != nil {
		return nil, vm.at(suggest(err, name, fieldNames(target)), access.Field)
	}
	vm.warnOf(warning, access.Field)
	return vm.callWith(e, callee, args)
}

// method finds a method of a value's type or element; nil where there is none.
func method(target value.Value, name string) *value.Binding {
	if b := target.Type().Scope.Get(name); b != nil {
		return b
	}
	if c, ok := target.(*value.Content); ok {
		return c.Elem().Func.Scope.Get(name)
	}
	return nil
}

// noMethod is the error for a method that a value does not have.
func noMethod(target value.Value, name string) error {
	err := value.NoMethod(target, name)
	if d, ok := target.(*value.Dict); ok {
		if v, _ := d.Get(name); v != nil && v.Type() == value.FuncType {
			return err.Hint(fmt.Sprintf("to call the function stored in the dictionary, "+
				"surround the field access with parentheses, e.g. `(dict.%s)(..)`", name))
		}
	}
	if _, _, missing := value.FieldOf(target, name); missing == nil {
		return err.Hint(fmt.Sprintf("did you mean to access the field `%s`?", name))
	}
	return err.Suggest(name, methodNames(target))
}
