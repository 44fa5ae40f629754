package data

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"chatdoc/eval/value"
)

// yamlPlain is what a scalar without quotes stands for.
func yamlPlain(s string) value.Value {
	if s == "" {
		return value.None{}
	}
	for _, read := range [...]func(string) value.Value{yamlNull, yamlBool, yamlInt} {
		if v := read(s); v != nil {
			return v
		}
	}
	if !isDigitsWithZero(s) {
		if v := yamlFloat(s); v != nil {
			return v
		}
	}
	return value.Str(s)
}

// yamlNull is none, nil for a text that does not stand for it.
func yamlNull(s string) value.Value {
	switch s {
	case "null", "Null", "NULL", "~":
		return value.None{}
	}
	return nil
}

// yamlBool is a boolean, nil for a text that does not stand for one.
func yamlBool(s string) value.Value {
	switch s {
	case "true", "True", "TRUE":
		return value.Bool(true)
	case "false", "False", "FALSE":
		return value.Bool(false)
	}
	return nil
}

// isDigitsWithZero reports whether a text has nothing but digits of which the first is a needless zero. It is no number.
func isDigitsWithZero(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	return len(s) > 1 && s[0] == '0' && strings.Trim(s, "0123456789") == ""
}

// yamlInt is an integer, nil for a text that is none. Large ones become floats, if 128 bits have room for them.
func yamlInt(s string) value.Value {
	negative := strings.HasPrefix(s, "-")
	digits := strings.TrimPrefix(s, "-")
	if !negative {
		digits = strings.TrimPrefix(s, "+")
	}
	n := yamlDigits(digits)
	if n == nil && !isDigitsWithZero(s) {
		n = digitsOf(digits, 10)
	}
	const bits = 128
	switch {
	case n == nil || n.BitLen() > bits:
		return nil
	case negative:
		n.Neg(n)
		if least := new(big.Int).Lsh(big.NewInt(-1), bits-1); n.Cmp(least) < 0 {
			return nil
		}
	}
	return bigInteger(n)
}

// yamlDigits is a number with a prefix that tells its base, nil for a text that is none.
func yamlDigits(s string) *big.Int {
	for _, b := range bases {
		if digits, ok := strings.CutPrefix(s, b.prefix); ok {
			if n := digitsOf(digits, b.base); n != nil {
				return n
			}
		}
	}
	return nil
}

// digitsOf is the number that digits stand for, nil where they are none.
func digitsOf(s string, base int) *big.Int {
	if s == "" || strings.Trim(s, "0123456789abcdefABCDEF") != "" {
		return nil
	}
	s = strings.TrimLeft(s, "0")
	const most = 128 // digits: those that 128 bits have in base 2
	if len(s) > most {
		return nil
	}
	n, ok := new(big.Int).SetString("0"+s, base)
	if !ok {
		return nil
	}
	return n
}

// yamlFloat is a float, nil for a text that is none.
func yamlFloat(s string) value.Value {
	unsigned := strings.TrimPrefix(s, "+")
	switch {
	case unsigned == ".inf" || unsigned == ".Inf" || unsigned == ".INF":
		return value.Float(inf)
	case s == "-.inf" || s == "-.Inf" || s == "-.INF":
		return value.Float(-inf)
	case s == ".nan" || s == ".NaN" || s == ".NAN":
		return value.Float(nan)
	case unsigned != s && strings.IndexAny(unsigned, "+-") == 0:
		return nil
	case strings.Trim(s, "0123456789.eE+-") != "":
		return nil // what only Go takes for one
	}
	f, err := strconv.ParseFloat(unsigned, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	return value.Float(f)
}
