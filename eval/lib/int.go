package lib

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/value"
)

var _ = value.IntType.Define(
	get("signum", signumInt),
	get("bit-not", func(n int64) value.Value { return value.Int(^n) }),
	method("bit-and", "rhs", func(n, m int64) (value.Value, error) { return value.Int(n & m), nil }),
	method("bit-or", "rhs", func(n, m int64) (value.Value, error) { return value.Int(n | m), nil }),
	method("bit-xor", "rhs", func(n, m int64) (value.Value, error) { return value.Int(n ^ m), nil }),
	method("bit-lshift", "shift", shiftLeft),
	value.NewFunc("bit-rshift", shiftRight),
	value.NewFunc("from-bytes", intFromBytes),
	value.NewFunc("to-bytes", intToBytes),
).ConstructedBy(unary("int", "value", func(n toInt) (value.Value, error) { return value.Int(n), nil }))

// toInt is what can be converted to an integer.
type toInt int64

func (toInt) Cast() *value.Caster[toInt] { return &toIntCaster }

var toIntCaster = conversion(convertInt,
	value.IntType, value.BoolType, value.FloatType, value.DecimalType, value.StrType)

func convertInt(v value.Value) (toInt, error) {
	switch v := v.(type) {
	case value.Int:
		return toInt(v), nil
	case value.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case value.Float:
		return fits(truncate(float64(v)))
	case value.Decimal:
		return fits(v.Trunc().Int())
	case value.Str:
		return parseInt(string(v))
	case *value.Symbol:
		return parseInt(v.Text())
	}
	return 0, errType
}

func fits(n int64, ok bool) (toInt, error) {
	if !ok {
		return 0, value.Errorf("number too large")
	}
	return toInt(n), nil
}

// truncate is a number without its fraction, not a number being 0; ok is false where it is too large.
func truncate(f float64) (n int64, ok bool) {
	if math.IsNaN(f) {
		return 0, true
	}
	if f <= -(1<<63)-1 || f >= 1<<63 {
		return 0, false
	}
	return int64(f), true
}

// parseInt reads an integer, which may have a minus sign of either kind before its other sign.
func parseInt(s string) (toInt, error) {
	digits, sign := s, int64(1)
	if rest, ok := cutMinus(s); ok {
		digits, sign = rest, -1
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	switch {
	case sign < 0 && digits == "9223372036854775808":
		return math.MinInt64, nil
	case err != nil:
		return 0, value.Errorf("invalid integer: %s", s)
	}
	return toInt(sign * n), nil
}

// cutMinus takes a minus sign off: a hyphen or the true one.
func cutMinus(s string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, "-"); ok {
		return rest, true
	}
	return strings.CutPrefix(s, "−")
}

func signumInt(n int64) value.Value {
	switch {
	case n > 0:
		return value.Int(1)
	case n < 0:
		return value.Int(-1)
	}
	return value.Int(0)
}

func tooLarge() error { return value.Errorf("the result is too large") }

func shiftLeft(n int64, shift value.Uint32) (value.Value, error) {
	if shift >= 64 {
		return nil, tooLarge()
	}
	return value.Int(n << shift), nil
}

func shiftRight(c *value.Call) (value.Value, error) {
	n, shift := value.Pos[int64](c, "self"), value.Pos[value.Uint32](c, "shift")
	if value.Named(c, "logical", false) {
		return value.Int(uint64(n) >> shift), c.Done()
	}
	return value.Int(n >> shift), c.Done()
}

// endian is an order of bytes.
type endian uint8

const (
	bigEndian endian = iota
	littleEndian
)

func (endian) Cast() *value.Caster[endian] { return value.Words[endian]("big", "little") }

func intFromBytes(c *value.Call) (value.Value, error) {
	b := value.Pos[value.Bytes](c, "bytes")
	order := value.Named(c, "endian", littleEndian)
	signed := value.Named(c, "signed", true)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if len(b) > 8 {
		return nil, value.Errorf("too many bytes to convert to a 64 bit number")
	}
	var n uint64
	for i := range b {
		if order == littleEndian {
			i = len(b) - 1 - i
		}
		n = n<<8 | uint64(b[i])
	}
	if signed && len(b) > 0 {
		unused := 64 - 8*len(b)
		return value.Int(int64(n<<unused) >> unused), nil
	}
	return value.Int(n), nil
}

func intToBytes(c *value.Call) (value.Value, error) {
	n := value.Pos[int64](c, "self")
	order := value.Named(c, "endian", littleEndian)
	size := value.Named(c, "size", value.Natural(8))
	if err := c.Done(); err != nil {
		return nil, err
	}
	if size > maxBytes {
		return nil, tooLarge()
	}
	b := make(value.Bytes, max(size, 8))
	binary.LittleEndian.PutUint64(b, uint64(n))
	return inOrder(b[:size], order), nil
}

// maxBytes bounds the bytes that a number is written in.
const maxBytes = 1 << 26

// inOrder puts bytes in little-endian order into another, in place.
func inOrder(b value.Bytes, order endian) value.Bytes {
	if order == bigEndian {
		for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
			b[i], b[j] = b[j], b[i]
		}
	}
	return b
}
