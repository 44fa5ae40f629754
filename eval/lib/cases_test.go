package lib_test

import (
	"flag"
	"testing"
	"testing/fstest"
	"time"

	"chatdoc/eval/evaltest"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

// ask is the oracle; with it the cases are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

const cases = "../../testdata/eval/lib"

// TestCases evaluates expressions of all the library.
func TestCases(t *testing.T) {
	library := testLibrary()
	evaltest.Run(t, cases+"/*.txt", *ask != "", func(code string) string { return evaluate(library, code) })
}

// evaluate describes what becomes of a case. It is leap day.
func evaluate(library *value.Library, code string) string {
	files := fstest.MapFS{"main.typ": {Data: []byte(evaltest.Document(code))}}
	w := world.New(files, "main.typ", world.Options{Now: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)})
	eng := &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
	return evaltest.Answer(eng, &value.Context{HasStyles: true}, code)
}
