package eval_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A case is a document with what the reference compiler says of it, as in
//
//	--- an unknown variable
//	let x = 1
//	// Error: 1-2 unknown variable: y
//	y
//
// A name that ends in "(markup)" tells that the document is markup, else it is the inside of a code block; with
// "(context)" that block is evaluated where the context is known; with "(shown)" the document is markup whose context
// expressions are evaluated, and it has no value. "+++ PATH" begins another file of the case. Beside these are the plugins
// of testdata/eval/plugin, assembled.
//
// The answers are comments. Error, Warning, Hint and Trace stand above the line that they are about, with the columns,
// from 1; an end on a later line is written LINE:COLUMN, where line 1 is the one below the comment. Value is the repr of
// what the document evaluates to, at the end of the case.
type testCase struct {
	name  string
	files []testFile // the first is the document
}

type testFile struct {
	path  string // "" for the document
	lines []string
}

// answer is what a compiler says of a case.
type answer struct {
	value string // "" where there are errors
	notes []note
}

// note is a diagnostic, or a step of its trace.
type note struct {
	kind, message string
	hint          string // all hints, with commas between
	file          string // as in testFile.path
	start, end    place
	detached      bool
}

// place is a line and a column, both from 0.
type place struct{ Line, Character int }

var answerLine = regexp.MustCompile(`^\s*// (Error|Warning|Hint|Trace|Value):|^//   `)

// readCases reads the cases of a file, without the answers.
func readCases(text string) (cases []testCase) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if name, ok := strings.CutPrefix(line, "--- "); ok {
			cases = append(cases, testCase{name, []testFile{{}}})
			continue
		}
		if len(cases) == 0 || answerLine.MatchString(line) {
			continue
		}
		c := &cases[len(cases)-1]
		if path, ok := strings.CutPrefix(line, "+++ "); ok {
			c.files = append(c.files, testFile{path: path})
			continue
		}
		f := &c.files[len(c.files)-1]
		f.lines = append(f.lines, line)
	}
	return cases
}

// is reports whether the case is of a kind.
func (c *testCase) is(kind string) bool { return strings.HasSuffix(c.name, "("+kind+")") }

// text is the text of a file of the case. Code is put into a block on lines of its own.
func (c *testCase) text(f *testFile) string {
	text := strings.Join(f.lines, "\n")
	switch {
	case f.path != "" || c.isMarkup():
		return text
	case c.is("context"):
		return "#let result() = {\n" + text + "\n}\n"
	}
	return "#let result = {\n" + text + "\n}\n"
}

// wrapped reports whether text puts a line before the first one of a file.
func (c *testCase) wrapped(path string) bool { return path == "" && !c.isMarkup() }

func (c *testCase) isMarkup() bool { return c.is("markup") || c.is("shown") }

// trim removes the empty lines at the end of each file, which only separate cases.
func (c *testCase) trim() {
	for i := range c.files {
		f := &c.files[i]
		for n := len(f.lines); n > 0 && f.lines[n-1] == ""; n-- {
			f.lines = f.lines[:n-1]
		}
	}
}

// print prints the case with its answers.
func (c *testCase) print(a answer) string {
	var w strings.Builder
	fmt.Fprintf(&w, "--- %s\n", c.name)
	for i := range c.files {
		f := &c.files[i]
		if f.path != "" {
			fmt.Fprintf(&w, "+++ %s\n", f.path)
		}
		for n, line := range f.lines {
			w.WriteString(a.above(f.path, n))
			w.WriteString(line + "\n")
		}
		w.WriteString(a.above(f.path, len(f.lines)))
	}
	if a.value != "" {
		w.WriteString("// Value: " + strings.ReplaceAll(a.value, "\n", "\n//   ") + "\n")
	}
	return w.String()
}

// above are the comments above a line of a file.
func (a answer) above(path string, line int) string {
	var w strings.Builder
	for _, n := range a.notes {
		if n.file != path || n.start.Line != line {
			continue
		}
		span := fmt.Sprintf("%d-%d ", n.start.Character+1, n.end.Character+1)
		if n.end.Line != line {
			span = fmt.Sprintf("%d-%d:%d ", n.start.Character+1, n.end.Line-line+1, n.end.Character+1)
		}
		if n.detached {
			span = ""
		}
		fmt.Fprintf(&w, "// %s: %s%s\n", n.kind, span, strings.ReplaceAll(n.message, "\n", "\\n"))
		if n.hint != "" {
			fmt.Fprintf(&w, "// Hint: %s\n", n.hint)
		}
	}
	return w.String()
}

// sorted puts notes about the same line into an order that does not depend on the compiler.
func (a answer) sorted() answer {
	slices.SortStableFunc(a.notes, func(m, n note) int {
		return cmp.Or(cmp.Compare(m.start.Line, n.start.Line), cmp.Compare(m.start.Character, n.start.Character),
			strings.Compare(m.kind, n.kind))
	})
	return a
}

// caseFolders are the folders with cases.
var caseFolders = []string{"scripting", "modules", "markup", "math", "rules", "plugin"}

// caseFiles are the files with cases.
func caseFiles(tb testing.TB) (paths []string) {
	for _, folder := range caseFolders {
		found, err := filepath.Glob("../testdata/eval/" + folder + "/*.typ")
		if err != nil || len(found) == 0 {
			tb.Fatal("no cases in ", folder, err)
		}
		paths = append(paths, found...)
	}
	return paths
}

func readFile(tb testing.TB, path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}
