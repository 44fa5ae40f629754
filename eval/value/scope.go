package value

import (
	"slices"
	"sync"

	"chatdoc/lexer/source"
)

// Scope maps names to bindings and keeps the order in which they were defined.
type Scope struct {
	names    []string
	bindings map[string]*Binding
	lazy     *lazyScope // nil but for scopes that are filled when they are first looked at
}

// lazyScope is what a scope is filled by, once.
type lazyScope struct {
	once sync.Once
	fill func(*Scope)
}

// Binding is what a name stands for.
type Binding struct {
	Value Value
	Span  source.Span // where it was bound; detached for the library's own
	// Deprecated is the warning for those who use the name, "" where there is none.
	Deprecated string
	Until      string // the version of Typst that has the name no more, "" where none is planned
}

// NewScope makes an empty scope.
func NewScope() *Scope { return &Scope{bindings: map[string]*Binding{}} }

// NewLazyScope makes a scope that a function fills once it is first looked at.
func NewLazyScope(fill func(*Scope)) *Scope {
	s := NewScope()
	s.lazy = &lazyScope{fill: fill}
	return s
}

// wake fills a lazy scope.
func (s *Scope) wake() {
	if s.lazy != nil {
		s.lazy.once.Do(func() { s.lazy.fill(s) })
	}
}

// Define binds a name, or binds it anew.
func (s *Scope) Define(name string, v Value) { s.Bind(name, &Binding{Value: v}) }

// Bind gives a name a binding.
func (s *Scope) Bind(name string, b *Binding) {
	if _, ok := s.bindings[name]; !ok {
		s.names = append(s.names, name)
	}
	s.bindings[name] = b
}

// Get looks a name up; nil where it is unbound. A nil scope has no names.
func (s *Scope) Get(name string) *Binding {
	if s == nil {
		return nil
	}
	s.wake()
	return s.bindings[name]
}

// Bound is Get for those who fill the scope: what has been bound so far.
func (s *Scope) Bound(name string) *Binding { return s.bindings[name] }

// Names are the bound names in the order of their definition.
func (s *Scope) Names() []string {
	if s == nil {
		return nil
	}
	s.wake()
	return s.names
}

// Arrange puts names first, in this order, of those bound so far; others are passed over.
func (s *Scope) Arrange(names []string) {
	arranged := make([]string, 0, len(s.names))
	first := make(map[string]bool, len(names))
	for _, name := range names {
		if s.bindings[name] != nil {
			first[name], arranged = true, append(arranged, name)
		}
	}
	for _, name := range s.names {
		if !first[name] {
			arranged = append(arranged, name)
		}
	}
	s.names = arranged
}

// Len is the number of names.
func (s *Scope) Len() int { return len(s.Names()) }

// Clone is a copy whose bindings can be changed without the original.
func (s *Scope) Clone() *Scope {
	c := &Scope{names: slices.Clone(s.Names()), bindings: make(map[string]*Binding, s.Len())}
	for name, b := range s.bindings {
		bound := *b
		c.bindings[name] = &bound
	}
	return c
}
