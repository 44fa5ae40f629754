package hyphen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"chatdoc/layout/linebreak"
)

// TestHyphenate compares with the oracle. Each file of testdata/layout/hyphen is for the language of its name, each line
// a text with ‐ where Typst divides it; ask.py asks anew.
func TestHyphenate(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/layout/hyphen/*.txt")
	if err != nil || len(paths) < len(languages) {
		t.Fatal(len(paths), err)
	}
	for _, path := range paths {
		code := strings.TrimSuffix(filepath.Base(path), ".txt")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lang := For(code)
		if lang == nil {
			t.Fatal("no", code)
		}
		for line := range strings.Lines(string(data)) {
			want := strings.TrimSuffix(line, "\n")
			if got := hyphenated(lang, strings.ReplaceAll(want, "‐", "")); got != want {
				t.Errorf("%s: %s, want %s", code, got, want)
			}
		}
	}
}

// hyphenated does what a paragraph does: it hyphenates the words between one place where the line may break and the next.
func hyphenated(lang *Language, text string) string {
	var b strings.Builder
	last := 0
	for br := range linebreak.Breaks(text, false) {
		for offset, word := range Words(text[br.Words:br.Offset]) {
			for _, at := range lang.Hyphenate(word, nil) {
				b.WriteString(text[last:br.Words+offset+at] + "‐")
				last = br.Words + offset + at
			}
		}
	}
	return b.String() + text[last:]
}

func TestFor(t *testing.T) {
	for _, code := range []string{"", "zh", "xx", "en-us", "EN", "cs", "sk"} {
		if For(code) != nil {
			t.Errorf("%q is a language", code)
		}
	}
}

func TestLimits(t *testing.T) {
	english, greek := For("en"), For("el")
	long := strings.Repeat("hyphenation", 40)
	for _, word := range []string{"", "a", "ab", "abc", "\xff\xfe", "\xe4\xb8", long} {
		english.Hyphenate(word, nil)
		greek.Hyphenate(word, nil)
	}
	if n := len(english.Hyphenate(long, nil)); n < 80 {
		t.Errorf("the long word has %d places", n)
	}
	if at := english.Hyphenate("extensive", []int{7}); len(at) != 3 || at[0] != 7 || at[1] != 2 || at[2] != 5 {
		t.Errorf("ex-ten-sive has %v", at)
	}
}

func FuzzHyphenate(f *testing.F) {
	f.Add("Straßenbahnfahrkartenautomat ist's, e.g. naïve x2 日本語")
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range languages {
			lang := For(l.code)
			for offset, word := range Words(text) {
				last := 0
				for _, at := range lang.Hyphenate(word, nil) {
					if at <= last || at >= len(word) || !utf8.RuneStart(text[offset+at]) {
						t.Fatalf("%s: %q at %d", l.code, word, at)
					}
					last = at
				}
			}
		}
	})
}

func BenchmarkHyphenate(b *testing.B) {
	for _, c := range []struct{ code, word string }{{"en", "internationalization"}, {"de", "Donaudampfschifffahrt"}} {
		b.Run(c.code, func(b *testing.B) {
			lang := For(c.code)
			places := make([]int, 0, 16)
			b.ReportAllocs()
			for b.Loop() {
				places = lang.Hyphenate(c.word, places[:0])
			}
		})
	}
}
