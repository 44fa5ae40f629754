package value

import (
	"slices"
	"sync/atomic"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Engine is what every part of a compilation is handed: the way out into the world, what is known of the finished
// document, where warnings go, and how deep things nest. It belongs to one goroutine.
type Engine struct {
	World   world.World
	Library *Library
	// Introspector answers questions about the document as the previous round has laid it out.
	Introspector Introspector
	Sink         *Sink
	Route        Route
	// Layout is what package layout adds, nil where nothing is laid out.
	Layout any
	// Eval is what package eval keeps of the compilation, such as the files that it has evaluated. Every engine of a
	// compilation has the same.
	Eval any
	// Stop is set from outside once the compilation has taken too long; nil where it may take as long as it likes.
	Stop *atomic.Bool
}

// Stopped is the error for a compilation that has taken too long. Whatever may run for long asks now and then.
func (e *Engine) Stopped() error {
	if e.Stop == nil || !e.Stop.Load() {
		return nil
	}
	return diag.Limitf(source.Span{}, "compilation takes too long")
}

// Library is what documents find defined: the names of code and of math, and what syntax stands for.
type Library struct {
	Global *Module
	Math   *Module
	Syntax Syntax
	// Packages are the packages that are written in Go, by namespace/name. The world says when one of them is meant, as
	// a package of that name may be in its place.
	Packages map[string]*Module
}

// Context is what is known of the place where code runs. The zero Context knows nothing.
type Context struct {
	Styles    *Chain
	HasStyles bool
	Location  Location
}

// ErrNoContext is the error for what can only be done when the context is known.
func ErrNoContext() *diag.Diagnostic {
	return Errorf("can only be used when context is known").Hint(
		"try wrapping this in a `context` expression",
		"the `context` expression should wrap everything that depends on this function")
}

// NeedStyles gives the styles of the place, an error where they are not known.
func (c *Context) NeedStyles() (*Chain, error) {
	if c == nil || !c.HasStyles {
		return nil, ErrNoContext()
	}
	return c.Styles, nil
}

// NeedAny is an error where nothing is known of the place, so that nothing can be asked about the document.
func (c *Context) NeedAny() error {
	if c == nil || !c.HasStyles && c.Location.IsZero() {
		return ErrNoContext()
	}
	return nil
}

// NeedLocation gives the location of the place, an error where it is not known.
func (c *Context) NeedLocation() (Location, error) {
	if c == nil || c.Location.IsZero() {
		return Location{}, ErrNoContext()
	}
	return c.Location, nil
}

// Sink collects what is worth saying though it stops nothing.
type Sink struct {
	warnings diag.List
	delayed  diag.List
	seen     map[sinkKey]bool
}

type sinkKey struct {
	severity diag.Severity
	span     source.Span
	message  string
}

// Warn adds a warning, unless the same one was given before.
func (s *Sink) Warn(d *diag.Diagnostic) {
	if s.first(d) {
		s.warnings = append(s.warnings, d)
	}
}

// Warnings are the warnings so far.
func (s *Sink) Warnings() diag.List { return s.warnings }

// Delay keeps errors that only count if they still occur once introspection has settled; those without a place are put
// at the span. The same error counts once.
func (s *Sink) Delay(err error, span source.Span) {
	for _, d := range diag.From(diag.At(err, span), span) {
		if s.first(d) {
			s.delayed = append(s.delayed, d)
		}
	}
}

// first reports whether nothing like it was said before, and remembers it.
func (s *Sink) first(d *diag.Diagnostic) bool {
	key := sinkKey{d.Severity, d.Span, d.Message}
	if s.seen[key] {
		return false
	}
	if s.seen == nil {
		s.seen = map[sinkKey]bool{}
	}
	s.seen[key] = true
	return true
}

// SinkMark is a state to which a Sink can be reset.
type SinkMark int

// Mark is the state of the sink.
func (s *Sink) Mark() SinkMark { return SinkMark(len(s.warnings)) }

// Reset forgets the warnings since a mark, and all delayed errors.
func (s *Sink) Reset(m SinkMark) {
	for _, d := range append(s.warnings[m:], s.delayed...) {
		delete(s.seen, sinkKey{d.Severity, d.Span, d.Message})
	}
	s.warnings, s.delayed = s.warnings[:m], nil
}

// Delayed are the delayed errors so far.
func (s *Sink) Delayed() diag.List { return s.delayed }

// Route is the way that led here: how deep it nests, and which files are being evaluated. What goes deeper enters
// and leaves again.
type Route struct {
	depth [3]int
	files []source.FileID
}

// Nesting is a kind of nesting that Route bounds.
type Nesting uint8

const (
	Calls Nesting = iota
	Shows
	Layouts
)

// maxDepth is how deep things may nest: Typst's figures. They keep the stack in bounds.
var maxDepth = [...]int{Calls: 80, Shows: 64, Layouts: 72}

// Check reports whether it is too deep already to go deeper.
func (r *Route) Check(n Nesting) error {
	if r.depth[n] > maxDepth[n] {
		return tooDeep(n)
	}
	return nil
}

// Enter goes one level deeper, which is an error when that is too deep. Every Enter without an error is followed by a
// Leave.
func (r *Route) Enter(n Nesting) error {
	if err := r.Check(n); err != nil {
		return err
	}
	r.depth[n]++
	return nil
}

// Leave comes back.
func (r *Route) Leave(n Nesting) { r.depth[n]-- }

func tooDeep(n Nesting) error {
	var at source.Span
	switch n {
	case Shows:
		return diag.Limitf(at, "maximum show rule depth exceeded").Hint(
			"maybe a show rule matches its own output", "maybe there are too deeply nested elements")
	case Layouts:
		return diag.Limitf(at, "maximum layout depth exceeded").Hint("try to reduce the amount of nesting in your layout")
	}
	return diag.Limitf(at, "maximum function call depth exceeded")
}

// EnterFile goes into a file to evaluate it; ok is false where it is being evaluated already.
func (r *Route) EnterFile(id source.FileID) (ok bool) {
	if slices.Contains(r.files, id) {
		return false
	}
	r.files = append(r.files, id)
	return true
}

// LeaveFile comes back from the file entered last.
func (r *Route) LeaveFile() { r.files = r.files[:len(r.files)-1] }
