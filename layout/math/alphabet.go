package math

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Unicode has letters and digits for mathematics in several alphabets, at U+1D400 and after. Some letters have been
// elsewhere before and are missing there.

// Starts of alphabets of 52 Latin letters, capitals first.
const (
	latinBold = 0x1D400 + 52*iota
	latinItalic
	latinBoldItalic
	latinScript
	latinBoldScript
	latinFraktur
	latinDoubleStruck
	latinBoldFraktur
	latinSans
	latinSansBold
	latinSansItalic
	latinSansBoldItalic
	latinMono
)

// Starts of alphabets of 58 Greek letters: capitals, nabla, small letters, and six forms of them.
const (
	greekBold = 0x1D6A8 + 58*iota
	greekItalic
	greekBoldItalic
	greekSansBold
	greekSansBoldItalic
)

// Starts of ten digits.
const (
	digitsBold = 0x1D7CE + 10*iota
	digitsDoubleStruck
	digitsSans
	digitsSansBold
	digitsMono
)

// greekLetters are the letters in the order of their alphabets.
const greekLetters = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ"

// elsewhere are the letters that are missing among those at U+1D400.
var elsewhere = map[rune]rune{
	0x1D455: 'ℎ',
	0x1D49D: 'ℬ', 0x1D4A0: 'ℰ', 0x1D4A1: 'ℱ', 0x1D4A3: 'ℋ', 0x1D4A4: 'ℐ', 0x1D4A7: 'ℒ', 0x1D4A8: 'ℳ', 0x1D4AD: 'ℛ',
	0x1D4BA: 'ℯ', 0x1D4BC: 'ℊ', 0x1D4C4: 'ℴ',
	0x1D506: 'ℭ', 0x1D50B: 'ℌ', 0x1D50C: 'ℑ', 0x1D515: 'ℜ', 0x1D51D: 'ℨ',
	0x1D53A: 'ℂ', 0x1D53F: 'ℍ', 0x1D545: 'ℕ', 0x1D547: 'ℙ', 0x1D548: 'ℚ', 0x1D549: 'ℝ', 0x1D551: 'ℤ',
}

// hebrew are letters with a form for mathematics, each followed by that.
const hebrew = "אℵבℶגℷדℸ"

// doubleStruck are letters that are double-struck one by one, each followed by that form; and the same for those that
// are slanted.
const (
	doubleStruck       = "ΓℾΠℿγℽπℼ∑⅀"
	doubleStruckItalic = "Dⅅdⅆeⅇiⅈjⅉ"
)

// face is how letters are to look.
type face struct {
	alphabet layout.MathAlphabet
	bold     bool
	italic   value.Maybe[bool] // not some: letters are italic, but capital Greek ones
}

// styled is a text in the alphabet of the styles.
func styled(text string, styles *value.Chain, italic value.Maybe[bool]) string {
	f := face{layout.MathAlphabets.Get(styles), layout.MathBold.Get(styles), italic}
	var b strings.Builder
	for _, r := range text {
		s := f.letter(r)
		b.WriteRune(s)
		if s != r && isLatin(r) {
			b.WriteString(f.selector())
		}
	}
	return b.String()
}

// selector tells the two kinds of script letters apart (Unicode 17, "Standardized Variants").
func (f face) selector() string {
	switch f.alphabet {
	case layout.ChanceryAlphabet:
		return "\ufe00"
	case layout.RoundhandAlphabet:
		return "\ufe01"
	}
	return ""
}

// letter is the form that a character takes, itself where it has only one.
func (f face) letter(r rune) rune {
	slanted := f.italic.V || !f.italic.Some
	switch {
	case r < 0x80 && !isLatin(r) && !unicode.IsDigit(r):
		return r
	case isLatin(r):
		return f.latin(r, slanted)
	case '0' <= r && r <= '9':
		return f.digit(r)
	case r == 'ħ' && slanted:
		return 'ℏ'
	case r == 'ı' && slanted && f.alphabet == layout.SerifAlphabet && !f.bold:
		return '𝚤'
	case r == 'ȷ' && slanted && f.alphabet == layout.SerifAlphabet && !f.bold:
		return '𝚥'
	case f.bold && (r == 'Ϝ' || r == 'ϝ'):
		return '𝟊' + (r - 'Ϝ')
	}
	if s, ok := pair(hebrew, r); ok {
		return s
	}
	if f.alphabet == layout.DoubleStruckAlphabet {
		if s, ok := pair(doubleStruck, r); ok {
			return s
		}
	}
	return f.greek(r)
}

func isLatin(r rune) bool { return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' }

func (f face) latin(r rune, slanted bool) rune {
	var base rune
	switch f.alphabet {
	case layout.SansAlphabet:
		base = choose(f.bold, slanted, latinSans, latinSansItalic, latinSansBold, latinSansBoldItalic)
	case layout.ChanceryAlphabet, layout.RoundhandAlphabet:
		base = choose(f.bold, false, latinScript, 0, latinBoldScript, 0)
	case layout.FrakturAlphabet:
		base = choose(f.bold, false, latinFraktur, 0, latinBoldFraktur, 0)
	case layout.MonoAlphabet:
		base = latinMono
	case layout.DoubleStruckAlphabet:
		if s, ok := pair(doubleStruckItalic, r); ok && f.italic.V {
			return s
		}
		base = latinDoubleStruck
	default:
		if base = choose(f.bold, slanted, 0, latinItalic, latinBold, latinBoldItalic); base == 0 {
			return r
		}
	}
	s := base + r - 'A'
	if r >= 'a' {
		s = base + 26 + r - 'a'
	}
	if old, ok := elsewhere[s]; ok {
		return old
	}
	return s
}

func (f face) digit(r rune) rune {
	base := rune('0')
	switch {
	case f.alphabet == layout.SansAlphabet && f.bold:
		base = digitsSansBold
	case f.alphabet == layout.SansAlphabet:
		base = digitsSans
	case f.alphabet == layout.MonoAlphabet:
		base = digitsMono
	case f.alphabet == layout.DoubleStruckAlphabet:
		base = digitsDoubleStruck
	case f.bold:
		base = digitsBold
	}
	return base + r - '0'
}

// greek is the form of a Greek letter, or of what belongs to that alphabet.
func (f face) greek(r rune) rune {
	at := strings.IndexRune(greekLetters, r)
	if at < 0 {
		return r
	}
	n := rune(utf8.RuneCountInString(greekLetters[:at]))
	capital := n < 26
	slanted := f.italic.V || !f.italic.Some && !capital
	var base rune
	if f.alphabet == layout.SansAlphabet {
		base = choose(true, slanted, 0, 0, greekSansBold, greekSansBoldItalic)
	} else if base = choose(f.bold, slanted, 0, greekItalic, greekBold, greekBoldItalic); base == 0 {
		return r
	}
	return base + n
}

func choose(bold, slanted bool, plain, italic, heavy, both rune) rune {
	switch {
	case bold && slanted:
		return both
	case bold:
		return heavy
	case slanted:
		return italic
	}
	return plain
}

// pair is the character that follows another in a list of pairs.
func pair(list string, r rune) (second rune, ok bool) {
	runes := []rune(list)
	for i := 0; i+1 < len(runes); i += 2 {
		if runes[i] == r {
			return runes[i+1], true
		}
	}
	return 0, false
}
