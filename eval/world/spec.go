package world

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Package is a package's name: @preview/cetz:0.4.0.
type Package struct {
	Namespace, Name string
	Version         Version
}

func (p Package) String() string { return fmt.Sprintf("@%s/%s:%s", p.Namespace, p.Name, p.Version) }

// ID is the name without the version: preview/cetz.
func (p Package) ID() string { return p.Namespace + "/" + p.Name }

// Version is a package's version.
type Version struct{ Major, Minor, Patch uint32 }

func (v Version) String() string { return fmt.Sprintf("%d.%d.%d", v.Major, v.Minor, v.Patch) }

// Compare orders versions.
func (v Version) Compare(w Version) int {
	return cmp.Or(cmp.Compare(v.Major, w.Major), cmp.Compare(v.Minor, w.Minor), cmp.Compare(v.Patch, w.Patch))
}

// ParsePackage reads a package's name. The error says what is wrong with it.
func ParsePackage(spec string) (p Package, err error) {
	rest, ok := strings.CutPrefix(spec, "@")
	if !ok {
		return p, errorf("package specification must start with '@'")
	}
	namespace, rest, _ := strings.Cut(rest, "/")
	if err := checkName("namespace", namespace); err != nil {
		return p, err
	}
	name, version, _ := strings.Cut(rest, ":")
	if err := checkName("name", name); err != nil {
		return p, err
	}
	if version == "" {
		return p, errorf("package specification is missing version")
	}
	v, err := ParseVersion(version)
	return Package{namespace, name, v}, err
}

func checkName(what, name string) error {
	if name == "" {
		return errorf("package specification is missing %s", what)
	}
	if !lexer.IsIdent(name) {
		return errorf("`%s` is not a valid package %s", name, what)
	}
	return nil
}

// ParseVersion reads a version of three numbers.
func ParseVersion(s string) (v Version, err error) {
	parts := strings.Split(s, ".")
	for i, into := range []*uint32{&v.Major, &v.Minor, &v.Patch} {
		kind := [...]string{"major", "minor", "patch"}[i]
		if i >= len(parts) || parts[i] == "" {
			return v, errorf("version number is missing %s version", kind)
		}
		n, err := strconv.ParseUint(strings.TrimPrefix(parts[i], "+"), 10, 32)
		if err != nil {
			return v, errorf("`%s` is not a valid %s version", parts[i], kind)
		}
		*into = uint32(n)
	}
	if len(parts) > 3 {
		return v, errorf("version number has unexpected fourth component: `%s`", parts[3])
	}
	return v, nil
}

// errorf makes an error that stands nowhere yet; whoever asked for the file knows the place.
func errorf(format string, args ...any) *diag.Diagnostic {
	return diag.Errorf(source.Span{}, format, args...)
}
