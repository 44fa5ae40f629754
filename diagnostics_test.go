package chatdoc_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

const diagnosed = "testdata/diagnostics"

// TestDiagnostics compiles the documents of testdata/diagnostics, and compares what is said of each with what the
// reference says, in order and with traces. Documents are separated by lines of equals signs; the answer stands below a
// line of hyphens. They see the files in the folder beside.
func TestDiagnostics(t *testing.T) {
	paths, err := filepath.Glob(diagnosed + "/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no documents", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { testDiagnosed(t, path) })
	}
}

func testDiagnosed(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "======\n")
	for i, c := range cases {
		document, want, _ := strings.Cut(c, "------\n")
		if *ask != "" {
			cases[i] = document + "------\n" + askDiagnostics(t, document)
			continue
		}
		if got := describe(t, document); got != want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", document, got, want)
		}
	}
	if *ask != "" {
		if err := os.WriteFile(path, []byte(strings.Join(cases, "======\n")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// describe compiles a document.
func describe(t *testing.T, document string) string {
	root, err := filepath.Abs(filepath.Join(diagnosed, "files"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.Open(root, filepath.Join(root, "main.typ"), world.Options{Overlay: map[string][]byte{"/main.typ": []byte(document)}})
	if err != nil {
		t.Fatal(err)
	}
	set, err := chatdoc.OpenFonts(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	_, list := chatdoc.Compile(w, chatdoc.Options{Fonts: set})
	var out strings.Builder
	for _, d := range list {
		if d.Severity == diag.Note {
			continue
		}
		fmt.Fprintf(&out, "%s%s: %s\n", d.Severity, placeOf(w, d.Span), strings.ReplaceAll(d.Message, root, "ROOT"))
		out.WriteString(hintLines(d.Hints))
		for _, step := range d.Trace {
			fmt.Fprintf(&out, "  trace%s: %s\n", placeOf(w, step.Span), stepOf(step))
		}
	}
	return out.String()
}

// hintLines are hints, a line each for what commas separate, as the reference's come in one text. It offers no names.
func hintLines(hints []string) string {
	var out strings.Builder
	for _, hint := range hints {
		if strings.HasPrefix(hint, "did you mean ") {
			continue
		}
		for part := range strings.SplitSeq(hint, ", ") {
			fmt.Fprintf(&out, "  hint: %s\n", part)
		}
	}
	return out.String()
}

// stepOf is a step of a trace in the words of the program that drives the reference.
func stepOf(step diag.Tracepoint) string {
	switch step.Kind {
	case diag.TraceShow:
		return "while showing " + step.Name
	case diag.TraceImport:
		return "import"
	}
	return step.String()
}

// placeOf is a file and a range of lines and characters, both counted from 0.
func placeOf(w *world.Files, span source.Span) string {
	if span.IsDetached() {
		return ""
	}
	file, err := w.Source(span.File)
	if err != nil {
		return " " + filepath.Base(w.Place(span.File).Path)
	}
	position := func(at uint32) string {
		before := file.Text[:at]
		line := before[strings.LastIndexByte(before, '\n')+1:]
		return fmt.Sprintf("%d:%d", strings.Count(before, "\n"), len([]rune(line)))
	}
	return fmt.Sprintf(" %s %s-%s", filepath.Base(w.Place(span.File).Path), position(span.Start), position(span.End))
}

// askDiagnostics asks the reference about a document.
func askDiagnostics(t *testing.T, document string) string {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(root, os.DirFS(filepath.Join(diagnosed, "files"))); err != nil {
		t.Fatal(err)
	}
	main := filepath.Join(root, "main.typ")
	if err := os.WriteFile(main, []byte(document), 0o666); err != nil {
		t.Fatal(err)
	}
	said, _ := exec.Command(*ask, "check", main).Output() // fails where there are errors
	type position struct{ Line, Character int }
	var out strings.Builder
	for decoder := json.NewDecoder(bytes.NewReader(said)); decoder.More(); {
		var d struct {
			Severity, Message, Path string
			Range                   *struct{ Start, End position }
			Hints                   []string
		}
		if err := decoder.Decode(&d); err != nil {
			t.Fatal(err)
		}
		if d.Severity == "trace" {
			d.Severity = "  trace"
		}
		out.WriteString(d.Severity)
		if r := d.Range; r != nil {
			fmt.Fprintf(&out, " %s %d:%d-%d:%d", filepath.Base(d.Path), r.Start.Line, r.Start.Character, r.End.Line, r.End.Character)
		}
		fmt.Fprintf(&out, ": %s\n", strings.ReplaceAll(d.Message, root, "ROOT"))
		out.WriteString(hintLines(d.Hints))
	}
	return out.String()
}
