package data_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc/eval/data"
	"chatdoc/eval/evaltest"
	"chatdoc/eval/value"
)

// function is a function of the package, or one that it defines.
func function(path ...string) *value.Func {
	scope := value.NewScope()
	data.Define(scope)
	f := scope.Get(path[0]).Value.(*value.Func)
	for _, name := range path[1:] {
		f = f.Scope.Get(name).Value.(*value.Func)
	}
	return f
}

// seed adds the data of the cases, and of the files beside them.
func seed(f *testing.F, format string) {
	library := newLibrary()
	for _, c := range evaltest.Read(f, filepath.Join(folder, format+".txt")) {
		code, ok := strings.CutPrefix(c.Code, format+"(bytes(")
		if !ok || !strings.HasSuffix(code, "))") {
			continue
		}
		eng := newEngine(library, "#let f() = bytes("+strings.TrimSuffix(code, ")"))
		if b, err := evaltest.Call(eng, known); err == nil {
			f.Add([]byte(b.(value.Bytes)))
		}
	}
	for _, pattern := range []string{"*." + format, "bad/*." + format} {
		names, _ := filepath.Glob(filepath.Join(folder, pattern))
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
}

// fuzz reads any data. What can be read and written is read again: it must be the same, and be written in the same way.
func fuzz(f *testing.F, format string) {
	seed(f, format)
	decode := function(format)
	var encode *value.Func
	if format != "csv" && format != "xml" {
		encode = function(format, "encode")
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := decode.CallWith(&value.Engine{}, nil, value.Bytes(b))
		if err != nil || encode == nil {
			return
		}
		written, err := encode.CallWith(&value.Engine{}, nil, v)
		if err != nil {
			return // TOML has no way to write none
		}
		again, err := decode.CallWith(&value.Engine{}, nil, toBytes(written))
		if err != nil {
			t.Fatalf("%q is written as %s, which cannot be read: %v", b, value.Repr(written), err)
		}
		twice, err := encode.CallWith(&value.Engine{}, nil, again)
		if err != nil || !value.Equal(written, twice) {
			t.Errorf("%q is written as %s, and then as %s", b, value.Repr(written), value.Repr(twice))
		}
	})
}

func toBytes(v value.Value) value.Value {
	if s, ok := v.(value.Str); ok {
		return value.Bytes(s)
	}
	return v
}

func FuzzCSV(f *testing.F)  { fuzz(f, "csv") }
func FuzzJSON(f *testing.F) { fuzz(f, "json") }
func FuzzTOML(f *testing.F) { fuzz(f, "toml") }
func FuzzYAML(f *testing.F) { fuzz(f, "yaml") }
func FuzzXML(f *testing.F)  { fuzz(f, "xml") }
func FuzzCBOR(f *testing.F) { fuzz(f, "cbor") }
