package lib

import (
	_ "embed"
	"strings"
	"sync"

	"chatdoc/eval/value"
)

// The words of lorem are a walk through a text: two words lead on to any word that has followed them somewhere, so most
// lead to one only. The table's first line says which of several to take, time after time, for the first 100,000 words
// of the reference; from there on it is read anew. The other lines are the text, in pieces that share their first two
// words with what comes before. It is the first book of Cicero's De finibus bonorum et malorum.
//
//go:embed lorem.txt
var loremText string

var loremFunc = unary("lorem", "words", func(words value.Natural) (value.Value, error) {
	if words > maxItems {
		return nil, tooLarge()
	}
	return value.Str(loremIpsum(int(words))), nil
})

// loremIpsum is that many words, ending in a full stop.
func loremIpsum(n int) string {
	choices, text, _ := strings.Cut(loremText, "\n")
	first, _, _ := strings.Cut(text, "\n")
	words := strings.Fields(first)
	if n > len(words) {
		words = loremWalk(words, choices, n)
	}
	return endSentence(strings.Join(words[:n], " "))
}

// endSentence gives a text a full stop, unless it ends a sentence already.
func endSentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return strings.TrimRight(s, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + "."
}

// loremWalk walks on from the first words.
func loremWalk(words []string, choices string, n int) []string {
	successors := loremSuccessors()
	known, chosen := len(words), 0
	for i := 2; i < n; i++ {
		next := successors[[2]string{words[i-2], words[i-1]}]
		pick := 0
		if len(next) > 1 {
			pick = strings.IndexByte(loremDigits, choices[chosen%len(choices)]) % len(next)
			chosen++
		}
		switch {
		case i < known:
		case len(next) == 0: // the end of the text
			words = append(words, words[i%2])
		default:
			words = append(words, next[pick])
		}
	}
	return words
}

// loremDigits are the digits of choices.
const loremDigits = "0123456789abcdef"

// loremSuccessors are the words that two words lead to.
var loremSuccessors = sync.OnceValue(func() map[[2]string][]string {
	successors := map[[2]string][]string{}
	_, text, _ := strings.Cut(loremText, "\n")
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		for i := 2; i < len(words); i++ {
			two := [2]string{words[i-2], words[i-1]}
			successors[two] = append(successors[two], words[i])
		}
	}
	return successors
})
