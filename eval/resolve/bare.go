package resolve

import (
	"errors"
	"path"
	"strings"

	"chatdoc/eval/world"
	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// Why a bare import has no name.
var (
	ErrDynamicName = errors.New("the source is no name, field or literal path")
	ErrNoName      = errors.New("the path gives no name")
)

// BareName is the name that an import gets which does not say any: that of the variable or field it imports from, of the
// file without its extension, or of the package.
func BareName(from ast.Expr) (string, error) {
	name := ""
	switch from := from.(type) {
	case *ast.Ident:
		return from.Name, nil
	case *ast.FieldAccess:
		return from.Field.Name, nil
	case *ast.Str:
		name = pathName(from.Value)
	default:
		return "", ErrDynamicName
	}
	if !lexer.IsIdent(name) {
		return "", ErrNoName
	}
	return name, nil
}

func pathName(p string) string {
	if strings.HasPrefix(p, "@") {
		spec, err := world.ParsePackage(p)
		if err != nil {
			return ""
		}
		return spec.Name
	}
	return Stem(p)
}

// Stem is the name of a file without its last extension.
func Stem(p string) string {
	base := path.Base(p)
	if i := strings.LastIndexByte(base, '.'); i > 0 {
		return base[:i]
	}
	return base
}
