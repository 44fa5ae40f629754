package std_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"chatdoc/eval"
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// ask is the oracle; with it the values are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

const documents = "../../testdata/std"

// TestValues evaluates the expressions in testdata, and compares what becomes of each with what the reference compiler
// said: the repr of the content, or the errors in its arguments, with their places, and warnings. The form of the files
// is that of testdata/eval/lib.
func TestValues(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(documents, "values", "*.txt"))
	if err != nil || files == nil {
		t.Fatal("no values", err)
	}
	if *ask != "" {
		script := filepath.Join(documents, "../eval/lib/ask.mjs")
		if out, err := exec.Command("node", append([]string{script}, files...)...).CombinedOutput(); err != nil {
			t.Fatalf("%s\n%s", err, out)
		}
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			for _, c := range readCases(t, file) {
				if got := evaluate(c.code); got != c.want {
					t.Errorf("%s\n got: %s\nwant: %s", c.code, got, c.want)
				}
			}
		})
	}
}

type testCase struct{ code, want string }

// readCases reads code, each line with its answer indented below.
func readCases(t *testing.T, file string) (cases []testCase) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
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

// evaluate describes what becomes of code as the reference's answers do.
func evaluate(code string) string {
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(before + code + after)}}, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: library(), Sink: &value.Sink{}, Introspector: &introspect.Introspector{}}
	layout.NewEngine(eng, fonts())
	v, err := call(eng)
	var out strings.Builder
	for _, d := range append(eng.Sink.Warnings(), diag.From(err, source.Span{})...) {
		describe(&out, d, code)
	}
	if err == nil {
		out.WriteString(string(v.(value.Str)) + "\n")
	}
	return out.String()
}

// call evaluates the file, and calls the function that it defines as if it stood somewhere.
func call(eng *value.Engine) (value.Value, error) {
	module, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return nil, err
	}
	here := &value.Context{HasStyles: true, Location: value.Location{Hash: 1}}
	return module.Scope.Get("f").Value.(*value.Func).Call(eng, here, &value.Args{})
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
	column := func(at int) string { return strconv.Itoa(utf8.RuneCountInString(code[:at])) }
	return " " + column(from) + "-" + column(to)
}
