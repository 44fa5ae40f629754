package parser

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chatdoc/lexer/source"
)

var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

const structureFile = "../testdata/syntax/structure.txt"

// TestStructure compares the tree of markup and math with what the reference compiler makes of the same text. The file
// has cases of the form
//
//	the text, of one line or more
//	=> the content that it evaluates to, as lists
//	--- (a line)
//
// To see the tree behind the content, the cases have no code but for names of symbols and functions of math.
func TestStructure(t *testing.T) {
	cases := readCases(t, structureFile, "=> ")
	for i, c := range cases {
		root, errs := Parse(source.NewFile(1, "case", c.text))
		if len(errs) > 0 {
			t.Errorf("%q: %v", c.text, errs)
			continue
		}
		if *ask != "" {
			cases[i].answer = []string{"=> " + askStructure(t, c.text)}
		}
		if got, want := "=> "+content(root).String(), strings.Join(cases[i].answer, "\n"); got != want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, want)
		}
	}
	if *ask != "" {
		writeCases(t, structureFile, cases)
	}
}

// testCase is a text and the lines that say what to expect of it.
type testCase struct {
	text   string
	answer []string
}

// readCases reads cases that lines of dashes separate. The lines of the answer start with one of the prefixes.
func readCases(t testing.TB, name string, prefixes ...string) (cases []testCase) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n---\n"), "\n---\n") {
		text, answer := []string{}, []string(nil)
		for line := range strings.SplitSeq(block, "\n") {
			isAnswer := slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(line, p) })
			if isAnswer {
				answer = append(answer, line)
			} else {
				text = append(text, line)
			}
		}
		cases = append(cases, testCase{strings.Join(text, "\n"), answer})
	}
	return cases
}

func writeCases(t *testing.T, name string, cases []testCase) {
	var b strings.Builder
	for _, c := range cases {
		b.WriteString(strings.Join(append([]string{c.text}, c.answer...), "\n") + "\n---\n")
	}
	if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// oracle runs a command of the reference compiler on a document.
func oracle(t *testing.T, command, doc string, args ...string) string {
	name := filepath.Join(t.TempDir(), "doc.typ")
	if err := os.WriteFile(name, []byte(doc), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(*ask, append([]string{command, name}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if len(out) == 0 && err != nil {
		t.Fatalf("%q: %v %s", doc, err, stderr.String())
	}
	return string(out)
}

// askStructure lets the reference compiler evaluate a text and write the content as lists.
func askStructure(t *testing.T, text string) string {
	literal := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	doc := fmt.Sprintf("#{%s\n[#metadata(write(eval(\"%s\", mode: \"markup\"))) <answer>]}", contentWriter, literal)
	var answers []struct{ Value string }
	if err := json.Unmarshal([]byte(oracle(t, "query", doc, "<answer>")), &answers); err != nil || len(answers) != 1 {
		t.Fatalf("%q: %v", text, err)
	}
	return answers[0].Value
}

// contentWriter is Typst code for what content.String does here.
const contentWriter = `
let quote(s) = "\"" + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\""
let fields(c) = {
  let (f, d) = (repr(c.func()), c.fields())
  if f == "smartquote" { (repr(c.double),) }
  else if f in ("strong", "emph", "lr") { (c.body,) }
  else if f == "heading" { (str(c.depth), c.body) }
  else if f == "item" and "term" in d { (c.term, c.description) }
  else if f == "item" and d.at("number", default: auto) != auto { (str(c.number), c.body) }
  else if f == "item" { (c.body,) }
  else if f == "raw" { (quote(c.text), if c.block { "block" } else { "inline" }, d.at("lang", default: "-")) }
  else if f == "link" { (quote(c.dest),) }
  else if f == "ref" { (str(c.target), d.at("supplement", default: "-")) }
  else if f == "equation" { (if c.block { "block" } else { "inline" }, c.body) }
  else if f == "frac" { (c.num, c.denom) }
  else if f == "root" { (if d.at("index", default: none) == none { "-" } else { d.index }, c.radicand) }
  else if f == "primes" { (str(c.count),) }
  else if f == "attach" { (c.base, d.at("b", default: "-"), d.at("t", default: "-"), d.at("tr", default: "-")) }
  else if f == "vec" { c.children }
  else if f == "mat" { c.rows.map(r => (r,)).join() }
  else { () }
}
let write(c) = {
  if type(c) == str { return c }
  if type(c) == array { return "[" + c.map(write).join(" ") + "]" }
  let f = repr(c.func())
  let label = if "label" in c.fields() { "<" + str(c.label) + ">" }
  if f == "sequence" { "(" + ("seq", ..c.children.map(write)).join(" ") + ")" }
  else if f in ("text", "symbol") { quote(c.text) }
  else if f == "space" { "_" }
  else { "(" + (f, ..fields(c).map(write)).join(" ") + ")" }
  label
}`
