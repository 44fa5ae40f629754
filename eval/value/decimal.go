package value

import (
	"math"
	"math/big"
	"strings"
)

// Decimal is a decimal number of up to 28 significant digits, as the Rust crate rust_decimal has it: a coefficient of
// 96 bits, a power of ten from 0 to 28 that divides it, and a sign, which zero has as well. Trailing zeros are part
// of the number: 1.50 is not printed as 1.5. How the results of operations are scaled follows that crate.
type Decimal struct {
	hi    uint32 // the coefficient's upper part
	scale uint8
	neg   bool
	lo    uint64 // the coefficient's lower part
}

// DecimalType is the type of decimals.
var DecimalType = NewType("decimal", "decimal")

// Type is DecimalType.
func (Decimal) Type() *Type { return DecimalType }

const (
	maxScale = 28
	coefBits = 96
)

// newDecimal makes a decimal of a coefficient that fits, without its sign.
func newDecimal(coef *big.Int, scale int, neg bool) Decimal {
	var b [12]byte
	coef.FillBytes(b[:])
	d := Decimal{scale: uint8(scale), neg: neg}
	for i, c := range b {
		if i < 4 {
			d.hi = d.hi<<8 | uint32(c)
		} else {
			d.lo = d.lo<<8 | uint64(c)
		}
	}
	return d
}

// DecimalFromInt makes a decimal of a whole number.
func DecimalFromInt(n int64) Decimal {
	if n < 0 {
		return Decimal{lo: -uint64(n), neg: true}
	}
	return Decimal{lo: uint64(n)}
}

// ParseDecimal reads a decimal: digits, one point at most, underscores between. ok is false where s is none, or has
// more digits than a decimal can.
func ParseDecimal(s string) (d Decimal, ok bool) {
	s, neg := strings.CutPrefix(s, "-")
	if !neg {
		s = strings.TrimPrefix(s, "+")
	}
	whole, fraction, _ := strings.Cut(s, ".")
	if strings.HasPrefix(whole, "_") || whole == "" && strings.HasPrefix(fraction, "_") {
		return d, false
	}
	fraction = strings.ReplaceAll(fraction, "_", "")
	digits := strings.ReplaceAll(whole, "_", "") + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" || len(fraction) > maxScale {
		return d, false
	}
	coef, _ := new(big.Int).SetString(digits, 10)
	if coef.BitLen() > coefBits {
		return d, false
	}
	return newDecimal(coef, len(fraction), neg && coef.Sign() != 0), true
}

// coef is the coefficient with its sign.
func (d Decimal) coef() *big.Int {
	c := new(big.Int).SetUint64(uint64(d.hi))
	c.Lsh(c, 64).Or(c, new(big.Int).SetUint64(d.lo))
	if d.neg {
		c.Neg(c)
	}
	return c
}

// IsZero reports whether the number is zero, of either sign.
func (d Decimal) IsZero() bool { return d.hi == 0 && d.lo == 0 }

// IsNegative reports whether the number has a minus sign, which zero may have.
func (d Decimal) IsNegative() bool { return d.neg }

// Neg is −d.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg
	return d
}

// Abs is the number without its sign.
func (d Decimal) Abs() Decimal {
	d.neg = false
	return d
}

// Compare orders two decimals.
func (d Decimal) Compare(e Decimal) int {
	x, y, _ := align(d, e)
	return x.Cmp(y)
}

// Int is a whole number's value; ok is false where it does not fit.
func (d Decimal) Int() (n int64, ok bool) {
	c := d.Trunc().coef()
	return c.Int64(), c.IsInt64()
}

// Float is the number as a float, rounded as rust_decimal does it: whole part and fraction by themselves, and their sum
// to the decimal's digits. That is not always the nearest one.
func (d Decimal) Float() float64 {
	whole, fraction := d.Abs().coef(), new(big.Int)
	whole.QuoRem(whole, pow10(int(d.scale)), fraction)
	scale := PowInt(10, int64(d.scale))
	f := toFloat64(whole)
	if fraction.Sign() != 0 {
		f += toFloat64(fraction) / toFloat64(pow10(int(d.scale)))
		f = math.Round(f*scale) / scale
	}
	if d.neg {
		return -f
	}
	return f
}

func toFloat64(n *big.Int) float64 {
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}

func (d Decimal) digits() string {
	s := d.Abs().coef().String()
	if scale := int(d.scale); scale > 0 {
		s = strings.Repeat("0", max(0, scale+1-len(s))) + s
		s = s[:len(s)-scale] + "." + s[len(s)-scale:]
	}
	return s
}

// String is the number as text shows it, with a true minus sign.
func (d Decimal) String() string {
	if d.neg {
		return "−" + d.digits()
	}
	return d.digits()
}

func (d Decimal) repr() string {
	if d.neg {
		return `decimal("-` + d.digits() + `")`
	}
	return `decimal("` + d.digits() + `")`
}
