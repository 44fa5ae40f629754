package eval

import (
	"fmt"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// Some slots hold something that no expression sees: what a variable is behind the scenes.
type (
	// deprecated is an imported binding that earns a warning each time it is read.
	deprecated struct{ binding *value.Binding }
	// wildcard is what a wildcard import has brought.
	wildcard struct {
		scope *value.Scope
		own   bool // whether the scope is a copy that this frame may change
	}
)

func (*deprecated) Type() *value.Type { return nil }
func (*wildcard) Type() *value.Type   { return nil }

// ident reads a variable.
func (vm *vm) ident(e *ast.Ident) (value.Value, error) {
	v := vm.find(e.Ref)
	if v == nil {
		return nil, vm.at(vm.unknown(e.Name, e.Ref), e)
	}
	return vm.read(v, e), nil
}

func (vm *vm) mathIdent(e *ast.MathIdent) (value.Value, error) {
	v := vm.find(e.Ref)
	if v == nil {
		return nil, vm.at(vm.unknownInMath(e.Name, e.Ref), e)
	}
	return vm.read(v, e), nil
}

// read is the value of what a variable holds, for an expression at a node.
func (vm *vm) read(v value.Value, n ast.Node) value.Value {
	switch v := v.(type) {
	case *value.Array, *value.Dict:
		return value.Share(v)
	case *text:
		return v.str()
	case *deprecated:
		vm.warnOf(v.binding.Warning(), n)
		return vm.placed(v.binding.Value, n)
	}
	return vm.placed(v, n)
}

// warnOf gives a warning from elsewhere the place of a node; nil is no warning.
func (vm *vm) warnOf(w *diag.Diagnostic, n ast.Node) {
	if w != nil {
		w.Span = vm.span(n)
		vm.eng.Sink.Warn(w)
	}
}

// find finds what a variable holds; nil where it is not bound.
func (vm *vm) find(ref ast.Ref) value.Value {
	switch ref.Kind {
	case ast.Local:
		return vm.slots[ref.Index]
	case ast.Captured:
		return vm.captured[ref.Index]
	case ast.Std:
		return held(vm.prog.library[ref.Index])
	case ast.Dynamic:
		return vm.findDynamic(&vm.fn.Dynamics[ref.Index])
	}
	return nil
}

// held is what a variable holds that is bound to a binding of elsewhere.
func held(b *value.Binding) value.Value {
	switch {
	case b == nil:
		return nil
	case b.Deprecated != "":
		return &deprecated{b}
	}
	return b.Value
}

// findDynamic looks a name up in what wildcard imports have brought.
func (vm *vm) findDynamic(d *ast.DynamicName) value.Value {
	for _, slot := range d.Modules {
		if b := vm.wildcard(slot).Get(d.Name); b != nil {
			return held(b)
		}
	}
	return vm.find(d.Fallback)
}

// wildcard is what a wildcard import has brought; nil as long as it was not evaluated.
func (vm *vm) wildcard(slot uint32) *value.Scope {
	if w, ok := vm.slots[slot].(*wildcard); ok {
		return w.scope
	}
	return nil
}

// bind binds the name at a node to a value.
func (vm *vm) bind(name *ast.Ident, v value.Value) {
	if name.Name == "is" {
		vm.warn(name, "`is` will likely become a keyword in future versions and will not be allowed as an identifier",
			"rename this variable to avoid future errors", "try `is_` instead")
	}
	vm.slots[name.Ref.Index] = v
}

// unknown is the error for a name that means nothing.
func (vm *vm) unknown(name string, ref ast.Ref) error {
	err := value.Errorf("unknown variable: %s", name)
	if n := strings.Count(name, "-"); n > 0 {
		signs := "sign"
		if n > 1 {
			signs = "signs"
		}
		spaced := strings.ReplaceAll(name, "-", " - ")
		err.Hint(fmt.Sprintf("if you meant to use subtraction, try adding spaces around the minus %s: `%s`", signs, spaced))
	}
	return err.Suggest(name, vm.near(ref), vm.eng.Library.Global.Scope.Names())
}

// near is the variable that an unknown name was perhaps meant to be.
func (vm *vm) near(ref ast.Ref) []string {
	for ref.Kind == ast.Dynamic {
		ref = vm.fn.Dynamics[ref.Index].Fallback
	}
	if ref.Kind == ast.Std && vm.prog.Near[ref.Index] != "" {
		return []string{vm.prog.Near[ref.Index]}
	}
	return nil
}

// unknownInMath is the error for a name that means nothing in math. That it means something in code is only known
// outside of functions.
func (vm *vm) unknownInMath(name string, ref ast.Ref) error {
	err := value.Errorf("unknown variable: %s", name)
	switch {
	case name == "none" || name == "auto" || name == "false" || name == "true":
		return err.Hint(fmt.Sprintf("if you meant to use a literal, try adding a hash before it: `#%s`", name))
	case vm.kind == ofFile && vm.eng.Library.Global.Scope.Get(name) != nil:
		return err.Hint(fmt.Sprintf("`%s` is not available directly in math, try adding a hash before it: `#%[1]s`", name))
	}
	letters := strings.Join(strings.Split(name, ""), " ")
	err.Hint(
		fmt.Sprintf("if you meant to display multiple letters as is, try adding spaces between each letter: `%s`", letters),
		fmt.Sprintf("or if you meant to display this as text, try placing it in quotes: `\"%s\"`", name))
	return err.Suggest(name, vm.near(ref), vm.eng.Library.Math.Scope.Names())
}

// shadowed adds a hint to the error for a callee that is a variable with the name of a library function.
func (vm *vm) shadowed(callee ast.Expr, err error) error {
	ident, ok := callee.(*ast.Ident)
	if !ok || vm.kind != ofFile || ident.Ref.Kind == ast.Std || vm.eng.Library.Global.Scope.Get(ident.Name) == nil {
		return err
	}
	for _, d := range diag.From(err, vm.span(callee)) {
		d.Hint(fmt.Sprintf("use `std.%s` to access the shadowed standard library function", ident.Name))
	}
	return err
}
