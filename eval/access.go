package eval

import (
	"fmt"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// place finds the place of a value, for a change in place: a variable, or an item or field of what is at another place.
// It must be used before anything else is evaluated.
func (vm *vm) place(e ast.Expr) (*value.Value, error) {
	switch e := e.(type) {
	case *ast.Ident:
		p, err := vm.placeOf(e.Ref, e.Name)
		return p, vm.at(err, e)
	case *ast.Paren:
		return vm.place(e.Expr)
	case *ast.FieldAccess:
		d, err := vm.placeOfDict(e)
		if err != nil {
			return nil, err
		}
		if p := d.Ref(e.Field.Name); p != nil {
			return p, nil
		}
		return nil, vm.at(value.MissingKey(e.Field.Name).Hint("use `insert` to add or update values"), e)
	case *ast.FuncCall:
		if access, ok := e.Callee.(*ast.FieldAccess); ok && value.Accesses(access.Field.Name) {
			return vm.placeOfCall(e, access)
		}
	}
	if _, err := vm.eval(e); err != nil {
		return nil, err
	}
	return nil, vm.errorf(e, "cannot mutate a temporary value")
}

// placeOf is the place of a variable.
func (vm *vm) placeOf(ref ast.Ref, name string) (*value.Value, error) {
	switch ref.Kind {
	case ast.Local:
		if p := &vm.slots[ref.Index]; *p != nil {
			settle(p)
			return p, nil
		}
	case ast.Dynamic:
		d := &vm.fn.Dynamics[ref.Index]
		for _, slot := range d.Modules {
			if p := vm.placeInWildcard(slot, name); p != nil {
				return p, nil
			}
		}
		return vm.placeOf(d.Fallback, name)
	default:
		return nil, vm.unchangeable(ref, name)
	}
	return nil, vm.unknown(name, ref)
}

// placeInWildcard is the place of a name that a wildcard import has brought, nil where it has not. The module that it
// comes from does not change with it.
func (vm *vm) placeInWildcard(slot uint32, name string) *value.Value {
	w, ok := vm.slots[slot].(*wildcard)
	if !ok || w.scope.Get(name) == nil {
		return nil
	}
	if !w.own {
		w = &wildcard{w.scope.Clone(), true}
		vm.slots[slot] = w
	}
	b := w.scope.Get(name)
	value.Share(b.Value)
	return &b.Value
}

// unchangeable is the error for a change of what is not a variable of this frame.
func (vm *vm) unchangeable(ref ast.Ref, name string) error {
	switch {
	case vm.find(ref) == nil:
		return vm.unknown(name, ref)
	case vm.kind == ofFile:
		return value.Errorf("cannot mutate a constant: %s", name)
	}
	return value.Errorf("variables from outside the %s are read-only and cannot be modified", vm.kind)
}

// placeOfCall is the place that a call of a method such as at stands for.
func (vm *vm) placeOfCall(e *ast.FuncCall, access *ast.FieldAccess) (*value.Value, error) {
	args, err := vm.args(e)
	if err != nil {
		return nil, err
	}
	target, err := vm.place(access.Target)
	if err != nil {
		return nil, err
	}
	p, err := value.AccessMethod(target, access.Field.Name, args)
	return p, vm.traced(err, e, access.Field.Name)
}

// placeOfDict is the dictionary, owned by its place, of which a field is to be changed.
func (vm *vm) placeOfDict(access *ast.FieldAccess) (*value.Dict, error) {
	p, err := vm.place(access.Target)
	if err != nil {
		return nil, err
	}
	if d, ok := (*p).(*value.Dict); ok {
		d = d.Own()
		*p = d
		return d, nil
	}
	return nil, vm.at(immutableFields(*p), access.Target)
}

// immutableFields is the error for a change of a field of a value that is no dictionary.
func immutableFields(v value.Value) *diag.Diagnostic {
	name := v.Type().Long
	switch v.(type) {
	case *value.Symbol, *value.Content, *value.Module, *value.Func:
		return value.Errorf("cannot mutate fields on %s", name)
	}
	if value.FieldNames(v.Type()) == nil {
		return value.Errorf("%s does not have accessible fields", name)
	}
	return value.Errorf("fields on %s are not yet mutable", name).
		Hint(fmt.Sprintf("try creating a new %s with the updated field value instead", name))
}

// field is target.field as an expression.
func (vm *vm) field(e *ast.FieldAccess) (value.Value, error) {
	target, err := vm.look(e.Target)
	if err != nil {
		return nil, err
	}
	return vm.fieldOf(target, e)
}

func (vm *vm) fieldOf(target value.Value, e *ast.FieldAccess) (value.Value, error) {
	name := e.Field.Name
	v, warning, err := value.FieldOf(target, name)
	if err == nil {
		vm.warnOf(warning, e.Field)
		return vm.placed(value.Share(v), e), nil
	}
	v, contextErr := vm.fieldInStyles(target, name)
	switch {
	case contextErr != nil:
		return nil, vm.at(contextErr, e.Field)
	case v != nil:
		return v, nil
	}
	return nil, vm.at(suggest(err, name, fieldNames(target)), e.Field)
}

// fieldInStyles is what set rules say of an element's field, where the target is the element's function and the field can
// be set; nil otherwise.
func (vm *vm) fieldInStyles(target value.Value, name string) (value.Value, error) {
	f, ok := target.(*value.Func)
	if !ok || f.Elem() == nil {
		return nil, nil
	}
	info := f.Elem().Field(name)
	if info == nil || info.Internal || !info.Settable {
		return nil, nil
	}
	styles, err := vm.ctx.NeedStyles()
	if err != nil {
		return nil, err
	}
	return info.ValueIn(styles), nil
}

// look evaluates an expression only to look at its value: a collection in a variable does not count as shared for it. The
// value must not be kept or changed, and the variable not changed as long as the value is used.
func (vm *vm) look(e ast.Expr) (value.Value, error) {
	switch e := e.(type) {
	case *ast.Ident:
		switch v := vm.find(e.Ref).(type) {
		case *value.Array, *value.Dict:
			return v, nil
		}
	case *ast.Paren:
		return vm.look(e.Expr)
	case *ast.FieldAccess:
		target, err := vm.look(e.Target)
		if err != nil {
			return nil, err
		}
		if d, ok := target.(*value.Dict); ok {
			if v, ok := d.Get(e.Field.Name); ok {
				return v, nil
			}
		}
		return vm.fieldOf(target, e)
	}
	return vm.eval(e)
}
