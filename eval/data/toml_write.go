package data

import (
	"strings"

	"chatdoc/eval/value"
)

// tomlWriter writes a dictionary as TOML, laid out as toml_edit does it: the values of a table come before the tables
// within it, and a table has a header if there is anything else in it.
type tomlWriter struct {
	strings.Builder
	pretty bool // whether arrays have a line for each item
}

// tomlEntry is a key of a table, and what it stands for.
type tomlEntry struct {
	key   string
	value value.Value
}

// table writes a table. Its header has the given brackets, none for the document itself.
func (w *tomlWriter) table(d *value.Dict, path []string, brackets string) error {
	if len(path) > maxDepth {
		return errDepth("TOML")
	}
	values, tables := tomlEntries(d)
	if brackets == "[[]]" || brackets != "" && (len(values) > 0 || len(tables) == 0) {
		w.header(path, brackets)
	}
	for _, e := range values {
		w.WriteString(tomlKey(e.key) + " = ")
		if err := w.value(e.value, len(path)); err != nil {
			return err
		}
		w.WriteByte('\n')
	}
	for _, e := range tables {
		if err := w.nested(e, append(path[:len(path):len(path)], e.key)); err != nil {
			return err
		}
	}
	return nil
}

// tomlEntries are the entries of a table: those that are written as values, and those that have headers. What is none
// is left out.
func tomlEntries(d *value.Dict) (values, tables []tomlEntry) {
	for i, key := range d.Keys() {
		e := tomlEntry{key, plain(d.Values()[i], true)}
		switch v := e.value.(type) {
		case value.None:
			continue
		case *value.Dict:
			tables = append(tables, e)
			continue
		case *value.Array:
			if areTables(v) {
				tables = append(tables, e)
				continue
			}
		}
		values = append(values, e)
	}
	return values, tables
}

// areTables reports whether an array has tables and nothing else.
func areTables(a *value.Array) bool {
	for _, item := range a.Items() {
		if _, ok := plain(item, true).(*value.Dict); !ok {
			return false
		}
	}
	return a.Len() > 0
}

// nested writes a table within another, or an array of them.
func (w *tomlWriter) nested(e tomlEntry, path []string) error {
	if d, ok := e.value.(*value.Dict); ok {
		return w.table(d, path, "[]")
	}
	for _, item := range e.value.(*value.Array).Items() {
		if err := w.table(plain(item, true).(*value.Dict), path, "[[]]"); err != nil {
			return err
		}
	}
	return nil
}

func (w *tomlWriter) header(path []string, brackets string) {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	keys := make([]string, len(path))
	for i, key := range path {
		keys[i] = tomlKey(key)
	}
	half := len(brackets) / 2
	w.WriteString(brackets[:half] + strings.Join(keys, ".") + brackets[half:] + "\n")
}

// value writes a value that stands on its own.
func (w *tomlWriter) value(v value.Value, depth int) error {
	if depth > maxDepth {
		return errDepth("TOML")
	}
	switch v := plain(v, true).(type) {
	case value.None:
		return value.Errorf("failed to encode value as TOML (unsupported None value)")
	case value.Bool, value.Int:
		w.WriteString(value.Repr(v))
	case value.Float:
		w.WriteString(tomlFloat(float64(v)))
	case value.Str:
		w.WriteString(tomlString(string(v)))
	case *value.Array:
		return w.array(v, depth)
	case *value.Dict:
		return w.inline(v, depth)
	}
	return nil
}

func (w *tomlWriter) array(a *value.Array, depth int) error {
	separator, last := ", ", ""
	lines := w.pretty && a.Len() > 1
	if lines {
		separator, last = ",\n    ", ",\n"
	}
	w.WriteByte('[')
	for i, item := range a.Items() {
		switch {
		case i > 0:
			w.WriteString(separator)
		case lines:
			w.WriteString(separator[1:])
		}
		if err := w.value(item, depth+1); err != nil {
			return err
		}
	}
	w.WriteString(last + "]")
	return nil
}

// inline writes a table in braces.
func (w *tomlWriter) inline(d *value.Dict, depth int) error {
	before := "{ "
	for i, key := range d.Keys() {
		if _, ok := d.Values()[i].(value.None); ok {
			continue
		}
		w.WriteString(before + tomlKey(key) + " = ")
		before = ", "
		if err := w.value(d.Values()[i], depth+1); err != nil {
			return err
		}
	}
	if before == "{ " {
		w.WriteString("{}")
		return nil
	}
	w.WriteString(" }")
	return nil
}

// tomlFloat prints a float.
func tomlFloat(f float64) string { return strings.ToLower(decimalFloat(f)) }
