package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// chats are real documents, and what must be found in their PDFs: the number of pages, and pieces of text in reading
// order.
var chats = []struct {
	file  string
	pages int
	text  []string
}{
	{"standup.typ", 1, []string{
		"Today at 9:30 AM", "Mira", "Backend", "three times faster", "make([]Row, 0, len(lines))",
		"Jonas", "nightly run", "Step", "Monday", "Tuesday", "Import", "42 min", "14 min", "@Jonas", "write the tests",
	}},
	{"incident.typ", 2, []string{
		"Sunday, 2:14 AM", "Watchdog", "p99 latency of checkout above 2 s", "Priya", "Web", "Checkout", "Database",
		"FROM pg_stat_activity", "ALTER TABLE orders", "2:31 AM", "Cancel the statement", "hope", "Do it.",
		"10400", "240", "Monday, 10:00 AM", "commit of its own", "example.com/incidents/2291", "Incident closed",
	}},
	{"weekend.typ", 4, []string{
		"Thursday 18:02", "Lena", "sun all week", "Tomasz", "RE 7", "9:04", "RB 52", "open again", "Thursday 21:40",
		"Lena’s cousin", "something sweet for @Lena", "From the station we cross the river", "We do not.", "serve soup until three.",
		"Back we go by the meadows", "Two hundred and eleven", "I counted.", "Friday 20:15", "first aid", "also in bed",
		"Saturday 23:12", "I am. What a day!", "23:14", "steps: 211 # do not skip", "cake: plum", "the lake",
	}},
	{"study-group.typ", 3, []string{
		"Tuesday 19:03", "Hana", "Viktor", "Lv. 7", "Inés", "@Hana", "def newton(f, df, x, eps=1e-12):", "There it is",
		"while abs(f(x - step)) >= abs(f(x)):", "raise ValueError", "1. It ends.", "page 41", "Bisection", "52", "Thank you both",
		"Wednesday 00:41", "Still awake?", "caption: [From 0 to 1 and back.]", "in our folder", "Go to bed.",
	}},
	{"handbook.typ", 2, []string{
		"How we write chats", "For everybody", "1 Why at all", "chatdoc", "2.1 Before you begin", "1. Ask the people",
		"Names", "let answer = 42;", "3 What it costs", "Design review", "58", "11", "An example", "Does it run on a plane?",
		"This handbook has 2 pages.",
	}},
}

// TestBuiltProgram builds the program, and the documents with it.
func TestBuiltProgram(t *testing.T) {
	needTools(t)
	dir := t.TempDir()
	program := filepath.Join(dir, "chatdoc")
	command(t, []string{"CGO_ENABLED=0"}, "go", "build", "-o", program, ".")
	for _, chat := range chats {
		t.Run(chat.file, func(t *testing.T) {
			pdf := filepath.Join(dir, chat.file+".pdf")
			document := filepath.Join("../../testdata/chats", chat.file)
			command(t, nil, program, "build", "--ignore-system-fonts", document, "-o", pdf)
			command(t, nil, "qpdf", "--check", pdf)
			if n := pageCount(t, pdf); n != chat.pages {
				t.Errorf("%d pages, want %d", n, chat.pages)
			}
			findInOrder(t, string(command(t, nil, "pdftotext", "-layout", pdf, "-")), chat.text)
			checkWords(t, pdf)
			sameAgain(t, program, document, pdf)
		})
	}
}

// needTools fails where the programs are missing that look at PDFs.
func needTools(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"qpdf", "pdftotext", "pdfinfo"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; `make test` installs it", tool)
		}
	}
}

// command runs a program that must succeed, and gives what it prints.
func command(t *testing.T, env []string, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", cmd, err, out, stderr.Bytes())
	}
	return out
}

var pagesLine = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

func pageCount(t *testing.T, pdf string) int {
	t.Helper()
	found := pagesLine.FindSubmatch(command(t, nil, "pdfinfo", pdf))
	if found == nil {
		t.Fatal("pdfinfo tells no number of pages")
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// findInOrder looks for pieces of text, each after the one before, however lines break.
func findInOrder(t *testing.T, text string, pieces []string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	rest := text
	for _, piece := range pieces {
		_, after, ok := strings.Cut(rest, piece)
		if !ok {
			t.Errorf("%q is not where it belongs in:\n%s", piece, text)
			continue
		}
		rest = after
	}
}

// sameAgain builds a document once more, elsewhere and in other circumstances, which must not show in the PDF.
func sameAgain(t *testing.T, program, document, pdf string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ein anderer Ort")
	if err := os.CopyFS(dir, os.DirFS(filepath.Dir(document))); err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(dir, "again.pdf")
	env := []string{"GOMAXPROCS=1", "LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "TZ=Pacific/Auckland", "GOGC=10"}
	command(t, env, program, "build", "--ignore-system-fonts", filepath.Join(dir, filepath.Base(document)), "-o", again)
	want, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(again)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Error("the PDF is another one in another folder, locale, time zone or with one processor")
	}
}
