package data

import (
	"encoding/binary"
	"math"

	"chatdoc/eval/value"
)

// cborWriter writes a value as CBOR, each item in its shortest form.
type cborWriter []byte

func (w *cborWriter) value(v value.Value, depth int) error {
	if depth > maxDepth {
		return errDepth("CBOR")
	}
	switch v := plain(v, false).(type) {
	case value.None:
		w.head(cborSimple, cborNull)
	case value.Bool:
		if v {
			w.head(cborSimple, cborTrue)
		} else {
			w.head(cborSimple, cborFalse)
		}
	case value.Int:
		if v < 0 {
			w.head(cborNegative, uint64(^v))
		} else {
			w.head(cborPositive, uint64(v))
		}
	case value.Float:
		w.float(float64(v))
	case value.Str:
		w.text(string(v))
	case value.Bytes:
		w.head(cborBytes, uint64(len(v)))
		*w = append(*w, v...)
	case *value.Array:
		return w.array(v, depth)
	case *value.Dict:
		return w.dict(v, depth)
	}
	return nil
}

// head writes the head of an item.
func (w *cborWriter) head(major byte, n uint64) { *w = append(*w, cborHeadOf(major, n)...) }

// cborHeadOf is the head of an item: its type, and a number, in the fewest bytes.
func cborHeadOf(major byte, n uint64) []byte {
	major <<= 5
	switch {
	case n < 24:
		return []byte{major | byte(n)}
	case n <= math.MaxUint8:
		return []byte{major | 24, byte(n)}
	case n <= math.MaxUint16:
		return binary.BigEndian.AppendUint16([]byte{major | 25}, uint16(n))
	case n <= math.MaxUint32:
		return binary.BigEndian.AppendUint32([]byte{major | 26}, uint32(n))
	}
	return binary.BigEndian.AppendUint64([]byte{major | 27}, n)
}

func (w *cborWriter) text(s string) {
	w.head(cborText, uint64(len(s)))
	*w = append(*w, s...)
}

func (w *cborWriter) array(a *value.Array, depth int) error {
	w.head(cborArray, uint64(a.Len()))
	for _, item := range a.Items() {
		if err := w.value(item, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *cborWriter) dict(d *value.Dict, depth int) error {
	w.head(cborMap, uint64(d.Len()))
	for i, key := range d.Keys() {
		w.text(key)
		if err := w.value(d.Values()[i], depth+1); err != nil {
			return err
		}
	}
	return nil
}

// float writes a float in the narrowest of the three formats that has it.
func (w *cborWriter) float(f float64) {
	const major = cborSimple << 5
	if half, ok := toHalf(f); ok {
		*w = binary.BigEndian.AppendUint16(append(*w, major|cborHalf), half)
	} else if single := float32(f); float64(single) == f {
		*w = binary.BigEndian.AppendUint32(append(*w, major|cborSingle), math.Float32bits(single))
	} else {
		*w = binary.BigEndian.AppendUint64(append(*w, major|cborDouble), math.Float64bits(f))
	}
}

// The format of floats in 16 bits (IEEE 754 binary16): a sign, five bits of the exponent, ten of the significand.
const (
	halfFraction  = 10
	halfBias      = 15
	halfInfinity  = 0x7c00
	halfNaN       = 0x7e00
	halfSmallest  = -24 // the exponent of the smallest one
	halfSignShift = 15
)

// toHalf is a float in 16 bits; ok is false where it needs more.
func toHalf(f float64) (half uint16, ok bool) {
	if math.IsNaN(f) {
		return halfNaN, true
	}
	if math.Signbit(f) {
		half = 1 << halfSignShift
	}
	f = math.Abs(f)
	switch {
	case f == 0:
		return half, true
	case math.IsInf(f, 0):
		return half | halfInfinity, true
	}
	// The number in units of the last place of its binade.
	_, exp := math.Frexp(f)
	unit := max(exp-1-halfFraction, halfSmallest)
	n := math.Ldexp(f, -unit)
	if n != math.Trunc(n) || exp-1 > halfBias {
		return 0, false
	}
	return half | uint16((unit-halfSmallest)<<halfFraction+int(n)), true
}

// fromHalf is the float that 16 bits stand for.
func fromHalf(half uint16) float64 {
	exp, fraction := int(half>>halfFraction&31), float64(half&(1<<halfFraction-1))
	var f float64
	switch {
	case exp == 31 && fraction != 0:
		f = math.NaN()
	case exp == 31:
		f = math.Inf(1)
	case exp == 0:
		f = math.Ldexp(fraction, halfSmallest)
	default:
		f = math.Ldexp(fraction+1<<halfFraction, exp-1+halfSmallest)
	}
	if half>>halfSignShift != 0 {
		f = -f
	}
	return f
}
