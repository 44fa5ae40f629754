// Package lang knows what Typst 0.14 calls things in different languages, and how the languages are written.
//
// The names are in names.txt, which reads well. It is short enough to be searched each time.
package lang

import (
	_ "embed"
	"strings"
)

//go:embed names.txt
var names string

// Name is what a thing is called in a language (ISO 639) as used in a region (ISO 3166-1, may be empty). Things are figure,
// table, equation, raw (a listing), heading (a section), outline (contents), bibliography, page, footnote, email and
// telephone. Where a region has no name of its own, the language's stands, else English. Other things have no name.
func Name(thing, lang, region string) string {
	for _, tag := range [...]string{lang + "-" + region, lang, "en"} {
		if name, ok := lookup(tag, thing); ok {
			return name
		}
	}
	return ""
}

// lookup finds the name of a thing in the line of a tag.
func lookup(tag, thing string) (name string, ok bool) {
	_, line, ok := strings.Cut(names, "\n"+tag+": ")
	if !ok {
		return "", false
	}
	line, _, _ = strings.Cut(line, "\n")
	for entry := range strings.SplitSeq(line, "; ") {
		if name, ok := strings.CutPrefix(entry, thing+"="); ok {
			return name, true
		}
	}
	return "", false
}

// IsRTL reports whether a language is written from right to left.
func IsRTL(lang string) bool {
	switch lang {
	case "ar", "dv", "fa", "he", "ks", "pa", "ps", "sd", "ug", "ur", "yi":
		return true
	}
	return false
}
