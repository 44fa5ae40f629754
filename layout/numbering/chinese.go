package numbering

import "unicode/utf8"

// chinese writes numbers in words. Digits go in groups of four, of which each digit but the last is followed by its power
// of ten, and each group but the last by its power of ten thousand:
//
//	1 2345 6789    一亿 二千三百四十五万 六千七百八十九
//
// Zeros are not written; one 零 stands for any number of them that are followed by another digit in the same group, or
// that fill a whole group. From 10 to 19 the one before the ten is left out if nothing precedes it.
type chinese struct {
	digits string
	powers string // of ten: 10, 100 and 1000
}

// groups are the names of the powers of ten thousand, up to what 64 bits can hold.
var groups = [...]string{"", "万", "亿", "兆", "京"}

func (c *chinese) append(dst []byte, n uint64) []byte {
	digits := []rune(c.digits)
	if n == 0 {
		return utf8.AppendRune(dst, digits[0])
	}
	written, skipped := false, false
	for i := len(groups) - 1; i >= 0; i-- {
		group := n / power(10000, i) % 10000
		if group == 0 {
			skipped = written
			continue
		}
		if written && (skipped || group < 1000) {
			dst = utf8.AppendRune(dst, digits[0])
		}
		dst = c.group(dst, group, !written)
		dst = append(dst, groups[i]...)
		written, skipped = true, false
	}
	return dst
}

// group writes up to four digits, without zeros before the first and after the last of them.
func (c *chinese) group(dst []byte, n uint64, first bool) []byte {
	digits, powers := []rune(c.digits), []rune(c.powers)
	written, skipped := false, false
	for i := len(powers); i >= 0; i-- {
		digit := n / power(10, i) % 10
		if digit == 0 {
			skipped = written
			continue
		}
		if skipped {
			dst = utf8.AppendRune(dst, digits[0])
		}
		if !(first && !written && digit == 1 && i == 1) {
			dst = utf8.AppendRune(dst, digits[digit])
		}
		if i > 0 {
			dst = utf8.AppendRune(dst, powers[i-1])
		}
		written, skipped = true, false
	}
	return dst
}

// power is base to the power of exponent.
func power(base uint64, exponent int) uint64 {
	p := uint64(1)
	for range exponent {
		p *= base
	}
	return p
}
