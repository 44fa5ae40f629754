package data

import (
	"math"
	"strconv"

	"chatdoc/eval/value"
)

// jsonNumber is a number as far as it was read: a significand, which is left as it is once it has become too large for
// further digits, and a power of ten.
type jsonNumber struct {
	negative    bool
	significand uint64
	exponent    int
	full        bool // whether digits of the significand have been left out
}

// add appends a digit to the significand; ok is false where it takes no more.
func (n *jsonNumber) add(digit byte) (ok bool) {
	d := uint64(digit - '0')
	const tenth = math.MaxUint64 / 10
	if n.full || n.significand > tenth || n.significand == tenth && d > math.MaxUint64%10 {
		n.full = true
		return false
	}
	n.significand = n.significand*10 + d
	return true
}

// number reads a number. What has neither a point nor an exponent is an integer, if it is not too large for one.
func (p *jsonParser) number() (value.Value, *fault) {
	var n jsonNumber
	if p.peek() == '-' {
		n.negative = true
		p.pos++
	}
	if f := p.whole(&n); f != nil {
		return nil, f
	}
	real := n.full
	if p.peek() == '.' {
		real = true
		if f := p.fraction(&n); f != nil {
			return nil, f
		}
	}
	if c := p.peek(); c == 'e' || c == 'E' {
		real = true
		if f := p.exponent(&n); f != nil {
			return nil, f
		}
	}
	if i, ok := n.integer(); ok && !real {
		return i, nil
	}
	return p.float(n)
}

// integer is the number as an integer; ok is false where it is too large for one, and for negative zero.
func (n *jsonNumber) integer() (i value.Int, ok bool) {
	if n.negative {
		return value.Int(-n.significand), 0 < n.significand && n.significand <= 1<<63
	}
	return value.Int(n.significand), n.significand <= math.MaxInt64
}

// whole reads the digits before a point.
func (p *jsonParser) whole(n *jsonNumber) *fault {
	switch c := p.peek(); {
	case c == atEnd:
		return p.fault(jsonEndOfValue)
	case c < '0' || c > '9':
		return p.before("invalid number")
	case c == '0':
		p.pos++
		if c := p.peek(); '0' <= c && c <= '9' {
			return p.before("invalid number")
		}
		return nil
	}
	for c, ok := p.digit(); ok; c, ok = p.digit() {
		if !n.add(c) {
			n.exponent++
		}
	}
	return nil
}

// fraction reads a point and the digits behind it.
func (p *jsonParser) fraction(n *jsonNumber) *fault {
	p.pos++
	n.full = false // a small digit may yet fit where a larger one did not
	start := p.pos
	for c, ok := p.digit(); ok; c, ok = p.digit() {
		if n.add(c) {
			n.exponent--
		}
	}
	if p.pos == start {
		return p.either(jsonEndOfValue, "invalid number")
	}
	return nil
}

// digit reads a digit, if one comes next.
func (p *jsonParser) digit() (c byte, ok bool) {
	if p.pos == len(p.text) || p.text[p.pos] < '0' || p.text[p.pos] > '9' {
		return 0, false
	}
	p.pos++
	return p.text[p.pos-1], true
}

// exponent reads an e and what follows.
func (p *jsonParser) exponent(n *jsonNumber) *fault {
	p.pos++
	sign := p.peek()
	if sign == '+' || sign == '-' {
		p.pos++
	}
	c, ok := p.digit()
	if !ok {
		return p.either(jsonEndOfValue, "invalid number")
	}
	exp := int(c - '0')
	for c, ok = p.digit(); ok; c, ok = p.digit() {
		if exp = exp*10 + int(c-'0'); exp > math.MaxInt32 {
			return p.hugeExponent(n, sign != '-')
		}
	}
	if sign == '-' {
		exp = -exp
	}
	n.exponent += exp
	return nil
}

// hugeExponent reads the rest of an exponent that makes a number zero, or too large.
func (p *jsonParser) hugeExponent(n *jsonNumber, positive bool) *fault {
	if n.significand != 0 && positive {
		return p.fault(jsonTooLarge)
	}
	n.significand, n.exponent = 0, 0
	for _, ok := p.digit(); ok; {
		_, ok = p.digit()
	}
	return nil
}

const (
	jsonEndOfValue = "EOF while parsing a value"
	jsonTooLarge   = "number out of range"
)

// float is the number as serde_json rounds it: the significand times or over a power of ten, each rounded for itself, so
// that some results differ from the nearest float in the last bit.
func (p *jsonParser) float(n jsonNumber) (value.Value, *fault) {
	f := float64(n.significand)
	for ; n.exponent < -308 && f != 0; n.exponent += 308 {
		f /= 1e308
	}
	switch {
	case f == 0:
	case n.exponent < 0:
		f /= powerOfTen(-n.exponent)
	default:
		f *= powerOfTen(n.exponent)
	}
	if math.IsInf(f, 0) {
		return nil, p.fault(jsonTooLarge)
	}
	if n.negative {
		f = -f
	}
	return value.Float(f), nil
}

// powerOfTen is the float next to 10ⁿ.
func powerOfTen(n int) float64 {
	if n < 32 {
		return math.Pow10(n) // from a table; others are products
	}
	f, _ := strconv.ParseFloat("1e"+strconv.Itoa(n), 64)
	return f // infinite above 10³⁰⁸
}
