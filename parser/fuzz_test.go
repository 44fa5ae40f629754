package parser

import (
	"os"
	"path/filepath"
	"testing"

	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// FuzzParse checks what holds for any text: the parser returns, its tokens make up the text, nodes lie within their
// parents and in order, errors are sorted, and the same text gives the same tree, with tokens or without.
func FuzzParse(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile(1, "fuzz", text)
		parsed := ParseFile(file)
		checkTokens(t, text, parsed.Tokens)
		checkTree(t, parsed.Root, file)
		checkErrors(t, parsed.Errors, file)
		root, errs := Parse(file)
		if dump(root) != dump(parsed.Root) || errorLines(file, errs) != errorLines(file, parsed.Errors) {
			t.Error("another tree without tokens")
		}
		code, errs := ParseCode(file)
		checkTree(t, code, file)
		checkErrors(t, errs, file)
		math, errs := ParseMath(file)
		checkTree(t, math, file)
		checkErrors(t, errs, file)
	})
}

// seeds are the documents and cases of testdata/syntax.
func seeds(f *testing.F) (texts []string) {
	for _, pattern := range []string{"*.typ", "*.txt", "errors/*.txt"} {
		names, err := filepath.Glob("../testdata/syntax/" + pattern)
		if err != nil || len(names) == 0 {
			f.Fatal("no seeds", err)
		}
		for _, name := range names {
			if filepath.Ext(name) == ".txt" {
				for _, c := range readCases(f, name, "=> ", "// Error: ", "// Hint: ") {
					texts = append(texts, c.text)
				}
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			texts = append(texts, string(data))
		}
	}
	return texts
}

// checkTokens checks that the tokens follow each other and make up the text.
func checkTokens(t *testing.T, text string, tokens []lexer.Token) {
	end := uint32(0)
	for _, token := range tokens {
		if token.Start != end || token.End <= token.Start || token.Kind == lexer.End {
			t.Fatalf("token %v %d-%d behind %d", token.Kind.Name(), token.Start, token.End, end)
		}
		end = token.End
	}
	if int(end) != len(text) {
		t.Fatalf("the tokens end at %d of %d", end, len(text))
	}
}

// checkTree checks the places of nodes.
func checkTree(t *testing.T, n ast.Node, file *source.File) {
	at := n.Span()
	if at.File != file.ID || at.Start > at.End || int(at.End) > len(file.Text) {
		t.Fatalf("%T at %v", n, at)
	}
	end := at.Start
	for _, part := range parts(n) {
		if part.Span().Start < end || !at.Contains(part.Span()) {
			t.Fatalf("%T at %v, part of %T at %v, behind %d", part, part.Span(), n, at, end)
		}
		end = part.Span().End
		checkTree(t, part, file)
	}
}

// checkErrors checks the places of errors and their order.
func checkErrors(t *testing.T, errs diag.List, file *source.File) {
	start := uint32(0)
	for _, e := range errs {
		if e.Span.Start < start || e.Span.End < e.Span.Start || int(e.Span.End) > len(file.Text) {
			t.Fatalf("%q at %v behind %d", e.Message, e.Span, start)
		}
		start = e.Span.Start
	}
}
