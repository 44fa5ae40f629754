package quote

import "unicode"

const (
	apostrophe  = "’"
	prime       = "′" // for feet and minutes
	doublePrime = "″" // for inches and seconds
)

// object stands for what is not text (U+FFFC, object replacement character).
const object = '\ufffc'

// deepest is the number of quotations within each other that a Quoter keeps track of. Further ones are not seen to open,
// so that the quotes which were to close them close those around them.
const deepest = 32

// Quoter remembers what quotations are open while it goes through a text. The zero value is ready for the start of one.
type Quoter struct {
	opened []bool // for each quotation, from the outside in, whether its quotes are double
}

// Quote is what a straight quote becomes. The character before it is 0 at the start of a text; characters that are not
// seen (Default_Ignorable_Code_Point) do not count, and objects are U+FFFC.
//
// A quote after a digit is a prime, and a single one after a letter or object is an apostrophe, unless it can close a
// quotation of its kind. Otherwise it closes the innermost quotation if that is of its kind and something stands before
// it that is not a space or an opening bracket, and else opens another.
func (q *Quoter) Quote(before rune, quotes Quotes, double bool) string {
	matches := len(q.opened) > 0 && q.opened[len(q.opened)-1] == double
	switch {
	case !matches && unicode.IsNumber(before):
		if double {
			return doublePrime
		}
		return prime
	case !matches && !double && (isAlphabetic(before) || before == object):
		return apostrophe
	case matches && !opensAfter(before):
		q.opened = q.opened[:len(q.opened)-1]
		return quotes.close(double)
	}
	if len(q.opened) < deepest {
		q.opened = append(q.opened, double)
	}
	return quotes.open(double)
}

// opensAfter reports whether a quote after the character can only open.
func opensAfter(before rune) bool {
	switch before {
	case 0, '(', '[', '{':
		return true
	}
	return unicode.IsSpace(before)
}

// isAlphabetic reports whether the character has the property Alphabetic (UAX #44).
func isAlphabetic(r rune) bool {
	return unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_Alphabetic)
}
