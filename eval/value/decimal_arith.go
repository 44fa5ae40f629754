package value

import "math/big"

// Add is d + e. Zero gives the other number as it is; else the sum has the greater scale of both, if it fits.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	switch {
	case d.IsZero():
		return e, nil
	case e.IsZero():
		return d, nil
	}
	x, y, scale := align(d, e)
	return fit(x.Add(x, y), scale)
}

// Sub is d − e.
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	if e.IsZero() {
		return d.Add(e)
	}
	return d.Add(e.Neg())
}

// Mul is d · e. Its scale is the sum of both, if that fits.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	if d.IsZero() || e.IsZero() {
		return Decimal{}, nil
	}
	x := d.coef()
	return fit(x.Mul(x, e.coef()), int(d.scale)+int(e.scale))
}

// Rem is the remainder of d / e, with the sign of d.
func (d Decimal) Rem(e Decimal) Decimal {
	x, y, scale := align(d, e)
	switch {
	case d.IsZero() || x.CmpAbs(y) == 0:
		return Decimal{}
	case x.CmpAbs(y) < 0:
		return d
	}
	x.Rem(x, y)
	return newDecimal(new(big.Int).Abs(x), scale, x.Sign() < 0)
}

// Pow is d to the power of n, by squaring; ok is false where the result is too large.
func (d Decimal) Pow(n int64) (power Decimal, ok bool) {
	if n < 0 {
		below, ok := d.powUint(-uint64(n))
		if !ok || below.IsZero() {
			return d, false
		}
		power, err := DecimalFromInt(1).Div(below)
		return power, err == nil
	}
	return d.powUint(uint64(n))
}

func (d Decimal) powUint(n uint64) (power Decimal, ok bool) {
	one := DecimalFromInt(1)
	switch {
	case n == 0 || d.Compare(one) == 0:
		return one, true
	case d.IsZero():
		return Decimal{}, true
	case n == 1:
		return d, true
	case n == 2:
		power, err := d.Mul(d)
		return power, err == nil
	}
	power = one
	for square := d; ; {
		var err error
		if n&1 != 0 {
			if power, err = power.Mul(square); err != nil {
				return d, false
			}
		}
		if n >>= 1; n == 0 {
			return power.trimmed(), true
		}
		if square, err = square.Mul(square); err != nil {
			return d, false
		}
	}
}

// Trunc is the number without its fraction. It keeps the sign, even of zero.
func (d Decimal) Trunc() Decimal {
	c := d.Abs().coef()
	return newDecimal(c.Quo(c, pow10(int(d.scale))), 0, d.neg)
}

// Floor is the greatest whole number that is no greater.
func (d Decimal) Floor() Decimal {
	if t := d.Trunc(); !d.neg || t.Compare(d) == 0 {
		return t
	}
	c := d.Trunc().Abs().coef()
	return newDecimal(c.Add(c, big.NewInt(1)), 0, true)
}

// Ceil is the least whole number that is no less.
func (d Decimal) Ceil() Decimal { return d.Neg().Floor().Neg() }

// Round rounds half away from zero to a number of digits after the point, or before it where that is negative; ok is
// false where the result is too large.
func (d Decimal) Round(digits int64) (rounded Decimal, ok bool) {
	switch {
	case digits >= int64(d.scale):
		return d, true
	case digits >= 0:
		c := roundHalfUp(d.Abs().coef(), pow10(int(int64(d.scale)-digits)))
		return newDecimal(c, int(digits), d.neg && c.Sign() != 0), true
	case int64(d.scale)-digits > maxScale:
		return Decimal{neg: d.neg}, true
	}
	c := roundHalfUp(d.Abs().coef(), pow10(int(int64(d.scale)-digits)))
	c.Mul(c, pow10(int(-digits)))
	if c.BitLen() > coefBits {
		return d, false
	}
	return newDecimal(c, 0, d.neg && c.Sign() != 0), true
}

// roundHalfUp is a/b for positive numbers, rounded half up.
func roundHalfUp(a, b *big.Int) *big.Int {
	twice := new(big.Int).Lsh(a, 1)
	return twice.Add(twice, b).Quo(twice, new(big.Int).Lsh(b, 1))
}

// align gives both coefficients the same scale.
func align(d, e Decimal) (x, y *big.Int, scale int) {
	scale = int(max(d.scale, e.scale))
	x, y = d.coef(), e.coef()
	x.Mul(x, pow10(scale-int(d.scale)))
	y.Mul(y, pow10(scale-int(e.scale)))
	return x, y, scale
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// fit rounds half to even until the number has room; an error says that it never will.
func fit(coef *big.Int, scale int) (Decimal, error) {
	abs := new(big.Int).Abs(coef)
	for drop := max(0, scale-maxScale); drop <= scale; drop++ {
		if c := roundHalfEven(abs, pow10(drop)); c.BitLen() <= coefBits {
			return newDecimal(c, scale-drop, coef.Sign() < 0 && c.Sign() != 0), nil
		}
	}
	return Decimal{}, tooLarge()
}

// roundHalfEven is a/b for positive numbers, rounded half to even.
func roundHalfEven(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	if order := r.Lsh(r, 1).Cmp(b); order > 0 || order == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// trimmed is the number without zeros at its end.
func (d Decimal) trimmed() Decimal {
	c, ten, r := d.Abs().coef(), big.NewInt(10), new(big.Int)
	scale := int(d.scale)
	for ; scale > 0; scale-- {
		q, _ := new(big.Int).QuoRem(c, ten, r)
		if r.Sign() != 0 {
			break
		}
		c = q
	}
	return newDecimal(c, scale, d.neg && c.Sign() != 0)
}
