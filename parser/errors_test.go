package parser

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// TestErrors compares the errors in faulty snippets with those of the reference compiler: messages, places, hints and
// order. The files have cases of the form
//
//	the snippet, of one line or more
//	// Error: 0:4-0:19 message
//	// Hint: hints, joined by commas
//	--- (a line)
//
// with lines and columns from 0, in characters.
func TestErrors(t *testing.T) {
	files, err := filepath.Glob("../testdata/syntax/errors/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) { testErrors(t, name) })
	}
}

func testErrors(t *testing.T, name string) {
	cases := readCases(t, name, "// Error: ", "// Hint: ")
	for i, c := range cases {
		if *ask != "" {
			cases[i].answer = askErrors(t, c.text)
		}
		file := source.NewFile(1, "case", c.text)
		_, errs := Parse(file)
		if got, want := errorLines(file, errs), strings.Join(cases[i].answer, "\n"); got != want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, want)
		}
	}
	if *ask != "" {
		writeCases(t, name, cases)
	}
}

// errorLines writes errors as the files have them.
func errorLines(file *source.File, errs diag.List) string {
	var lines []string
	for _, e := range errs {
		start, end := file.Position(e.Span.Start), file.Position(e.Span.End)
		lines = append(lines, fmt.Sprintf("// Error: %d:%d-%d:%d %s", start.Line, start.Column, end.Line, end.Column, e.Message))
		if len(e.Hints) > 0 {
			lines = append(lines, "// Hint: "+strings.Join(e.Hints, ", "))
		}
	}
	return strings.Join(lines, "\n")
}

// askErrors asks the reference compiler. Its binding joins hints by commas.
func askErrors(t *testing.T, text string) (lines []string) {
	for line := range strings.Lines(oracle(t, "check", text)) {
		var d struct {
			Severity, Message string
			Hints             []string
			Range             struct{ Start, End struct{ Line, Character int } }
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if d.Severity != "error" {
			continue
		}
		from, to := d.Range.Start, d.Range.End
		lines = append(lines, fmt.Sprintf("// Error: %d:%d-%d:%d %s", from.Line, from.Character, to.Line, to.Character, d.Message))
		if len(d.Hints) > 0 {
			lines = append(lines, "// Hint: "+strings.Join(d.Hints, ", "))
		}
	}
	return lines
}
