package value

import "unicode"

// IsIdent reports whether a string is a name: UAX #31 with underscores at the start and hyphens after it.
func IsIdent(s string) bool {
	for i, r := range s {
		if i == 0 && !isIdentStart(r) || i > 0 && !isIdentContinue(r) {
			return false
		}
	}
	return s != ""
}

func isIdentStart(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isIdentContinue(r rune) bool {
	return isIdentStart(r) || r == '-' || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// isLabelRune reports whether a character may stand in a label between angle brackets.
func isLabelRune(r rune) bool { return isIdentContinue(r) || r == '.' || r == ':' }
