package data

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"unicode/utf8"

	"chatdoc/eval/value"
)

// cborParser reads CBOR as the Rust crate ciborium does. Its faults are what that crate prints for its developers.
type cborParser struct {
	data  []byte
	pos   int
	depth int
}

const (
	// maxCBORDepth is how deep arrays and maps may nest: ciborium's figure.
	maxCBORDepth = 256
	// maxCBORKey is the longest key, in bytes: what fits into ciborium's buffer.
	maxCBORKey = 4096
)

// cborHead is the head of an item: its type, the five bits that follow, and the number that these stand for.
type cborHead struct {
	at     int
	major  byte
	detail byte
	n      uint64
}

// open reports whether the length is not told.
func (h cborHead) open() bool { return h.detail == cborOpen }

func (h cborHead) isBreak() bool { return h.major == cborSimple && h.detail == cborOpen }

// parseCBOR reads the first item. What follows does not count.
func parseCBOR(data []byte) (value.Value, *fault) {
	p := cborParser{data: data}
	return p.item()
}

func cborFault(what string) *fault {
	return &fault{message: "failed to parse CBOR (" + what, apart: true}
}

// cborMeaning is the fault of an item that is well-formed, but cannot be taken.
func cborMeaning(what string) *fault {
	return cborFault("Semantic(None, " + strconv.Quote(what) + ")")
}

func cborSyntax(at int) *fault { return cborFault(fmt.Sprintf("Syntax(%d)", at)) }

// errCBORTag is the fault of an item with a tag, other than those of integers.
func errCBORTag() *fault { return cborMeaning("invalid type: enum, expected a Typst value") }

// take reads so many bytes.
func (p *cborParser) take(n uint64) ([]byte, *fault) {
	if n > uint64(len(p.data)-p.pos) {
		return nil, cborFault(`Io(Error { kind: UnexpectedEof, message: "failed to fill whole buffer" })`)
	}
	p.pos += int(n)
	return p.data[p.pos-int(n) : p.pos], nil
}

// head reads the head of an item.
func (p *cborParser) head() (h cborHead, f *fault) {
	h.at = p.pos
	first, f := p.take(1)
	if f != nil {
		return h, f
	}
	h.major, h.detail = first[0]>>5, first[0]&31
	switch {
	case h.detail < 24:
		h.n = uint64(h.detail)
	case h.detail < 28:
		number, f := p.take(1 << (h.detail - 24))
		if f != nil {
			return h, f
		}
		for _, c := range number {
			h.n = h.n<<8 | uint64(c)
		}
	case h.open() && h.major != cborPositive && h.major != cborNegative && h.major != cborTag:
	default:
		return h, cborSyntax(h.at)
	}
	return h, nil
}

func (p *cborParser) item() (value.Value, *fault) {
	h, f := p.head()
	if f != nil {
		return nil, f
	}
	switch h.major {
	case cborPositive:
		if h.n <= math.MaxInt64 {
			return value.Int(h.n), nil
		}
		return value.Float(h.n), nil
	case cborNegative:
		if h.n <= math.MaxInt64 {
			return value.Int(^int64(h.n)), nil
		}
		return value.Float(-float64(h.n) - 1), nil
	case cborBytes:
		b, f := p.segments(h)
		return value.Bytes(b), f
	case cborText:
		h.at = p.pos - len(cborHeadOf(cborText, h.n)) // where ciborium takes the head to be
		b, f := p.segments(h)
		return value.Str(b), f
	case cborArray:
		return p.nested(h, p.array)
	case cborMap:
		return p.nested(h, p.dict)
	case cborTag:
		return p.tagged(h)
	}
	return cborSimpleValue(h)
}

// tagged reads an item that has a tag: an integer in bytes.
func (p *cborParser) tagged(tag cborHead) (value.Value, *fault) {
	const most = 16 // bytes: what the reference computes with
	h, f := p.head()
	switch {
	case f != nil:
		return nil, f
	case tag.n != cborBigPositive && tag.n != cborBigNegative, h.major != cborBytes || h.open() || h.n > most:
		return nil, errCBORTag()
	}
	digits, f := p.take(h.n)
	if f != nil {
		return nil, f
	}
	n := new(big.Int).SetBytes(digits)
	if tag.n == cborBigNegative {
		if n.BitLen() == 8*most {
			return nil, cborMeaning("integer too large")
		}
		n.Not(n)
	}
	return bigInteger(n), nil
}

