package parser

import (
	"fmt"
	"strings"
	"testing"

	"chatdoc/lexer"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

func TestParseCode(t *testing.T) {
	file := source.NewFile(1, "eval", " let x = 1\n x + 2 ")
	root, errs := ParseCode(file)
	want := `(Code 0-18
  (Let 1-10
    pattern: (Ident 5-6 "x")
    init: (Int 9-10 1))
  (Binary 12-17 +
    lhs: (Ident 12-13 "x")
    rhs: (Int 16-17 2)))
`
	if got := dump(root); got != want || len(errs) > 0 {
		t.Errorf("got %s, %v", got, errs)
	}
	_, errs = ParseCode(source.NewFile(1, "eval", "1 }"))
	if got := errorLines(file, errs); got != "// Error: 0:2-0:3 unexpected closing brace" {
		t.Errorf("got %s", got)
	}
}

func TestParseMath(t *testing.T) {
	root, errs := ParseMath(source.NewFile(1, "eval", " a_1 "))
	want := `(Math 0-5
  (Space 0-1)
  (MathAttach 1-4
    base: (MathText 1-2 "a")
    bottom: (MathText 3-4 "1"))
  (Space 4-5))
`
	if got := dump(root); got != want || len(errs) > 0 {
		t.Errorf("got %s, %v", got, errs)
	}
}

// TestParseFile checks that the tokens have what the tree has not: comments, spaces and delimiters, each in the mode of
// its place, even where the parser has gone back.
func TestParseFile(t *testing.T) {
	text := "#!/usr/bin/chatdoc\n#{ /* a */ let f = (x, y: (a) => a) => [b // c\n] } $x^2$"
	parsed := ParseFile(source.NewFile(1, "main", text))
	var got []string
	for _, token := range parsed.Tokens {
		if k := token.Kind; !k.IsTrivia() || k == lexer.LineComment || k == lexer.BlockComment {
			got = append(got, text[token.Start:token.End])
		}
	}
	want := "#!/usr/bin/chatdoc|#|{|/* a */|let|f|=|(|x|,|y|:|(|a|)|=>|a|)|=>|[|b|// c|]|}|$|x|^|2|$"
	if strings.Join(got, "|") != want || len(parsed.Errors) > 0 {
		t.Errorf("got %s, %v", strings.Join(got, "|"), parsed.Errors)
	}
}

// TestSpaceBehindStatement checks that the space behind a statement is no content, unless a semicolon precedes it.
func TestSpaceBehindStatement(t *testing.T) {
	for text, want := range map[string]string{
		"#let x = 1\na":      "Let Text",
		"#let x = 1;\na":     "Let Space Text",
		"#let x = 1\n\na":    "Let Parbreak Text",
		"#let x = 1 // b\na": "Let Space Text",
		"#x\na":              "Ident Space Text",
		"#set f()\n#f()\na":  "Set FuncCall Space Text",
	} {
		root, errs := Parse(source.NewFile(1, "main", text))
		var got []string
		for _, x := range root.Exprs {
			name, _, _ := strings.Cut(describe(x), " ")
			got = append(got, name)
		}
		if strings.Join(got, " ") != want || len(errs) > 0 {
			t.Errorf("%q: %s, %v", text, got, errs)
		}
	}
}

// TestFunctionName checks that the name of a function is one node, for the resolver to fill in once.
func TestFunctionName(t *testing.T) {
	root, _ := Parse(source.NewFile(1, "main", "#let f(x) = x"))
	let := root.Exprs[0].(*ast.Let)
	if let.Pattern != ast.Expr(let.Init.(*ast.Closure).Name) {
		t.Error("the pattern is not the name")
	}
}

// TestLiterals checks values; those of strings with escapes are what the reference compiler prints.
func TestLiterals(t *testing.T) {
	for text, want := range map[string]string{
		`0x7fffffffffffffff`:  "Int 0-18 9223372036854775807",
		`0o17`:                "Int 0-4 15",
		`0b101`:               "Int 0-5 5",
		`9223372036854775807`: "Int 0-19 9223372036854775807",
		`9223372036854775808`: "Float 0-19 9.223372036854776e+18",
		`1e400`:               "Float 0-5 +Inf",
		`.5`:                  "Float 0-2 0.5",
		`1.`:                  "Float 0-2 1",
		`12e3em`:              "Numeric 0-6 12000 em",
		`1mm`:                 "Numeric 0-3 1 mm",
		`1cm`:                 "Numeric 0-3 1 cm",
		`1in`:                 "Numeric 0-3 1 in",
		`1rad`:                "Numeric 0-4 1 rad",
		`"\u{zz}\u{41}\q"`:    `Str 0-16 "\\u{zz}A\\q"`,
		`"\\\"\n\r\t\u"`:      `Str 0-14 "\\\"\n\r\t\\u"`,
		`"\u{41"`:             `Str 0-7 "A"`,
		`"\u{110000}ä\ä"`:     `Str 0-17 "\\u{110000}ä\\ä"`,
	} {
		root, errs := ParseCode(source.NewFile(1, "eval", text))
		if got := describe(root.Exprs[0]); got != want || len(errs) > 0 {
			t.Errorf("%s: %s, %v", text, got, errs)
		}
	}
}

// TestManyNames checks that a name is found again among many.
func TestManyNames(t *testing.T) {
	var args strings.Builder
	for i := range 40 {
		fmt.Fprintf(&args, "a%d: 1, ", i)
	}
	for _, again := range []string{"a3", "a39"} {
		file := source.NewFile(1, "main", "#f("+args.String()+again+": 2)")
		_, errs := Parse(file)
		if len(errs) != 1 || errs[0].Message != "duplicate argument: "+again {
			t.Errorf("%s: %v", again, errs)
		}
	}
}
