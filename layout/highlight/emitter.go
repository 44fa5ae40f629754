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
