package linebreak

import (
	_ "embed"
	"unicode/utf8"
)

//go:generate go run ./internal/gen /usr/share/unicode

// class is a line breaking class of UAX #14, after rule LB1 has resolved AI, CJ, SA, SG and XX. Some classes are split by
// the properties that later rules ask for. The values are those that internal/gen writes.
type class uint8

const (
	xAL class = iota // alphabets, symbols
	xB2              // break on either side: em dash
	xBA              // break after: tab, hyphens
	xBB              // break before
	xBK              // mandatory break: VT, FF, LS, PS
	xCB              // contingent break: the inline object U+FFFC
	xCL              // closing punctuation
	xCM              // combining marks
	xCP              // closing parentheses
	xCQ              // CP of East Asian width
	xCR
	xEB // emoji that take modifiers
	xEM // emoji modifiers
	xEX // exclamation and question marks
	xGL // glue: no-break space
	xH2 // Hangul syllables without final
	xH3 // Hangul syllables with final
	xHL // Hebrew letters
	xHY // hyphen-minus
	xID // ideographs, emoji
	xIP // ID that is unassigned, for emoji to come
	xIN // inseparable: leaders
	xIS // separators within numbers
	xJL // Hangul jamo
	xJT
	xJV
	xLF
	xNL // next line
	xNS // no start of a line
	xNU // digits
	xOP // opening punctuation
	xOQ // OP of East Asian width
	xPO // postfixes of numbers
	xPR // prefixes of numbers
	xQU // quotation marks
	xRI // regional indicators
	xSP // space
	xSY // slash
	xWJ // word joiner
	xZJ // zero width joiner
	xZW // zero width space
	classes
)

// set is a set of classes, a bit for each.
type set uint64

const (
	lineEnds set = 1<<xBK | 1<<xCR | 1<<xLF | 1<<xNL
	marks    set = 1<<xCM | 1<<xZJ
)

func (s set) has(c class) bool { return s>>c&1 != 0 }

// classData has the class of each code point in two stages: a byte for each block of 128 code points, the number of the
// block's contents; then the contents, 128 bytes each. It is made from the Unicode Character Database 15.0 (Unicode License
// v3, https://www.unicode.org/license.txt).
//
//go:embed classes.bin
var classData string

const (
	blockBits  = 7
	blockCount = (utf8.MaxRune + 1) >> blockBits
)

func classOf(r rune) class {
	block := int(classData[r>>blockBits])
	return class(classData[blockCount+block<<blockBits+int(r)&(1<<blockBits-1)])
}
