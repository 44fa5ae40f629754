package resolve

import (
	"slices"

	"chatdoc/parser/ast"
)

// function is a function, a context expression or a file while the walk is in it. Its bindings are a stack; for each
// name it is known which entry is the latest, so that lookup and leaving a scope take no search.
type function struct {
	outer *function
	frame *ast.Frame

	entries   []entry
	latest    map[string]int // by name, one more than the position of its latest entry
	scopes    []int          // where the entries of the open scopes begin
	wildcards []int          // the entries that are wildcard imports

	captures map[Name]uint32
	dynamics map[dynamicKey]uint32

	exporting bool // whether the outermost scope is that of a file
	exported  []entry
	self      string // the function's own name, "" where it has none
}

// entry is a binding. A wildcard import has no name.
type entry struct {
	name string
	slot uint32
	prev int // what latest said before
}

// dynamicKey tells dynamic names apart: the same name may mean something else after another import or binding.
type dynamicKey struct {
	Name
	wildcards int // how many wildcard imports may bring it
	fallback  ast.Ref
}

func newFunction(frame *ast.Frame, outer *function) *function {
	*frame = ast.Frame{}
	return &function{outer: outer, frame: frame, latest: map[string]int{}}
}

// enter opens a scope.
func (f *function) enter() { f.scopes = append(f.scopes, len(f.entries)) }

// leave closes the innermost scope and forgets its bindings.
func (f *function) leave() {
	last := len(f.scopes) - 1
	start := f.scopes[last]
	f.scopes = f.scopes[:last]
	for i := len(f.entries) - 1; i >= start; i-- {
		f.latest[f.entries[i].name] = f.entries[i].prev
	}
	f.entries = f.entries[:start]
	for n := len(f.wildcards); n > 0 && f.wildcards[n-1] >= start; n-- {
		f.wildcards = f.wildcards[:n-1]
	}
}

// bind binds a name in the innermost scope. A name that this scope binds anew keeps its slot.
func (f *function) bind(name string) ast.Ref {
	at := f.latest[name] - 1
	if at < f.start() || len(f.wildcardsAfter(at)) > 0 {
		at = f.push(name)
	}
	return ast.Ref{Kind: ast.Local, Index: f.entries[at].slot}
}

// bindAll is a wildcard import: it binds names that are not known yet.
func (f *function) bindAll() ast.Ref {
	at := f.push("")
	f.wildcards = append(f.wildcards, at)
	return ast.Ref{Kind: ast.Local, Index: f.entries[at].slot}
}

func (f *function) start() int {
	if len(f.scopes) == 0 {
		return 0
	}
	return f.scopes[len(f.scopes)-1]
}

func (f *function) push(name string) (at int) {
	e := entry{name, f.newSlot(), f.latest[name]}
	f.entries = append(f.entries, e)
	f.latest[name] = len(f.entries)
	if f.exporting && len(f.scopes) == 1 {
		f.exported = append(f.exported, e)
	}
	return len(f.entries) - 1
}

func (f *function) newSlot() uint32 {
	f.frame.Slots++
	return uint32(f.frame.Slots - 1)
}

// slot is the slot of an entry. That of a function's own name is only made when the name is used.
func (f *function) slot(at int) uint32 {
	if at > 0 || f.self == "" {
		return f.entries[at].slot
	}
	if f.frame.Self == 0 {
		f.entries[0].slot = f.newSlot()
		f.frame.Self = f.frame.Slots
	}
	return f.entries[0].slot
}

// bindSelf binds the function's own name, before everything else and without a slot.
func (f *function) bindSelf(name string) {
	f.self = name
	f.entries = append(f.entries, entry{name: name})
	f.latest[name] = 1
}

// wildcardsAfter are the wildcard imports behind an entry, those that may hide it.
func (f *function) wildcardsAfter(at int) []int {
	i, _ := slices.BinarySearch(f.wildcards, at+1)
	return f.wildcards[i:]
}

// capture is a captured value; where is what its name stands for outside of the function.
func (f *function) capture(n Name, where ast.Ref) ast.Ref {
	i, ok := f.captures[n]
	if !ok {
		if f.captures == nil {
			f.captures = map[Name]uint32{}
		}
		i = uint32(len(f.frame.Captures))
		f.captures[n] = i
		f.frame.Captures = append(f.frame.Captures, where)
	}
	return ast.Ref{Kind: ast.Captured, Index: i}
}

// dynamic is a name that one of some wildcard imports may bring.
func (f *function) dynamic(n Name, wildcards []int, fallback ast.Ref) ast.Ref {
	key := dynamicKey{n, len(wildcards), fallback}
	i, ok := f.dynamics[key]
	if !ok || !f.sameModules(f.frame.Dynamics[i], wildcards) {
		if f.dynamics == nil {
			f.dynamics = map[dynamicKey]uint32{}
		}
		i = uint32(len(f.frame.Dynamics))
		f.dynamics[key] = i
		f.frame.Dynamics = append(f.frame.Dynamics, ast.DynamicName{Name: n.Name, Modules: f.modules(wildcards), Fallback: fallback})
	}
	return ast.Ref{Kind: ast.Dynamic, Index: i}
}

// modules are the slots of wildcard imports, the innermost first.
func (f *function) modules(wildcards []int) []uint32 {
	var slots []uint32
	for _, at := range slices.Backward(wildcards) {
		slots = append(slots, f.entries[at].slot)
	}
	return slots
}

func (f *function) sameModules(d ast.DynamicName, wildcards []int) bool {
	return slices.Equal(d.Modules, f.modules(wildcards))
}
