package highlight

import (
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/dlclark/regexp2/v2"
)

// rule takes a piece of text in some state, says what tokens it holds and where to go from there.
type rule struct {
	first   firstSets
	emit    emitter
	moves   []move
	pattern string
	include string // the state whose rules stand in place of this one

	compile sync.Once
	words   *wordSet
	regexp  *regexp2.Regexp // where words is nil; nil if the pattern is faulty
}

// move is one change to the stack of states.
type move struct {
	pop   int
	push  string
	again bool // push the present state
}

// matchTimeout is a safety net against patterns that take exponential time, as chroma has one.
const matchTimeout = 100 * time.Millisecond

// match tries the rule at a place of the text and gives the length of what it takes, -1 if it does not fit. The
// pattern is compiled when it is first needed: most grammars have many rules that a given text never comes near. The
// error is that the pattern takes too long.
func (r *rule) match(flags string, text []rune, at int) (length int, found *regexp2.Match, err error) {
	r.compile.Do(func() { r.prepare(flags) })
	switch {
	case r.words != nil:
		return r.words.match(text, at), nil, nil
	case r.regexp == nil:
		return -1, nil, nil
	}
	found, err = r.regexp.FindRunesMatchStartingAt(text, at)
	if err != nil || found == nil || found.RuneIndex != at {
		return -1, nil, err
	}
	return found.RuneLength, found, nil
}

func (r *rule) prepare(flags string) {
	if r.words = parseWordSet(r.pattern); r.words != nil && len(r.emit.parts) == 0 && !strings.Contains(flags, "i") {
		return
	}
	r.words = nil
	if flags != "" {
		flags = "(?" + flags + ")"
	}
	if re, err := regexp2.Compile(`\G` + flags + "(?:" + r.pattern + ")"); err == nil {
		re.MatchTimeout = matchTimeout
		r.regexp = re
	}
}

// wordSet is the pattern (word|word|…)\b, with \b or (?<!\.) before it or not. Every grammar has such lists of keywords,
// which are by far its longest patterns.
type wordSet struct {
	words  map[string]bool
	start  bool // not behind another word character
	noStop bool // not behind a full stop
}

// parseWordSet is nil for other patterns.
func parseWordSet(pattern string) *wordSet {
	var w wordSet
	pattern, w.noStop = strings.CutPrefix(pattern, `(?<!\.)`)
	pattern, w.start = strings.CutPrefix(pattern, `\b`)
	pattern, opens := strings.CutPrefix(pattern, "(")
	pattern = strings.TrimPrefix(pattern, "?:")
	pattern, closes := strings.CutSuffix(pattern, `)\b`)
	if !opens || !closes || strings.ContainsFunc(pattern, func(r rune) bool { return r != '|' && !isWordChar(r) }) {
		return nil
	}
	w.words = make(map[string]bool, strings.Count(pattern, "|")+1)
	for word := range strings.SplitSeq(pattern, "|") {
		w.words[word] = true
	}
	return &w
}

func (w *wordSet) match(text []rune, at int) int {
	if at > 0 && (w.noStop && text[at-1] == '.' || w.start && isWord(text[at-1])) {
		return -1
	}
	var word [24]byte
	n := 0
	for ; at+n < len(text) && isWord(text[at+n]); n++ {
		if n == len(word) || text[at+n] >= unicode.MaxASCII {
			return -1
		}
		word[n] = byte(text[at+n])
	}
	if !w.words[string(word[:n])] {
		return -1
	}
	return n
}

// isWord reports whether r is a \w of regexp2.
func isWord(r rune) bool {
	return isWordChar(r) || r >= unicode.MaxASCII && (unicode.Is(unicode.M, r) || unicode.Is(unicode.Pc, r))
}
