package lexer

import "testing"

// FuzzScanner checks that in any mode, and with the mode changing at any token, the tokens make up the text.
func FuzzScanner(f *testing.F) {
	for _, text := range []string{
		"#!shebang\n= Heading <label>\n- item @ref[x] *bold* `raw` https://typst.app \\u{41}",
		"let f(x, ..y) = 0x1f + 1.5em not in \"a\\\"b\" // c\n/* /* */ */ π <l> −=",
		"$ x_1^2' <==> arrow.r.long [|a|] 1.5 ∑́ #f(a-b: 1) $",
		"```rs\n x ```` ` \r\n\u2028\u00a0 a*b*字*c* \xff\xc2",
	} {
		f.Add(text, uint64(0x1b))
	}
	f.Fuzz(func(t *testing.T, text string, modes uint64) {
		scan := New(text, Markup)
		for end := uint32(0); ; {
			scan.SetMode(Mode(modes % 3))
			modes = modes>>3 | modes<<61
			token := scan.Next()
			if token.Kind == End {
				if int(end) != len(text) {
					t.Fatalf("ends at %d of %d", end, len(text))
				}
				return
			}
			if token.Start != end || token.End <= token.Start {
				t.Fatalf("%s %d-%d behind %d", token.Kind.Name(), token.Start, token.End, end)
			}
			if token.Kind == Error && scan.Fault().Message == "" {
				t.Fatalf("an error without a message at %d", end)
			}
			end = token.End
		}
	})
}
