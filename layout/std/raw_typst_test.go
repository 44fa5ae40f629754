package std

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	hl "chatdoc/layout/highlight"
)

// TestTypstSamples compares the classes of texts in Typst's own languages with what the reference shows. The samples are
// like those of package highlight, whose testdata/ask.py asks for them anew: under each line stand letters for the
// colors and marks of its characters.
func TestTypstSamples(t *testing.T) {
	files, err := filepath.Glob("../../testdata/std/raw/*.txt")
	if err != nil || files == nil {
		t.Fatal("no samples", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, body, _ := strings.Cut(string(data), "\n")
		var text, want []string
		for line := range strings.Lines(body) {
			line = strings.TrimSuffix(line, "\n")
			if line[0] == '>' {
				text = append(text, line[min(2, len(line)):])
			} else {
				want = append(want, line[min(2, len(line)):])
			}
		}
		lines, _ := hl.Highlighter{Own: typstLanguages()}.Lines(strings.TrimPrefix(head, "lang "), strings.Join(text, "\n"))
		for i, line := range lines {
			if got := mask(line); got != want[i] {
				t.Errorf("%s: %s\n got %s\nwant %s", filepath.Base(file), text[i], got, want[i])
			}
		}
	}
}

func mask(line []hl.Run) string {
	var b strings.Builder
	for _, run := range line {
		for _, r := range run.Text {
			if r != ' ' {
				r = letter(run.Class)
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// letter stands for how Typst's theme shows a class. A capital has marks.
func letter(c hl.Class) rune {
	letters := map[hl.Class]rune{
		hl.Comment: 'c', hl.Escape: 'x', hl.Raw: 'r', hl.MathDelimiter: 's', hl.MathOperator: 'x', hl.ListMarker: 'p',
		hl.Label: 'x', hl.Keyword: 'k', hl.Operator: 'k', hl.Constant: 'n', hl.String: 's', hl.Function: 'e',
		hl.Interpolation: 'p',
	}
	marks := map[hl.Class]rune{0: '.', hl.Bold: 'B', hl.Italic: 'I', hl.Underline: 'U', hl.Bold | hl.Underline: 'H'}
	switch r, ok := letters[c.Kind()]; {
	case !ok:
		return marks[c]
	case c == c.Kind():
		return r
	default:
		return unicode.ToUpper(r)
	}
}
