package color

import (
	"math"
	"sync"
)

// gammaSize is how many entries qcms gives the gamma curve of sRGB.
const gammaSize = 1024

// gammaTable is the gamma curve of sRGB as the library qcms has it: a table that is the inverse of the table of the
// curve's inverse, both in 16 bits. Its darkest entries are some thousandths too bright, which can be seen in
// the results.
type gammaTable [gammaSize]uint16

var loadGammaTable = sync.OnceValue(func() *gammaTable {
	var decode, encode gammaTable
	for i := range decode {
		decode[i] = toUint16(decodeGamma64(float64(i) / (gammaSize - 1)))
	}
	for i := range encode {
		encode[i] = decode.invert(toUint16(float64(i) / (gammaSize - 1)))
	}
	return &encode
})

func toUint16(x float64) uint16 { return uint16(min(math.Floor(float64(x*65535)+0.5), 65535)) }

func decodeGamma64(x float64) float64 {
	if x < 0.04045 {
		return x / 12.92
	}
	return math.Pow(x/1.055+0.055/1.055, 2.4)
}

// lookUp is the curve at x, which runs from 0 to 1.
func (t *gammaTable) lookUp(x float32) float32 {
	v := float64(float64(x) * (gammaSize - 1))
	low := min(int(v), gammaSize-2)
	frac := v - float64(low)
	return float32(float64(float64(t[low])*(1-frac))+float64(float64(t[low+1])*frac)) * (1.0 / 65535)
}

// at is the curve at x, both in 16 bits.
func (t *gammaTable) at(x int) int {
	v := x * (gammaSize - 1)
	low := min(v/65535, gammaSize-2)
	frac := v - low*65535
	return (int(t[low+1])*frac + int(t[low])*(65535-frac)) / 65535
}

// invert finds an x at which the curve has a value. Where the curve is so flat that several have it, it is the first that
// halving the range happens to meet; where none has it, it is interpolated.
func (t *gammaTable) invert(value uint16) uint16 {
	low, high, x := 0, 65535, 0
	for low < high {
		x = (low + high) / 2
		switch y := t.at(x); {
		case y == int(value):
			return uint16(x)
		case y > int(value):
			high = x - 1
		default:
			low = x + 1
		}
	}
	cell := min(x*(gammaSize-1)/65535, gammaSize-2)
	y0, y1 := float64(t[cell]), float64(t[cell+1])
	return toUint16((float64(cell) + (float64(value)-y0)/(y1-y0)) / (gammaSize - 1))
}
