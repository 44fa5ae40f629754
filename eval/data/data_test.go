package data_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"chatdoc/eval"
	"chatdoc/eval/data"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout/std"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// ask is the oracle; with it the cases are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

// folder has the cases, and the data that they read.
const folder = "../../testdata/eval/data"

// TestCases evaluates the expressions in testdata, and compares what becomes of each with what the reference compiler
// said: the value's repr, or its errors, with their places, and warnings. ../lib/ask.mjs tells the form of the files.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil || files == nil {
		t.Fatal("no cases", err)
	}
	if *ask != "" {
		cmd := exec.Command("node", append([]string{"../../testdata/eval/lib/ask.mjs"}, files...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s\n%s", err, out)
		}
	}
	library := newLibrary()
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			for _, c := range readCases(t, file) {
				if got := answer(library, c.code); got != c.want {
					t.Errorf("%s\n got: %s\nwant: %s", c.code, got, c.want)
				}
			}
		})
	}
}

func newLibrary() *value.Library {
	l := lib.New(lib.Parts{Syntax: std.Syntax()})
	std.Define(l.Global.Scope, l.Math.Scope)
	data.Define(l.Global.Scope)
	return l
}

type testCase struct{ code, want string }

func readCases(tb testing.TB, file string) (cases []testCase) {
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		answer, ok := strings.CutPrefix(line, "    ")
		switch {
		case ok:
			cases[len(cases)-1].want += answer + "\n"
		case line != "" && !strings.HasPrefix(line, "//"):
			cases = append(cases, testCase{code: line})
		}
	}
	return cases
}

const before, after = "#let f() = repr({\n", "\n})"

// answer describes what becomes of a case as ask.mjs does.
func answer(library *value.Library, code string) string {
	eng := newEngine(library, before+code+after)
	v, err := run(eng)
	var out strings.Builder
	for _, d := range append(eng.Sink.Warnings(), diag.From(err, source.Span{})...) {
		out.WriteString(d.Severity.String() + place(eng.World, d.Span, code) + ": " + d.Message + "\n")
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
	if err == nil {
		out.WriteString(string(v.(value.Str)) + "\n")
	}
	return out.String()
}

// newEngine makes an engine for a document in the folder.
func newEngine(library *value.Library, document string) *value.Engine {
	w := world.New(os.DirFS(folder), "main.typ", world.Options{Overlay: map[string][]byte{"/main.typ": []byte(document)}})
	return &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
}

// run evaluates the document, and calls the function that it defines where the context is known.
func run(eng *value.Engine) (value.Value, error) {
	module, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return nil, err
	}
	f := module.Scope.Get("f").Value.(*value.Func)
	return f.Call(eng, &value.Context{HasStyles: true}, &value.Args{})
}

// place is a range in characters of the code, or the name of another file.
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
