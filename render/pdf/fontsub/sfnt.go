package fontsub

import (
	"math/bits"
	"slices"
)

// tables are the tables of an OpenType font by tag.
type tables map[string][]byte

// parseTables reads the table directory of a font or of one font of a collection.
func parseTables(font []byte, index int) (tables, error) {
	start, err := directoryOffset(font, index)
	if err != nil {
		return nil, err
	}
	r := reader{data: font}
	r.skip(start + 4)
	n := r.u16()
	r.skip(6)
	t := tables{}
	for range n {
		tag := string(r.take(4))
		r.skip(4) // checksum
		offset, size := r.u32(), r.u32()
		if r.err != nil {
			return nil, r.err
		}
		table, err := slice(font, offset, offset+size)
		if err != nil {
			return nil, err
		}
		t[tag] = table
	}
	return t, r.err
}

// directoryOffset is where the table directory of a font begins.
func directoryOffset(font []byte, index int) (int, error) {
	if len(font) < 12 || string(font[:4]) != "ttcf" {
		return 0, nil
	}
	if n := int(be.Uint32(font[8:])); index < 0 || index >= n {
		return 0, corrupt("font %d of a collection of %d", index, n)
	}
	r := reader{data: font}
	r.skip(12 + 4*index)
	start := r.u32()
	return start, r.err
}

// need is a table of at least size bytes.
func (t tables) need(tag string, size int) ([]byte, error) {
	if len(t[tag]) < size {
		return nil, corrupt("the table %s is missing or short", tag)
	}
	return t[tag], nil
}

// write writes a TrueType font of the tables, sorted by tag, with the checksums that the specification asks for. The
// table head is changed in place.
func (t tables) write() []byte {
	tags := make([]string, 0, len(t))
	for tag := range t {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	out := directory(len(tags))
	head := 0
	for i, tag := range tags {
		if tag == "head" {
			head = len(out)
			be.PutUint32(t[tag][8:], 0)
		}
		record := out[12+16*i:]
		copy(record, tag)
		be.PutUint32(record[8:], uint32(len(out)))
		be.PutUint32(record[12:], uint32(len(t[tag])))
		at := len(out)
		out = append(out, t[tag]...)
		out = append(out, make([]byte, -len(out)&3)...)
		be.PutUint32(out[12+16*i+4:], checksum(out[at:]))
	}
	be.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

// directory is a table directory whose records are still empty.
func directory(n int) []byte {
	log := bits.Len(uint(n)) - 1
	out := make([]byte, 12+16*n)
	be.PutUint32(out, 0x00010000)
	be.PutUint16(out[4:], uint16(n))
	be.PutUint16(out[6:], uint16(16<<log))
	be.PutUint16(out[8:], uint16(log))
	be.PutUint16(out[10:], uint16(16*n-16<<log))
	return out
}

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += be.Uint32(b)
	}
	return sum
}
