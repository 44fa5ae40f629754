package lib_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// ask is the oracle; with it the cases are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

const cases = "../../testdata/eval/lib"

// TestCases evaluates the expressions in testdata, and compares what becomes of each with what the reference compiler
// said: the value's repr, or its errors, with their places, and warnings.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(cases, "*.txt"))
	if err != nil || files == nil {
		t.Fatal("no cases", err)
	}
	if *ask != "" {
		cmd := exec.Command("node", append([]string{filepath.Join(cases, "ask.mjs")}, files...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s\n%s", err, out)
		}
	}
	library := testLibrary()
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range parseCases(string(data)) {
				if got := evaluate(library, c.code); got != c.want {
					t.Errorf("%s\n got: %s\nwant: %s", c.code, got, c.want)
				}
			}
		})
	}
}

type testCase struct{ code, want string }

// parseCases reads a file of cases; ask.mjs tells its form.
func parseCases(text string) (cases []testCase) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		answer, ok := strings.CutPrefix(line, "    ")
		switch {
		case ok:
			last := &cases[len(cases)-1]
			last.want += answer + "\n"
		case line != "" && !strings.HasPrefix(line, "//"):
			cases = append(cases, testCase{code: line})
		}
	}
	return cases
}

const before, after = "#let f() = repr({\n", "\n})"

// evaluate describes what becomes of a case as ask.mjs does.
func evaluate(library *value.Library, code string) string {
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(before + code + after)}}, "main.typ",
		world.Options{Now: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)})
	eng := &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
	v, err := run(eng)
	var out strings.Builder
	for _, d := range append(eng.Sink.Warnings(), diag.From(err, source.Span{})...) {
		describe(&out, d, code)
	}
	if err == nil {
		out.WriteString(string(v.(value.Str)) + "\n")
	}
	return out.String()
}

// run evaluates the file, and calls the function that it defines where the context is known.
func run(eng *value.Engine) (value.Value, error) {
	module, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return nil, err
	}
	f := module.Scope.Get("f").Value.(*value.Func)
	return f.Call(eng, &value.Context{HasStyles: true}, &value.Args{})
}

func describe(w *strings.Builder, d *diag.Diagnostic, code string) {
	w.WriteString(d.Severity.String() + place(d.Span, code) + ": " + d.Message + "\n")
	var hints []string
	for _, hint := range d.Hints {
		if !strings.HasPrefix(hint, "did you mean `") { // our own
			hints = append(hints, hint)
		}
	}
	if hints != nil {
		w.WriteString("  hints: " + strings.Join(hints, ", ") + "\n")
	}
}

// place is a range in characters of the code, "" for one that lies elsewhere.
func place(span source.Span, code string) string {
	from, to := int(span.Start)-len(before), int(span.End)-len(before)
	if span.IsDetached() || from < 0 || to > len(code) {
		return ""
	}
	column := func(at int) string { return itoa(utf8.RuneCountInString(code[:at])) }
	return " " + column(from) + "-" + column(to)
}
