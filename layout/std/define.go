package std

import (
	"strings"
	"sync"

	"chatdoc/eval/value"
	"chatdoc/layout"
)

// What the files of this package declare, in the order of their names.
var (
	elements  []*value.Elem
	functions []definition
	// deprecations are what users of a function are told.
	deprecations = map[*value.Func]value.Binding{}
)

// definition is a function with its name in the library, where dots lead to parts: polygon.regular.
type definition struct {
	name string
	f    *value.Func
}

// element declares an element of this package.
func element(name, doc string) *value.Elem {
	e := value.NewElem(name, doc)
	elements = append(elements, e)
	return e
}

// function declares a function of this package. A name with a dot is a definition of the function or element before it.
func function(name string, run value.Native) *value.Func {
	f := value.NewFunc(name[strings.LastIndexByte(name, '.')+1:], run)
	functions = append(functions, definition{name, f})
	return f
}

// deprecate makes uses of a function warn. until is the version of Typst that has it no more, "" where none is planned.
func deprecate(f *value.Func, message, until string) *value.Func {
	deprecations[f] = value.Binding{Deprecated: message, Until: until}
	return f
}

// Elements are all elements that documents can name.
func Elements() []*value.Elem {
	return append(layout.Elements(), elements...)
}

// definitions are all functions of this package and the constructors of all elements.
func definitions() []definition {
	var all []definition
	for _, e := range Elements() {
		all = append(all, definition{e.Name, e.Func})
	}
	return append(all, functions...)
}

// Define binds the elements and functions in the scopes of code and of math. Parts of an element, such as table.cell,
// are in its function's own scope.
func Define(global, math *value.Scope) {
	attachParts()
	pdf := value.NewScope()
	for _, d := range definitions() {
		owner, base, dotted := strings.Cut(d.name, ".")
		switch {
		case !dotted:
			global.Bind(d.name, binding(d.f))
		case owner == "math":
			math.Bind(base, binding(d.f))
		case owner == "pdf":
			pdf.Bind(base, binding(d.f))
		}
	}
	global.Define("pdf", pdfModule(pdf))
	defineMath(math)
}

// attachParts defines parts in the scopes of their owners, once for all libraries.
var attachParts = sync.OnceFunc(func() {
	all := definitions()
	owners := map[string]*value.Func{}
	for _, d := range all {
		owners[d.name] = d.f
	}
	for _, d := range all {
		dot := strings.LastIndexByte(d.name, '.')
		if dot < 0 || d.name[:dot] == "math" || d.name[:dot] == "pdf" {
			continue
		}
		owner := owners[d.name[:dot]]
		if owner.Scope == nil {
			owner.Scope = value.NewScope()
		}
		owner.Scope.Bind(d.name[dot+1:], binding(d.f))
	}
})

func binding(f *value.Func) *value.Binding {
	b := deprecations[f]
	b.Value = f
	return &b
}
