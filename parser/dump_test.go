package parser

import (
	"fmt"
	"reflect"
	"strings"

	"chatdoc/parser/ast"
)

// dump writes a tree as nested lists: the name of a node, its place in bytes, its own values, and its parts in the order
// of the text, one a line, with the part they play where there are several.
func dump(root ast.Node) string {
	var b strings.Builder
	dumpNode(&b, root, "", "")
	return b.String() + "\n"
}

func dumpNode(b *strings.Builder, n ast.Node, indent, role string) {
	fmt.Fprintf(b, "%s%s(%s", indent, role, describe(n))
	for _, part := range parts(n) {
		b.WriteByte('\n')
		dumpNode(b, part, indent+"  ", roleOf(n, part))
	}
	b.WriteByte(')')
}

// roleOf is the name of the field of n that has the part, "" where that is a list.
func roleOf(n, part ast.Node) string {
	v := reflect.ValueOf(n).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); !v.Type().Field(i).Anonymous && f.Kind() != reflect.Slice && f.Interface() == part {
			return strings.ToLower(v.Type().Field(i).Name) + ": "
		}
	}
	return ""
}

// parts are a node's immediate parts.
func parts(n ast.Node) (list []ast.Node) {
	ast.Walk(n, func(part ast.Node) bool {
		if part != n {
			list = append(list, part)
		}
		return part == n
	})
	return list
}

// describe is a node's name, place and values. Values that are false, 0 or empty are left out.
func describe(n ast.Node) string {
	v := reflect.ValueOf(n).Elem()
	s := fmt.Sprintf("%s %d-%d", v.Type().Name(), n.Span().Start, n.Span().End)
	for i := range v.NumField() {
		if f := v.Type().Field(i); !f.Anonymous && f.Name != "Ref" && f.Name != "Slot" {
			s += describeValue(f.Name, v.Field(i))
		}
	}
	return s
}

func describeValue(name string, v reflect.Value) string {
	switch x := v.Interface().(type) {
	case ast.Unit:
		return " " + [...]string{"pt", "mm", "cm", "in", "rad", "deg", "em", "fr", "%"}[x]
	case ast.UnOp:
		return " " + [...]string{"+", "-", "not"}[x]
	case ast.BinOp:
		return " " + [...]string{"+", "-", "*", "/", "and", "or", "==", "!=", "<", "<=", ">", ">=", "=", "in",
			"not in", "+=", "-=", "*=", "/="}[x]
	}
	if v.IsZero() {
		return ""
	}
	switch x := v.Interface().(type) {
	case rune, string:
		return fmt.Sprintf(" %q", x)
	case bool:
		return " " + strings.ToLower(name)
	case int, int64, uint64, float64:
		return fmt.Sprintf(" %v", x)
	case []ast.RawLine:
		s := ""
		for _, line := range x {
			s += fmt.Sprintf(" (%d-%d %q)", line.At.Start, line.At.End, line.Text)
		}
		return s
	}
	return ""
}
