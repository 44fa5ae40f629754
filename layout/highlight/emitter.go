package highlight

import (
	"strconv"
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// emitter says what a rule's match, or a group of it, is made of: one token, unless other fields are set.
type emitter struct {
	token chroma.TokenType
	parts []emitter // one for each group of the match
	state string    // the state from which the same grammar reads the text
	tag   string    // the language that reads the text
	named int       // the group of the match that names that language
	drop  bool      // nothing: the text is plain
}

func parseEmitter(s string) emitter {
	switch {
	case s == "" || s == ".":
		return emitter{drop: true}
	case s[0] == '(':
		var e emitter
		for part := range strings.FieldsSeq(s[1 : len(s)-1]) {
			e.parts = append(e.parts, parseEmitter(part))
		}
		return e
	case strings.HasPrefix(s, "@#"):
		n, _ := strconv.Atoi(s[2:])
		return emitter{named: n}
	case strings.HasPrefix(s, "@@"):
		return emitter{tag: s[2:]}
	case s[0] == '@':
		return emitter{state: s[1:]}
	}
	token, _ := chroma.TokenTypeString(s)
	return emitter{token: token}
}

// firstSet is a set of characters that something can begin with: a bit for each of ASCII, and one for all others.
type firstSet struct {
	ascii [2]uint64
	wide  bool
	empty bool // it can be the empty text, so that any character may follow
}

func (s *firstSet) has(r rune) bool {
	if uint32(r) >= 128 {
		return s.wide || s.empty
	}
	return s.empty || s.ascii[r>>6]&(1<<(r&63)) != 0
}

// parseFirst reads a set: pairs of two hexadecimal digits, the ranges of ASCII; "+" for what is beyond; "*" for what
// can be empty.
func parseFirst(s string) firstSet {
	set := firstSet{empty: s == "*", wide: strings.HasSuffix(s, "+")}
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