// segments reads the rest of a text or of bytes, which may be in several pieces.
func (p *cborParser) segments(h cborHead) ([]byte, *fault) {
	if !h.open() {
		return p.segment(h)
	}
	var all []byte
	for level := 1; level > 0; {
		s, f := p.head()
		switch {
		case f != nil:
			return nil, f
		case s.isBreak():
			level--
		case s.major != h.major:
			return nil, cborSyntax(s.at)
		case s.open():
			level++
		default:
			b, f := p.segment(s)
			if f != nil {
				return nil, f
			}
			all = append(all, b...)
		}
	}
	return all, nil
}

func (p *cborParser) segment(h cborHead) ([]byte, *fault) {
	b, f := p.take(h.n)
	if f == nil && h.major == cborText && !utf8.Valid(b) {
		f = cborSyntax(h.at)
	}
	return b, f
}

func (p *cborParser) nested(h cborHead, read func(cborHead) (value.Value, *fault)) (value.Value, *fault) {
	if p.depth == maxCBORDepth {
		return nil, cborFault("RecursionLimitExceeded").bounded()
	}
	p.depth++
	v, f := read(h)
	p.depth--
	return v, f
}

// more reports whether item i of an array or a map follows.
func (p *cborParser) more(h cborHead, i uint64) bool {
	if !h.open() {
		return i < h.n
	}
	const end = cborSimple<<5 | cborOpen
	if p.pos < len(p.data) && p.data[p.pos] == end {
		p.pos++
		return false
	}
	return true
}

func (p *cborParser) array(h cborHead) (value.Value, *fault) {
	var items []value.Value
	for i := uint64(0); p.more(h, i); i++ {
		item, f := p.item()
		if f != nil {
			return nil, f
		}
		items = append(items, item)
	}
	return value.NewArray(items...), nil
}

func (p *cborParser) dict(h cborHead) (value.Value, *fault) {
	d := value.NewDict()
	for i := uint64(0); p.more(h, i); i++ {
		key, f := p.key()
		if f != nil {
			return nil, f
		}
		v, f := p.item()
		if f != nil {
			return nil, f
		}
		d.Put(key, v)
	}
	return dated(d), nil
}

// key reads a text in one piece. Tags before it do not count.
func (p *cborParser) key() (string, *fault) {
	h, f := p.head()
	for f == nil && h.major == cborTag {
		h, f = p.head()
	}
	switch {
	case f != nil:
		return "", f
	case h.major != cborText || h.open() || h.n > maxCBORKey:
		return "", cborMeaning("invalid type: " + h.describe() + ", expected str")
	}
	b, f := p.segment(h)
	return string(b), f
}

// describe names what an item is that cannot be a key.
func (h cborHead) describe() string {
	switch h.major {
	case cborPositive:
		return fmt.Sprintf("integer `%d`", h.n)
	case cborNegative:
		return fmt.Sprintf("integer `%d`", ^int64(h.n))
	case cborSimple:
		return h.describeSimple()
	}
	return [...]string{cborBytes: "bytes", cborText: "string", cborArray: "sequence", cborMap: "map"}[h.major]
}

func (h cborHead) describeSimple() string {
	v, _ := cborSimpleValue(h)
	switch v := v.(type) {
	case value.Bool:
		return fmt.Sprintf("boolean `%t`", bool(v))
	case value.Float:
		return "floating point `" + decimalFloat(float64(v)) + "`"
	case value.None:
		if h.n == cborUndefined {
			return "undefined"
		}
		return "null"
	}
	if h.isBreak() {
		return "break"
	}
	return "simple"
}

// cborSimpleValue is the value of an item of the last major type.
func cborSimpleValue(h cborHead) (value.Value, *fault) {
	switch h.detail {
	case cborOpen:
		return nil, cborMeaning("invalid type: break, expected non-break")
	case cborHalf:
		return value.Float(fromHalf(uint16(h.n))), nil
	case cborSingle:
		return value.Float(math.Float32frombits(uint32(h.n))), nil
	case cborDouble:
		return value.Float(math.Float64frombits(h.n)), nil
	}
	switch h.n {
	case cborFalse, cborTrue:
		return value.Bool(h.n == cborTrue), nil
	case cborNull, cborUndefined:
		return value.None{}, nil
	}
	return nil, cborMeaning("invalid type: simple, expected known simple value")
}
