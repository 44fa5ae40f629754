package cetz_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// expectation is a line with a coordinate and the point it stands for.
var expectation = regexp.MustCompile(`^(.+) = (-?[\d.]+(?: -?[\d.]+)+)$`)

// TestPoints resolves the coordinates in points.txt.
func TestPoints(t *testing.T) {
	for _, b := range readBlocks(t, "points.txt") {
		var elements, notes, want []string
		for _, line := range b.lines {
			if m := expectation.FindStringSubmatch(line); m != nil {
				notes = append(notes, fmt.Sprintf("note(cetz.coordinate.resolve(ctx, %s).at(1))", m[1]))
				want = append(want, m[2])
			} else {
				elements = append(elements, line)
			}
		}
		r := draw(strings.Join(elements, "\n") + "\nget-ctx(ctx => {\n" + strings.Join(notes, "\n") + "\n})\nrect((0,0), (1,1))")
		if r.err != nil {
			t.Errorf("points.txt:%d: %s", b.number, messages(r.err))
			continue
		}
		for i, got := range r.notes[:len(want)] {
			if got != asArray(want[i]) {
				t.Errorf("points.txt:%d: %s gives %s, want %s", b.number, notes[i], got, asArray(want[i]))
			}
		}
	}
}

// asArray is a point of the file as documents print it.
func asArray(point string) string {
	numbers := strings.Fields(point)
	if len(numbers) == 2 {
		numbers = append(numbers, "0")
	}
	for i, n := range numbers {
		if !strings.Contains(n, ".") {
			numbers[i] = n + ".0"
		}
	}
	return "(" + strings.Join(numbers, ", ") + ")"
}

// block is a part of a test file between empty lines, without comments.
type block struct {
	number int // of its first line
	lines  []string
}

func readBlocks(t *testing.T, name string) (blocks []block) {
	t.Helper()
	text, err := os.ReadFile("../../testdata/cetz/" + name)
	if err != nil {
		t.Fatal(err)
	}
	fresh := true
	for i, line := range strings.Split(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.TrimSpace(line) == "":
			fresh = true
		case fresh:
			blocks = append(blocks, block{number: i + 1})
			fresh = false
			fallthrough
		default:
			last := &blocks[len(blocks)-1]
			last.lines = append(last.lines, line)
		}
	}
	return blocks
}
