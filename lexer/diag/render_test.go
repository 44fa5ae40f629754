package diag

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc/lexer/source"
)

var update = flag.Bool("update", false, "write the goldens anew")

// cases are diagnostics to show. In each source, « and » enclose the span.
var cases = []struct {
	name   string
	source string
	diag   Diagnostic
}{
	{"one line", "#let x = 1\n#«foo» + 1\n", Diagnostic{
		Message: "unknown variable: foo", Code: "unknown-variable", Hints: []string{"did you mean `for`?"},
	}},
	{"warning", "= Head\n«\\ »text", Diagnostic{Severity: Warning, Message: "unnecessary line break"}},
	{"note", "#set text(font: «\"Foo\"»)", Diagnostic{Severity: Note, Message: "the system font “Foo” is used", Hints: []string{"it is not part of the document\nuse --font-path to pin it", "or embed it"}}},
	{"empty span", "#f(1«»", Diagnostic{Message: "unclosed delimiter"}},
	{"end of the file", "a\n«»", Diagnostic{Message: "unexpected end of file"}},
	{"whole line with its break", "a\n«#let»\nb", Diagnostic{Message: "expected pattern"}},
	{"tabs and wide characters", "\t你好 «👍🏽ｘ» e\u0301\tend", Diagnostic{Message: "wide"}},
	{"combining mark", "e\u0301«x»", Diagnostic{Message: "narrow"}},
	{"two lines", "#let x = «(\n  1,»\n", Diagnostic{Message: "unclosed delimiter"}},
	{"many lines", "one\n#table(«\n  columns: 2,\n  [a],\n  [b],\n  [c],\n  [d],\n  [e],\n  [f],\n  [g]»)\nend", Diagnostic{Message: "too many cells", Code: LimitExceeded}},
	{"line numbers of different widths", strings.Repeat("\n", 8) + "#{«\n\n}»", Diagnostic{Message: "over the tenth line"}},
	{"long line", strings.Repeat("word ", 60) + "«here»" + strings.Repeat(" word", 60), Diagnostic{Message: "in the middle"}},
	{"long span", "x «" + strings.Repeat("a", 300) + "»", Diagnostic{Message: "longer than the screen"}},
	{"harmful characters", "a\x1b[31m«b\u202e»c", Diagnostic{Message: "with \x1b[0m escape"}},
	{"detached", "", Diagnostic{Message: "failed to load file (access denied)", Hints: []string{"cannot read outside of project root"}}},
	{"trace", "#let f(x) = «x + \"a\"»\n#f(1)\n#f(2)", Diagnostic{
		Message: "cannot add integer and string",
		Trace:   []Tracepoint{{TraceCall, "f", source.Span{File: 1, Start: 24, End: 27}}, {TraceImport, "", source.Span{File: 1, Start: 30, End: 33}}, {TraceShow, "heading", source.Span{}}},
	}},
	{"deep trace", "#let f(x) = «f(x)»", Diagnostic{
		Message: "maximum function call depth exceeded", Code: LimitExceeded,
		Trace: deepTrace("f", 80),
	}},
	{"wide trace", "#let f(x) = «g(x)»", Diagnostic{
		Message: "maximum function call depth exceeded", Code: LimitExceeded,
		Trace: append(deepTrace("f g", 40), deepTrace("main", 1)...),
	}},
}

// deepTrace calls functions by turns.
func deepTrace(names string, n int) []Tracepoint {
	trace := make([]Tracepoint, n)
	list := strings.Fields(names)
	for i := range trace {
		trace[i] = Tracepoint{TraceCall, list[i%len(list)], source.Span{File: 1, Start: 12, End: 16}}
	}
	return trace
}

// build takes the marks out of the sources.
func build() (List, Files) {
	var list List
	all := map[source.FileID]*source.File{}
	for i, c := range cases {
		d := c.diag
		before, rest, _ := strings.Cut(c.source, "«")
		marked, after, _ := strings.Cut(rest, "»")
		id := source.FileID(i + 1)
		if c.source != "" {
			d.Span = source.Span{File: id, Start: uint32(len(before)), End: uint32(len(before) + len(marked))}
		}
		for j := range d.Trace {
			if !d.Trace[j].Span.IsDetached() {
				d.Trace[j].Span.File = id
			}
		}
		all[id] = source.NewFile(id, strings.ReplaceAll(c.name, " ", "-")+".typ", before+marked+after)
		list = append(list, &d)
	}
	return list, func(id source.FileID) *source.File { return all[id] }
}

func TestRender(t *testing.T) {
	list, files := build()
	for _, c := range []struct {
		golden string
		write  func(*bytes.Buffer) error
	}{
		{"human.txt", func(b *bytes.Buffer) error { return Human(b, list, files, false) }},
		{"color.txt", func(b *bytes.Buffer) error { return Human(b, list[:4], files, true) }},
		{"short.txt", func(b *bytes.Buffer) error { return Short(b, list, files) }},
		{"json.txt", func(b *bytes.Buffer) error { return JSON(b, list, files) }},
	} {
		var got bytes.Buffer
		if err := c.write(&got); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", c.golden)
		if *update {
			if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s:\n%s", c.golden, got.String())
		}
	}
}

// Color must change nothing but the look.
func TestColorIsOnlyColor(t *testing.T) {
	list, files := build()
	var plain, colored bytes.Buffer
	if err := Human(&plain, list, files, false); err != nil {
		t.Fatal(err)
	}
	if err := Human(&colored, list, files, true); err != nil {
		t.Fatal(err)
	}
	text := colored.String()
	for _, s := range []style{bold, faint, red, yellow, blue, cyan, "0"} {
		text = strings.ReplaceAll(text, "\x1b["+string(s)+"m", "")
	}
	if text != plain.String() {
		t.Errorf("%s", text)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteErrors(t *testing.T) {
	list, files := build()
	for name, err := range map[string]error{
		"human": Human(broken{}, list, files, true), "short": Short(broken{}, list, files), "json": JSON(broken{}, list, files),
	} {
		if err == nil {
			t.Errorf("%s gives no error", name)
		}
	}
}
