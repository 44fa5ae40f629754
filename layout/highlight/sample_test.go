package highlight

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// A sample is a text and what Typst makes of it: under each line stand letters for the classes of its characters.
type sample struct {
	name, tag, text, mask string
}

// letters stand for kinds that Typst shows alike. A capital is a kind with a mark; those of plain text are B, I, U
// for bold, italic and underlined, H for bold and underlined.
var letters = map[Class]rune{
	Plain: '.', Comment: 'c', Escape: 'x', Raw: 'r', MathDelimiter: 's', MathOperator: 'x', ListMarker: 'p', Label: 'x',
	Keyword: 'k', Operator: 'k', Constant: 'n', String: 's', Entity: 'e', Function: 'e', Macro: 'm', Annotation: 'a',
	Attribute: 'p', Interpolation: 'p', DiffRange: 'p', Inserted: 's', Deleted: 'k',
}

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
		head, body, _ := strings.Cut(string(data), "\n")
		s := sample{name: strings.TrimSuffix(filepath.Base(path), ".txt"), tag: strings.TrimPrefix(head, "lang ")}
		var text, mask []string
		for line := range strings.Lines(body) {
			line = strings.TrimSuffix(line, "\n")
			if rest, ok := strings.CutPrefix(line, "> "); ok {
				text = append(text, rest)
			} else {
				mask = append(mask, strings.TrimPrefix(line, "| "))
			}
		}
		s.text, s.mask = strings.Join(text, "\n"), strings.Join(mask, "\n")
		samples = append(samples, s)
	}
	return samples
}

// mask draws the letters of lines as a sample does.
func mask(lines [][]Run) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		var l strings.Builder
		for _, run := range line {
			for _, r := range run.Text {
				if r == ' ' {
					l.WriteByte(' ')
				} else {
					l.WriteRune(letter(run.Class))
				}
			}
		}
		b.WriteString(strings.TrimRight(l.String(), " "))
	}
	return b.String()
}

// share is how many of the characters that are not space have the same letter.
func share(got, want string) float64 {
	equal, all := 0, 0
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		for j, r := range []rune(w[i]) {
			if r == ' ' {
				continue
			}
			all++
			if j < len([]rune(g[i])) && []rune(g[i])[j] == r {
				equal++
			}
		}
	}
	return float64(equal) / float64(all)
}

func TestShow(t *testing.T) {
	only := os.Getenv("ONLY")
	for _, s := range readSamples(t) {
		lines, ok := Lines(s.tag, s.text)
		got := mask(lines)
		t.Logf("%-12s %5.1f %v", s.name, 100*share(got, s.mask), ok)
		if only == s.name {
			g, w, x := strings.Split(got, "\n"), strings.Split(s.mask, "\n"), strings.Split(s.text, "\n")
			for i := range w {
				if g[i] != w[i] {
					t.Logf("\n  %s\nw %s\ng %s", x[i], w[i], g[i])
				}
			}
		}
	}
}
