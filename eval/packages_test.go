package eval_test

import (
	"io/fs"
	"os"
	"path/filepath"
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

// A package may be written in Go. It answers to any version, and a package of that name on the package path comes first.
func TestNativePackages(t *testing.T) {
	scope := value.NewScope()
	scope.Define("x", value.Int(1))
	lib := library()
	lib.Packages = map[string]*value.Module{"preview/shape": value.NewModule("shape", scope)}
	project := fstest.MapFS{"main.typ": {Data: []byte(`#import "@preview/shape:0.4.0": x
#import "@preview/shape:0.2.1"
#import "@preview/shape:0.4.0" as s
#let result = (x, shape.x, repr(shape), s == shape)`)}}
	replaced := t.TempDir()
	for name, text := range map[string]string{
		"typst.toml": "[package]\nname = \"shape\"\nversion = \"0.4.0\"\nentrypoint = \"lib.typ\"\n",
		"lib.typ":    "#let x = 2",
	} {
		at := filepath.Join(replaced, "preview/shape/0.4.0", name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct{ packages, want string }{
		{"", `(1, 1, "<module shape>", true)`},
		{replaced, `(2, 1, "<module shape>", false)`},
	} {
		w := world.New(project, "main.typ", world.Options{
			Packages: test.packages,
			Builtin:  map[string]fs.FS{"preview/shape": nil},
		})
		m, err := eval.Eval(&value.Engine{World: w, Library: lib, Sink: &value.Sink{}}, w.Main())
		if err != nil {
			t.Fatal(err)
		}
		if got := value.Repr(m.Scope.Get("result").Value); got != test.want {
			t.Errorf("with packages in %q: got %s, want %s", test.packages, got, test.want)
		}
	}
}
