package data

import (
	"math"
	"strings"

	"chatdoc/eval/value"
)

// jsonWriter writes a value as JSON, laid out as serde_json does it.
type jsonWriter struct {
	strings.Builder
	pretty bool
}

func (w *jsonWriter) value(v value.Value, depth int) error {
	if depth > maxDepth {
		return errDepth("JSON")
	}
	switch v := plain(v, true).(type) {
	case value.None:
		w.WriteString("null")
	case value.Bool:
		w.WriteString(value.Repr(v))
	case value.Int:
		w.WriteString(value.Repr(v))
	case value.Float:
		w.WriteString(jsonFloat(float64(v)))
	case value.Str:
		w.text(string(v))
	case *value.Array:
		return w.array(v, depth)
	case *value.Dict:
		return w.object(v, depth)
	}
	return nil
}

func (w *jsonWriter) array(a *value.Array, depth int) error {
	if a.Len() == 0 {
		w.WriteString("[]")
		return nil
	}
	w.WriteByte('[')
	for i, item := range a.Items() {
		w.next(i, depth+1)
		if err := w.value(item, depth+1); err != nil {
			return err
		}
	}
	w.indent(depth)
	w.WriteByte(']')
	return nil
}

func (w *jsonWriter) object(d *value.Dict, depth int) error {
	if d.Len() == 0 {
		w.WriteString("{}")
		return nil
	}
	w.WriteByte('{')
	for i, key := range d.Keys() {
		w.next(i, depth+1)
		w.text(key)
		w.WriteByte(':')
		if w.pretty {
			w.WriteByte(' ')
		}
		if err := w.value(d.Values()[i], depth+1); err != nil {
			return err
		}
	}
	w.indent(depth)
	w.WriteByte('}')
	return nil
}

// next begins item i.
func (w *jsonWriter) next(i, depth int) {
	if i > 0 {
		w.WriteByte(',')
	}
	w.indent(depth)
}

func (w *jsonWriter) indent(depth int) {
	if w.pretty {
		w.WriteByte('\n')
		for range depth {
			w.WriteString("  ")
		}
	}
}

// jsonEscapes are the letters that stand for control characters.
var jsonEscapes = map[byte]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

func (w *jsonWriter) text(s string) {
	w.WriteByte('"')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			w.WriteByte(c)
		} else if letter, ok := jsonEscapes[c]; ok {
			w.WriteByte('\\')
			w.WriteByte(letter)
		} else {
			const hex = "0123456789abcdef"
			w.WriteString(`\u00`)
			w.WriteByte(hex[c>>4])
			w.WriteByte(hex[c&15])
		}
	}
	w.WriteByte('"')
}

// jsonFloat prints a number as JSON has it: null for those that it has not.
func jsonFloat(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "null"
	}
	return formatFloat(f, "+")
}
