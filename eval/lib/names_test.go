package lib_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// TestNames looks for every name of scripting that the reference has: kind, path, and the named parameters of functions.
func TestNames(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(cases, "names.list"))
	if err != nil {
		t.Fatal(err)
	}
	library := testLibrary()
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		kind, path, named := fields[0], fields[1], fields[2:]
		v := lookUp(library.Global, path)
		switch typ, isType := v.(*value.Type); {
		case v == nil:
			t.Errorf("there is no %s %s", kind, path)
		case kind == "constructor" && (!isType || typ.Construct == nil):
			t.Errorf("%s cannot be called", path)
		case kind == "constructor":
			checkParameters(t, library, typ.Construct, named)
		case kind == "method" || kind == "function":
			checkParameters(t, library, v.(*value.Func), named)
		}
	}
}

// lookUp finds a value by a path of names.
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

// checkParameters calls a function with each named argument alone, and looks whether it has taken it.
func checkParameters(t *testing.T, library *value.Library, f *value.Func, names []string) {
	for _, name := range names {
		args := value.NewArgs(source.Span{}).AddNamed(name, value.None{})
		eng := &value.Engine{Library: library, Sink: &value.Sink{}}
		if _, err := f.Call(eng, &value.Context{}, args); err == nil || args.Items[0].Value != nil {
			t.Errorf("%s has no parameter %s", f.Name, name)
		}
	}
}
