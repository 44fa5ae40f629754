package lib

import (
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// clusters splits a text into extended grapheme clusters (UAX #29): what readers take for characters.
func clusters(s string) []string {
	if isPlain(s) {
		return strings.Split(s, "")
	}
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var parts []string
	for it := seg.GraphemeIterator(); it.Next(); {
		parts = append(parts, string(it.Grapheme().Text))
	}
	return parts
}

// isPlain reports whether each byte is a cluster.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '\r' {
			return false
		}
	}
	return true
}

func firstCluster(s string) string {
	if len(s) < 2 || isPlain(s[:2]) {
		return s[:min(1, len(s))]
	}
	return clusters(head(s))[0]
}

func lastCluster(s string) string {
	if n := len(s); n < 2 || isPlain(s[n-2:]) {
		return s[n-min(1, n):]
	}
	parts := clusters(s)
	return parts[len(parts)-1]
}

// head is the start of a text, long enough for a cluster, so that its length does not matter.
func head(s string) string {
	const enough = 256 // bytes
	if len(s) <= enough {
		return s
	}
	end := enough
	for !utf8.RuneStart(s[end]) {
		end--
	}
	if parts := clusters(s[:end]); len(parts) > 1 {
		return parts[0]
	}
	return s
}
