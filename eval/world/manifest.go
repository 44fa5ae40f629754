package world

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// compiler is the version of the language: that of the Typst compiler whose behaviour is the measure.
var compiler = Version{0, 14, 2}

// manifest is what a package says of itself in its typst.toml.
type manifest struct {
	name       string
	version    Version
	entrypoint string
	compiler   string // the oldest version of the language it works with; "" is any
}

// The fields of a manifest that are texts, and those that are lists of texts.
var (
	manifestTexts = []string{
		"name", "version", "entrypoint", "license", "description", "homepage", "repository", "compiler",
	}
	manifestLists  = []string{"authors", "keywords", "categories", "disciplines", "exclude"}
	templateFields = []string{"path", "entrypoint", "thumbnail"}
)

func parseManifest(text string) (m manifest, err error) {
	var file map[string]any
	meta, err := toml.Decode(text, &file)
	if err != nil {
		return m, malformed(err)
	}
	fields, _ := file["package"].(map[string]any)
	for _, key := range meta.Keys() { // in the order of the file, so that its first mistake is the one to tell
		if err := m.read(key, file, fields); err != nil {
			return m, malformed(err)
		}
	}
	if fields == nil {
		return m, malformed(errors.New("missing field `package`"))
	}
	return m, malformed(cmp.Or(missing(fields, "name", "version", "entrypoint"), template(file)))
}

// template complains about a template without a field that it must have.
func template(file map[string]any) error {
	if t, ok := file["template"].(map[string]any); ok {
		return missing(t, "path", "entrypoint")
	}
	return nil
}

func missing(fields map[string]any, names ...string) error {
	for _, name := range names {
		if _, ok := fields[name]; !ok {
			return fmt.Errorf("missing field `%s`", name)
		}
	}
	return nil
}

// read checks a field, and keeps what matters.
func (m *manifest) read(key toml.Key, file, fields map[string]any) error {
	switch section, name := key[0], key[len(key)-1]; {
	case len(key) == 1 && section == "package" && fields == nil:
		return mistaken(file[section], "struct PackageInfo")
	case len(key) != 2:
		return nil
	case section == "package":
		return m.readField(name, fields[name])
	case section == "template" && slices.Contains(templateFields, name):
		return text(file[section].(map[string]any)[name], nil)
	case section == "tool":
		if v := file[section].(map[string]any)[name]; !isTable(v) {
			return mistaken(v, "a map")
		}
	}
	return nil
}

func (m *manifest) readField(name string, v any) (err error) {
	var version string
	switch {
	case name == "name":
		return text(v, &m.name)
	case name == "entrypoint":
		return text(v, &m.entrypoint)
	case name == "version":
		if err = text(v, &version); err == nil {
			m.version, err = ParseVersion(version)
		}
	case name == "compiler":
		if err = text(v, &m.compiler); err == nil {
			_, err = parseBound(m.compiler)
		}
	case slices.Contains(manifestTexts, name):
		return text(v, nil)
	case slices.Contains(manifestLists, name):
		return texts(v)
	}
	return err
}

// text takes a string.
func text(v any, to *string) error {
	s, ok := v.(string)
	if !ok {
		return mistaken(v, "a string")
	}
	if to != nil {
		*to = s
	}
	return nil
}

// texts takes a list of strings.
func texts(v any) error {
	list, ok := v.([]any)
	if !ok {
		return mistaken(v, "a sequence")
	}
	for _, item := range list {
		if err := text(item, nil); err != nil {
			return err
		}
	}
	return nil
}

func isTable(v any) bool {
	_, ok := v.(map[string]any)
	return ok
}

// mistaken is the error for a value of another type than is expected.
func mistaken(v any, expected string) error {
	found := "map" // a table, or a date
	switch v := v.(type) {
	case string:
		found = fmt.Sprintf("string %q", v)
	case int64:
		found = fmt.Sprintf("integer `%d`", v)
	case bool:
		found = fmt.Sprintf("boolean `%t`", v)
	case float64:
		digits := strconv.FormatFloat(v, 'f', -1, 64)
		if !strings.Contains(digits, ".") {
			digits += ".0"
		}
		found = "floating point `" + digits + "`"
	case []any, []map[string]any:
		found = "sequence"
	}
	return fmt.Errorf("invalid type: %s, expected %s", found, expected)
}

// parseBound reads a version of which only the first component must be there.
func parseBound(s string) (v Version, err error) {
	parts := strings.Split(s, ".")
	if len(parts) > 3 {
		return v, fmt.Errorf("version bound has unexpected fourth component: `%s`", parts[3])
	}
	into := [...]*uint32{&v.Major, &v.Minor, &v.Patch}
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 32)
		if err != nil {
			return v, fmt.Errorf("`%s` is not a valid %s version bound", part, [...]string{"major", "minor", "patch"}[i])
		}
		*into[i] = uint32(n)
	}
	return v, nil
}

func malformed(err error) error {
	var at toml.ParseError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at):
		return errorf("package manifest is malformed (%s in line %d)", at.Message, at.Position.Line)
	}
	return errorf("package manifest is malformed (%s)", err)
}

// check compares the manifest with the package it was found under.
func (m manifest) check(p Package) error {
	switch {
	case m.name != p.Name:
		return errorf("package manifest contains mismatched name `%s`", m.name)
	case m.version != p.Version:
		return errorf("package manifest contains mismatched version %s", m.version)
	case m.compiler == "":
		return nil
	}
	if required, err := parseBound(m.compiler); err != nil || compiler.Compare(required) < 0 {
		return errorf("package requires Typst %s or newer (current version is %s)", m.compiler, compiler)
	}
	return nil
}
