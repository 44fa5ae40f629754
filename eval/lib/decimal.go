package lib

import (
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

var _ = value.DecimalType.Constructor(newDecimal)

func newDecimal(c *value.Call) (value.Value, error) {
	arg := value.PosAt[value.Value](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if f, ok := arg.V.(value.Float); ok && !math.IsNaN(float64(f)) {
		warnOfLiteral(c.Engine, arg.Span)
	}
	d, err := toDecimalCaster.From(arg.V)
	return d.decimal, diag.At(err, arg.Span)
}

// warnOfLiteral warns if a float is written in the document: its digits may not be those that a float can hold.
func warnOfLiteral(eng *value.Engine, span source.Span) {
	file, err := eng.World.Source(span.File)
	if span.IsDetached() || err != nil {
		return
	}
	text := file.Slice(span)
	if _, err := strconv.ParseFloat(text, 64); err != nil || text[0] != '.' && (text[0] < '0' || text[0] > '9') {
		return
	}
	eng.Sink.Warn(diag.Warnf(span, "creating a decimal using imprecise float literal").Hint(
		"use a string in the decimal constructor to avoid loss of precision: `decimal(" + value.Repr(value.Str(text)) + ")`"))
}

// toDecimal is what can be converted to a decimal.
type toDecimal struct{ decimal value.Decimal }

var toDecimalCaster = conversion(convertDecimal,
	value.DecimalType, value.IntType, value.BoolType, value.FloatType, value.StrType)

func convertDecimal(v value.Value) (toDecimal, error) {
	switch v := v.(type) {
	case value.Decimal:
		return toDecimal{v}, nil
	case value.Int:
		return toDecimal{value.DecimalFromInt(int64(v))}, nil
	case value.Bool:
		if v {
			return toDecimal{value.DecimalFromInt(1)}, nil
		}
		return toDecimal{}, nil
	case value.Float:
		d, ok := value.DecimalFromFloat(float64(v))
		if !ok {
			return toDecimal{}, value.Errorf("float is not a valid decimal: %s", value.Repr(v))
		}
		return toDecimal{d}, nil
	case value.Str:
		return parseDecimal(string(v))
	case *value.Symbol:
		return parseDecimal(v.Text())
	}
	return toDecimal{}, errType
}

func parseDecimal(s string) (toDecimal, error) {
	d, ok := value.ParseDecimal(strings.ReplaceAll(s, "−", "-"))
	if !ok {
		return toDecimal{}, value.Errorf("invalid decimal: %s", s)
	}
	return toDecimal{d}, nil
}
