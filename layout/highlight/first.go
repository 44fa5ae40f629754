package highlight

import "strings"

// firstSets are the characters that a match can begin with, and those that can follow. They tell quickly that most
// rules of a state cannot match at a place.
type firstSets [2]charSet

// charSet is a set of characters: a bit for each of ASCII, and one for all others. A set that is open has all
// characters, and the end of the text too.
type charSet struct {
	ascii [2]uint64
	wide  bool
	open  bool
}

// allow reports whether a match may begin at a place of the text.
func (f *firstSets) allow(text []rune, at int) bool {
	return f[0].has(text[at]) && (f[1].open || at+1 < len(text) && f[1].has(text[at+1]))
}

func (s *charSet) has(r rune) bool {
	if uint32(r) >= 128 {
		return s.wide || s.open
	}
	return s.open || s.ascii[r>>6]&(1<<(r&63)) != 0
}

// parseFirst reads two sets as internal/gen writes them.
func parseFirst(s string) firstSets {
	first, second, _ := strings.Cut(s, " ")
	return firstSets{parseCharSet(first), parseCharSet(second)}
}

func parseCharSet(s string) charSet {
	set := charSet{open: s == "*", wide: strings.HasSuffix(s, "+")}
	for ; len(s) >= 4; s = s[4:] {
		low, high := unhex(s[0])<<4|unhex(s[1]), unhex(s[2])<<4|unhex(s[3])
		for c := low; c <= high; c++ {
			set.ascii[c>>6] |= 1 << (c & 63)
		}
	}
	return set
}

func unhex(c byte) int {
	if c <= '9' {
		return int(c - '0')
	}
	return int(c-'a') + 10
}
