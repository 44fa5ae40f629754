package eval_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

// An unknown name comes with the one that was perhaps meant.
func TestSuggestions(t *testing.T) {
	lib := library()
	for code, want := range map[string]string{
		"let counter-step = 1; countre-step":              "counter-step",
		"let f() = { let value = 1; () => valeu }; f()()": "value",
		"rnage(3)":                             "range",
		"(width: 1).widht":                     "width",
		"let (widht,) = (width: 1)":            "width",
		"calc.asb(1)":                          "abs",
		"import calc: asb":                     "abs",
		"assert.qe":                            "",
		"sym.arow":                             "arrow",
		"(1, 2).psh":                           "",
		"(1, 2).fitler(x => x)":                "filter",
		"let f(width: 1) = width; f(wdith: 2)": "width",
		"heading(dept: 1)[a]":                  "depth",
		"set text(sze: 1pt)":                   "size",
		"$alhpa$":                              "alpha",
		"nothing-like-it":                      "",
	} {
		hints := hintsFor(t, lib, "#{ "+code+" }")
		got := ""
		if n := len(hints); n > 0 && isSuggestion(hints[n-1]) {
			got = hints[n-1]
		}
		if want != "" {
			want = "did you mean `" + want + "`?"
		}
		if got != want {
			t.Errorf("%s: hint %q, want %q", code, got, want)
		}
	}
}

func hintsFor(t *testing.T, lib *value.Library, text string) []string {
	t.Helper()
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(text)}}, "main.typ", world.Options{})
	_, err := eval.Eval(&value.Engine{World: w, Library: lib, Sink: &value.Sink{}}, w.Main())
	var list diag.List
	if !errors.As(err, &list) {
		t.Fatalf("%s: no error but %v", text, err)
	}
	return list[0].Hints
}
