package quote

import (
	"fmt"

	"github.com/go-text/typesetting/segmenter"
)

// Parse reads an opening and a closing quote from a string of two characters, as readers count them: extended grapheme
// clusters (UAX #29). The error says how many there are.
func Parse(s string) (pair [2]string, err error) {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var parts []string
	for it := seg.GraphemeIterator(); it.Next(); {
		parts = append(parts, string(it.Grapheme().Text))
	}
	return two(parts, "character")
}

// Pair takes an opening and a closing quote, which may be texts of any length. The error says how many there are.
func Pair(quotes []string) ([2]string, error) { return two(quotes, "quote") }

func two(parts []string, noun string) (pair [2]string, err error) {
	if len(parts) == 2 {
		return [2]string{parts[0], parts[1]}, nil
	}
	plural := ""
	if len(parts) > 1 {
		plural = "s"
	}
	return pair, fmt.Errorf("expected 2 %ss, found %d %s%s", noun, len(parts), noun, plural)
}
