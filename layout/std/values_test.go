package std_test

import (
	"flag"
	"testing"
	"testing/fstest"

	"chatdoc/eval/evaltest"
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
)

// ask is the oracle; with it the values are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

// TestValues evaluates the constructors of elements: the repr of the content, or the errors in its arguments.
func TestValues(t *testing.T) {
	evaltest.Run(t, "../../testdata/std/values/*.txt", *ask != "", evaluate)
}

// evaluate describes what becomes of code as if it stood somewhere.
func evaluate(code string) string {
	files := fstest.MapFS{"main.typ": {Data: []byte(evaltest.Document(code))}}
	w := world.New(files, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: library(), Sink: &value.Sink{}, Introspector: &introspect.Introspector{}}
	layout.NewEngine(eng, fonts())
	return evaltest.Answer(eng, &value.Context{HasStyles: true, Location: value.Location{Hash: 1}}, code)
}
