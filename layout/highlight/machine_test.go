package highlight

import (
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// The machine must find the tokens that chroma itself finds.
func TestMachineAgreesWithChroma(t *testing.T) {
	for _, s := range readSamples(t) {
		text := []rune(s.text)
		_, rest, _ := strings.Cut(chromaLibrary().tags, "\n"+s.tag+"\t")
		name, _, _ := strings.Cut(rest, "\n")
		lexer := lexers.Get(name)
		if lexer == nil {
			continue
		}
		want, err := chroma.Tokenise(lexer, nil, s.text)
		if err != nil {
			t.Fatal(err)
		}
		kinds := make([]chroma.TokenType, len(text)+1)
		for _, k := range chromaLibrary().find(s.tag).tokens(text, 0) {
			for i := k.start; i < k.end; i++ {
				kinds[i] = k.kind
			}
		}
		at, bad := 0, 0
		for _, tok := range want {
			for _, r := range tok.Value {
				if at < len(text) && text[at] == r {
					if kinds[at] != tok.Type && kinds[at] != settled && !(tok.Type == chroma.Error && kinds[at] == 0) {
						bad++
						if bad < 5 {
							t.Errorf("%s: at %q: %v, chroma has %v", s.name, string(text[at:min(at+10, len(text))]), kinds[at], tok.Type)
						}
					}
				}
				at++
			}
		}
	}
}
