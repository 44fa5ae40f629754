package data

import (
	"math"
	"strings"

	"chatdoc/eval/value"
)

// yamlWriter writes a value as YAML, laid out as libyaml does it for serde_yaml: in blocks, with the dashes of a sequence
// below the key that it belongs to.
type yamlWriter struct {
	strings.Builder
	depth int
	fresh bool // whether a line has begun, as lines of text have ended
}

// yamlIndent is how much deeper blocks are indented.
const yamlIndent = 2

func (w *yamlWriter) root(v value.Value) error {
	var err error
	switch v := plain(v, true).(type) {
	case *value.Array:
		err = w.sequence(v, 0)
	case *value.Dict:
		err = w.mapping(v, 0)
	default:
		w.scalar(v, 0)
	}
	w.line(0)
	return err
}

// line begins a line.
func (w *yamlWriter) line(indent int) {
	if !w.fresh {
		w.WriteByte('\n')
	}
	w.fresh = false
	for range indent {
		w.WriteByte(' ')
	}
}

// sequence writes the items of an array, the first one at hand.
func (w *yamlWriter) sequence(a *value.Array, indent int) error {
	if a.Len() == 0 {
		w.WriteString("[]")
		return nil
	}
	return w.within(func() error {
		for i, item := range a.Items() {
			if i > 0 {
				w.line(indent)
			}
			w.WriteString("- ")
			if err := w.inline(item, indent); err != nil {
				return err
			}
		}
		return nil
	})
}

// within writes what nests.
func (w *yamlWriter) within(write func() error) error {
	if w.depth > maxDepth {
		return errDepth("YAML")
	}
	w.depth++
	err := write()
	w.depth--
	return err
}

// inline writes a value behind a dash or a mark of that width, in a block with a given indentation.
func (w *yamlWriter) inline(v value.Value, indent int) error {
	switch v := plain(v, true).(type) {
	case *value.Array:
		return w.sequence(v, indent+yamlIndent)
	case *value.Dict:
		return w.mapping(v, indent+yamlIndent)
	default:
		w.scalar(v, indent)
		return nil
	}
}

// mapping writes the pairs of a dictionary, the first one at hand.
func (w *yamlWriter) mapping(d *value.Dict, indent int) error {
	if d.Len() == 0 {
		w.WriteString("{}")
		return nil
	}
	return w.within(func() error {
		for i, key := range d.Keys() {
			if i > 0 {
				w.line(indent)
			}
			if err := w.pair(key, plain(d.Values()[i], true), indent); err != nil {
				return err
			}
		}
		return nil
	})
}

// maxYAMLSimple is how long a key may be that stands before a colon on the same line, in bytes.
const maxYAMLSimple = 128

func (w *yamlWriter) pair(key string, v value.Value, indent int) error {
	text := newYAMLString(key)
	if text.lines || len(key) > maxYAMLSimple {
		w.WriteString("? ")
		w.text(text, indent)
		w.line(indent)
		w.WriteString(": ")
		return w.inline(v, indent)
	}
	w.WriteString(text.key() + ":")
	switch v := v.(type) {
	case *value.Array:
		if v.Len() > 0 {
			w.line(indent)
			return w.sequence(v, indent)
		}
	case *value.Dict:
		if v.Len() > 0 {
			w.line(indent + yamlIndent)
			return w.mapping(v, indent+yamlIndent)
		}
	}
	w.WriteByte(' ')
	return w.inline(v, indent)
}

// scalar writes a value that does not nest, within a block with a given indentation.
func (w *yamlWriter) scalar(v value.Value, indent int) {
	switch v := v.(type) {
	case value.None:
		w.WriteString("null")
	case value.Bool, value.Int:
		w.WriteString(value.Repr(v))
	case value.Float:
		w.WriteString(yamlReal(float64(v)))
	case value.Str:
		w.text(newYAMLString(string(v)), indent)
	}
}

// yamlReal prints a float.
func yamlReal(f float64) string {
	switch {
	case math.IsNaN(f):
		return ".nan"
	case math.IsInf(f, 0):
		return strings.Replace(decimalFloat(f), "inf", ".inf", 1)
	}
	return formatFloat(f, "")
}
