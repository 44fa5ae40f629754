package highlight

import (
	"slices"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"
)

// list is a set of texts that a unit may have. The empty list takes any unit.
type list struct {
	texts  []string
	sets   setFlags
	except bool // it is the set of those that a unit may not have
}

// setFlags are sets of units that a list may hold besides its texts.
type setFlags uint16

const (
	setTypes setFlags = 1 << iota
	setCaps
	setWords
	setEndingInT
	setStrings
	setDocs
	setComments
	setNumbers
	setStart
)

var setNames = [...]string{"<type>", "<CAPS>", "<word>", "<_t>", "<string>", "<doc>", "<comment>", "<number>", "<start>"}

// words makes a list of the texts, separated by spaces. "<type>" stands for capitalized words, "<CAPS>" for words in
// capitals, "<word>" for any word, "<_t>" for those that end so, "<string>", "<comment>" and "<number>" for such tokens,
// "<doc>" for strings in three quotes, "<start>" for the start of the text, "<line>" for that of a line; "<all>" is for
// dialect.plain only. "<not>" negates the list.
func words(texts string) list {
	var l list
	for text := range strings.FieldsSeq(texts) {
		switch i := slices.Index(setNames[:], text); {
		case i >= 0:
			l.sets |= 1 << i
		case text == "<not>":
			l.except = true
		case text == "<line>":
			l.texts = append(l.texts, lineStart.text)
		default:
			l.texts = append(l.texts, text)
		}
	}
	return l
}

func (l *list) has(u *unit) bool {
	if l.texts == nil && l.sets == 0 {
		return true
	}
	return l.except != (slices.Contains(l.texts, u.text) || l.sets != 0 && l.sets&setsOf(u) != 0)
}

// setsOf are the sets that a unit belongs to.
func setsOf(u *unit) setFlags {
	switch {
	case u.kind.InCategory(chroma.Comment):
		return setComments
	case u.kind.InSubCategory(chroma.LiteralNumber):
		return setNumbers
	case u.kind.InSubCategory(chroma.LiteralString):
		if strings.HasPrefix(u.text, `"""`) || strings.HasPrefix(u.text, "'''") {
			return setStrings | setDocs
		}
		return setStrings
	case u == &noUnit:
		return setStart
	case u.text == "" || isWhole(u.kind) || !isWordChar(rune(u.text[0])):
		return 0
	}
	return setsOfWord(u.text)
}

func setsOfWord(text string) setFlags {
	sets := setWords
	if strings.HasSuffix(text, "_t") {
		sets |= setEndingInT
	}
	if text[0] < 'A' || text[0] > 'Z' {
		return sets
	}
	caps := !strings.ContainsFunc(text, unicode.IsLower)
	if caps {
		sets |= setCaps
	}
	if !caps || len(text) == 1 {
		sets |= setTypes
	}
	return sets
}
