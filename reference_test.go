package chatdoc

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/source"
)

// TestReference looks for everything that the reference compiler's library has: kind, path, and the named parameters of
// what can be called.
func TestReference(t *testing.T) {
	data, err := os.ReadFile("testdata/reference.list")
	if err != nil {
		t.Fatal(err)
	}
	w := world.New(fstest.MapFS{"main.typ": {}}, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: library(w), Sink: &value.Sink{}}
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		kind, path, named := fields[0], fields[1], fields[2:]
		v := lookUp(eng.Library.Global, path)
		if typ, ok := v.(*value.Type); ok && kind == "constructor" && typ.Construct != nil {
			v = typ.Construct
		}
		f, isFunc := v.(*value.Func)
		switch {
		case v == nil:
			t.Errorf("there is no %s %s", kind, path)
		case isFunc:
			for _, name := range named {
				if !takes(eng, f, name) {
					t.Errorf("%s has no parameter %s", path, name)
				}
			}
		case kind == "constructor" || len(named) > 0:
			t.Errorf("%s cannot be called", path)
		}
	}
}

// lookUp finds a value by a path of names; nil where there is none.
func lookUp(module *value.Module, path string) (v value.Value) {
	v = module
	for name := range strings.SplitSeq(path, ".") {
		var err error
		if v, _, err = value.FieldOf(v, name); err != nil {
			return nil
		}
	}
	return v
}

// takes reports whether a function has a parameter. Mostly an element has it as a field. Else the function is
// called with it alone, or with what some want before they look at it: an argument that is taken is one that is expected.
func takes(eng *value.Engine, f *value.Func, name string) bool {
	if e := f.Elem(); e != nil {
		if field := e.Field(name); field != nil {
			return !field.Synthesized && !field.Internal
		}
	}
	one := value.Int(1)
	for _, before := range [][]value.Value{
		{}, {value.Bytes("GIF")}, {value.NewArray(one), one}, {value.NewDict().Put("a", one), value.Str("a")},
	} {
		args := value.NewArgs(source.Span{}, before...).AddNamed(name, value.None{})
		_, err := f.Call(eng, &value.Context{}, args)
		refused := err != nil && strings.Contains(err.Error(), "unexpected argument: "+name)
		if !refused && (err == nil || args.Items[len(before)].Value == nil) {
			return true
		}
	}
	return false
}
