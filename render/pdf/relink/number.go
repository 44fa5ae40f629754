package relink

import (
	"math"
	"strconv"
)

// powers of ten that AppendNumber scales by.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6}

// AppendNumber appends v rounded to at most 6 decimals, without trailing zeros, a leading zero or an exponent (which PDF
// does not know). What is not a number PDF can hold becomes 0.
func AppendNumber(b []byte, v float64, decimals int) []byte {
	scaled := math.Round(v * powers[decimals])
	if math.IsNaN(scaled) || math.Abs(scaled) > 1<<53 {
		return append(b, '0')
	}
	n := int64(scaled)
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	unit := int64(powers[decimals])
	whole, rest := n/unit, n%unit
	if whole != 0 || rest == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if rest == 0 {
		return b
	}
	b = append(b, '.')
	for rest != 0 {
		unit /= 10
		b = append(b, byte('0'+rest/unit))
		rest %= unit
	}
	return b
}

// Round is the value that AppendNumber writes.
func Round(v float64, decimals int) float64 { return math.Round(v*powers[decimals]) / powers[decimals] }
