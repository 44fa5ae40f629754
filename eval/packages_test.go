package eval_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

// Packages and stand-in files that come with the program are found by any version and in any folder.
func TestBuiltIns(t *testing.T) {
	manifest := "[package]\nname = \"chat\"\nversion = \"0.1.0\"\nentrypoint = \"src/lib.typ\"\n"
	project := fstest.MapFS{"chats/main.typ": {Data: []byte(`#import "@preview/chat:0.2.2" as c
#import "@preview/chat:0.2.2"
#import "mod.typ": *
#let result = (c.x, chat.x, x, repr(chat), c == chat)`)}}
	w := world.New(project, "chats/main.typ", world.Options{
		Builtin: map[string]fs.FS{"preview/chat": fstest.MapFS{
			"typst.toml":   {Data: []byte(manifest)},
			"src/lib.typ":  {Data: []byte(`#import "more.typ": x`)},
			"src/more.typ": {Data: []byte(`#let x = 1`)},
		}},
		Fallback: fstest.MapFS{"mod.typ": {Data: []byte(`#import "@preview/chat:0.2.2": *`)}},
	})
	eng := &value.Engine{World: w, Library: library(), Sink: &value.Sink{}}
	m, err := eval.Eval(eng, w.Main())
	if err != nil {
		t.Fatal(err)
	}
	want := `(1, 1, 1, "<module chat>", true)`
	if got := value.Repr(m.Scope.Get("result").Value); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
