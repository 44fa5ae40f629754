package value

import (
	"math/big"
	"strings"
)

// Decimal is a decimal number of up to 28 significant digits, as the Rust crate rust_decimal has it: a coefficient of
// 96 bits and a power of ten from 0 to 28 that divides it.
type Decimal struct {
	coef  *big.Int // never changed
	scale int
}

// DecimalType is the type of decimals.
var DecimalType = NewType("decimal", "decimal")

// Type is DecimalType.
func (Decimal) Type() *Type { return DecimalType }

const (
	maxScale = 28
	coefBits = 96
)

// DecimalFromInt makes a decimal of a whole number.
func DecimalFromInt(n int64) Decimal { return Decimal{big.NewInt(n), 0} }

// IsZero reports whether the number is zero.
func (d Decimal) IsZero() bool { return d.coef.Sign() == 0 }

// Neg is −d.
func (d Decimal) Neg() Decimal { return Decimal{new(big.Int).Neg(d.coef), d.scale} }

// Compare orders two decimals.
func (d Decimal) Compare(e Decimal) int {
	x, y, _ := align(d, e)
	return x.Cmp(y)
}

// Add is d + e.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	x, y, scale := align(d, e)
	return fit(new(big.Int).Add(x, y), scale)
}

// Sub is d − e.
func (d Decimal) Sub(e Decimal) (Decimal, error) { return d.Add(e.Neg()) }

// Mul is d · e.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	return fit(new(big.Int).Mul(d.coef, e.coef), d.scale+e.scale)
}

// Div is d / e, to as many digits as there are.
func (d Decimal) Div(e Decimal) (Decimal, error) {
	shift := maxScale + 2 + e.scale - d.scale
	num := new(big.Int).Mul(d.coef, pow10(max(0, shift)))
	q, err := fit(num.Quo(num, e.coef), max(0, shift)+d.scale-e.scale)
	return q.trimmed(), err
}

// align gives both coefficients the same scale.
func align(d, e Decimal) (x, y *big.Int, scale int) {
	scale = max(d.scale, e.scale)
	x = new(big.Int).Mul(d.coef, pow10(scale-d.scale))
	y = new(big.Int).Mul(e.coef, pow10(scale-e.scale))
	return x, y, scale
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// fit rounds half to even until the number has room; an error says that it never will.
func fit(coef *big.Int, scale int) (Decimal, error) {
	drop := max(0, scale-maxScale)
	for {
		d := Decimal{roundQuo(coef, pow10(drop)), scale - drop}
		switch {
		case d.coef.BitLen() <= coefBits:
			return d, nil
		case d.scale == 0:
			return d, Errorf("value is too large")
		}
		drop++
	}
}

// roundQuo is a/b, rounded half to even.
func roundQuo(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	twice := new(big.Int).Lsh(r.Abs(r), 1)
	if order := twice.Cmp(b); order > 0 || order == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(int64(a.Sign())))
	}
	return q
}

// trimmed is the number without zeros at its end.
func (d Decimal) trimmed() Decimal {
	ten, r := big.NewInt(10), new(big.Int)
	for d.scale > 0 {
		q, _ := new(big.Int).QuoRem(d.coef, ten, r)
		if r.Sign() != 0 {
			break
		}
		d = Decimal{q, d.scale - 1}
	}
	return d
}

func (d Decimal) digits() string {
	s := new(big.Int).Abs(d.coef).String()
	if d.scale > 0 {
		s = strings.Repeat("0", max(0, d.scale+1-len(s))) + s
		s = s[:len(s)-d.scale] + "." + s[len(s)-d.scale:]
	}
	return s
}

// String is the number as text shows it, with a true minus sign.
func (d Decimal) String() string {
	if d.coef.Sign() < 0 {
		return "−" + d.digits()
	}
	return d.digits()
}

func (d Decimal) repr() string {
	return `decimal("` + strings.Replace(d.String(), "−", "-", 1) + `")`
}
