package eval

import (
	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

func (vm *vm) let(e *ast.Let) (value.Value, error) {
	var v value.Value = value.None{}
	if e.Init != nil {
		var err error
		if v, err = vm.eval(e.Init); err != nil {
			return nil, err
		}
	}
	if vm.stopped() {
		return value.None{}, nil
	}
	return value.None{}, vm.destructure(e.Pattern, v)
}

func (vm *vm) destructAssign(e *ast.DestructAssign) (value.Value, error) {
	v, err := vm.eval(e.Value)
	if err != nil {
		return nil, err
	}
	return value.None{}, vm.match(e.Pattern, v, vm.assignTo)
}

// assignTo changes what an expression in a pattern stands for.
func (vm *vm) assignTo(e ast.Expr, v value.Value) error {
	place, err := vm.place(e)
	if err == nil {
		*place = v
	}
	return err
}

// destructure binds the names in a pattern to the parts of a value.
func (vm *vm) destructure(pattern ast.Expr, v value.Value) error {
	if name, ok := pattern.(*ast.Ident); ok {
		vm.bind(name, v)
		return nil
	}
	return vm.match(pattern, v, vm.bindTo)
}

func (vm *vm) bindTo(e ast.Expr, v value.Value) error {
	if name, ok := e.(*ast.Ident); ok {
		vm.bind(name, v)
		return nil
	}
	return vm.errorf(e, "cannot assign to this expression")
}

// taker does something with an expression at the end of a pattern and the part of the value that belongs to it.
type taker func(e ast.Expr, v value.Value) error

// match hands the parts of a value to the expressions in a pattern.
func (vm *vm) match(pattern ast.Expr, v value.Value, take taker) error {
	switch p := pattern.(type) {
	case *ast.Underscore:
		return nil
	case *ast.Paren:
		return vm.match(p.Expr, v, take)
	case *ast.Destructuring:
		switch v := v.(type) {
		case *value.Array:
			return vm.matchArray(p, v.Items(), take)
		case *value.Dict:
			return vm.matchDict(p, v, take)
		}
		return vm.errorf(p, "cannot destructure %s", v.Type().Long)
	}
	return take(pattern, v)
}

func (vm *vm) matchArray(p *ast.Destructuring, items []value.Value, take taker) error {
	at := 0
	for _, item := range p.Items {
		switch item := item.(type) {
		case *ast.Named:
			return vm.errorf(item, "cannot destructure named pattern from an array")
		case *ast.Spread:
			n := 1 + len(items) - len(p.Items)
			if n < 0 || at+n > len(items) {
				return vm.wrongLength(p, len(items))
			}
			if item.Expr != nil {
				rest := append([]value.Value(nil), items[at:at+n]...)
				if err := take(item.Expr, value.NewArray(rest...)); err != nil {
					return err
				}
			}
			at += n
		default:
			if at >= len(items) {
				return vm.wrongLength(p, len(items))
			}
			if err := vm.match(item, value.Share(items[at]), take); err != nil {
				return err
			}
			at++
		}
	}
	if at < len(items) {
		return vm.wrongLength(p, len(items))
	}
	return nil
}

// wrongLength is the error for an array that has too many items for a pattern, or too few.
func (vm *vm) wrongLength(p *ast.Destructuring, n int) error {
	count, spread := 0, false
	for _, item := range p.Items {
		switch item.(type) {
		case *ast.Spread:
			spread = true
		case *ast.Named:
		default:
			count++
		}
	}
	quantifier := "not enough"
	if n > count {
		quantifier = "too many"
	}
	hint := value.Errorf("the provided array has a length of %d, but the pattern expects %s", n, elements(count, spread))
	return vm.errorf(p, "%s elements to destructure", quantifier).Hint(hint.Message)
}

func elements(n int, atLeast bool) string {
	switch {
	case atLeast && n == 1:
		return "at least 1 element"
	case atLeast:
		return value.Errorf("at least %d elements", n).Message
	case n == 0:
		return "an empty array"
	case n == 1:
		return "a single element"
	}
	return value.Errorf("%d elements", n).Message
}

func (vm *vm) matchDict(p *ast.Destructuring, d *value.Dict, take taker) error {
	var sink ast.Expr
	used := map[string]bool{}
	for _, item := range p.Items {
		var err error
		switch item := item.(type) {
		case *ast.Ident:
			err = vm.matchKey(item, item, d, used, take)
		case *ast.Named:
			err = vm.matchKey(item.Name, item.Expr, d, used, take)
		case *ast.Spread:
			sink = item.Expr
		default:
			return vm.errorf(item, "cannot destructure unnamed pattern from dictionary")
		}
		if err != nil {
			return err
		}
	}
	if sink == nil {
		return nil
	}
	rest := value.NewDict()
	for i, key := range d.Keys() {
		if !used[key] {
			rest.Put(key, d.Values()[i])
		}
	}
	return take(sink, rest)
}

func (vm *vm) matchKey(name *ast.Ident, pattern ast.Expr, d *value.Dict, used map[string]bool, take taker) error {
	v, ok := d.Get(name.Name)
	if !ok {
		return vm.at(value.MissingKey(name.Name).Suggest(name.Name, d.Keys()), name)
	}
	used[name.Name] = true
	return vm.match(pattern, value.Share(v), take)
}
