// Package eval evaluates the language: it turns a file into a module, which is content and definitions.
//
// A file is parsed, its names are resolved (package resolve), and then a vm walks the tree. Expressions have values;
// what stands side by side in a block is joined. Markup is content that the vm builds through the Syntax of the library,
// as it knows nothing of elements. Set and show rules apply to what follows them in their block, so a block is evaluated
// from a rule on as one piece, and styled (markup.go, code.go).
//
// Variables live in slots. A frame has the slots of a running function; it is gone when the function returns, for
// closures copy the values they use (closure.go). Values that can be changed in place are reached through a place, a
// pointer into a slot or a collection (access.go). break, continue and return set the flow of the frame; whoever
// evaluates a sequence stops when it is set, and loops and functions take it (flow.go).
//
// Every message and its place are those of the reference compiler. A call that leads to an error is noted in its trace.
package eval

import (
	"sync"

	"chatdoc/eval/resolve"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser"
	"chatdoc/parser/ast"
)

// Eval evaluates a file. Each file is evaluated once in a compilation; errors and warnings are the same each time. The
// error is a diag.List, or that of the World where the file cannot be read.
func Eval(eng *value.Engine, file source.FileID) (*value.Module, error) {
	eng.Route.EnterFile(file)
	defer eng.Route.LeaveFile()
	return stateOf(eng).module(eng, file)
}

// Mode says what kind of source a string has.
type Mode uint8

const (
	Code Mode = iota
	Markup
	Math
)

// String evaluates source in a string. The names in scope are bound around it, as variables that it may change. All that
// comes from the string is placed at span. The source knows nothing of the context.
func String(eng *value.Engine, text string, mode Mode, scope *value.Dict, span source.Span) (value.Value, error) {
	root, errs := parse(source.NewFile(span.File, "", text), mode)
	if len(errs) > 0 {
		return nil, moved(errs, span)
	}
	p := stateOf(eng).newProgram(eng.Library, root, scope.Keys()...)
	p.at = span
	v, _, err := p.run(eng, &value.Context{}, root, scope.Values())
	if body, ok := v.(*value.Content); ok && mode == Math {
		v = eng.Library.Syntax.Equation(body, false).At(span)
	}
	return v, err
}

// Expr evaluates a file of code, in a context. The names in scope are bound around it, as variables that it may change.
func Expr(eng *value.Engine, ctx *value.Context, file source.FileID, scope *value.Scope) (value.Value, error) {
	code, err := eng.World.Source(file)
	if err != nil {
		return nil, err
	}
	root, errs := parse(code, Code)
	if len(errs) > 0 {
		return nil, errs
	}
	var given []value.Value
	for _, name := range scope.Names() {
		given = append(given, scope.Get(name).Value)
	}
	p := stateOf(eng).newProgram(eng.Library, root, scope.Names()...)
	v, _, err := p.run(eng, ctx, root, given)
	return v, err
}

func parse(file *source.File, mode Mode) (ast.Expr, diag.List) {
	switch mode {
	case Markup:
		return parser.Parse(file)
	case Math:
		return parser.ParseMath(file)
	}
	return parser.ParseCode(file)
}

// moved are diagnostics of a string, at the place of the string.
func moved(list diag.List, span source.Span) diag.List {
	for _, d := range list {
		d.Span = span
	}
	return list
}

// state is what is kept for a whole compilation.
type state struct {
	mu      sync.Mutex
	modules map[source.FileID]*evaluated
	renamed map[source.FileID]*value.Module // the modules of packages, which have the packages' names
	idle    []*vm                           // those that nobody uses now
}

// evaluated is a file that was evaluated, with all that is said of it each time.
type evaluated struct {
	module   *value.Module
	err      error
	warnings diag.List
}

func stateOf(eng *value.Engine) *state {
	if s, ok := eng.Eval.(*state); ok {
		return s
	}
	s := &state{modules: map[source.FileID]*evaluated{}, renamed: map[source.FileID]*value.Module{}}
	eng.Eval = s
	return s
}

// module evaluates a file, or remembers that it has.
func (s *state) module(eng *value.Engine, file source.FileID) (*value.Module, error) {
	s.mu.Lock()
	e := s.modules[file]
	s.mu.Unlock()
	if e == nil {
		e = s.evaluate(eng, file)
		s.mu.Lock()
		if other := s.modules[file]; other != nil {
			e = other
		}
		s.modules[file] = e
		s.mu.Unlock()
	}
	for _, w := range e.warnings {
		eng.Sink.Warn(w)
	}
	return e.module, e.err
}

// named is the module of a package under the package's name, the same one each time.
func (s *state) named(m *value.Module, name string) *value.Module {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.renamed[m.File] == nil {
		renamed := *m
		renamed.Name = name
		s.renamed[m.File] = &renamed
	}
	return s.renamed[m.File]
}

// evaluate evaluates a file for the first time.
func (s *state) evaluate(eng *value.Engine, file source.FileID) *evaluated {
	sink := eng.Sink
	eng.Sink = &value.Sink{}
	defer func() { eng.Sink = sink }()
	e := &evaluated{}
	e.module, e.err = s.load(eng, file)
	e.warnings = eng.Sink.Warnings()
	return e
}

func (s *state) load(eng *value.Engine, file source.FileID) (*value.Module, error) {
	text, err := eng.World.Source(file)
	if err != nil {
		return nil, err
	}
	root, errs := parser.Parse(text)
	if len(errs) > 0 {
		return nil, errs
	}
	warnLost(eng, text, root)
	body, scope, err := s.newProgram(eng.Library, root).run(eng, &value.Context{}, root, nil)
	if err != nil {
		return nil, err
	}
	name := resolve.Stem(eng.World.Place(file).Path)
	return &value.Module{Name: name, Scope: scope, Content: value.Display(body), File: file}, nil
}
