package eval

import (
	"errors"
	"strings"

	"chatdoc/eval/resolve"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

func (vm *vm) imports(e *ast.Import) (value.Value, error) {
	from, isPath, err := vm.importSource(e)
	if err != nil {
		return nil, err
	}
	if e.NewName != nil {
		if same, ok := e.Source.(*ast.Ident); ok && same.Name == e.NewName.Name {
			vm.warn(e.NewName, "unnecessary import rename to same name")
		}
		vm.bind(e.NewName, from)
	}
	switch {
	case e.Wildcard:
		vm.slots[e.Slot] = &wildcard{scope: scopeOf(from)}
	case e.Items != nil:
		err = vm.importItems(e, scopeOf(from))
	case e.NewName == nil:
		err = vm.importBare(e, from, isPath)
	}
	return value.None{}, err
}

// importSource is the module, function or type to import from, and whether it was named by a path.
func (vm *vm) importSource(e *ast.Import) (from value.Value, isPath bool, err error) {
	v, err := vm.eval(e.Source)
	if err != nil {
		return nil, false, err
	}
	switch v := v.(type) {
	case *value.Func:
		if v.Definitions() == nil {
			return nil, false, vm.errorf(e.Source, "cannot import from user-defined functions")
		}
		return v, false, nil
	case *value.Type, *value.Module:
		return v, false, nil
	case value.Str:
		module, err := vm.load(string(v), e.Source)
		return module, true, err
	}
	return nil, false, vm.errorf(e.Source, "expected path, module, function, or type, found %s", v.Type().Long)
}

// scopeOf are the definitions of a value; nil where it cannot have any.
func scopeOf(v value.Value) *value.Scope {
	switch v := v.(type) {
	case *value.Module:
		return v.Scope
	case *value.Type:
		return v.Scope
	case *value.Func:
		return v.Definitions()
	}
	return nil
}

// importBare binds what is imported from under its own name.
func (vm *vm) importBare(e *ast.Import, from value.Value, isPath bool) error {
	_, literal := e.Source.(*ast.Str)
	_, err := resolve.BareName(e.Source)
	switch {
	case errors.Is(err, resolve.ErrNoName):
		return vm.errorf(e.Source, "module name would not be a valid identifier").
			Hint("you can rename the import with `as`")
	case err != nil, isPath && !literal:
		return vm.errorf(e.Source, "dynamic import requires an explicit name").
			Hint("you can name the import with `as`")
	}
	if _, ok := e.Source.(*ast.Ident); ok {
		vm.warn(e.Source, "this import has no effect")
	}
	vm.slots[e.Slot] = from
	return nil
}

func (vm *vm) importItems(e *ast.Import, scope *value.Scope) error {
	var errs diag.List
	for _, item := range e.Items {
		if err := vm.importItem(item, scope); err != nil {
			errs = append(errs, err)
		}
	}
	return errs.Err()
}

// importItem binds a name to what a path of names leads to.
func (vm *vm) importItem(item *ast.ImportItem, scope *value.Scope) *diag.Diagnostic {
	for i, name := range item.Path {
		b := scope.Get(name.Name)
		if b == nil {
			return vm.errorf(name, "unresolved import").Suggest(name.Name, scope.Names())
		}
		if i == len(item.Path)-1 {
			vm.bindImported(item, name, b)
			break
		}
		scope = scopeOf(b.Value)
		if scope != nil {
			continue
		}
		if b.Value.Type() == value.FuncType {
			return vm.errorf(name, "cannot import from user-defined functions")
		}
		return vm.errorf(name, "expected module, function, or type, found %s", b.Value.Type().Long)
	}
	return nil
}

func (vm *vm) bindImported(item *ast.ImportItem, last *ast.Ident, b *value.Binding) {
	if item.Bound != last && item.Bound.Name == last.Name {
		vm.warn(item.Bound, "unnecessary import rename to same name")
	}
	vm.bind(item.Bound, value.Share(held(b)))
}

func (vm *vm) include(e *ast.Include) (value.Value, error) {
	v, err := vm.eval(e.Source)
	if err != nil {
		return nil, err
	}
	module, ok := v.(*value.Module)
	if path, isPath := v.(value.Str); isPath {
		module, err = vm.load(string(path), e.Source)
	} else if !ok {
		return nil, vm.errorf(e.Source, "expected path or module, found %s", v.Type().Long)
	}
	if err != nil {
		return nil, err
	}
	return value.Display(module), nil
}

// load evaluates the file or package that a path at a node names.
func (vm *vm) load(path string, n ast.Node) (*value.Module, error) {
	if strings.HasPrefix(path, "@") {
		return vm.loadPackage(path, n)
	}
	span := vm.span(n)
	if span.IsDetached() {
		return nil, value.Errorf("cannot access file system from here")
	}
	w := vm.eng.World
	return vm.loadFile(w.ID(w.Place(span.File).Join(path)), span)
}

func (vm *vm) loadPackage(spec string, n ast.Node) (*value.Module, error) {
	p, err := world.ParsePackage(spec)
	if err != nil {
		return nil, vm.at(err, n)
	}
	name, file, err := vm.eng.World.Entry(p)
	if err != nil {
		return nil, vm.at(err, n)
	}
	if file == 0 {
		return vm.eng.Library.Packages[p.ID()], nil
	}
	module, err := vm.loadFile(file, vm.span(n))
	if err != nil {
		return nil, err
	}
	return vm.prog.state.named(module, name), nil
}

func (vm *vm) loadFile(file source.FileID, span source.Span) (*value.Module, error) {
	if _, err := vm.eng.World.Source(file); err != nil {
		return nil, diag.At(err, span)
	}
	if !vm.eng.Route.EnterFile(file) {
		return nil, diag.Errorf(span, "cyclic import")
	}
	defer vm.eng.Route.LeaveFile()
	module, err := vm.prog.state.module(vm.eng, file)
	if err != nil {
		return nil, diag.Trace(err, diag.Tracepoint{Kind: diag.TraceImport, Span: span})
	}
	return module, nil
}
