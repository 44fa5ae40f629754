package lexer

import (
	"fmt"
	"strings"
	"testing"
)

// tokens writes the tokens of a text, each as the name of its kind and its own text.
func tokens(text string, mode Mode) string {
	var words []string
	scan := New(text, mode)
	for t := scan.Next(); t.Kind != End; t = scan.Next() {
		words = append(words, fmt.Sprintf("%s %q", t.Kind.Name(), text[t.Start:t.End]))
	}
	return strings.Join(words, ", ")
}

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		mode       Mode
		text, want string
	}{
		{Markup, "#!/bin/x\na", `shebang "#!/bin/x", space "\n", text "a"`},
		{Markup, "a b  c\n\nd", `text "a b", space "  ", text "c", paragraph break "\n\n", text "d"`},
		{Markup, "a\r\nb\u2028c", `text "a", space "\r\n", text "b", space "\u2028", text "c"`},
		{Markup, "a\u00a0b", `text "a", text "\u00a0b"`},
		{Markup, "a-b a--b -?", `text "a-b a", shorthand "--", text "b", space " ", shorthand "-?"`},
		{Markup, "-1 -a -", `shorthand "-", text "1", space " ", text "-a", space " ", list marker "-"`},
		{Markup, "== a =b", `heading marker "==", space " ", text "a", space " ", text "=b"`},
		{Markup, "1. 1.2 + /", `enum marker "1.", space " ", text "1.2", space " ", enum marker "+", space " ", term marker "/"`},
		{Markup, "99999999999999999999. a", `text "99999999999999999999. a"`},
		{Markup, "*a* b*c 字*字", `star "*", text "a", star "*", space " ", text "b", text "*c 字", star "*", text "字"`},
		{Markup, `\# \u{41} \ \`, `escape sequence "\\#", space " ", escape sequence "\\u{41}", space " ", line break "\\", space " ", line break "\\"`},
		{Markup, "@a.b. <a:b> <", `reference marker "@a.b", text ".", space " ", label "<a:b>", space " ", text "<"`},
		{Markup, "https://a.b/(c)). x", `link "https://a.b/(c)", text "). x"`},
		{Markup, "`a` ``b`` ```c```", "raw block \"`a`\", space \" \", raw block \"``\", text \"b\", raw block \"``\", space \" \", raw block \"```c```\""},
		{Markup, "a//b\n/* /* */ */c", `text "a", line comment "//b", space "\n", block comment "/* /* */ */", text "c"`},
		{Code, "let x_y-z = -1.5em", `keyword ` + "`let`" + ` "let", space " ", identifier "x_y-z", space " ", equals sign "=", space " ", minus "-", numeric value "1.5em"`},
		{Code, "1..2 1.x .5 1e3 0xf", `integer "1", dots "..", integer "2", space " ", integer "1", dot ".", identifier "x", space " ", float ".5", space " ", float "1e3", space " ", integer "0xf"`},
		{Code, "x.in in ..in", `identifier "x", dot ".", identifier "in", space " ", keyword ` + "`in`" + ` "in", space " ", dots "..", keyword ` + "`in`" + ` "in"`},
		{Code, "a=>b==c!=d<=e+=1", `identifier "a", arrow "=>", identifier "b", equality operator "==", identifier "c", inequality operator "!=", identifier "d", less-than or equal operator "<=", identifier "e", add-assign operator "+=", integer "1"`},
		{Code, `"a\"b" <l> < l _ _a`, `string "\"a\\\"b\"", space " ", label "<l>", space " ", less-than operator "<", space " ", identifier "l", space " ", underscore "_", space " ", identifier "_a"`},
		{Code, "−1 ä ? `r`", `minus "−", integer "1", space " ", identifier "ä", space " ", syntax error "?", space " ", raw block "` + "`r`" + `"`},
		{Math, "a ab a_b 1.5 1.a", `math text "a", space " ", math identifier "ab", space " ", math text "a", underscore "_", math text "b", space " ", math text "1.5", space " ", math text "1", dot ".", math text "a"`},
		{Math, "ab.c.d ab.1", `field access "ab.c.d", space " ", math identifier "ab", dot ".", math text "1"`},
		{Math, "->-->... x''!=!", `math shorthand "->", math shorthand "-->", math shorthand "...", space " ", math text "x", math primes "''", math shorthand "!=", exclamation mark "!"`},
		{Math, "(x] [|⟩ |", `opening paren "(", math text "x", closing delimiter "]", space " ", opening delimiter "[|", closing delimiter "⟩", space " ", math text "|"`},
		{Math, "+\u0301 √ 👨‍👩‍👧 `", "text \"+\u0301\", space \" \", root \"√\", space \" \", text \"👨\\u200d👩\\u200d👧\", space \" \", math text \"`\""},
	} {
		if got := tokens(test.text, test.mode); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestNewline(t *testing.T) {
	for text, want := range map[string]bool{" ": false, " \n ": true, "\n\n": true, "\r": true, "\v": true, "\t": false} {
		scan := New(text, Markup)
		if got := scan.Next().Newline; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, test := range []struct {
		mode          Mode
		text, message string
		hint          string
	}{
		{Code, "?", "the character `?` is not valid in code", ""},
		{Code, "1.5pxx", "invalid number suffix: pxx", ""},
		{Code, "0b12", "invalid binary number: 0b12", ""},
		{Code, "0x1f%", "hexadecimal numbers cannot have a suffix", "try using a decimal number: 31%"},
		{Code, "0o7em", "octal numbers cannot have a suffix", "try using a decimal number: 7em"},
		{Code, "1ex", "invalid floating point number: 1e", "invalid number suffix: x"},
		{Code, `"a`, "unclosed string", ""},
		{Markup, "``` a", "unclosed raw text", ""},
		{Markup, `\u{110000}`, "invalid Unicode codepoint: 110000", ""},
		{Markup, `\u{41`, "unclosed Unicode escape sequence", ""},
		{Markup, "<a b", "unclosed label", ""},
		{Math, "*/", "unexpected end of block comment",
			"consider escaping the `*` with a backslash or opening the block comment with `/*`"},
	} {
		scan := New(test.text, test.mode)
		token := scan.Next()
		if got := scan.Fault(); token.Kind != Error || got != (Fault{test.message, test.hint}) {
			t.Errorf("%q: %s %+v", test.text, token.Kind.Name(), got)
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]bool{"a": true, "_": true, "a-b_1": true, "ä字": true, "": false, "1a": false,
		"-a": false, "a b": false, "a.b": false, "\u200d": false, "a\u200d": true, "ﱞ": false, "ⅷ": true} {
		if got := IsIdent(text); got != want {
			t.Errorf("IsIdent(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{"a:b.c": true, "1": true, "": false, "a b": false} {
		if got := IsLabelName(text); got != want {
			t.Errorf("IsLabelName(%q) = %v", text, got)
		}
	}
}
