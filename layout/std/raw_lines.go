package std

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/grapheme"
	"chatdoc/lexer"
)

// splitLines cuts a text at all that ends a line.
func splitLines(text string) (lines []string) {
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '\r' && strings.HasPrefix(text[i+size:], "\n") {
			size++
		}
		if lexer.IsNewline(r) {
			lines = append(lines, text[start:i])
			start = i + size
		}
		i += size
	}
	return append(lines, text[start:])
}

// alignTabs replaces tabs by the spaces up to the next tab stop. Columns are counted as readers count characters.
func alignTabs(text string, size int) string {
	var w strings.Builder
	column := 0
	for _, cluster := range grapheme.Clusters(text) {
		r, _ := utf8.DecodeRuneInString(cluster)
		switch {
		case cluster == "\t":
			n := size - column%max(size, 1)
			w.WriteString(strings.Repeat(" ", n))
			column += n
		case lexer.IsNewline(r):
			w.WriteString(cluster)
			column = 0
		default:
			w.WriteString(cluster)
			column++
		}
	}
	return w.String()
}
