package parser

import (
	"strings"
	"testing"
	"time"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// nests are ways to make a tree of any height: a text is start, n times open, middle, n times close, end.
var nests = []struct{ name, start, open, middle, close, end string }{
	{"code blocks", "#", "{", "", "}", ""},
	{"content blocks", "#", "[#", "x", "]", ""},
	{"parens", "#", "(", "1", ")", ""},
	{"arrays", "#", "(", "1", ",)", ""},
	{"unclosed", "#", "(", "", "", ""},
	{"calls", "#", "f(", "", ")", ""},
	{"closures", "#{", "x => ", "1", "", "}"},
	{"parameters", "#{", "(x: ", "1", ") => x", "}"},
	{"patterns", "#let ", "(", "x", ",)", " = y"},
	{"signs", "#(", "-", "1", "", ")"},
	{"sums", "#(", "1 +", "1", "", ")"},
	{"fields", "#x", ".y", "", "", ""},
	{"argument lists", "#f", "()", "", "", ""},
	{"branches", "#if a {} ", "else if b {} ", "", "", ""},
	{"assignments", "#{", "a = ", "b", "", "}"},
	{"contexts", "#", "context ", "x", "", ""},
	{"strong and emphasized", "", "*_", "x", "_*", ""},
	{"items", "", "- ", "x", "", ""},
	{"set targets", "#set a", ".b", "()", "", ""},
	{"delimiters", "$", "(", "x", ")", "$"},
	{"unclosed delimiters", "$", "(", "x", "", "$"},
	{"scripts", "$a", "_a", "", "", "$"},
	{"factorials", "$a", "!", "", "", "$"},
	{"fractions", "$a", "/a", "", "", "$"},
	{"roots", "$", "√", "x", "", "$"},
	{"calls in math", "$", "sin(", "x", ")", "$"},
}

// TestDepth checks that no text makes a tree that is too high to walk, and that what is far from that is fine.
func TestDepth(t *testing.T) {
	for _, nest := range nests {
		t.Run(nest.name, func(t *testing.T) {
			make := func(n int) *source.File {
				return source.NewFile(1, "deep", nest.start+strings.Repeat(nest.open, n)+nest.middle+
					strings.Repeat(nest.close, n)+nest.end)
			}
			root, errs := Parse(make(500))
			if h := height(root); hasLimit(errs) > 0 || h < 100 {
				t.Errorf("500 deep: a tree of height %d, %d errors", h, len(errs))
			}
			root, errs = Parse(make(100_000))
			if h := height(root); hasLimit(errs) != 1 || h > maxDepth*4 {
				t.Errorf("100,000 deep: a tree of height %d, %d limits", h, hasLimit(errs))
			}
		})
	}
}

// hasLimit counts the errors about a bound.
func hasLimit(errs diag.List) (n int) {
	for _, e := range errs {
		if e.Code == diag.LimitExceeded && e.Message == "maximum parsing depth exceeded" {
			n++
		}
	}
	return n
}

func height(n ast.Node) int {
	h := 0
	for _, part := range parts(n) {
		h = max(h, height(part))
	}
	return h + 1
}

// TestLinear checks that nests in which the parser has to go back again and again do not take exponential time.
func TestLinear(t *testing.T) {
	for _, text := range []string{
		"#{" + strings.Repeat("(x: ", 1000) + "1" + strings.Repeat(") => x", 1000) + "}",
		"#{" + strings.Repeat("(x: (a,) = ", 500) + "1" + strings.Repeat(") => x", 500) + "}",
		"#{" + strings.Repeat("((a: ", 500) + "b" + strings.Repeat(") = c, d) = e", 500) + "}",
		"#{" + strings.Repeat("(x, [#{", 300) + "1" + strings.Repeat("}]) => x", 300) + "}",
		"#let x = " + strings.Repeat("(", 2000) + strings.Repeat(") =>", 2000),
		strings.Repeat("[- a ", 20_000) + strings.Repeat("#[- a]", 20_000),
		strings.Repeat("#f(..a.b", 2000),
		"#f(" + strings.Repeat("a: 1, ", 20_000) + ")",
	} {
		start := time.Now()
		parsed := ParseFile(source.NewFile(1, "nest", text))
		checkTokens(t, text, parsed.Tokens)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%.20s...: %v", text, took)
		}
	}
}
