// Package resolve finds out what every name in a file stands for, before the file is evaluated.
//
// One pass walks the tree in the order of evaluation and gives each name a Ref. A binding of the running function or
// file gets a slot. A name that is bound further out is captured: Typst's closures copy what they use when they are
// made and cannot change it, so a closure is its code and a flat list of values, and no variable outlives its function.
// A name that is bound nowhere belongs to the standard library, or to nothing; the evaluator looks each such name up
// once a file.
//
// Only after "import …: *" is it not known what a name means, since the module must be evaluated first. Such a name
// becomes dynamic: a list of the modules that may have brought it and the Ref it has otherwise.
//
// What opens a scope: code blocks, content blocks, for loops, closures and context expressions. Other bodies, as that of
// a heading, do not. A name is bound from the end of its binding on; a named function knows itself.
package resolve

import (
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// Unit is what the evaluator needs to know of a file beside its tree.
type Unit struct {
	Frame   ast.Frame
	Library []Name   // the names that a Ref of the kind Std refers to
	Near    []string // for each of them that is in no library, the variable it was perhaps meant to be; else ""
	Exports []Export // what the file defines, in order
}

// Name is a name that no binding in the file explains.
type Name struct {
	Name string
	Math bool // whether it stands in math, where other names are defined
}

// Export is a name that a file defines. An empty name stands for all that a wildcard import has brought: Ref is the
// slot of the module.
type Export struct {
	Name string
	Ref  ast.Ref
}

// Resolve annotates the tree of a file. known tells the names of the library. The given names are bound around the file,
// in the first slots.
func Resolve(root ast.Expr, known func(Name) bool, given ...string) *Unit {
	unit := &Unit{}
	r := &resolver{unit: unit, known: known, library: map[Name]uint32{}}
	r.fn = newFunction(&unit.Frame, nil)
	for _, name := range given {
		r.fn.bind(name)
	}
	r.fn.enter()
	r.fn.exporting = true
	r.expr(root)
	r.export()
	return unit
}

// resolver is the state of the walk.
type resolver struct {
	unit    *Unit
	known   func(Name) bool
	library map[Name]uint32 // positions in unit.Library
	fn      *function       // the innermost function around the current node
	changes int             // how many expressions so far change a variable in place
}

// export lists the bindings of the file's outermost scope, with the Ref that each name has at the end of the file.
func (r *resolver) export() {
	seen := map[string]bool{}
	for _, e := range r.fn.exported {
		switch {
		case e.name == "":
			r.unit.Exports = append(r.unit.Exports, Export{Ref: ast.Ref{Kind: ast.Local, Index: e.slot}})
		case !seen[e.name]:
			seen[e.name] = true
			r.unit.Exports = append(r.unit.Exports, Export{e.name, r.lookup(r.fn, Name{Name: e.name})})
		}
	}
}

// lookup finds out what a name stands for in a function, at the present point of the walk.
func (r *resolver) lookup(f *function, n Name) ast.Ref {
	at := f.latest[n.Name] - 1
	var ref ast.Ref
	if at >= 0 {
		ref = ast.Ref{Kind: ast.Local, Index: f.slot(at)}
	} else {
		ref = r.outside(f, n)
	}
	if wild := f.wildcardsAfter(at); len(wild) > 0 {
		return f.dynamic(n, wild, ref)
	}
	return ref
}

// outside finds out what a name stands for that a function does not bind itself.
func (r *resolver) outside(f *function, n Name) ast.Ref {
	if f.outer == nil {
		return r.std(n)
	}
	ref := r.lookup(f.outer, n)
	if ref.Kind == ast.Std {
		return ref
	}
	return f.capture(n, ref)
}

func (r *resolver) std(n Name) ast.Ref {
	i, ok := r.library[n]
	if !ok {
		i = uint32(len(r.unit.Library))
		r.library[n] = i
		r.unit.Library = append(r.unit.Library, n)
		near := ""
		if !r.known(n) {
			near = diag.Nearest(n.Name, r.visible()...)
		}
		r.unit.Near = append(r.unit.Near, near)
	}
	return ast.Ref{Kind: ast.Std, Index: i}
}

// visible are the names that are bound at the present point of the walk, function by function.
func (r *resolver) visible() (names [][]string) {
	for f := r.fn; f != nil; f = f.outer {
		bound := make([]string, len(f.entries))
		for i, e := range f.entries {
			bound[i] = e.name
		}
		names = append(names, bound)
	}
	return names
}
