package bidi

import ucd "golang.org/x/text/unicode/bidi"

// set is a set of character classes.
type set uint32

const (
	strong     set = 1<<ucd.L | 1<<ucd.R | 1<<ucd.AL
	initiators set = 1<<ucd.LRI | 1<<ucd.RLI | 1<<ucd.FSI
	isolates   set = initiators | 1<<ucd.PDI

	// removed are those that rule X9 removes from the text.
	removed set = 1<<ucd.LRE | 1<<ucd.RLE | 1<<ucd.LRO | 1<<ucd.RLO | 1<<ucd.PDF | 1<<ucd.BN

	// neutral are those that rules N1 and N2 speak of as NI.
	neutral set = 1<<ucd.B | 1<<ucd.S | 1<<ucd.WS | 1<<ucd.ON | isolates

	// turning are those that can give a character of a left-to-right paragraph another level.
	turning set = 1<<ucd.R | 1<<ucd.AL | 1<<ucd.AN | 1<<ucd.LRE | 1<<ucd.RLE | 1<<ucd.LRO | 1<<ucd.RLO | initiators
)

func (s set) has(c ucd.Class) bool { return s&(1<<c) != 0 }

// classAt is the class of the character at a place in the text and its length in bytes. Stray bytes count as letters
// from left to right.
func classAt(text string, at int) (c ucd.Class, size int) {
	p, size := ucd.LookupString(text[at:])
	return p.Class(), max(size, 1)
}
