package chatdoc_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chatdoc"
	"chatdoc/lexer/diag"
)

// TestEveryMessageHasACode looks for messages without a code: among those that the sources of the program write, and those
// that its tests expect. A new message belongs into the file of its code in lexer/diag/codes, or into a file for a new one.
func TestEveryMessageHasACode(t *testing.T) {
	src := readSources(t)
	found := append(src.messages, expectedMessages(t)...)
	for _, m := range found {
		if diag.CodeOf(&diag.Diagnostic{Message: m.text}) == "" {
			t.Errorf("%s: no code in lexer/diag/codes has the message %q", m.place, m.text)
		}
	}
	for _, e := range diag.Explanations() {
		for _, pattern := range e.Messages {
			if !src.hasAll(strings.Split(pattern, "…")) && !anyMatches(found, pattern) {
				t.Errorf("%s: nothing says %q", e.Code, pattern)
			}
		}
	}
}

// message is what a diagnostic may say, and where that was found.
type message struct{ place, text string }

func anyMatches(messages []message, pattern string) bool {
	re := regexp.MustCompile("(?s)^" + strings.ReplaceAll(regexp.QuoteMeta(pattern), "…", ".*") + "$")
	return slices.ContainsFunc(messages, func(m message) bool { return re.MatchString(m.text) })
}

// sources are the texts in the program: all of them, and those that are messages.
type sources struct {
	texts    strings.Builder
	messages []message
}

// makers are the functions that make diagnostics, each perhaps in one folder alone, with what they make of a text.
var makers = map[string]string{
	"Errorf": "%s", "Warnf": "%s", "Limitf": "%s", "errorf": "%s", "warn": "%s",
	"lexer.fail": "%s", "parser.errorAt": "%s", "parser.eatAsError": "%s", "parser.reject": "%s", "parser.expected": "expected %s",
	"eval/color.newError": "%s", "eval/value.mismatch": "%s", "eval/lib.formatErrorf": "%s at index 7", "layout/std.deprecate": "%s",
}

// fragments are texts that are put together to messages.
var fragments = []string{
	"the provided array has a length of x, but the pattern expects x", "at least x elements", "x elements", "x elements to destructure",
	"x and no default was specified", "x and no default value was specified", "no default value was specified and x",
	"x index out of bounds (index: x, len: x)", "x assertion failed: x", "x assertion failed: value x x x",
	"x is incomplete", "x is invalid", "x at index x", "x, found x", "duplicate x: x",
}

// elsewhere are folders whose errors are part of the messages of others, or are no diagnostics.
var elsewhere = regexp.MustCompile(`^(cmd|render|eval/regex|layout/(font|highlight|imagefile|quote))(/|$)|/internal(/|$)`)

func readSources(t *testing.T) *sources {
	src := &sources{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			ast.Inspect(file, func(n ast.Node) bool { src.read(path, n); return true })
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// read notes what a part of a file says.
func (s *sources) read(path string, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if n.Kind == token.STRING {
			s.texts.WriteString(unquote(n) + "\n")
		}
	case *ast.CallExpr:
		dir, name := filepath.ToSlash(filepath.Dir(path)), calleeName(n)
		maker := cmp.Or(makers[name], makers[dir+"."+name])
		if maker == "" || elsewhere.MatchString(dir) {
			return
		}
		for _, arg := range n.Args {
			if text := example(arg); strings.Trim(text, "x") != "" && !slices.Contains(fragments, text) {
				s.messages = append(s.messages, message{path, fmt.Sprintf(maker, text)})
				return
			}
		}
	}
}

func (s *sources) hasAll(parts []string) bool {
	return !slices.ContainsFunc(parts, func(p string) bool { return !strings.Contains(s.texts.String(), p) })
}

// calleeName is the name of what is called, without the package or receiver; that of package fmt is none.
func calleeName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); !ok || x.Name != "fmt" {
			return f.Sel.Name
		}
	}
	return ""
}

// verbs are the places in a format that something is put into.
var verbs = regexp.MustCompile(`%[.0-9]*[a-z]|\{[ab]\}`)

// example is a text as it may be in the end, with an x for what is put into it. It is "" for an expression that has no text
// of its own.
func example(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			return verbs.ReplaceAllString(unquote(e), "x")
		}
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return cmp.Or(example(e.X), "x") + cmp.Or(example(e.Y), "x")
		}
	}
	return ""
}

func unquote(lit *ast.BasicLit) string {
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		panic(err) // the parser has read it
	}
	return text
}

// expectation is how the tests of the reference's answers write a message that they expect.
var expectation = regexp.MustCompile(`(?m)(?:// (?:Error|Warning): (?:[0-9:]+-[0-9:]+ )?|^ +error [0-9:]+-[0-9:]+: |=> error: )(.+)$`)

// hintInLine is a hint behind such a message.
var hintInLine = regexp.MustCompile(` \(try .*\)$`)

// expectedMessages are all messages that the cases in testdata expect.
func expectedMessages(t *testing.T) (all []message) {
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, m := range expectation.FindAllSubmatch(data, -1) {
			all = append(all, message{path, hintInLine.ReplaceAllString(string(m[1]), "")})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 1000 {
		t.Errorf("only %d messages are found in testdata", len(all))
	}
	return all
}

// unshown are the codes that no document shows: they depend on files and fonts around it.
var unshown = []diag.Code{"cannot-write", "export-failed", "not-exactly-one", "not-utf-8", "system-font", "unsupported"}

// TestExplanations builds the documents that explain the codes: the wrong one has that code alone, the right one has none.
func TestExplanations(t *testing.T) {
	for _, e := range diag.Explanations() {
		t.Run(string(e.Code), func(t *testing.T) {
			if e.Summary == "" || e.Text == "" || strings.HasSuffix(e.Summary, ".") {
				t.Error("an explanation begins with a line without a full stop, and a paragraph")
			}
			if e.Files["wrong.typ"] == "" || e.Files["right.typ"] == "" {
				if !slices.Contains(unshown, e.Code) {
					t.Error("there are no documents that show the mistake and its mend")
				}
				return
			}
			dir := t.TempDir()
			for name, text := range e.Files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got := codesIn(t, dir, "wrong.typ"); len(got) == 0 || slices.ContainsFunc(got, func(c diag.Code) bool { return c != e.Code }) {
				t.Errorf("the wrong document has the codes %q", got)
			}
			if got := codesIn(t, dir, "right.typ"); len(got) > 0 {
				t.Errorf("the right document has the codes %q", got)
			}
		})
	}
}

// codesIn are the codes of all that is said of a document.
func codesIn(t *testing.T, dir, name string) (codes []diag.Code) {
	w, err := chatdoc.Project{Main: filepath.Join(dir, name)}.Open()
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := chatdoc.OpenFonts(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	_, list := chatdoc.Compile(w, chatdoc.Options{Fonts: fonts})
	for _, d := range list {
		codes = append(codes, diag.CodeOf(d))
	}
	return codes
}
