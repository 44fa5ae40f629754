package eval_test

import (
	"errors"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

// What a document may ask for is bounded; past a bound it is told so.
func TestLimits(t *testing.T) {
	for code, want := range map[string]string{
		"let s = \"ab\"\nwhile true { s += s; if false { break } }":    "value is too large",
		"let a = (1, 2)\nwhile true { a += a; if false { break } }":    "value is too large",
		"let c = [a] + [b]\nwhile true { c += c; if false { break } }": "value is too large",
		"let s = \"abcdefgh\" * 100000000":                             "value is too large",
		"let i = 0\nwhile i >= 0 { i += 1 }":                           "loop seems to be infinite",
		"let f(n) = f(n + 1)\nf(0)":                                    "maximum function call depth exceeded",
	} {
		w := world.New(fstest.MapFS{"main.typ": {Data: []byte("#{\n" + code + "\n}")}}, "main.typ", world.Options{})
		_, err := eval.Eval(&value.Engine{World: w, Library: library(), Sink: &value.Sink{}}, w.Main())
		checkLimit(t, code, err, want)
	}
}

// A compilation that has taken too long stops at the next loop or call.
func TestStop(t *testing.T) {
	var stop atomic.Bool
	stop.Store(true)
	for _, code := range []string{"#for i in range(3) { i }", "#let f() = 1\n#f()"} {
		w := world.New(fstest.MapFS{"main.typ": {Data: []byte(code)}}, "main.typ", world.Options{})
		_, err := eval.Eval(&value.Engine{World: w, Library: library(), Sink: &value.Sink{}, Stop: &stop}, w.Main())
		checkLimit(t, code, err, "compilation takes too long")
	}
}

func checkLimit(t *testing.T, code string, err error, want string) {
	t.Helper()
	var list diag.List
	if !errors.As(err, &list) || list[0].Message != want || list[0].Code != diag.LimitExceeded || list[0].Span.IsDetached() {
		t.Errorf("%s: %v, want %s", code, err, want)
	}
}
