package fontsub

import (
	"math"
	"math/bits"
	"strconv"
)

// index is an INDEX: a list of byte strings.
type index [][]byte

// index reads an INDEX.
func (r *reader) index() index {
	n := r.u16()
	if n == 0 {
		return nil
	}
	size := r.u8()
	if size < 1 || size > 4 {
		r.err = corrupt("offsets of %d bytes", size)
		return nil
	}
	offsets := reader{data: r.take((n + 1) * size)}
	items := make(index, n)
	start := offsets.uint(size)
	r.skip(start - 1) // offsets count from the byte before the data
	for i := range items {
		end := offsets.uint(size)
		items[i] = r.take(end - start)
		start = end
		if r.err != nil {
			return nil
		}
	}
	return items
}

// append writes the INDEX to b.
func (x index) append(b []byte) []byte {
	b = be.AppendUint16(b, uint16(len(x)))
	if len(x) == 0 {
		return b
	}
	total := 1
	for _, item := range x {
		total += len(item)
	}
	size := (bits.Len(uint(total)) + 7) / 8
	b = append(b, byte(size))
	offset := 1
	b = appendUint(b, offset, size)
	for _, item := range x {
		offset += len(item)
		b = appendUint(b, offset, size)
	}
	for _, item := range x {
		b = append(b, item...)
	}
	return b
}

// appendUint writes v in size bytes.
func appendUint(b []byte, v, size int) []byte {
	for shift := 8 * (size - 1); shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

// Operators of dictionaries. Those of two bytes have 12 in the upper one.
const (
	opFontBBox           = 5
	opCharset            = 15
	opCharStrings        = 17
	opPrivate            = 18
	opSubrs              = 19
	opItalicAngle        = 12<<8 | 2
	opUnderlinePosition  = 12<<8 | 3
	opUnderlineThickness = 12<<8 | 4
	opCharstringType     = 12<<8 | 6
	opFontMatrix         = 12<<8 | 7
	opROS                = 12<<8 | 30
	opCIDCount           = 12<<8 | 34
	opFDArray            = 12<<8 | 36
	opFDSelect           = 12<<8 | 37
)

// dict is a DICT: operators with their operands, in the order of the file.
type dict []dictEntry

type dictEntry struct {
	op       int
	operands []float64
	raw      []byte // the operands as they are written
}

func parseDict(data []byte) (dict, error) {
	var d dict
	r := reader{data: data}
	start := 0
	var operands []float64
	for r.more() {
		switch b := r.u8(); {
		case b <= 21:
			raw := data[start : r.pos-1 : r.pos-1]
			if b == 12 {
				b = b<<8 | r.u8()
			}
			d = append(d, dictEntry{b, operands, raw})
			start, operands = r.pos, nil
		case b == 30:
			operands = append(operands, r.real())
		default:
			operands = append(operands, float64(r.dictInt(b)))
		}
	}
	return d, r.err
}

// dictInt reads a whole number that begins with b.
func (r *reader) dictInt(b int) int {
	switch {
	case b == 28:
		return int(int16(r.u16()))
	case b == 29:
		return int(int32(r.u32()))
	}
	return r.shortInt(b)
}

// shortInt reads a number of one or two bytes, the form that dictionaries and charstrings share.
func (r *reader) shortInt(b int) int {
	switch {
	case b >= 32 && b <= 246:
		return b - 139
	case b >= 247 && b <= 250:
		return (b-247)<<8 + r.u8() + 108
	case b >= 251 && b <= 254:
		return -(b-251)<<8 - r.u8() - 108
	}
	r.err = corrupt("byte %d begins no number", b)
	return 0
}

// realDigits are what the nibbles of a real number stand for; the last ends it.
var realDigits = [16]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"}

// real reads a real number, which is written in decimal digits.
func (r *reader) real() float64 {
	var text []byte
	for r.more() {
		b := r.u8()
		text = append(text, realDigits[b>>4]...)
		if b>>4 == 15 || b&15 == 15 {
			break
		}
		text = append(text, realDigits[b&15]...)
	}
	v, err := strconv.ParseFloat(string(text), 64)
	if err != nil || math.IsInf(v, 0) {
		r.err = corrupt("%.20q is no number", text)
		return 0
	}
	return v
}

func (d dict) has(op int) bool {
	for _, e := range d {
		if e.op == op {
			return true
		}
	}
	return false
}

// operands of an operator, none if it is not there.
func (d dict) operands(op int) []float64 {
	for _, e := range d {
		if e.op == op {
			return e.operands
		}
	}
	return nil
}

// int is an operator's first operand.
func (d dict) int(op int) (v int, ok bool) {
	operands := d.operands(op)
	if len(operands) == 0 {
		return 0, false
	}
	return int(operands[0]), true
}

// index reads the INDEX that an operator points to.
func (d dict) index(cff []byte, op int) (index, error) {
	at, _ := d.int(op)
	data, err := slice(cff, at, len(cff))
	if at == 0 || err != nil {
		return nil, corrupt("no INDEX for the operator %d", op)
	}
	r := &reader{data: data}
	return r.index(), r.err
}
