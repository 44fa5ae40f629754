package eval

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// code evaluates a sequence of code and joins the values.
func (vm *vm) code(e *ast.Code) (value.Value, error) {
	if len(e.Exprs) == 1 && !isRule(e.Exprs[0]) && !vm.stopped() {
		return vm.eval(e.Exprs[0])
	}
	return vm.codeFrom(e.Exprs)
}

func isRule(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Set, *ast.Show:
		return true
	}
	return false
}

func (vm *vm) codeFrom(exprs []ast.Expr) (value.Value, error) {
	outer := vm.flow
	vm.flow = flow{}
	var joined value.Joiner
	for i, e := range exprs {
		v, rest, err := vm.codeStep(e, exprs[i+1:])
		if err != nil {
			return nil, err
		}
		if err := joined.Add(v); err != nil {
			return nil, vm.at(err, e)
		}
		if vm.stopped() {
			vm.discards(joined.Value())
			break
		}
		if !rest {
			break
		}
	}
	if outer.kind != running {
		vm.flow = outer
	}
	return joined.Value(), nil
}

// codeStep evaluates an expression of a sequence. A rule takes all that follows; then there is no rest.
func (vm *vm) codeStep(e ast.Expr, following []ast.Expr) (v value.Value, rest bool, err error) {
	tail := func() (*value.Content, error) {
		v, err := vm.codeFrom(following)
		if err != nil {
			return nil, err
		}
		return value.Display(v), nil
	}
	switch e := e.(type) {
	case *ast.Set:
		v, err = vm.setOn(e, tail)
	case *ast.Show:
		v, err = vm.showOn(e, tail)
	default:
		v, err = vm.eval(e)
		return v, true, err
	}
	return v, false, err
}

// numeric is a number with a unit.
func numeric(e *ast.Numeric) value.Value {
	switch e.Unit {
	case ast.UnitPt:
		return value.Length{Abs: unit.Abs(e.Value)}
	case ast.UnitMm:
		return value.Length{Abs: unit.Abs(e.Value) * unit.Mm}
	case ast.UnitCm:
		return value.Length{Abs: unit.Abs(e.Value) * unit.Cm}
	case ast.UnitIn:
		return value.Length{Abs: unit.Abs(e.Value) * unit.Inch}
	case ast.UnitRad:
		return value.Angle(e.Value)
	case ast.UnitDeg:
		return value.Angle(e.Value * (math.Pi / 180))
	case ast.UnitEm:
		return value.Length{Em: unit.Em(e.Value)}
	case ast.UnitFr:
		return value.Fraction(e.Value)
	}
	return value.Ratio(e.Value / 100)
}

func (vm *vm) array(e *ast.Array) (value.Value, error) {
	items := make([]value.Value, 0, len(e.Items))
	for _, item := range e.Items {
		spread, ok := item.(*ast.Spread)
		if !ok {
			v, err := vm.eval(item)
			if err != nil {
				return nil, err
			}
			items = append(items, v)
			continue
		}
		v, err := vm.eval(spread.Expr)
		if err != nil {
			return nil, err
		}
		switch v := v.(type) {
		case value.None:
		case *value.Array:
			items = append(items, v.Items()...)
		default:
			return nil, vm.errorf(spread, "cannot spread %s into array", v.Type().Long)
		}
	}
	return value.NewArray(items...), nil
}

func (vm *vm) dict(e *ast.Dict) (value.Value, error) {
	d := value.NewDict()
	var badKeys diag.List
	for _, item := range e.Items {
		var err error
		switch item := item.(type) {
		case *ast.Named:
			err = vm.put(d, item.Name.Name, item.Expr)
		case *ast.Keyed:
			var bad diag.List
			bad, err = vm.keyed(d, item)
			badKeys = append(badKeys, bad...)
		case *ast.Spread:
			err = vm.spreadInto(d, item)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(badKeys) > 0 {
		return nil, badKeys
	}
	return d, nil
}

func (vm *vm) put(d *value.Dict, key string, e ast.Expr) error {
	v, err := vm.eval(e)
	if err == nil {
		d.Put(key, v)
	}
	return err
}

// keyed puts a pair whose key is an expression. A key that is no string is reported after the other pairs.
func (vm *vm) keyed(d *value.Dict, e *ast.Keyed) (bad diag.List, err error) {
	v, err := vm.eval(e.Key)
	if err != nil {
		return nil, err
	}
	key, err := value.Cast[string](v)
	if err != nil {
		bad = diag.From(vm.at(err, e.Key), vm.span(e.Key))
	}
	return bad, vm.put(d, key, e.Expr)
}

func (vm *vm) spreadInto(d *value.Dict, e *ast.Spread) error {
	v, err := vm.eval(e.Expr)
	if err != nil {
		return err
	}
	switch v := v.(type) {
	case value.None:
	case *value.Dict:
		for i, key := range v.Keys() {
			d.Put(key, v.Values()[i])
		}
	default:
		return vm.errorf(e, "cannot spread %s into dictionary", v.Type().Long)
	}
	return nil
}
