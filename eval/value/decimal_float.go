package value

import (
	"math"
	"math/big"
)

// DecimalFromFloat makes a decimal of a float, to as many digits as it has in full; ok is false for a float that is
// too large or no number.
//
// 2ᵉ is 5⁻ᵉ · 10ᵉ. As rust_decimal does it, the mantissa takes up the fives: it is halved where that is exact, else
// multiplied by five where that fits, else halved all the same, which costs its last bit. So the last digits may differ
// from those of an exact conversion.
func DecimalFromFloat(f float64) (d Decimal, ok bool) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return d, false
	}
	mantissa, exponent := math.Frexp(math.Abs(f))
	if mantissa == 0 {
		return Decimal{neg: math.Signbit(f)}, true
	}
	coef := new(big.Int).SetUint64(uint64(mantissa * (1 << 53)))
	tens := absorbFives(coef, exponent-53)
	for ; tens > 0; tens-- {
		if coef.Mul(coef, big.NewInt(10)).BitLen() > coefBits {
			return d, false
		}
	}
	tens = dropDigits(coef, tens)
	return newDecimal(coef, -tens, f < 0 && coef.Sign() != 0), true
}

// absorbFives multiplies by 2 to an exponent, but for the power of ten that it returns.
func absorbFives(coef *big.Int, exponent int) (tens int) {
	five, product := big.NewInt(5), new(big.Int)
	tens = exponent
	for fives := -exponent; fives > 0; fives-- {
		if product.Mul(coef, five); coef.Bit(0) == 0 || product.BitLen() > coefBits {
			coef.Rsh(coef, 1)
			tens++
		} else {
			coef.Set(product)
		}
	}
	for fives := exponent; fives > 0; fives-- {
		if coef.BitLen() < coefBits {
			coef.Lsh(coef, 1)
			tens--
		} else {
			coef.Quo(coef, five)
		}
	}
	return tens
}

// dropDigits rounds digits off until the power of ten is one that a decimal can have.
func dropDigits(coef *big.Int, tens int) int {
	ten, r := big.NewInt(10), new(big.Int)
	for ; tens < -maxScale; tens++ {
		coef.QuoRem(coef, ten, r)
		if coef.Sign() == 0 {
			return 0
		}
		if r.Int64() >= 5 {
			coef.Add(coef, big.NewInt(1))
		}
	}
	return tens
}
