package data

import (
	"math"
	"math/big"

	"chatdoc/eval/value"
)

var inf, nan = math.Inf(1), math.NaN()

// isDigit tells the decimal digits.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isBare tells the bytes of words: letters, digits, underscores and dashes.
func isBare(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c) || c == '_' || c == '-'
}

// hexDigit is the worth of a hexadecimal digit, -1 of other bytes.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// bases are the prefixes of integers that are not decimal.
var bases = []struct {
	prefix, label string
	base          int
	digits        string
}{
	{"0x", "hexadecimal integer", 16, "0123456789abcdefABCDEF"},
	{"0o", "octal integer", 8, "01234567"},
	{"0b", "binary integer", 2, "01"},
}

// bigInteger is an integer of any size; a float if it is too large for one of the language.
func bigInteger(n *big.Int) value.Value {
	if n.IsInt64() {
		return value.Int(n.Int64())
	}
	f, _ := new(big.Float).SetInt(n).Float64()
	return value.Float(f)
}
