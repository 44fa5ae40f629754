package parser

import (
	"testing"

	"chatdoc/lexer"
	"chatdoc/lexer/source"
)

// BenchmarkParse measures scanning and parsing together; a megabyte of chat makes it up.
func BenchmarkParse(b *testing.B) {
	file := source.NewFile(1, "main.typ", transcript(3000))
	b.SetBytes(int64(len(file.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, errs := Parse(file); len(errs) > 0 {
			b.Fatal(errs)
		}
	}
}

// BenchmarkLex measures scanning alone: it reads the tokens of the same text in the modes in which the parser did.
func BenchmarkLex(b *testing.B) {
	file := source.NewFile(1, "main.typ", transcript(3000))
	tokens := ParseFile(file).Tokens
	modes := make([]lexer.Mode, len(tokens))
	for i, t := range tokens {
		modes[i] = modeOf(file.Text, t)
	}
	b.SetBytes(int64(len(file.Text)))
	b.ReportAllocs()
	for b.Loop() {
		scan := lexer.New(file.Text, lexer.Markup)
		for i := range modes {
			scan.SetMode(modes[i])
			if scan.Next() != tokens[i] {
				b.Fatal("another token than the parser's")
			}
		}
	}
}

// modeOf finds a mode in which the scanner reads the same token.
func modeOf(text string, t lexer.Token) lexer.Mode {
	for _, mode := range []lexer.Mode{lexer.Markup, lexer.Code, lexer.Math} {
		scan := lexer.New(text, mode)
		scan.Jump(t.Start)
		if scan.Next() == t {
			return mode
		}
	}
	return lexer.Markup
}
