package numbering

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// noZero stands for zero where a system cannot express it.
const noZero = "-"

// most is the largest number of signs that a system without large signs puts in a row. Beyond, numbers are written in
// decimal digits. Typst would write them out until its memory is full.
const most = 1 << 16

// positional is a decimal system by its digit zero, which the others follow.
type positional rune

func (zero positional) append(dst []byte, n uint64) []byte {
	start := len(dst)
	dst = strconv.AppendUint(dst, n, 10)
	if zero == '0' {
		return dst
	}
	digits := string(dst[start:])
	dst = dst[:start]
	for _, d := range digits {
		dst = utf8.AppendRune(dst, rune(zero)+d-'0')
	}
	return dst
}

// letters are an alphabet whose last letter is followed by two letters, as z by aa: a positional system without a zero.
type letters string

func (alphabet letters) append(dst []byte, n uint64) []byte {
	if n == 0 {
		return append(dst, noZero...)
	}
	all := []rune(alphabet)
	base := uint64(len(all))
	var word []rune
	for ; n > 0; n = (n - 1) / base {
		word = append(word, all[(n-1)%base])
	}
	slices.Reverse(word)
	return append(dst, string(word)...)
}

// footnoteSigns are doubled after the last one, then tripled, and so on.
type footnoteSigns string

func (signs footnoteSigns) append(dst []byte, n uint64) []byte {
	all := []rune(signs)
	count := uint64(len(all))
	switch {
	case n == 0:
		return append(dst, noZero...)
	case n > most*count:
		return strconv.AppendUint(dst, n, 10)
	}
	return append(dst, strings.Repeat(string(all[(n-1)%count]), int((n-1)/count)+1)...)
}

// additive is a system in which the values of the signs add up. They are listed from the largest to zero, and a number is
// made of the largest that fit.
type additive []sign

type sign struct {
	value uint64
	text  string
}

func (signs additive) append(dst []byte, n uint64) []byte {
	switch {
	case n == 0:
		return append(dst, signs[len(signs)-1].text...)
	case n > most*signs[0].value:
		return strconv.AppendUint(dst, n, 10)
	}
	for _, s := range signs {
		for ; n > 0 && n >= s.value; n -= s.value {
			dst = append(dst, s.text...)
		}
	}
	return dst
}

// capital writes what another system writes, in capital letters.
type capital struct{ system }

func (c capital) append(dst []byte, n uint64) []byte {
	return append(dst, strings.ToUpper(string(c.system.append(nil, n)))...)
}

// few are signs for the numbers from zero on, as far as there are any. Further numbers are written in decimal digits.
type few string

func (signs few) append(dst []byte, n uint64) []byte {
	if all := []rune(signs); n < uint64(len(all)) {
		return utf8.AppendRune(dst, all[n])
	}
	return strconv.AppendUint(dst, n, 10)
}
