package data_test

import (
	"flag"
	"os"
	"testing"

	"chatdoc/eval/data"
	"chatdoc/eval/evaltest"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout/std"
)

// ask is the oracle; with it the cases are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for all answers anew")

// folder has the cases, and the data that they read.
const folder = "../../testdata/eval/data"

// TestCases reads and writes data in all formats.
func TestCases(t *testing.T) {
	library := newLibrary()
	evaltest.Run(t, folder+"/*.txt", *ask != "", func(code string) string {
		return evaltest.Answer(newEngine(library, evaltest.Document(code)), known, code)
	})
}

// known is a context in which something is known of where the code stands.
var known = &value.Context{HasStyles: true}

func newLibrary() *value.Library {
	l := lib.New(lib.Parts{Syntax: std.Syntax()})
	std.Define(l.Global.Scope, l.Math.Scope)
	data.Define(l.Global.Scope)
	return l
}

// newEngine makes an engine for a document in the folder.
func newEngine(library *value.Library, document string) *value.Engine {
	w := world.New(os.DirFS(folder), "main.typ", world.Options{Overlay: map[string][]byte{"/main.typ": []byte(document)}})
	return &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
}
