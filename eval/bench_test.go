package eval_test

import (
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

func run(tb testing.TB, lib *value.Library, text string) *value.Module {
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(text)}}, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: lib, Sink: &value.Sink{}}
	m, err := eval.Eval(eng, w.Main())
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func BenchmarkScripts(b *testing.B) {
	lib := library()
	for _, bm := range []struct{ name, code string }{
		{"fib20", `#let fib(n) = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }
#let r = fib(20)`},
		{"fib25", `#let fib(n) = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }
#let r = fib(25)`},
		{"million", `#let s = 0
#for i in range(1000000) { s += i }`},
		{"push", `#let a = ()
#for i in range(100000) { a.push(i * 2); if a.len() > 10 and a.at(i) == 3 { break } }`},
		{"join", `#let s = for i in range(100000) { "ab" }`},
		{"append", `#let s = ""
#for i in range(100000) { s += "ab"; if s.len() < 0 { break } }`},
		{"map", `#let a = range(100000).map(x => x + 1).filter(x => x > 10).fold(0, (a, b) => a + b)`},
		{"dict", `#let d = (:)
#for i in range(100000) { d.insert(str(i), i); d.a = d.at("1", default: 0) }`},
		{"content", `#for i in range(100000) [*a* b #i]`},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(b, lib, bm.code)
			}
		})
	}
}
