package quote

import langs "chatdoc/layout/lang"

// Quotes that several languages share.
var (
	english    = Quotes{"‘", "’", "“", "”"}
	low        = Quotes{"‚", "‘", "„", "“"}
	lowToHigh  = Quotes{"’", "’", "„", "”"}
	guillemets = Quotes{"‹", "›", "«", "»"}
	inward     = Quotes{"›", "‹", "»", "«"}
	romance    = Quotes{"“", "”", "«", "»"}
	french     = Quotes{"“", "”", "«\u202f", "\u202f»"}
	spaced     = Quotes{"‹\u202f", "\u202f›", "«\u202f", "\u202f»"}
	high       = Quotes{"’", "’", "”", "”"}
	rightLeft  = Quotes{"’", "‘", "”", "“"}
)

// For gives the quotes of a language (ISO 639) as used in a region (ISO 3166-1, may be empty), or those that it uses
// besides. A language without alternative quotes keeps its usual ones.
func For(lang, region string, alternative bool) Quotes {
	if !alternative {
		return usual(lang, region)
	}
	switch lang {
	case "de":
		if region == "CH" || region == "LI" {
			return low
		}
		return inward
	case "cs", "da", "sk", "sl":
		return inward
	case "no", "nb", "nn":
		return low
	case "fr", "it":
		return english
	case "la":
		return french
	case "fi", "sv":
		return Quotes{"’", "’", "»", "»"}
	case "ar":
		return rightLeft
	}
	return usual(lang, region)
}

func usual(lang, region string) Quotes {
	switch lang {
	case "de":
		if region == "CH" || region == "LI" {
			return guillemets
		}
		return low
	case "cs", "et", "is", "lt", "lv", "sk", "sl":
		return low
	case "hu", "pl", "ro":
		return lowToHigh
	case "hr":
		return Quotes{"‘", "’", "„", "”"}
	case "bg":
		return Quotes{"’", "’", "„", "“"}
	case "fr":
		if region == "CH" {
			return spaced
		}
		return french
	case "es":
		if region == "" || region == "ES" {
			return romance
		}
	case "it", "la", "uk":
		return romance
	case "ru":
		return Quotes{"„", "“", "«", "»"}
	case "el":
		return Quotes{"‘", "’", "«", "»"}
	case "no", "nb", "nn":
		return Quotes{"’", "’", "«", "»"}
	case "bs", "fi", "sv", "he":
		return high
	case "ar":
		return Quotes{"’", "‘", "«", "»"}
	}
	if langs.IsRTL(lang) {
		return rightLeft
	}
	return english
}
