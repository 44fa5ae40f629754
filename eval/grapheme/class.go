package grapheme

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// class is what the rules know of a character.
type class uint8

const (
	other      class = iota
	prepend          // goes with what follows
	control          // stands alone
	extend           // goes with what precedes
	spacing          // a mark with a width, which does so as well
	hangulL          // leading consonants of Hangul
	hangulV          // vowels
	hangulT          // trailing consonants
	pictograph       // emoji and the like
	consonant        // of an Indic script that builds conjuncts
	linker           // the virama of such a script
	hangulLV         // syllables without trailing consonant
	hangulLVT        // syllables with one
	regional         // half a flag
	joiner           // U+200D
)

// propertyTable names the characters of the classes from prepend to linker, a line for each. It comes from the reference:
// from what its regular expressions match and its clusters join.
//
//go:embed properties.txt
var propertyTable string

// characters are those of a class, from low to high.
type characters struct {
	low, high rune
	class     class
}

// table are all ranges of characters, in order. Linkers and consonants come before what else they are.
var table = sync.OnceValue(func() []characters {
	var ranges []characters
	c := other
	for line := range strings.Lines(propertyTable) {
		c++
		for _, field := range strings.Fields(line)[1:] {
			low, high, ok := strings.Cut(field, "-")
			if !ok {
				high = low
			}
			ranges = append(ranges, characters{parseHex(low), parseHex(high), c})
		}
	}
	slices.SortStableFunc(ranges, func(a, b characters) int { return int(a.low - b.low) })
	return ranges
})

func parseHex(s string) rune {
	n, _ := strconv.ParseInt(s, 16, 32) // of our own table
	return rune(n)
}

func classOf(r rune) class {
	switch {
	case r >= ' ' && r < 0x7f:
		return other
	case r == '\n' || r == '\r':
		return control
	case r == 0x200d:
		return joiner
	case r >= 0xac00 && r <= 0xd7a3:
		if (r-0xac00)%28 == 0 {
			return hangulLV
		}
		return hangulLVT
	case r >= 0x1f1e6 && r <= 0x1f1ff:
		return regional
	}
	ranges := table()
	i, _ := slices.BinarySearchFunc(ranges, r, func(c characters, r rune) int { return int(c.high - r) })
	if i < len(ranges) && ranges[i].low <= r {
		return ranges[i].class
	}
	return other
}
