package diag

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// shown is how a character of a source line is shown, and how many columns that takes. A tab is four spaces. Characters
// that a terminal would act upon, or that reorder text, appear as U+FFFD.
func shown(r rune) (string, int) {
	switch {
	case r == '\t':
		return "    ", 4
	case r < 0x20, 0x7f <= r && r < 0xa0, isReordering(r), r == unicode.ReplacementChar:
		return "\ufffd", 1
	case r < 0x300:
		return string(r), 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return string(r), 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return string(r), 2
	}
	return string(r), 1
}

// isReordering reports whether r changes the direction of text, by which a source can be made to look like another.
func isReordering(r rune) bool {
	return 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// visible makes a text harmless for terminals. Its line breaks stay.
func visible(text string) string {
	isHarmful := func(r rune) bool { return r != '\n' && (r < 0x20 || 0x7f <= r && r < 0xa0 || isReordering(r)) }
	if !strings.ContainsFunc(text, isHarmful) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if isHarmful(r) {
			s, _ := shown(r)
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
