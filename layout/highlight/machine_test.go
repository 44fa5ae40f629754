package highlight

import (
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// The machine must find the tokens that chroma itself finds. Where the grammar is our own, or chroma's lexer is a
// program or hands its work on, there is nothing to compare.
func TestMachineAgreesWithChroma(t *testing.T) {
	compared := 0
	for _, s := range readSamples(t) {
		lexer, ok := lexers.Get(grammarName(s.tag)).(*chroma.RegexLexer)
		if !ok || skipsChroma[lexer.Config().Name] {
			continue
		}
		compared++
		kinds := make([]chroma.TokenType, len([]rune(s.text)))
		for _, tok := range chromaLibrary().find(s.tag).tokens([]rune(s.text), 0) {
			for i := tok.start; i < tok.end; i++ {
				kinds[i] = tok.kind
			}
		}
		compare(t, s, kinds, mendedTokens(t, lexer, s.text))
	}
	if compared < 40 {
		t.Errorf("only %d languages compared", compared)
	}
}

// skipsChroma are grammars that are our own (see internal/gen/extra), read lines for a preprocessor as code, or hand
// most of their text to other grammars.
var skipsChroma = map[string]bool{
	"YAML": true, "XML": true, "Makefile": true, "TeX": true, "C": true, "C++": true, "Objective-C": true, "GLSL": true,
	"HTML": true, "vue": true,
}

func grammarName(tag string) string {
	_, rest, _ := strings.Cut(chromaLibrary().tags, "\n"+tag+"\t")
	name, _, _ := strings.Cut(rest, "\n")
	return name
}

// mendedTokens are chroma's tokens with the pattern mended that regexp2 gets wrong (see internal/gen).
func mendedTokens(t *testing.T, lexer *chroma.RegexLexer, text string) []chroma.Token {
	rules := lexer.MustRules().Clone()
	for _, state := range rules {
		for i := range state {
			state[i].Pattern = strings.ReplaceAll(state[i].Pattern, `[^\W\d]`, `[^\d\W]`)
		}
	}
	mended := chroma.MustNewLexer(lexer.Config(), func() chroma.Rules { return rules })
	mended.SetRegistry(lexers.GlobalLexerRegistry)
	tokens, err := chroma.Tokenise(mended, nil, text)
	if err != nil {
		t.Fatal(err)
	}
	return tokens
}

func compare(t *testing.T, s sample, kinds []chroma.TokenType, want []chroma.Token) {
	at := 0
	for _, tok := range want {
		for range tok.Value {
			if at < len(kinds) && kinds[at] != tok.Type && kinds[at] != settled && tok.Type != chroma.Error {
				t.Errorf("%s: rune %d, in %q: %v, chroma has %v", s.name, at, tok.Value, kinds[at], tok.Type)
				return
			}
			at++
		}
	}
}

func TestWordSet(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		at, want      int
	}{
		{`(if|else)\b`, "if x", 0, 2},
		{`(if|else)\b`, "iffy", 0, -1},
		{`\b(if|else)\b`, "xif", 1, -1},
		{`(if|else)\b`, "xif", 1, 2},
		{`(?<!\.)(?:if|else)\b`, ".if", 1, -1},
		{`(if|else)\b`, "", 0, -1},
		{`(if|else)\b`, "ifé", 0, -1},
		{`(if|else)\b`, "aVeryLongWordThatIsLongerThanAnyKeyword", 0, -1},
	} {
		w := parseWordSet(c.pattern)
		if w == nil {
			t.Fatalf("%s is no set of words", c.pattern)
		}
		if got := w.match([]rune(c.text), c.at); got != c.want {
			t.Errorf("%s in %q at %d: %d, want %d", c.pattern, c.text, c.at, got, c.want)
		}
	}
	for _, pattern := range []string{`(if|else)`, `(if|el.e)\b`, `if\b`, `(a)(b)\b`} {
		if parseWordSet(pattern) != nil {
			t.Errorf("%s is taken for a set of words", pattern)
		}
	}
}
