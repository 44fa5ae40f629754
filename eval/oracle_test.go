package eval_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// askOracle asks the reference compiler about a case.
func askOracle(t *testing.T, c *testCase) answer {
	dir := t.TempDir()
	for i := range c.files {
		f := &c.files[i]
		path := filepath.Join(dir, f.path)
		if f.path == "" {
			path = filepath.Join(dir, "main.typ")
		}
		must(t, os.MkdirAll(filepath.Dir(path), 0o777))
		must(t, os.WriteFile(path, []byte(c.text(f)), 0o666))
	}
	for name, data := range plugins() {
		must(t, os.WriteFile(filepath.Join(dir, name), data, 0o666))
	}
	frame := filepath.Join(dir, "frame.typ")
	must(t, os.WriteFile(frame, []byte(frameFor(c)), 0o666))
	cmd := exec.Command(*ask, "query", frame, "<value>")
	var out, diagnostics bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &diagnostics
	_ = cmd.Run() // fails where the case has errors
	a := answer{notes: readNotes(t, c, dir, diagnostics.String())}
	var found []struct{ Value string }
	if json.Unmarshal(out.Bytes(), &found) == nil && len(found) == 1 {
		a.value = found[0].Value
	}
	return a.sorted()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// frameFor is a document that shows what a case evaluates to.
func frameFor(c *testCase) string {
	switch {
	case c.is("shown"):
		return "#include \"main.typ\"\n"
	case c.is("markup"):
		return "#metadata(repr(include \"main.typ\")) <value>\n"
	case c.is("context"):
		return "#import \"main.typ\": result\n#context [#metadata(repr(result())) <value>]\n"
	}
	return "#import \"main.typ\": result\n#metadata(repr(result)) <value>\n"
}

// readNotes reads the diagnostics that the reference compiler prints, one a line.
func readNotes(t *testing.T, c *testCase, dir, text string) (notes []note) {
	for line := range strings.Lines(text) {
		var d struct {
			Severity, Message, Path string
			Range                   *struct{ Start, End place }
			Hints                   []string
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%s: %s", c.name, line)
		}
		path, err := filepath.Rel(dir, d.Path)
		if err != nil || path == "frame.typ" {
			continue
		}
		if path == "main.typ" {
			path = ""
		}
		n := note{file: path, hint: strings.Join(d.Hints, ", "), detached: d.Range == nil}
		n.kind = map[string]string{"error": "Error", "warning": "Warning", "trace": "Trace"}[d.Severity]
		n.message = strings.ReplaceAll(d.Message, dir, "")
		if d.Range != nil {
			n.start, n.end = place(d.Range.Start), place(d.Range.End)
			if c.wrapped(path) {
				n.start.Line--
				n.end.Line--
			}
		}
		notes = append(notes, n)
	}
	return notes
}
