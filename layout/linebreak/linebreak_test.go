package linebreak

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestBreaks compares with the oracle. Each line of the files has a language and a text in pieces, between which
// Typst may break the line; testdata/layout/linebreak/ask.py asks anew.
func TestBreaks(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/layout/linebreak/*.txt")
	if err != nil || len(paths) < 4 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			lang, rest, _ := strings.Cut(line, " ")
			want := parsePieces(t, rest)
			if got := pieces(strings.Join(want, ""), lang != "en"); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %+q\nwant %+q", filepath.Base(path), lang, got, want)
			}
		}
	}
}

func parsePieces(t *testing.T, line string) []string {
	var all []string
	for decoder := json.NewDecoder(strings.NewReader(line)); ; {
		var piece string
		if err := decoder.Decode(&piece); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, piece)
	}
}

func pieces(text string, cj bool) []string {
	var all []string
	last := 0
	for b := range Breaks(text, cj) {
		all = append(all, text[last:b.Offset])
		last = b.Offset
	}
	return all
}

func TestKinds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "0!"},
		{"a", "1!"},
		{"a b", "2 3!"},
		{"a\nb", "2! 3!"},
		{"a\r\nb\r", "3! 5!"},
		{"a\n", "2!"},
		{"a\u2028b\x0bc\u0085", "4! 6! 9!"},
		{"\n\n", "1! 2!"},
	} {
		var got []string
		for b := range Breaks(c.text, false) {
			got = append(got, fmt.Sprint(b.Offset)+[]string{"", "!"}[b.Kind])
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}

// Addresses are not hyphenated, but what follows them is.
func TestWords(t *testing.T) {
	text := "see https://example.org/path and"
	var words []string
	for b := range Breaks(text, false) {
		words = append(words, text[b.Words:b.Offset])
	}
	want := []string{"see ", "https://", "", "", " ", "and"}
	if !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
}

// Stopping early must be possible at any place.
func TestStop(t *testing.T) {
	text := "a b https://example.org/averyverylongpiecewithoutend/x c"
	for stop := range len(pieces(text, false)) {
		n := 0
		for range Breaks(text, false) {
			if n++; n > stop {
				break
			}
		}
	}
}

func FuzzBreaks(f *testing.F) {
	f.Add("a b-c https://x.y/z(\u201c中\u201d)\r\n\ufffc\u0301\u200d", true)
	f.Fuzz(func(t *testing.T, text string, cj bool) {
		last := -1
		for b := range Breaks(text, cj) {
			if b.Offset <= last && text != "" || b.Words > b.Offset || b.Offset > len(text) {
				t.Fatalf("%+v behind %d", b, last)
			}
			if utf8.ValidString(text) && b.Offset < len(text) && !utf8.RuneStart(text[b.Offset]) {
				t.Fatalf("%+v is within a character", b)
			}
			last = b.Offset
		}
		if last != len(text) {
			t.Fatalf("the last is %d, not %d", last, len(text))
		}
	})
}

func BenchmarkBreaks(b *testing.B) {
	for _, c := range []struct {
		name, text string
		cj         bool
	}{
		{"english", "The quick brown fox – well-known since 1.000 B.C. – jumps (over) the lazy dog. ", false},
		{"chinese", "他说：“你好，世界！”然后（慢慢地）走了……破折号——。", true},
	} {
		text := strings.Repeat(c.text, 25)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for range Breaks(text, c.cj) {
				}
			}
		})
	}
}
