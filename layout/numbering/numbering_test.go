package numbering

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The answers are Typst's; testdata/layout/numbering/ask.py asks for them anew.
const testdata = "../../testdata/layout/numbering/"

func lines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(testdata + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

func TestSystems(t *testing.T) {
	for _, line := range lines(t, "systems.txt") {
		symbol, rest, _ := strings.Cut(line, " ")
		number, want, _ := strings.Cut(rest, " ")
		n, err := strconv.ParseUint(number, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		if got := mustParse(t, symbol).Apply(n); got != want {
			t.Errorf("%s %d: got %s, want %s", symbol, n, got, want)
		}
	}
}

func TestPatterns(t *testing.T) {
	for _, line := range lines(t, "patterns.txt") {
		question, want, _ := strings.Cut(line, " = ")
		decoder := json.NewDecoder(strings.NewReader(question))
		var pattern string
		if err := decoder.Decode(&pattern); err != nil {
			t.Fatal(line, err)
		}
		var numbers []uint64
		for _, word := range strings.Fields(question[decoder.InputOffset():]) {
			n, err := strconv.ParseUint(word, 10, 64)
			if err != nil {
				t.Fatal(line, err)
			}
			numbers = append(numbers, n)
		}
		if got := apply(pattern, numbers); got != unquote(t, want) {
			t.Errorf("%s: got %q, want %s", question, got, want)
		}
	}
}

func apply(pattern string, numbers []uint64) string {
	p, err := Parse(pattern)
	if err != nil {
		return "error " + err.Error()
	}
	return p.Apply(numbers...)
}

func unquote(t *testing.T, s string) (text string) {
	if strings.HasPrefix(s, "error ") {
		return s
	}
	if err := json.Unmarshal([]byte(s), &text); err != nil {
		t.Fatal(s, err)
	}
	return text
}

func mustParse(t *testing.T, pattern string) *Pattern {
	t.Helper()
	p, err := Parse(pattern)
	if err != nil {
		t.Fatalf("%q: %v", pattern, err)
	}
	return p
}

// The answers are the markers of nested lists in a PDF of Typst's.
func TestApplyKth(t *testing.T) {
	for _, c := range []struct {
		pattern string
		want    []string // for the number 3 in lists nested deeper and deeper
	}{
		{"1.a)", []string{"3)", "c)", "c)"}},
		{"(1.a.i)", []string{"(3)", "(c)", "(iii)", "(iii)"}},
		{"§1 A", []string{"§3", "§C", "§C"}},
		{"x*y", []string{"x‡y", "x‡y"}},
	} {
		p := mustParse(t, c.pattern)
		for k, want := range c.want {
			if got := p.ApplyKth(k, 3); got != want {
				t.Errorf("%s, item 3 at depth %d: got %s, want %s", c.pattern, k, got, want)
			}
		}
	}
}

// The answers are references to headings in a PDF of Typst's.
func TestTrimmed(t *testing.T) {
	for _, c := range []struct {
		pattern string
		numbers []uint64
		want    string
	}{
		{"1.", []uint64{2}, "2"},
		{"1.", []uint64{2, 1}, "2.1"},
		{"(1)", []uint64{2}, "2"},
		{"(1)", []uint64{2, 1}, "2(1"},
		{"§ 1.a)", []uint64{2}, "2"},
		{"§ 1.a)", []uint64{2, 1}, "2.a"},
		{"§ 1.a)", []uint64{2, 1, 1}, "2.a.a"},
	} {
		p := mustParse(t, c.pattern).Trimmed()
		if got := p.Apply(c.numbers...); got != c.want {
			t.Errorf("%s %d: got %s, want %s", c.pattern, c.numbers, got, c.want)
		}
	}
}

func TestPatternParts(t *testing.T) {
	for _, c := range []struct {
		pattern string
		pieces  int
		prefix  string
		symbol  rune
		simple  bool
	}{
		{"1", 1, "", '1', true},
		{"— i", 1, "— ", 'i', true},
		{"1.1", 2, "", '1', true},
		{"(1)", 1, "(", '1', false},
		{"第一章 A.あ」", 3, "第", '一', false},
	} {
		p := mustParse(t, c.pattern)
		prefix, symbol, simple := p.Simple()
		if prefix != c.prefix || symbol != c.symbol || simple != c.simple {
			t.Errorf("%s: got %q %c %t", c.pattern, prefix, symbol, simple)
		}
		if p.Pieces() != c.pieces || p.String() != c.pattern {
			t.Errorf("%s: got %d pieces of %s", c.pattern, p.Pieces(), p)
		}
	}
}

// Numbers that would fill pages with signs are written in digits.
func TestHugeNumbers(t *testing.T) {
	for _, symbol := range strings.Split("* i I α Α א", " ") {
		if got := mustParse(t, symbol).Apply(math.MaxUint64); got != "18446744073709551615" {
			t.Errorf("%s: got %d bytes", symbol, len(got))
		}
	}
	if got := mustParse(t, "一").Apply(math.MaxUint64); got != "一千八百四十四京六千七百四十四兆零七百三十七亿零九百五十五万一千六百一十五" {
		t.Error(got)
	}
}
