package eval

import (
	"errors"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// suggest adds the name that was perhaps meant to the error for an unknown one. It changes the error, so it is for errors
// just made.
func suggest(err error, unknown string, names []string) error {
	var d *diag.Diagnostic
	if errors.As(err, &d) {
		d.Suggest(unknown, names)
	}
	return err
}

// fieldNames are the fields that a value has.
func fieldNames(v value.Value) []string {
	switch v := v.(type) {
	case *value.Dict:
		return v.Keys()
	case *value.Content:
		return v.FieldsDict().Keys()
	case *value.Func:
		return append(v.Definitions().Names(), elementFields(v.Elem())...)
	}
	if scope := scopeOf(v); scope != nil {
		return scope.Names()
	}
	return value.FieldNames(v.Type())
}

// elementFields are the fields of an element that set rules set.
func elementFields(e *value.Elem) (names []string) {
	if e == nil {
		return nil
	}
	for _, f := range e.Fields {
		if f.Settable && !f.Internal {
			names = append(names, f.Name)
		}
	}
	return names
}

// methodNames are the methods that a value has.
func methodNames(v value.Value) []string {
	names := append([]string(nil), v.Type().Scope.Names()...)
	switch v.(type) {
	case *value.Array:
		names = append(names, "push", "pop", "insert", "remove")
	case *value.Dict:
		names = append(names, "insert", "remove")
	}
	return names
}

// paramNames are the parameters that can be given by name.
func paramNames(params *ast.Params) (names []string) {
	for _, p := range params.Items {
		if named, ok := p.(*ast.Named); ok {
			names = append(names, named.Name.Name)
		}
	}
	return names
}
