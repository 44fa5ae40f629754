package hyphen

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words gives the words of a stretch of text that may be hyphenated, with their offsets: the segments between word boundaries (UAX
// #29) that consist of letters alone. What is joined to other signs, as in "don't", "e.g.", "a_b" or "x2", is one segment
// with them and is left out. The stretch should lie between two places where the line may break (linebreak.Break.Words).
func Words(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			r, size := utf8.DecodeRuneInString(text[at:])
			if !isAlphabetic(r) {
				at += size
				continue
			}
			end := at + size
			for end < len(text) {
				r, size := utf8.DecodeRuneInString(text[end:])
				if !isAlphabetic(r) {
					break
				}
				end += size
			}
			if !joinsBefore(text[:at]) && !joinsBehind(text[end:]) && !yield(at, text[at:end]) {
				return
			}
			at = end
		}
	}
}

// isAlphabetic has the property Alphabetic of Unicode.
func isAlphabetic(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_Alphabetic)
}

// joinsBefore reports whether letters form one segment with the text before them (WB4 to WB13b).
func joinsBefore(text string) bool {
	r, size := utf8.DecodeLastRuneInString(text)
	switch {
	case text == "":
		return false
	case joins(r):
		return true
	case isMiddle(r):
		r, _ = utf8.DecodeLastRuneInString(text[:len(text)-size])
		return len(text) > size && (isAlphabetic(r) || isExtender(r))
	}
	return false
}

// joinsBehind reports whether letters form one segment with the text behind them.
func joinsBehind(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case text == "":
		return false
	case joins(r):
		return true
	case isMiddle(r):
		next, _ := utf8.DecodeRuneInString(text[size:])
		return len(text) > size && isAlphabetic(next)
	}
	return false
}

// joins reports whether a letter and r are never divided: r is a digit, a mark, a format character or a connector.
func joins(r rune) bool {
	return isExtender(r) || unicode.In(r, unicode.Nd, unicode.Pc)
}

func isExtender(r rune) bool {
	return unicode.In(r, unicode.M, unicode.Cf) && r != '\u200b'
}

// isMiddle has the properties MidLetter, MidNumLet and Single_Quote, whose characters join letters on both sides.
func isMiddle(r rune) bool {
	return strings.ContainsRune(":··՟״‧︓﹕：.‘’․﹒＇．'", r)
}
