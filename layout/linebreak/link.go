package linebreak

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// linkAt is the length of the address that begins at an offset of the text, 0 if none does. It begins behind "://",
// or with "www.".
func linkAt(text string, offset int) int {
	if !strings.HasSuffix(text[:offset], "://") && !strings.HasPrefix(text[offset:], "www.") {
		return 0
	}
	return linkLength(text[offset:])
}

// linkLength is how much of the text belongs to an address, as Typst's markup has it: brackets must be balanced, and
// what is likely to end a sentence does not count at the end.
func linkLength(text string) int {
	var open []byte
	n := 0
	for ; n < len(text); n++ {
		c := text[n]
		switch {
		case c == '(' || c == '[':
			open = append(open, c)
			continue
		case c == ')' || c == ']':
			if last := len(open) - 1; last >= 0 && (open[last] == '(') == (c == ')') {
				open = open[:last]
				continue
			}
		case isAddressByte(c):
			continue
		}
		break
	}
	return len(strings.TrimRight(text[:n], "!,.:;?'"))
}

func isAddressByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("!#$%&*+,-./:;=?@_~'", c) >= 0
}

// linkClass tells apart the characters of an address.
type linkClass uint8

const (
	linkOther linkClass = iota
	linkLetter
	linkDigit
	linkOpen
)

func linkClassOf(r rune) linkClass {
	switch {
	case unicode.IsLetter(r):
		return linkLetter
	case unicode.IsNumber(r):
		return linkDigit
	case r == '(' || r == '[':
		return linkOpen
	}
	return linkOther
}

// longPiece is the length in bytes from which on a piece of an address may break anywhere.
const longPiece = 16

// linkBreaks gives the offsets within an address where a line may break: behind signs such as dots and slashes, and
// between letters and digits, but not next to an opening bracket. Long pieces without such a place may break anywhere.
func linkBreaks(link string) iter.Seq[int] {
	return func(yield func(int) bool) {
		start, before := 0, linkOther
		for end, r := range link {
			c := linkClassOf(r)
			divides := c != before
			if c == linkOther {
				divides = before == linkOther
			}
			if end > 0 && divides && before != linkOpen {
				if !yieldPiece(link, start, end, yield) {
					return
				}
				start = end
			}
			before = c
		}
	}
}

// yieldPiece gives the end of a piece, and if it is long, every place in it.
func yieldPiece(link string, start, end int, yield func(int) bool) bool {
	if end-start >= longPiece {
		for start < end {
			_, size := utf8.DecodeRuneInString(link[start:])
			if start += size; start < end && !yield(start) {
				return false
			}
		}
	}
	return yield(end)
}
