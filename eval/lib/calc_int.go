package lib

import (
	"math/bits"

	"chatdoc/eval/value"
)

var calcIntegers = []*value.Func{
	unary("fact", "number", func(n natural64) (value.Value, error) { return orTooLarge(product(1, uint64(n))) }),
	dyadic("perm", "base", "numbers", permutations),
	dyadic("binom", "n", "k", binomial),
	dyadic("gcd", "a", "b", func(a, b int64) (value.Value, error) { return value.Int(gcd(a, b)), nil }),
	dyadic("lcm", "a", "b", lcm),
}

var calcParity = []*value.Func{
	unary("even", "value", func(n int64) (value.Value, error) { return value.Bool(n%2 == 0), nil }),
	unary("odd", "value", func(n int64) (value.Value, error) { return value.Bool(n%2 != 0), nil }),
}

// natural64 is an integer that is at least zero.
type natural64 = value.Natural

func orTooLarge(n uint64, ok bool) (value.Value, error) {
	if !ok || n > 1<<63-1 {
		return nil, tooLarge()
	}
	return value.Int(n), nil
}

// product is from · (from+1) · … · to, 1 where to is less than from; ok is false where it does not fit.
func product(from, to uint64) (p uint64, ok bool) {
	p = 1
	for i := from; i <= to; i++ {
		var over uint64
		if over, p = bits.Mul64(p, i); over != 0 {
			return 0, false
		}
	}
	return p, true
}

// permutations is in how many ways some of a number of things can be picked in order.
func permutations(base, numbers natural64) (value.Value, error) {
	if numbers > base {
		return value.Int(0), nil
	}
	return orTooLarge(product(uint64(base-numbers)+1, uint64(base)))
}

// binomial is in how many ways k of n things can be picked.
func binomial(n, k natural64) (value.Value, error) {
	if k > n {
		return value.Int(0), nil
	}
	total := uint64(1)
	for i := range uint64(min(k, n-k)) {
		over, product := bits.Mul64(total, uint64(n)-i)
		if over != 0 {
			return nil, tooLarge()
		}
		total = product / (i + 1)
	}
	return orTooLarge(total, true)
}

// gcd is the greatest common divisor, by Euclid's algorithm.
func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

func lcm(a, b int64) (value.Value, error) {
	if a == b {
		return value.Int(max(a, -a)), nil
	}
	if a == 0 || b == 0 {
		return value.Int(0), nil
	}
	multiple, ok := mulInts(a/gcd(a, b), b)
	if !ok {
		return nil, tooLarge()
	}
	return value.Int(max(multiple, -multiple)), nil
}
