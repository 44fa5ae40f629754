// Package evaltest runs the cases of testdata: lines of code with what the reference compiler says of each, indented
// below. testdata/eval/lib/ask.mjs tells the form of the files, and asks anew.
package evaltest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// askScript asks the reference. Packages whose tests have cases lie as deep as this one.
const askScript = "../../testdata/eval/lib/ask.mjs"

// Run compares the answers to the cases of all files of a pattern with what the reference said: the value's repr, or its
// errors, with their places, and warnings. With ask it is asked anew first.
func Run(t *testing.T, pattern string, ask bool, answer func(code string) string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || files == nil {
		t.Fatal("no cases", err)
	}
	if ask {
		if out, err := exec.Command("node", append([]string{askScript}, files...)...).CombinedOutput(); err != nil {
			t.Fatalf("%s\n%s", err, out)
		}
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			for _, c := range Read(t, file) {
				if got := answer(c.Code); got != c.Want {
					t.Error(c.Code + "\n got: " + got + "\nwant: " + c.Want)
				}
			}
		})
	}
}

// Case is a line of code and the lines of its answer.
type Case struct{ Code, Want string }

// Read reads the cases of a file.
func Read(tb testing.TB, file string) (cases []Case) {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		answer, ok := strings.CutPrefix(line, "    ")
		switch {
		case ok:
			cases[len(cases)-1].Want += answer + "\n"
		case line != "" && !strings.HasPrefix(line, "//"):
			cases = append(cases, Case{Code: line})
		}
	}
	return cases
}

const before, after = "#let f() = repr({\n", "\n})"

// Document is the document that Answer expects for a case: it defines a function of what the code evaluates to.
func Document(code string) string { return before + code + after }

// Call evaluates the main file, and calls the function that it defines in a context.
func Call(eng *value.Engine, ctx *value.Context) (value.Value, error) {
	module, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return nil, err
	}
	return module.Scope.Get("f").Value.(*value.Func).Call(eng, ctx, &value.Args{})
}

// Answer describes what becomes of a case as the answers in the files do. The engine's main file is its Document.
func Answer(eng *value.Engine, ctx *value.Context, code string) string {
	v, err := Call(eng, ctx)
	var out strings.Builder
	for _, d := range append(eng.Sink.Warnings(), diag.From(err, source.Span{})...) {
		describe(&out, eng.World, d, code)
	}
	if err == nil {
		out.WriteString(string(v.(value.Str)) + "\n")
	}
	return out.String()
}

func describe(out *strings.Builder, w world.World, d *diag.Diagnostic, code string) {
	out.WriteString(d.Severity.String() + place(w, d.Span, code) + ": " + d.Message + "\n")
	var hints []string
	for _, hint := range d.Hints {
		if !strings.HasPrefix(hint, "did you mean `") { // our own
			hints = append(hints, hint)
		}
	}
	if hints != nil {
		out.WriteString("  hints: " + strings.Join(hints, ", ") + "\n")
	}
}

// place is a range in characters of the code, or the name of another file; "" is elsewhere.
func place(w world.World, span source.Span, code string) string {
	if span.IsDetached() {
		return ""
	}
	if span.File != w.Main() {
		return " " + w.Place(span.File).String()
	}
	from, to := int(span.Start)-len(before), int(span.End)-len(before)
	if from < 0 || to > len(code) {
		return ""
	}
	column := func(at int) int { return utf8.RuneCountInString(code[:at]) }
	return fmt.Sprintf(" %d-%d", column(from), column(to))
}
