package resolve_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"chatdoc/eval/resolve"
	"chatdoc/lexer/source"
	"chatdoc/parser"
	"chatdoc/parser/ast"
)

// Each name in the code is printed with what it refers to, in the order of the text.
func TestRefs(t *testing.T) {
	for code, want := range map[string]string{
		"let x = x; x":                     "x:local0 x:std0 x:local0",
		"let x = 1; let x = x; x":          "x:local0 x:local0 x:local0 x:local0",
		"let x = 1; { let x = x; x }; x":   "x:local0 x:local1 x:local0 x:local1 x:local0",
		"[#let x = 1; #x]; x":              "x:local0 x:local0 x:std0",
		"[= #let x = 1\n#x]":               "x:local0 x:local0",
		"for (i, j) in i { j }; i":         "i:local0 j:local1 i:std0 j:local1 i:std0",
		"let (a, b: (c, ..d)) = a; c; d":   "a:local0 b:none c:local1 d:local2 a:std0 c:local1 d:local2",
		"let x = 1; let f = y => x + y":    "x:local0 f:local1 y:local0 x:captured0 y:local0",
		"let f(n) = f(n)":                  "f:local0 n:local0 f:local1 n:local0",
		"let x = 1; () => () => x":         "x:local0 x:captured0",
		"let x = 1; (x: x) => x":           "x:local0 x:local0 x:local0 x:local0",
		"let x = 1; context x":             "x:local0 x:captured0",
		"let x = 1; x.y.z":                 "x:local0 x:local0 y:none z:none",
		"(x: y)":                           "x:none y:std0",
		"import m: a, b.c as d; (a, c, d)": "m:std0 a:local0 b:none c:none d:local1 a:local0 c:std1 d:local1",
		"import \"m.typ\"; m":              "m:local0",
		"import \"m.typ\" as n; n":         "n:local0 n:local0",
		"let a = 1; import m: *; (a, b)":   "a:local0 m:std0 a:dynamic0 b:dynamic1",
		"import m: *; let a = 1; a":        "m:std0 a:local1 a:local1",
		"{ import m: *; a }; a":            "m:std0 a:dynamic0 a:std1",
		"import m: *; () => a":             "m:std0 a:captured0",
	} {
		root, errs := parser.ParseCode(source.NewFile(1, "test", code))
		if len(errs) > 0 {
			t.Fatalf("%s: %v", code, errs)
		}
		resolve.Resolve(root, func(resolve.Name) bool { return true })
		if got := refs(root); got != want {
			t.Errorf("%s:\n got %s\nwant %s", code, got, want)
		}
	}
}

var kinds = [...]string{"none", "local", "captured", "std", "dynamic"}

func refs(root ast.Node) string {
	var all []string
	ast.Walk(root, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok {
			ref := kinds[name.Ref.Kind]
			if name.Ref.Kind != ast.Unresolved {
				ref += fmt.Sprint(name.Ref.Index)
			}
			all = append(all, name.Name+":"+ref)
		}
		return true
	})
	return strings.Join(all, " ")
}

func TestExports(t *testing.T) {
	for code, want := range map[string]string{
		"let a = 1; let b = { let c = 2 }; let a = 3": "a:local0 b:local2",
		"import m: *; let a = 1":                      "*:local0 a:local1",
		"let a = 1; import m: *":                      "a:dynamic0 *:local1",
		"import m: x as y; import m as n":             "y:local0 n:local1",
		"let f(x) = x; for i in () { }":               "f:local0",
	} {
		root, _ := parser.ParseCode(source.NewFile(1, "test", code))
		var all []string
		for _, e := range resolve.Resolve(root, func(resolve.Name) bool { return true }).Exports {
			all = append(all, fmt.Sprint(cmp.Or(e.Name, "*"), ":", kinds[e.Ref.Kind], e.Ref.Index))
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", code, got, want)
		}
	}
}
