package world

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"
)

// compiler is the version of the language: that of the Typst compiler whose behaviour is the measure.
var compiler = Version{0, 14, 2}

// manifest is what a package says of itself in its typst.toml.
type manifest struct {
	Name       string
	Version    string
	Entrypoint string
	Compiler   string // the oldest version of the language it works with; "" is any
}

func parseManifest(text string) (manifest, error) {
	var file struct{ Package *manifest }
	if _, err := toml.Decode(text, &file); err != nil {
		return manifest{}, malformed(err)
	}
	m := file.Package
	switch {
	case m == nil:
		return manifest{}, malformed(errors.New("missing field `package`"))
	case m.Name == "":
		return manifest{}, malformed(errors.New("missing field `name`"))
	case m.Version == "":
		return manifest{}, malformed(errors.New("missing field `version`"))
	case m.Entrypoint == "":
		return manifest{}, malformed(errors.New("missing field `entrypoint`"))
	}
	return *m, nil
}

func malformed(err error) error {
	var at toml.ParseError
	if errors.As(err, &at) {
		return errorf("package manifest is malformed (%s in line %d)", at.Message, at.Position.Line)
	}
	return errorf("package manifest is malformed (%s)", err)
}

// check compares the manifest with the package it was found under.
func (m manifest) check(p Package) error {
	version, err := ParseVersion(m.Version)
	if err != nil {
		return malformed(err)
	}
	switch {
	case m.Name != p.Name:
		return errorf("package manifest contains mismatched name `%s`", m.Name)
	case version != p.Version:
		return errorf("package manifest contains mismatched version %s", version)
	case m.Compiler == "":
		return nil
	}
	required, err := ParseVersion(m.Compiler + strings.Repeat(".0", max(0, 2-strings.Count(m.Compiler, "."))))
	if err != nil {
		return malformed(err)
	}
	if compiler.Compare(required) < 0 {
		return errorf("package requires Typst %s or newer (current version is %s)", m.Compiler, compiler)
	}
	return nil
}
