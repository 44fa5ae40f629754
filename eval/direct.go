package eval

import (
	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// Most calls of the library are of small functions, with positional arguments that are what they should be. Such a call
// needs no arguments with names and places; only if it fails is it made again with them, for the sake of the error.

// callable is what a function or type does when it is called; nil for other values.
func callable(v value.Value) value.Callable {
	switch v := v.(type) {
	case *value.Func:
		return v.Callable()
	case *value.Type:
		if v.Construct != nil {
			return v.Construct.Callable()
		}
	}
	return nil
}

// directMethod is the direct form of a method and the method itself; nil where a value has no such method, or one that
// earns a warning.
func directMethod(target value.Value, name string) (value.Direct, value.Value) {
	b := target.Type().Scope.Get(name)
	if b == nil || b.Deprecated != "" {
		return nil, nil
	}
	d, _ := callable(b.Value).(value.Direct)
	return d, b.Value
}

// callDirect calls a function of the library with positional arguments. If it is a method, the target comes before them.
func (vm *vm) callDirect(e *ast.FuncCall, callee value.Value, d value.Direct, target ...value.Value) (value.Value, error) {
	mark := vm.free
	slots := vm.take(len(target) + len(e.Args.Items))
	defer vm.drop(mark, slots)
	copy(slots, target)
	for i, arg := range e.Args.Items {
		v, err := vm.eval(arg)
		if err != nil {
			return nil, err
		}
		slots[len(target)+i] = v
	}
	if v, ok, _ := d.CallDirect(vm.eng, vm.ctx, slots); ok {
		return value.Share(v), nil
	}
	args := vm.emptyArgs(e)
	for _, v := range target {
		args.Items = append(args.Items, vm.argument(v, e.Callee.(*ast.FieldAccess).Target))
	}
	for i, v := range slots[len(target):] {
		args.Items = append(args.Items, vm.argument(v, e.Args.Items[i]))
	}
	return vm.callWith(e, callee, args)
}
