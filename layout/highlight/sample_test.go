package highlight

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

var update = flag.Bool("update", false, "write testdata/shares.txt anew")

// A sample is a text and what Typst makes of it: under each line stand letters for the classes of its characters.
// testdata/ask.py asks the oracle anew.
type sample struct {
	name, tag, text, mask string
}

// letters stand for kinds that Typst shows alike. A capital is a kind with a mark.
var letters = map[Class]rune{
	Plain: '.', Comment: 'c', Escape: 'x', Raw: 'r', MathDelimiter: 's', MathOperator: 'x', ListMarker: 'p', Label: 'x',
	Keyword: 'k', Operator: 'k', Constant: 'n', String: 's', Entity: 'e', Function: 'e', Macro: 'm', Annotation: 'a',
	Attribute: 'p', Interpolation: 'p', DiffRange: 'p', Inserted: 's', Deleted: 'k',
}

// plainMarks are the letters of plain text with marks.
var plainMarks = map[Class]rune{Bold: 'B', Italic: 'I', Underline: 'U', Bold | Underline: 'H', Bold | Italic: 'J'}

func letter(c Class) rune {
	switch {
	case c.Kind() == c:
		return letters[c]
	case c.Kind() == Plain:
		return plainMarks[c]
	}
	return unicode.ToUpper(letters[c.Kind()])
}

func readSamples(t *testing.T) []sample {
	paths, err := filepath.Glob("testdata/samples/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no samples", err)
	}
	var samples []sample
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		samples = append(samples, parseSample(strings.TrimSuffix(filepath.Base(path), ".txt"), string(data)))
	}
	return samples
}

func parseSample(name, data string) sample {
	head, body, _ := strings.Cut(data, "\n")
	var text, mask []string
	for line := range strings.Lines(body) {
		line = strings.TrimSuffix(line, "\n")
		rest := line[min(2, len(line)):]
		if line[0] == '>' {
			text = append(text, rest)
		} else {
			mask = append(mask, rest)
		}
	}
	return sample{name, strings.TrimPrefix(head, "lang "), strings.Join(text, "\n"), strings.Join(mask, "\n")}
}

// mask draws the letters of lines as a sample does.
func mask(lines [][]Run) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, run := range line {
			for _, r := range run.Text {
				if r != ' ' {
					r = letter(run.Class)
				}
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// share is how many of the characters that are not space have the same letter, in percent.
func share(got, want string) float64 {
	equal, all := 0, 0
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		for j := range w[i] {
			if w[i][j] == ' ' {
				continue
			}
			all++
			if i < len(g) && j < len(g[i]) && g[i][j] == w[i][j] {
				equal++
			}
		}
	}
	return 100 * float64(equal) / float64(all)
}

// TestShares compares the classes with those of Typst, language by language. The table in testdata/shares.txt says how
// much is equal; it must not become less, and what lies below 90 % has its reason there.
func TestShares(t *testing.T) {
	const path = "testdata/shares.txt"
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[string]string{}
	for line := range strings.Lines(string(old)) {
		if fields := strings.SplitN(strings.TrimSpace(line), "\t", 3); len(fields) == 3 {
			reasons[fields[0]] = "\t" + fields[2]
		}
	}
	var table strings.Builder
	for _, s := range readSamples(t) {
		lines, ok := Highlighter{}.Lines(s.tag, s.text)
		percent := share(mask(lines), s.mask)
		if !ok || percent < 90 && reasons[s.name] == "" {
			t.Errorf("%s: %.1f %% without a reason (known: %t)\n%s", s.name, percent, ok, difference(mask(lines), s))
		}
		fmt.Fprintf(&table, "%s\t%.1f%s\n", s.name, percent, reasons[s.name])
	}
	if *update {
		if err := os.WriteFile(path, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if table.String() != string(old) {
		t.Errorf("the table has changed (-update writes it):\n%s", table.String())
	}
}

// difference shows the lines that differ: the text, Typst's letters, ours.
func difference(got string, s sample) string {
	var b strings.Builder
	g, w, x := strings.Split(got, "\n"), strings.Split(s.mask, "\n"), strings.Split(s.text, "\n")
	for i := range w {
		if strings.TrimRight(g[i], " ") != w[i] {
			fmt.Fprintf(&b, "  %s\nw %s\ng %s\n", x[i], w[i], g[i])
		}
	}
	return b.String()
}
