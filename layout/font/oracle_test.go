package font

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"
)

// What the reference measures stands in text files: a call of its text function, with all that matters but the text,
// and below it a line for each text with the answer and the quoted text. To ask anew, run
//
//	go test ./layout/font -ask /path/to/oracle
//
// on a machine whose system has no fonts (unshare -m, then mount an empty /usr/share/fonts): the reference falls back
// on them.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

// question is a line of such a file.
type question struct {
	call   string // "text(…)", where the text comes last
	text   string
	answer string
	line   int
}

// readQuestions reads a file of the shaping tests.
func readQuestions(t *testing.T, name string) []question {
	data, err := os.ReadFile(filepath.Join("../../testdata/layout/shaping", name))
	if err != nil {
		t.Fatal(err)
	}
	var list []question
	call := ""
	lines := bufio.NewScanner(strings.NewReader(string(data)))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch answer, quoted, ok := strings.Cut(strings.TrimSpace(line), "\t"); {
		case line == "" || line[0] == '#':
		case line[0] != '\t':
			call = line
		case ok:
			text, err := strconv.Unquote(quoted)
			if err != nil {
				t.Fatalf("%s:%d: %v", name, n, err)
			}
			list = append(list, question{call, text, answer, n})
		}
	}
	return list
}

// askAnew replaces the answers of a file. code makes Typst code for a call with a text.
func askAnew(t *testing.T, name string, list []question, code func(call string) string) {
	dir := fontDir(t)
	path := filepath.Join("../../testdata/layout/shaping", name)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for part := range slices.Chunk(list, 200) {
		for i, answer := range askOracle(t, dir, part, code) {
			_, quoted, _ := strings.Cut(strings.TrimSpace(lines[part[i].line-1]), "\t")
			lines[part[i].line-1] = "\t" + answer + "\t" + quoted
			part[i].answer = answer
		}
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
}

// askOracle puts some questions to the reference.
func askOracle(t *testing.T, dir string, list []question, code func(call string) string) []string {
	var b strings.Builder
	for _, q := range list {
		b.WriteString("str(" + code(strings.TrimSuffix(q.call, ")")+", "+typstString(q.text)+")") + "), ")
	}
	out, err := exec.Command(*ask, "--fonts", dir, "eval", "("+b.String()+`).join("|")`).Output()
	if err != nil {
		t.Fatal(err)
	}
	answers := strings.Split(strings.Trim(strings.TrimSpace(string(out)), `"`), "|")
	if len(answers) != len(list) {
		t.Fatalf("%d answers to %d questions", len(answers), len(list))
	}
	return answers
}

// fontDir is a directory with the embedded faces as files.
func fontDir(t *testing.T) string {
	dir := t.TempDir()
	for _, f := range embeddedFonts() {
		data, _ := f.File()
		ext := ".ttf"
		if strings.HasPrefix(string(data), "OTTO") {
			ext = ".otf"
		}
		if err := os.WriteFile(filepath.Join(dir, f.Info.PostScript+ext), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func typstString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r < ' ' || r > '~' || r == '"' || r == '\\' {
			fmt.Fprintf(&b, `\u{%x}`, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// requestOf turns a call into a request, as far as the files need it.
func requestOf(t *testing.T, q question) *Request {
	req := &Request{Text: q.text, Variant: Regular(), Fallback: true, Lang: "en"}
	args := strings.TrimSuffix(strings.TrimPrefix(q.call, "text("), ")")
	for _, arg := range splitArgs(args) {
		name, value, _ := strings.Cut(arg, ": ")
		switch name {
		case "font":
			for _, family := range splitArgs(unwrap(value)) {
				req.Families = append(req.Families, familyOf(family))
			}
		case "weight":
			n, _ := strconv.Atoi(value)
			req.Variant.Weight = Weight(n)
		case "style":
			req.Variant.Style = map[string]Style{"italic": Italic, "oblique": Oblique}[unquote(value)]
		case "fallback":
			req.Fallback = value == "true"
		case "lang":
			req.Lang = unquote(value)
		case "script":
			req.Script = unquote(value)
		case "dir":
			req.RTL = value == "rtl"
		case "features":
			for _, f := range splitArgs(unwrap(value)) {
				tag, n, _ := strings.Cut(f, ": ")
				v, _ := strconv.Atoi(n)
				req.Features = append(req.Features, Feature{unquote(tag), uint32(v)})
			}
		default:
			t.Fatalf("line %d: unknown argument %s", q.line, name)
		}
	}
	return req
}

// familyOf reads a family's name, which a set of characters may follow: (name: "X", covers: regex("[a-f]")).
func familyOf(s string) Family {
	if !strings.HasPrefix(s, "(") {
		return Family{Name: unquote(s)}
	}
	args := splitArgs(unwrap(s))
	class := strings.TrimSuffix(strings.TrimPrefix(args[1], `covers: regex("[`), `]")`)
	lo, hi, _ := strings.Cut(class, "-")
	return Family{
		Name:   unquote(strings.TrimPrefix(args[0], "name: ")),
		Covers: func(r rune) bool { return lo <= string(r) && string(r) <= hi },
	}
}

// unwrap takes the outer parentheses off.
func unwrap(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, "("), ")") }

func unquote(s string) string { return strings.Trim(s, `"`) }

// splitArgs splits at commas outside of parentheses.
func splitArgs(s string) []string {
	var args []string
	depth, from := 0, 0
	for i, c := range s {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				args = append(args, strings.TrimSpace(s[from:i]))
				from = i + 1
			}
		}
	}
	if last := strings.TrimSpace(s[from:]); last != "" {
		args = append(args, last)
	}
	return args
}

// shapeByScript shapes a text of one direction script by script, as layout does.
func shapeByScript(s *Shaper, req *Request) []Glyph {
	if req.Script != "" {
		return s.Shape(nil, req)
	}
	var out []Glyph
	var current language.Script
	start := 0
	run := func(end int) {
		r := *req
		r.Text = req.Text[start:end]
		glyphs := s.Shape(nil, &r)
		out = append(out, glyphs...)
		start = end
	}
	for i, r := range req.Text {
		script := language.LookupScript(r)
		switch {
		case !script.Strong() || script == language.Unknown:
		case current == 0 || current == script:
			current = script
		default:
			run(i)
			current = script
		}
	}
	run(len(req.Text))
	return out
}
