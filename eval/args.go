package eval

import (
	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// args evaluates the arguments of a call.
func (vm *vm) args(e *ast.FuncCall) (*value.Args, error) { return vm.argsAt(e.Args, e) }

// argsAt evaluates arguments for a call, or rule, that stands at a node.
func (vm *vm) argsAt(list *ast.Args, call ast.Node) (*value.Args, error) {
	args := vm.emptyArgs(call)
	for _, item := range list.Items {
		if err := vm.arg(args, item); err != nil {
			return nil, err
		}
	}
	return args, nil
}

// usualArgs is for how many arguments there is room at once.
const usualArgs = 4

// emptyArgs makes room for the arguments of a call that stands at a node.
func (vm *vm) emptyArgs(call ast.Node) *value.Args {
	var args *value.Args
	if n := len(vm.used); n > 0 {
		args, vm.used = vm.used[n-1], vm.used[:n-1]
	} else {
		args = &value.Args{Items: make([]value.Arg, 0, usualArgs)}
	}
	args.Span = vm.span(call)
	return args
}

// recycle keeps arguments for another call. Nobody holds them any more: what was called has taken what it needs.
func (vm *vm) recycle(args *value.Args) {
	if cap(args.Items) == usualArgs {
		args.Reset()
		vm.used = append(vm.used, args)
	}
}

// argument is a positional argument that stands at a node.
func (vm *vm) argument(v value.Value, n ast.Node) value.Arg {
	span := vm.span(n)
	return value.Arg{Value: v, Span: span, ValueSpan: span}
}

func (vm *vm) arg(args *value.Args, item ast.Expr) error {
	switch item := item.(type) {
	case *ast.Named:
		v, err := vm.eval(item.Expr)
		args.Items = append(args.Items, value.Arg{
			Name: item.Name.Name, Value: v, Span: vm.span(item), ValueSpan: vm.span(item.Expr),
		})
		return err
	case *ast.Spread:
		return vm.spreadArgs(args, item)
	}
	v, err := vm.eval(item)
	args.Items = append(args.Items, vm.argument(v, item))
	return err
}

func (vm *vm) spreadArgs(args *value.Args, e *ast.Spread) error {
	v, err := vm.eval(e.Expr)
	if err != nil {
		return err
	}
	span := vm.span(e)
	switch v := v.(type) {
	case value.None:
	case *value.Array:
		for _, item := range v.Items() {
			args.Items = append(args.Items, value.Arg{Value: value.Share(item), Span: span, ValueSpan: span})
		}
	case *value.Dict:
		for i, key := range v.Keys() {
			item := value.Share(v.Values()[i])
			args.Items = append(args.Items, value.Arg{Name: key, Value: item, Span: span, ValueSpan: span})
		}
	case *value.Args:
		for _, arg := range v.Items {
			value.Share(arg.Value)
			args.Items = append(args.Items, arg)
		}
	default:
		return vm.errorf(e, "cannot spread %s", v.Type().Long)
	}
	return nil
}
