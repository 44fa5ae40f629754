// Package bidi finds out in which direction the characters of a text run, and in which order the pieces of a line stand:
// the Unicode Bidirectional Algorithm (Unicode Standard Annex #9), whose rules the code names throughout.
//
// Levels takes a text through the phases of the algorithm, one paragraph at a time. The classes of its characters come
// from golang.org/x/text (class.go). Explicit formatting characters give each character a first level and then play no
// further part (explicit.go). Stretches of one level are linked into isolating run sequences (sequence.go), and in each
// of them rules resolve first the weak classes, numbers above all (weak.go), then brackets (bracket.go), then whatever
// else is neutral (neutral.go).
//
// Layout breaks the text into lines next, for which it needs no order yet. VisualRuns then puts a line's runs into the
// order in which they are seen (line.go).
//
// The results are those of the Rust crate unicode-bidi, which Typst uses, also where the standard leaves a choice. Every
// phase takes time in proportion to the length of the text.
package bidi

import (
	"unicode/utf8"

	ucd "golang.org/x/text/unicode/bidi"
)

// Level is an embedding level: how deeply text of one direction lies within text of the other. Even levels run from left
// to right, odd ones from right to left.
type Level uint8

// maxDepth is the highest level that explicit formatting reaches (definition BD2). Implicit levels go up to two higher.
const maxDepth = 125

// IsRTL reports whether text of this level runs from right to left.
func (l Level) IsRTL() bool { return l&1 != 0 }

// class is the strong class that stands for a level's direction.
func (l Level) class() ucd.Class {
	if l.IsRTL() {
		return ucd.R
	}
	return ucd.L
}

// Base is the level of a paragraph: 0 from left to right, 1 from right to left.
func Base(rtl bool) Level {
	if rtl {
		return 1
	}
	return 0
}

// Levels is the embedding level of every byte of a text whose paragraphs have the given direction; the bytes of a
// character share one. It is nil if all of them have the paragraphs' own level.
//
// A paragraph separator such as \n has the level of its paragraph. Formatting characters without a level of their own
// have that of the character before.
func Levels(text string, rtl bool) []Level {
	if !rtl && isLTR(text) {
		return nil
	}
	p := paragraph{
		base:   Base(rtl),
		chars:  make([]char, 0, utf8.RuneCountInString(text)),
		levels: make([]Level, len(text)),
	}
	mixed := false
	for start := 0; start < len(text); {
		end := p.read(text, start)
		mixed = p.resolve(start, end) || mixed
		start = end
	}
	if !mixed {
		return nil
	}
	return p.levels
}

// isLTR reports whether nothing in a text can have another level than 0. Most text ends here, so this looks at bytes:
// before U+0580, whose first byte is 0xD6, all characters are harmless.
func isLTR(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < 0xD6 {
			continue
		}
		if c, _ := classAt(text, i); turning.has(c) {
			return false
		}
	}
	return true
}

// paragraph is a paragraph on its way through the algorithm. The next one takes over its memory.
type paragraph struct {
	base  Level
	text  string // up to the end of the paragraph
	chars []char
	seqs  []sequence

	levels []Level // the result for the whole text
}

// char is a character.
type char struct {
	start    int       // its first byte in the text
	original ucd.Class // as Unicode has it; FSI is replaced by what it stands for
	class    ucd.Class // as the rules have changed it
	level    Level
}

// unset marks bytes that no rule has given a level.
const unset Level = 0xFF

// resolve takes the paragraph text[start:end], whose characters have been read, through all rules. It reports whether
// any character has another level than the paragraph.
func (p *paragraph) resolve(start, end int) (mixed bool) {
	levels := p.levels[start:end]
	for i := range levels {
		levels[i] = unset
	}
	p.decideIsolates()
	p.explicit()
	p.link()
	for i := range p.seqs {
		s := &p.seqs[i]
		s.resolveWeak()
		s.resolveBrackets(p.text)
		s.resolveNeutral()
		s.resolveImplicit(p.levels)
	}
	// Bytes without a level belong to the character before, or to one that is as good as removed (rule X9).
	previous := p.base
	for i, l := range levels {
		if l == unset {
			levels[i] = previous
		}
		previous = levels[i]
		mixed = mixed || previous != p.base
	}
	return mixed
}
