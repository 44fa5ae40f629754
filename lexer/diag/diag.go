// Package diag is what the compiler has to say about a document: diagnostics as data. How a terminal shows them is
// in human.go, how a program reads them in json.go.
package diag

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"chatdoc/lexer/source"
)

// Severity says whether a diagnostic stops the build.
type Severity uint8

const (
	Error   Severity = iota // the document cannot be built
	Warning                 // it can, but something is likely wrong
	Note                    // something its author may want to know
)

func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// Diagnostic is one message about one place.
type Diagnostic struct {
	Severity Severity
	Code     Code
	Message  string
	Span     source.Span
	Hints    []string
	Trace    []Tracepoint // the calls that led here, innermost first
}

// Tracepoint is one step on the way to where a diagnostic arose.
type Tracepoint struct {
	Kind TraceKind
	Name string // of the called function, where it has one
	Span source.Span
}

// TraceKind says what a Tracepoint was doing.
type TraceKind uint8

const (
	TraceCall TraceKind = iota
	TraceShow
	TraceImport
)

func (t Tracepoint) String() string {
	switch {
	case t.Kind == TraceShow:
		return "while applying show rule to this " + t.Name
	case t.Kind == TraceImport:
		return "while importing this module"
	case t.Name == "":
		return "while calling closure"
	}
	return "while calling " + t.Name
}

func (d *Diagnostic) Error() string { return d.Message }

// Hint adds hints and returns d.
func (d *Diagnostic) Hint(hints ...string) *Diagnostic {
	d.Hints = append(d.Hints, hints...)
	return d
}

// Errorf makes an error at a span.
func Errorf(span source.Span, format string, args ...any) *Diagnostic {
	return &Diagnostic{Severity: Error, Span: span, Message: fmt.Sprintf(format, args...)}
}

// Warnf makes a warning at a span.
func Warnf(span source.Span, format string, args ...any) *Diagnostic {
	return &Diagnostic{Severity: Warning, Span: span, Message: fmt.Sprintf(format, args...)}
}

// Limitf makes the error for a bound that was hit: the kind that a build reports by an exit status of its own.
func Limitf(span source.Span, format string, args ...any) *Diagnostic {
	d := Errorf(span, format, args...)
	d.Code = LimitExceeded
	return d
}

// List is a group of diagnostics. As an error it stands for all of them.
type List []*Diagnostic

func (l List) Error() string {
	var b strings.Builder
	for i, d := range l {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(d.Message)
	}
	return b.String()
}

// HasErrors reports whether any diagnostic in the list is an error.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d *Diagnostic) bool { return d.Severity == Error })
}

// Err is nil for an empty list, else the list.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}

// From turns any error into diagnostics: a List and a Diagnostic are taken as they are, the messages of other
// errors are put at the span.
func From(err error, span source.Span) List {
	if err == nil {
		return nil
	}
	var list List
	var one *Diagnostic
	switch {
	case errors.As(err, &list):
		return list
	case errors.As(err, &one):
		return List{one}
	}
	return List{Errorf(span, "%s", err)}
}

// At gives the diagnostics of err that have no place yet the given one. It changes nothing in place.
func At(err error, span source.Span) error {
	list := From(err, span)
	for i, d := range list {
		if d.Span.IsDetached() {
			placed := *d
			placed.Span = span
			list = slices.Clone(list)
			list[i] = &placed
		}
	}
	return list.Err()
}

// Trace adds a tracepoint to those diagnostics of err that lie outside its span, as a call that contains the
// faulty place needs no mention.
func Trace(err error, point Tracepoint) error {
	list := slices.Clone(From(err, point.Span))
	for i, d := range list {
		if point.Span.IsDetached() || point.Span.Contains(d.Span) {
			continue
		}
		traced := *d
		traced.Trace = append(slices.Clip(d.Trace), point)
		list[i] = &traced
	}
	return list.Err()
}
