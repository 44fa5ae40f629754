package eval

import (
	"chatdoc/eval/resolve"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// program is a file, or a string of source, that is being evaluated or has defined closures.
type program struct {
	*resolve.Unit
	state   *state
	library []*value.Binding // for the names that the program takes from the library; nil for names of nothing
	at      source.Span      // where all of a string is placed; detached for a file
}

// newProgram resolves the names in a tree; the given ones are bound around it.
func (s *state) newProgram(lib *value.Library, root ast.Expr, given ...string) *program {
	known := func(n resolve.Name) bool { return libraryBinding(lib, n) != nil }
	p := &program{Unit: resolve.Resolve(root, known, given...), state: s}
	p.library = make([]*value.Binding, len(p.Library))
	for i, name := range p.Library {
		p.library[i] = libraryBinding(lib, name)
	}
	return p
}

func libraryBinding(lib *value.Library, n resolve.Name) *value.Binding {
	module := lib.Global
	if n.Math {
		module = lib.Math
	}
	if b := module.Scope.Get(n.Name); b != nil {
		return b
	}
	if n.Name == "std" {
		return &value.Binding{Value: lib.Global}
	}
	return nil
}

// run evaluates the whole program; the first slots get the given values. It gives the definitions at its end.
func (p *program) run(eng *value.Engine, ctx *value.Context, root ast.Expr, given []value.Value) (value.Value, *value.Scope, error) {
	vm := p.state.acquire(eng, ctx)
	defer p.state.release(vm)
	mark := vm.free
	slots := vm.take(p.Frame.Slots)
	defer vm.drop(mark, slots)
	for i, v := range given {
		slots[i] = value.Share(v)
	}
	vm.push(&closure{prog: p, fn: &p.Frame, body: root, kind: ofFile}, slots)
	defer vm.pop()
	v, err := vm.run()
	if err != nil {
		return nil, nil, diag.From(err, source.Span{})
	}
	return v, vm.exports(), nil
}

// exports are the definitions of the program, with the values they have now.
func (vm *vm) exports() *value.Scope {
	scope := value.NewScope()
	static := map[string]ast.Ref{}
	for _, e := range vm.prog.Exports {
		static[e.Name] = e.Ref
	}
	for _, e := range vm.prog.Exports {
		if e.Name != "" {
			vm.export(scope, e.Name, e.Ref)
			continue
		}
		imported := vm.wildcard(e.Ref.Index)
		for _, name := range imported.Names() {
			if ref, ok := static[name]; ok {
				vm.export(scope, name, ref)
			} else {
				scope.Bind(name, imported.Get(name))
			}
		}
	}
	return scope
}

func (vm *vm) export(scope *value.Scope, name string, ref ast.Ref) {
	switch v := vm.find(ref).(type) {
	case nil:
	case *deprecated:
		scope.Bind(name, v.binding)
	case *text:
		scope.Define(name, v.str())
	default:
		scope.Define(name, value.Share(v))
	}
}
