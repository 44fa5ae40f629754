package eval_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

// TestLanguage compares what documents evaluate to, and what is wrong with them, with the answers of the reference
// compiler. With -ask the answers are asked anew.
func TestLanguage(t *testing.T) {
	lib := library()
	for _, path := range caseFiles(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text := readFile(t, path)
			if *ask != "" {
				text = askAll(t, text)
				must(t, os.WriteFile(path, []byte(text), 0o666))
			}
			want := splitCases(text)
			for i, c := range readCases(text) {
				c.trim()
				if got := strings.TrimRight(c.print(evaluate(lib, &c)), "\n"); got != want[i] {
					t.Errorf("got:\n%s\nwant:\n%s\n", got, want[i])
				}
			}
		})
	}
}

// askAll gives the cases of a file with the answers of the reference compiler.
func askAll(t *testing.T, text string) string {
	intro, _, _ := strings.Cut(text, "--- ")
	var parts []string
	for _, c := range readCases(text) {
		c.trim()
		parts = append(parts, c.print(askOracle(t, &c)))
	}
	return intro + strings.Join(parts, "\n")
}

// splitCases cuts a file into the texts of its cases.
func splitCases(text string) (texts []string) {
	for _, part := range strings.Split("\n"+text, "\n--- ")[1:] {
		texts = append(texts, strings.TrimRight("--- "+part, "\n"))
	}
	return texts
}

// evaluate evaluates a case.
func evaluate(lib *value.Library, c *testCase) answer {
	files := fstest.MapFS{}
	for name, data := range plugins() {
		files[name] = &fstest.MapFile{Data: data}
	}
	for i := range c.files {
		f := &c.files[i]
		path := f.path
		if path == "" {
			path = "main.typ"
		}
		files[path] = &fstest.MapFile{Data: []byte(c.text(f))}
	}
	w := world.New(files, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: lib, Sink: &value.Sink{}}
	text, err := evaluated(eng, c)
	r := reader{w, c}
	a := answer{value: text}
	for _, d := range append(diag.From(err, source.Span{}), eng.Sink.Warnings()...) {
		a.notes = append(a.notes, r.notes(d)...)
	}
	return a.sorted()
}

// evaluated is the repr of what a case evaluates to.
func evaluated(eng *value.Engine, c *testCase) (string, error) {
	m, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return "", err
	}
	switch {
	case c.is("shown"):
		return "", showContexts(eng, m.Content)
	case c.is("markup"):
		return value.Repr(m.Content), nil
	}
	result := m.Scope.Get("result").Value
	if c.is("context") {
		ctx := &value.Context{HasStyles: true}
		result, err = result.(*value.Func).CallWith(eng, ctx)
		if err != nil {
			return "", err
		}
	}
	return value.Repr(result), nil
}

// showContexts evaluates the context expressions in content.
func showContexts(eng *value.Engine, content *value.Content) error {
	var errs diag.List
	content.Walk(func(c *value.Content) bool {
		if c.Is(value.ContextElem) {
			ctx := &value.Context{HasStyles: true}
			_, err := value.ContextFunc.Of(c).CallWith(eng, ctx)
			errs = append(errs, diag.From(err, source.Span{})...)
		}
		return true
	})
	return errs.Err()
}

// reader puts diagnostics into the form of the cases.
type reader struct {
	w *world.Files
	c *testCase
}

func (r reader) notes(d *diag.Diagnostic) []note {
	hints := slices.DeleteFunc(slices.Clone(d.Hints), isSuggestion)
	n := note{kind: "Error", message: d.Message, hint: strings.Join(hints, ", ")}
	if d.Severity == diag.Warning {
		n.kind = "Warning"
	}
	notes := []note{r.placed(n, d.Span)}
	for _, point := range d.Trace {
		message := point.String()
		if point.Kind == diag.TraceImport {
			message = "import"
		}
		notes = append(notes, r.placed(note{kind: "Trace", message: message}, point.Span))
	}
	return notes
}

// isSuggestion reports whether a hint names what was perhaps meant. The reference compiler has no such hints.
func isSuggestion(hint string) bool { return strings.HasPrefix(hint, "did you mean `") }

func (r reader) placed(n note, span source.Span) note {
	if span.IsDetached() {
		n.detached = true
		return n
	}
	file, err := r.w.Source(span.File)
	if err != nil {
		n.detached = true
		return n
	}
	if n.file = file.Name; n.file == "main.typ" {
		n.file = ""
	}
	start, end := file.Position(span.Start), file.Position(span.End)
	n.start, n.end = place{start.Line, start.Column}, place{end.Line, end.Column}
	if r.c.wrapped(n.file) {
		n.start.Line--
		n.end.Line--
	}
	return n
}
