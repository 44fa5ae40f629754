package cetz_test

import (
	"slices"
	"strings"
	"testing"
)

// TestPictures draws the pictures in pictures.txt.
func TestPictures(t *testing.T) {
	for _, b := range readBlocks(t, "pictures.txt") {
		at := slices.Index(b.lines, "---")
		r := draw(strings.Join(b.lines[:at], "\n"))
		got := r.picture()
		if want := strings.Join(b.lines[at+1:], "\n"); got != want {
			t.Errorf("pictures.txt:%d: got\n%s\nwant\n%s", b.number, got, want)
		}
	}
}
