// Package hyphen hyphenates words as Typst does: by Liang's method, with the patterns of TeX's hyph-utf8.
//
// Patterns are pieces of words with digits between the letters (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983).
// All patterns that occur in a word, with dots around it, lay their digits on the places between its letters. The highest
// digit of a place counts, and where it is odd, the word may be divided. There are no exceptions besides, so that
// English "table" is not divided, and "project" always alike.
package hyphen

import (
	"unicode"
	"unicode/utf8"
)

// Language is a language whose words can be hyphenated.
type Language struct {
	code        string
	trie        trie
	left, right int // letters that stay together at the start and the end of a word
}

// For gives the language with an ISO 639 code such as "de", nil if it is not known. These are the languages that Typst
// hyphenates, but for Czech and Slovak, whose patterns are not free enough.
func For(code string) *Language {
	for i := range languages {
		if languages[i].code == code {
			return &languages[i]
		}
	}
	return nil
}

// Hyphenate appends to places where the word may be divided, as offsets in bytes, in order. The word should consist of
// letters; their case does not matter.
func (l *Language) Hyphenate(word string, places []int) []int {
	const usual = 64 // bytes, for which no memory is allocated
	var dottedBuffer, levelBuffer [usual + 3]byte
	dotted, levels := dottedBuffer[:0], levelBuffer[:]
	if len(word) > usual {
		dotted, levels = make([]byte, 0, len(word)+2), make([]byte, len(word)+3)
	}
	dotted = append(lowercase(append(dotted, '.'), word), '.')
	for start := range dotted {
		if utf8.RuneStart(dotted[start]) {
			l.trie.match(dotted[start:], levels[start:])
		}
	}
	first, last := bounds(word, l.left, l.right)
	for at := first; at <= last; at++ {
		if levels[at+1]%2 == 1 {
			places = append(places, at)
		}
	}
	return places
}

// lowercase appends a word in lower case, but for those letters that would take another number of bytes.
func lowercase(b []byte, word string) []byte {
	for _, r := range word {
		if lower := unicode.ToLower(r); utf8.RuneLen(lower) == utf8.RuneLen(r) {
			r = lower
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

// bounds are the offsets behind the first left and before the last right letters of a word.
func bounds(word string, left, right int) (first, last int) {
	for range left {
		_, size := utf8.DecodeRuneInString(word[first:])
		first += size
	}
	last = len(word)
	for range right {
		_, size := utf8.DecodeLastRuneInString(word[:last])
		last -= size
	}
	return first, last
}
