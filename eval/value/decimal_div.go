package value

import "math/big"

// Div is d / e, to as many digits as there are; e is not zero.
//
// The quotient is built up as .NET's decimal type and rust_decimal do it, since that determines how many trailing
// zeros it has: whole numbers are divided first; while there is a remainder the quotient grows by as many digits as
// fit, nine at most at a time; in the end some of the zeros that this has brought are taken off again.
func (d Decimal) Div(e Decimal) (Decimal, error) {
	if d.IsZero() {
		return Decimal{}, nil
	}
	divisor := e.Abs().coef()
	q, r := new(big.Int).QuoRem(d.Abs().coef(), divisor, new(big.Int))
	scale := int(d.scale) - int(e.scale)
	inexact := r.Sign() != 0
	for r.Sign() != 0 || scale < 0 {
		grow := min(9, -scale)
		if r.Sign() != 0 {
			grow = growth(q, scale)
		}
		if grow == 0 {
			roundUp(q, r, divisor)
			break
		}
		scale += grow
		q.Mul(q, pow10(grow))
		more, rest := r.Mul(r, pow10(grow)).QuoRem(r, divisor, new(big.Int))
		q.Add(q, more)
		r = rest
		if q.BitLen() > coefBits {
			break
		}
	}
	return finishDiv(q, scale, d.neg != e.neg, inexact)
}

// growth is by how many digits a quotient can grow, nine at most.
func growth(q *big.Int, scale int) int {
	grow := min(9, maxScale-scale)
	for grow > 0 && new(big.Int).Mul(q, pow10(grow)).BitLen() > coefBits {
		grow--
	}
	return grow
}

// roundUp rounds a quotient by its remainder, half to even.
func roundUp(q, r, divisor *big.Int) {
	if order := new(big.Int).Lsh(r, 1).Cmp(divisor); order > 0 || order == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
}

// finishDiv fits a quotient into a decimal.
func finishDiv(q *big.Int, scale int, neg, inexact bool) (Decimal, error) {
	if q.BitLen() > coefBits {
		if scale <= 0 {
			return Decimal{}, tooLarge()
		}
		q, scale = roundHalfEven(q, big.NewInt(10)), scale-1
	}
	if scale < 0 {
		return Decimal{}, tooLarge()
	}
	if inexact {
		scale = takeZeros(q, scale)
	}
	return newDecimal(q, scale, neg && q.Sign() != 0), nil
}

// takeZeros takes zeros off the end of a quotient, in steps of eight, four, two and one, each only if the lower bits
// give hope: eight where the lowest 32 are zero, four where the lowest four are, and so on.
func takeZeros(q *big.Int, scale int) int {
	take := func(n int, mask uint64) bool {
		low := new(big.Int).And(q, big.NewInt(1<<32-1)).Uint64()
		if scale < n || low&mask != 0 {
			return false
		}
		less, r := new(big.Int).QuoRem(q, pow10(n), new(big.Int))
		if r.Sign() != 0 {
			return false
		}
		q.Set(less)
		scale -= n
		return true
	}
	for take(8, 1<<32-1) {
	}
	take(4, 0xf)
	take(2, 0x3)
	take(1, 0x1)
	return scale
}
