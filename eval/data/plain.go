package data

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// maxDepth is how deep values may nest that are written.
const maxDepth = 1000

func errDepth(format string) error {
	return diag.Limitf(source.Span{}, "failed to encode value as %s (it is nested too deeply)", format)
}

// plain is a value as data: none, a boolean, a number, a string, bytes, an array or a dictionary. Content becomes a dictionary
// of its fields; what has no better form becomes its repr, bytes as well where a format is for people to read.
func plain(v value.Value, readable bool) value.Value {
	switch v := v.(type) {
	case value.None, value.Bool, value.Int, value.Float, value.Str, *value.Array, *value.Dict:
		return v
	case *value.Symbol:
		return value.Str(v.Text())
	case *value.Content:
		return contentData(v)
	case value.Bytes:
		if !readable {
			return v
		}
	}
	return value.Str(value.Repr(v))
}

// contentData is content as data: the name of its element as func, then its fields.
func contentData(c *value.Content) *value.Dict {
	d := value.NewDict().Put("func", value.Str(c.Elem().Base()))
	fields := c.FieldsDict()
	for i, key := range fields.Keys() {
		d.Put(key, fields.Values()[i])
	}
	return d
}

// formatFloat prints a finite number by the fewest digits that tell it from others: with a point, and if it is very large
// or small, with an exponent that has the given sign if it is positive.
func formatFloat(f float64, plus string) string {
	if abs := math.Abs(f); abs != 0 && (abs < 1e-5 || abs >= 1e16) {
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
		n, _ := strconv.Atoi(exponent)
		if n < 0 {
			plus = ""
		}
		return mantissa + "e" + plus + strconv.Itoa(n)
	}
	return withPoint(strconv.FormatFloat(f, 'f', -1, 64))
}

// decimalFloat prints a number by the fewest digits that tell it from others, never with an exponent: NaN, inf, 1.0.
func decimalFloat(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return strings.TrimPrefix(strings.Replace(fmt.Sprint(f), "I", "i", 1), "+")
	}
	return withPoint(value.Shortest(f, 'f'))
}

func withPoint(s string) string {
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}
