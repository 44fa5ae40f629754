package lib_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc/eval/evaltest"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		lib.New(lib.Parts{})
	}
}

func BenchmarkSymbols(b *testing.B) {
	for b.Loop() {
		lib.DefineSymbols(value.NewScope())
	}
}

// BenchmarkHundredThousand runs methods over arrays of 100,000 items.
func BenchmarkHundredThousand(b *testing.B) {
	library := testLibrary()
	for _, code := range []string{
		"range(100000).len()",
		"range(100000).map(x => x + 1).len()",
		"range(100000).filter(x => x > 5).len()",
		"range(100000).fold(0, (a, b) => a + b)",
		"range(100000).map(x => calc.rem(x * 7919, 100003)).sorted().at(0)",
		"range(100000).sorted(key: x => -x).at(0)",
		"range(100000).map(str).join(\",\").len()",
		"range(100000).map(x => [a]).join().children.len()",
		"range(100000).zip(range(100000)).len()",
		"range(100000).map(str).dedup().len()",
	} {
		b.Run(strings.ReplaceAll(code, " ", ""), func(b *testing.B) {
			w := world.New(fstest.MapFS{"main.typ": {Data: []byte(evaltest.Document(code))}}, "main.typ", world.Options{})
			for b.Loop() {
				if _, err := evaltest.Call(&value.Engine{World: w, Library: library, Sink: &value.Sink{}}, &value.Context{HasStyles: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
