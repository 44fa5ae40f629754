package introspect_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"chatdoc/eval"
	"chatdoc/eval/introspect"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/std"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// ask is the oracle; with it the documents are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

const documents = "../../testdata/eval/introspect"

// TestDocuments compiles the documents in testdata, and compares what they say about themselves with what they said
// when the reference compiler laid them out; ask.mjs tells the form.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(documents, "*.txt"))
	if err != nil || files == nil {
		t.Fatal("no documents", err)
	}
	if *ask != "" {
		cmd := exec.Command("node", append([]string{filepath.Join(documents, "ask.mjs")}, files...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s\n%s", err, out)
		}
	}
	prelude := readFile(t, filepath.Join(documents, "prelude.typ"))
	library := library()
	for _, file := range files {
		for _, text := range regexp.MustCompile(`(?m)^=== `).Split(readFile(t, file), -1)[1:] {
			title, text, _ := strings.Cut(text, "\n")
			document, want, _ := strings.Cut(text, "---\n")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+title, func(t *testing.T) {
				got := answer(library, prelude, document)
				if strings.TrimSpace(got) != strings.TrimSpace(want) {
					t.Errorf("%s\n got:\n%s\nwant:\n%s", document, got, want)
				}
			})
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// library is the standard library with what can be laid out.
func library() *value.Library {
	global, math := value.NewScope(), value.NewScope()
	std.Define(global, math)
	introspect.Define(global)
	parts := lib.Parts{Syntax: value.Syntax{
		Parbreak:  func() *value.Content { return value.New(layout.Parbreak) },
		Linebreak: func() *value.Content { return value.New(layout.Linebreak) },
	}}
	for _, name := range global.Names() {
		parts.Names = append(parts.Names, lib.Name{Name: name, Value: global.Get(name).Value})
	}
	return lib.New(parts)
}

// answer compiles a document, and gives errors, warnings, and what it shows to be seen.
func answer(library *value.Library, prelude, document string) string {
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(prelude + document)}}, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
	seen, err := compile(eng)
	var out strings.Builder
	for _, d := range append(eng.Sink.Warnings(), diag.From(err, source.Span{})...) {
		describe(&out, d, prelude, document)
	}
	for _, s := range seen {
		fmt.Fprintln(&out, s)
	}
	return out.String()
}

func compile(eng *value.Engine) (seen []string, err error) {
	module, err := eval.Eval(eng, eng.World.Main())
	if err != nil {
		return nil, err
	}
	fonts, err := font.Open(font.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := layout.Compile(layout.NewEngine(eng, fonts), module.Content); err != nil {
		return nil, err
	}
	for _, c := range eng.Introspector.Query(&value.LabelSelector{Label: "seen"}) {
		seen = append(seen, string(introspect.MetadataValue.Of(c).(value.Str)))
	}
	return seen, nil
}

func describe(w *strings.Builder, d *diag.Diagnostic, prelude, document string) {
	fmt.Fprintf(w, "%s%s: %s\n", d.Severity, place(d.Span, prelude, document), d.Message)
	if d.Hints != nil {
		fmt.Fprintln(w, "  hints: "+strings.Join(d.Hints, ", "))
	}
}

// place is a range of lines and columns, "" for one that lies outside of the document.
func place(span source.Span, prelude, document string) string {
	from, to := int(span.Start)-len(prelude), int(span.End)-len(prelude)
	if span.IsDetached() || from < 0 || to > len(document) {
		return ""
	}
	line, column := position(document[:from])
	endLine, endColumn := position(document[:to])
	if line == endLine {
		return fmt.Sprintf(" %d:%d-%d", line, column, endColumn)
	}
	return fmt.Sprintf(" %d:%d-%d:%d", line, column, endLine, endColumn)
}

func position(before string) (line, column int) {
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}
