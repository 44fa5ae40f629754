package bidi

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// The files in testdata are excerpts of those in the Unicode Character Database. With a directory that has the whole
// files, for example bidi/test of the module github.com/go-text/typesetting, the tests run these; with -update they
// make the excerpts anew.
var (
	ucdDir = flag.String("ucd", "testdata", "directory of BidiTest.txt and BidiCharacterTest.txt")
	update = flag.Bool("update", false, "write excerpts of the files in -ucd to testdata")
)

// conformance is a test of the Unicode Character Database: a paragraph on one line.
type conformance struct {
	text   string
	rtl    bool
	levels []string // by character, "x" for characters that rule X9 removes
	order  []string // the other characters from left to right
}

// TestCharacters runs BidiCharacterTest.txt, in which characters stand for themselves.
func TestCharacters(t *testing.T) {
	lines := readLines(t, "BidiCharacterTest.txt")
	kept := lines[:0:0]
	for i, line := range lines {
		fields := strings.Split(line, ";")
		if len(fields) != 5 || line[0] == '#' {
			continue
		}
		test := conformance{rtl: fields[2] == "1", levels: strings.Fields(fields[3]), order: strings.Fields(fields[4])}
		for _, hex := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			test.text += string(rune(r))
		}
		if err := test.run(); err != nil {
			t.Errorf("line %d: %v", i+1, err)
		}
		if i < 150 || i%700 == 0 {
			kept = append(kept, line)
		}
	}
	writeExcerpt(t, "BidiCharacterTest.txt", append(header(lines), kept...))
}

// TestClasses runs BidiTest.txt, which lists sequences of classes below the levels and the order that they get.
func TestClasses(t *testing.T) {
	lines := readLines(t, "BidiTest.txt")
	kept := lines[:0:0]
	var levels, order string
	group, member := 0, 0
	for i, line := range lines {
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "@Levels:"):
			levels = line
			group++
			member = 0
		case strings.HasPrefix(line, "@Reorder:"):
			order = line
		default:
			if err := runClasses(line, strings.Fields(levels)[1:], strings.Fields(order)[1:]); err != nil {
				t.Errorf("line %d: %v", i+1, err)
			}
			if member++; group%10 == 1 && member == 1 {
				kept = append(kept, levels, order, line)
			}
		}
	}
	writeExcerpt(t, "BidiTest.txt", append(header(lines), kept...))
}

// samples are characters of the classes.
var samples = strings.NewReplacer(
	"LRE", "\u202A", "RLE", "\u202B", "PDF", "\u202C", "LRO", "\u202D", "RLO", "\u202E",
	"LRI", "\u2066", "RLI", "\u2067", "FSI", "\u2068", "PDI", "\u2069", "NSM", "\u0300",
	"AL", "\u0627", "AN", "\u0661", "EN", "0", "ES", "+", "ET", "#", "CS", ",", "ON", "!", "BN", "\u00AD", "WS", " ",
	"L", "a", "R", "\u05D0", "B", "\u2029", "S", "\t", " ", "",
)

// runClasses runs a line with the paragraph directions whose bits it names: 2 from left to right, 4 from right to left.
// The third, of text that decides for itself, is not for this package.
func runClasses(line string, levels, order []string) error {
	classes, bits, _ := strings.Cut(line, ";")
	directions, err := strconv.Atoi(strings.TrimSpace(bits))
	if err != nil {
		return err
	}
	test := conformance{text: samples.Replace(classes), levels: levels, order: order}
	for bit := 2; bit <= 4; bit *= 2 {
		test.rtl = bit == 4
		if directions&bit == 0 {
			continue
		}
		if err := test.run(); err != nil {
			return err
		}
	}
	return nil
}

// run compares the order of the characters, and their levels with rule L1 applied to the whole text.
func (c *conformance) run() error {
	resolved := Levels(c.text, c.rtl)
	if resolved == nil {
		resolved = slices.Repeat([]Level{Base(c.rtl)}, len(c.text))
	}
	resetWhitespace(resolved, c.text, Base(c.rtl))
	number := make([]string, len(c.text)) // of the characters that count, by their first byte
	for i, n := 0, 0; i < len(c.text); n++ {
		_, size := utf8.DecodeRuneInString(c.text[i:])
		if want := c.levels[n]; want != "x" {
			number[i] = strconv.Itoa(n)
			if got := fmt.Sprint(resolved[i]); got != want {
				return fmt.Errorf("%+q, from right to left %v: character %d has level %s, want %s", c.text, c.rtl, n, got, want)
			}
		}
		i += size
	}
	var order []string
	for _, r := range VisualRuns(Levels(c.text, c.rtl), c.text, 0, len(c.text), c.rtl) {
		numbers := slices.Clone(number[r.Start:r.End])
		if r.RTL {
			slices.Reverse(numbers)
		}
		order = append(order, numbers...)
	}
	order = slices.DeleteFunc(order, func(s string) bool { return s == "" })
	if !slices.Equal(order, c.order) {
		return fmt.Errorf("%+q, from right to left %v: order %v, want %v", c.text, c.rtl, order, c.order)
	}
	return nil
}

func readLines(t *testing.T, name string) []string {
	data, err := os.ReadFile(filepath.Join(*ucdDir, name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(data), "\n")
}

// header is what a file says about itself and its licence.
func header(lines []string) []string {
	end := slices.Index(lines, "#")
	return append(slices.Clone(lines[:end]), "# This is an excerpt. Its licence is in the file LICENSE.", "#")
}

func writeExcerpt(t *testing.T, name string, lines []string) {
	if !*update || *ucdDir == "testdata" {
		return
	}
	if err := os.WriteFile(filepath.Join("testdata", name), []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}
