package eval

import (
	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// bindParams binds the parameters of the current frame's closure.
func (vm *vm) bindParams(args *value.Args) error {
	if vm.params == nil {
		return args.Finish()
	}
	positional, defaults := args.Left(), vm.defaults
	var sink *ast.Spread
	var collected []value.Arg
	for _, p := range vm.params.Items {
		var err error
		switch p := p.(type) {
		case *ast.Named:
			err = vm.bindNamed(p.Name, args, defaults[0])
			defaults = defaults[1:]
		case *ast.Spread:
			sink = p
			for range positional - requiredParams(vm.params) {
				collected = append(collected, *args.Eat())
			}
		default:
			err = vm.bindPositional(p, args)
		}
		if err != nil {
			return err
		}
	}
	if sink != nil {
		rest := args.Rest()
		if sink.Expr != nil {
			rest.Items = append(rest.Items, collected...)
			return vm.destructure(sink.Expr, rest)
		}
	}
	return args.FinishAmong(func() []string { return paramNames(vm.params) })
}

// requiredParams is how many positional parameters there are.
func requiredParams(params *ast.Params) (n int) {
	for _, p := range params.Items {
		switch p.(type) {
		case *ast.Named, *ast.Spread:
		default:
			n++
		}
	}
	return n
}

func (vm *vm) bindNamed(name *ast.Ident, args *value.Args, fallback value.Value) error {
	v := fallback
	if arg := args.Take(name.Name); arg != nil {
		v = arg.Value
	}
	vm.bind(name, value.Share(v))
	return nil
}

func (vm *vm) bindPositional(p ast.Expr, args *value.Args) error {
	what := "pattern parameter"
	if name, ok := p.(*ast.Ident); ok {
		what = name.Name
	}
	call := value.Call{Args: args}
	v := value.Pos[value.Value](&call, what)
	if err := call.Err(); err != nil {
		return err
	}
	return vm.destructure(p, value.Share(v))
}
