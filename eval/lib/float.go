package lib

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/value"
)

var _ = value.FloatType.Define(
	get("is-nan", func(f float64) value.Value { return value.Bool(math.IsNaN(f)) }),
	get("is-infinite", func(f float64) value.Value { return value.Bool(math.IsInf(f, 0)) }),
	get("signum", signumFloat),
	value.NewFunc("from-bytes", floatFromBytes),
	value.NewFunc("to-bytes", floatToBytes),
).Constant("inf", value.Float(math.Inf(1))).Constant("nan", value.Float(math.NaN())).Constructor(newFloat)

func newFloat(c *value.Call) (value.Value, error) {
	f := value.Pos[toFloat](c, "value")
	return value.Float(f), c.Done()
}

// toFloat is what can be converted to a float.
type toFloat float64

func (toFloat) Cast() *value.Caster[toFloat] { return &toFloatCaster }

var toFloatCaster = conversion(convertFloat,
	value.FloatType, value.BoolType, value.IntType, value.DecimalType, value.RatioType, value.StrType)

func convertFloat(v value.Value) (toFloat, error) {
	switch v := v.(type) {
	case value.Float:
		return toFloat(v), nil
	case value.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case value.Int:
		return toFloat(v), nil
	case value.Decimal:
		return toFloat(v.Float()), nil
	case value.Ratio:
		return toFloat(v), nil
	case value.Str:
		return parseFloat(string(v))
	case *value.Symbol:
		return parseFloat(v.Text())
	}
	return 0, errType
}

// parseFloat reads a number in decimal, or infinity or not a number by any of their names.
func parseFloat(s string) (toFloat, error) {
	ascii := strings.ReplaceAll(s, "−", "-")
	f, err := strconv.ParseFloat(ascii, 64)
	if strings.ContainsAny(ascii, "_xX") || err != nil && !math.IsInf(f, 0) {
		return 0, value.Errorf("invalid float: %s", s)
	}
	return toFloat(f), nil
}

func signumFloat(f float64) value.Value {
	if math.IsNaN(f) {
		return value.Float(f)
	}
	return value.Float(math.Copysign(1, f))
}

func floatFromBytes(c *value.Call) (value.Value, error) {
	b := value.Pos[value.Bytes](c, "bytes")
	order := value.Named(c, "endian", littleEndian)
	if err := c.Done(); err != nil {
		return nil, err
	}
	b = inOrder(append(value.Bytes(nil), b...), order)
	switch len(b) {
	case 8:
		return value.Float(math.Float64frombits(binary.LittleEndian.Uint64(b))), nil
	case 4:
		return value.Float(math.Float32frombits(binary.LittleEndian.Uint32(b))), nil
	}
	return nil, value.Errorf("bytes must have a length of 4 or 8")
}

func floatToBytes(c *value.Call) (value.Value, error) {
	f := value.Pos[float64](c, "self")
	order := value.Named(c, "endian", littleEndian)
	size := value.Named(c, "size", value.Natural(8))
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch size {
	case 8:
		return inOrder(binary.LittleEndian.AppendUint64(nil, math.Float64bits(f)), order), nil
	case 4:
		return inOrder(binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(f))), order), nil
	}
	return nil, value.Errorf("size must be either 4 or 8")
}
