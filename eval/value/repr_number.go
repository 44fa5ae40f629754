package value

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/unit"
)

// formatFloat prints a number with a unit, rounded to a number of decimals unless that is negative. With point it
// always shows a decimal point, or an exponent where the number is very large or small.
func formatFloat(f float64, decimals int, point bool, suffix string) string {
	if decimals >= 0 {
		f = Round(f, int64(decimals))
	}
	times := ""
	if suffix != "" {
		times = " * 1"
	}
	switch {
	case math.IsNaN(f):
		return "float.nan" + times + suffix
	case math.IsInf(f, 0):
		sign := ""
		if f < 0 {
			sign = "-"
		}
		return sign + "float.inf" + times + suffix
	case point:
		return pointed(f) + suffix
	}
	return Shortest(f, 'f') + suffix
}

// pointed prints a number so that it reads as a float.
func pointed(f float64) string {
	if abs := math.Abs(f); abs != 0 && (abs < 1e-4 || abs >= 1e16) {
		mantissa, exponent, _ := strings.Cut(Shortest(f, 'e'), "e")
		n, _ := strconv.Atoi(exponent)
		return mantissa + "e" + strconv.Itoa(n)
	}
	s := Shortest(f, 'f')
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// Shortest prints a finite number by the fewest digits that tell it from others, in a format of strconv: 'e' or 'f'. Where
// two such numbers are equally near, Go takes the one that ends in an even digit, and Rust, whose numbers documents see, the
// one farther from zero.
func Shortest(f float64, format byte) string {
	s := []byte(strconv.FormatFloat(f, format, -1, 64))
	end := len(s)
	if format == 'e' {
		end = bytes.IndexByte(s, 'e')
	}
	if last := bytes.LastIndexAny(s[:end], "123456789"); last >= 0 && s[last]%2 == 0 {
		s[last]++
		if up, err := strconv.ParseFloat(string(s), 64); err != nil || up != f || !isTie(f) {
			s[last]--
		}
	}
	return string(s)
}

// isTie reports whether a number lies in the middle between its shortest form and the next number of as many digits.
func isTie(f float64) bool {
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
	const digits = 770 // more than any number has
	exact, _, _ := strings.Cut(strconv.FormatFloat(f, 'e', digits, 64), "e")
	rest, ok := strings.CutPrefix(exact, mantissa)
	return ok && strings.Trim(strings.TrimPrefix(rest, "."), "0") == "5" && strings.TrimPrefix(rest, ".")[0] == '5'
}

// Round rounds half away from zero to a number of decimals, or of digits before the point where that is negative.
// Numbers that have no such decimals stay as they are.
func Round(f float64, digits int64) float64 {
	const maxDecimals, maxExponent = 15, 308 // that a float can have
	switch {
	case math.IsInf(f, 0), math.IsNaN(f), digits >= 0 && math.Abs(f) >= 1<<53, digits >= maxDecimals:
		return f
	case digits < -maxExponent:
		return f * 0
	case digits > 0:
		scale := PowInt(10, digits)
		return math.Round(f*scale) / scale
	}
	scale := PowInt(10, -digits)
	return float64(math.Round(f/scale)) * scale
}

// PowInt is a float to the power of an integer, multiplied by squaring.
func PowInt(base float64, n int64) float64 {
	power := 1.0
	for left := max(n, -n); left > 0; left >>= 1 {
		if left&1 != 0 {
			power *= base
		}
		base *= base
	}
	if n < 0 {
		return 1 / power
	}
	return power
}

// FormatInt prints a whole number with a true minus sign, as text shows it.
func FormatInt(n int64) string {
	return strings.Replace(strconv.FormatInt(n, 10), "-", "−", 1)
}

// FormatFloat prints a number as text shows it.
func FormatFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "∞"
	case math.IsInf(f, -1):
		return "−∞"
	case f == 0: // which may have a sign
		return "0"
	}
	return strings.Replace(Shortest(f, 'f'), "-", "−", 1)
}

func reprLength(l unit.Length) string {
	switch {
	case l.Em == 0:
		return formatFloat(float64(l.Abs), 2, false, "pt")
	case l.Abs == 0:
		return formatFloat(float64(l.Em), 2, false, "em")
	}
	return formatFloat(float64(l.Abs), 2, false, "pt") + " + " + formatFloat(float64(l.Em), 2, false, "em")
}

func reprRatio(r unit.Ratio) string { return formatFloat(float64(r)*100, 2, false, "%") }

func reprRelative(r unit.Rel) string {
	return reprRatio(r.Ratio) + " + " + reprLength(r.Length)
}
