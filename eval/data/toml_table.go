package data

import (
	"fmt"
	"slices"
	"strings"

	"chatdoc/eval/value"
)

// tomlTable is a table that is being built: which keys may be added depends on how it came to be.
type tomlTable struct {
	keys     []string
	items    map[string]any // a value.Value, a *tomlTable, or *tomlTables
	implicit bool           // it is only named on the way to others
	dotted   bool           // and that by a dotted key
	inline   bool           // it stands in braces
}

// tomlTables is an array of tables.
type tomlTables []*tomlTable

func (t *tomlTable) put(key string, item any) {
	if t.items == nil {
		t.items = map[string]any{}
	}
	if _, ok := t.items[key]; !ok {
		t.keys = append(t.keys, key)
	}
	t.items[key] = item
}

func (t *tomlTable) remove(key string) {
	delete(t.items, key)
	t.keys = slices.DeleteFunc(t.keys, func(k string) bool { return k == key })
}

// descend finds the table at a path, and makes the tables that are missing. The cause tells why there can be none.
func (t *tomlTable) descend(path []string, dotted bool) (table *tomlTable, cause string) {
	for i, key := range path {
		if _, ok := t.items[key]; !ok {
			t.put(key, &tomlTable{implicit: true, dotted: dotted, inline: t.inline})
		}
		switch item := t.items[key].(type) {
		case value.Value:
			return nil, tomlNoTable(path[:i+1], tomlTypeName(item))
		case *tomlTables:
			t = (*item)[len(*item)-1]
		case *tomlTable:
			switch {
			case item.inline && !t.inline:
				return nil, tomlNoTable(path[:i+1], "inline table")
			case dotted && !item.implicit:
				return nil, tomlDuplicate(key)
			}
			t = item
		}
	}
	return t, ""
}

// add sets the value of a key that is not there yet. where tells for the cause what table that is.
func (t *tomlTable) add(pair tomlPair, where func() string) (cause string) {
	last := len(pair.path) - 1
	key := pair.path[last]
	at, cause := t.descend(pair.path[:last], true)
	if cause != "" {
		return cause
	}
	if at.dotted == (last == 0) { // a table that a header has named
		return tomlDuplicate(key)
	}
	if _, ok := at.items[key]; ok {
		return tomlDuplicate(key) + where()
	}
	at.put(key, pair.value)
	return ""
}

// inlineTOMLTable is the table of the pairs between braces.
func inlineTOMLTable(pairs []tomlPair) (t *tomlTable, cause string) {
	t = &tomlTable{inline: true}
	for _, pair := range pairs {
		if cause := t.add(pair, func() string { return "" }); cause != "" {
			return nil, cause
		}
	}
	return t, ""
}

// tomlDocument is what was read so far: the whole, and the table of the last header, which is added to it once it is
// complete.
type tomlDocument struct {
	root, current *tomlTable
	path          []string // of the current table
	item          bool     // whether that is one of an array
}

func newTOMLDocument() tomlDocument {
	t := &tomlTable{}
	return tomlDocument{root: t, current: t}
}

// define adds a pair to the current table.
func (d *tomlDocument) define(pair tomlPair) (cause string) {
	return d.current.add(pair, func() string { return tomlWhere(d.path) })
}

// open begins the table of a header.
func (d *tomlDocument) open(path []string, item bool) (cause string) {
	d.finish()
	last := len(path) - 1
	parent, cause := d.root.descend(path[:last], false)
	if cause != "" {
		return cause
	}
	d.path, d.item = path, item
	if d.current = parent.place(path[last], item); d.current == nil {
		return tomlDuplicate(path[last]) + tomlWhere(path[:last])
	}
	return ""
}

// place makes room for the table of a header, and gives it; nil where the key has another meaning already.
func (t *tomlTable) place(key string, item bool) *tomlTable {
	switch there := t.items[key].(type) {
	case nil:
		if item {
			t.put(key, &tomlTables{})
		}
		return &tomlTable{}
	case *tomlTables:
		if item {
			return &tomlTable{}
		}
	case *tomlTable:
		if !item && there.implicit && !there.dotted && !there.inline {
			// What headers before it have put into it stays.
			t.remove(key)
			there.implicit = false
			return there
		}
	}
	return nil
}

// finish adds the current table to the document.
func (d *tomlDocument) finish() {
	if len(d.path) == 0 {
		return
	}
	last := len(d.path) - 1
	parent, _ := d.root.descend(d.path[:last], false)
	if !d.item {
		parent.put(d.path[last], d.current)
	} else if all, ok := parent.items[d.path[last]].(*tomlTables); ok {
		*all = append(*all, d.current)
	}
	d.path = nil
}

// value is the table as a dictionary.
func (t *tomlTable) value() *value.Dict {
	d := value.NewDict()
	for _, key := range t.keys {
		d.Put(key, tomlValue(t.items[key]))
	}
	return d
}

func tomlValue(item any) value.Value {
	switch item := item.(type) {
	case *tomlTable:
		return dated(item.value())
	case *tomlTables:
		all := make([]value.Value, len(*item))
		for i, t := range *item {
			all[i] = tomlValue(t)
		}
		return value.NewArray(all...)
	}
	return item.(value.Value)
}

func tomlDuplicate(key string) string { return "duplicate key `" + key + "`" }

func tomlWhere(path []string) string {
	if len(path) == 0 {
		return " in document root"
	}
	return " in table `" + strings.Join(path, ".") + "`"
}

func tomlNoTable(path []string, is string) string {
	return fmt.Sprintf("dotted key `%s` attempted to extend non-table type (%s)", strings.Join(path, "."), is)
}

// tomlTypeName is what a type is called in TOML.
func tomlTypeName(v value.Value) string {
	switch v.(type) {
	case value.Int:
		return "integer"
	case value.Bool:
		return "boolean"
	case *value.Dict: // a date that the language has not
		return "datetime"
	}
	return v.Type().Long
}
