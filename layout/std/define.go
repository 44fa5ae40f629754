package std

import (
	"strings"

	"chatdoc/eval/value"
	"chatdoc/layout"
)

// What the files of this package declare, in the order of their names.
var (
	elements  []*value.Elem
	functions []*value.Func
)

// element declares an element of this package.
func element(name, doc string) *value.Elem {
	e := value.NewElem(name, doc)
	elements = append(elements, e)
	return e
}

// function declares a function of this package. A name with a dot is a definition of the function or element before it.
func function(name string, run value.Native) *value.Func {
	f := value.NewFunc(name, run)
	functions = append(functions, f)
	return f
}

// Elements are all elements that documents can name.
func Elements() []*value.Elem {
	return append(layout.Elements(), elements...)
}

// Define binds the elements and functions in the scopes of code and of math. Parts of an element, such as table.cell,
// are defined in its function's own scope.
func Define(global, math *value.Scope) {
	for _, e := range Elements() {
		defineIn(global, math, e.Name, e.Func)
	}
	for _, f := range functions {
		name := f.Name
		f.Name = name[strings.LastIndexByte(name, '.')+1:]
		defineIn(global, math, name, f)
	}
}

func defineIn(global, math *value.Scope, name string, f *value.Func) {
	owner, base, dotted := strings.Cut(name, ".")
	switch {
	case !dotted:
		global.Define(name, f)
	case owner == "math":
		math.Define(base, f)
	default:
		global.Get(owner).Value.(*value.Func).With(f)
	}
}
