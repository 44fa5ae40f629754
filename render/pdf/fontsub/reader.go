package fontsub

import "encoding/binary"

var be = binary.BigEndian

// reader reads big-endian numbers. Past the end it sticks to an error and reads zeros.
type reader struct {
	data []byte
	pos  int
	err  error
}

// take reads n bytes.
func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data)-r.pos {
		r.err = corrupt("something ends beyond the data")
		r.pos = len(r.data)
		return nil
	}
	r.pos += n
	return r.data[r.pos-n : r.pos : r.pos]
}

func (r *reader) skip(n int) { r.take(n) }

// uint reads a number of size bytes.
func (r *reader) uint(size int) int {
	v := 0
	for _, b := range r.take(size) {
		v = v<<8 | int(b)
	}
	return v
}

func (r *reader) u8() int  { return r.uint(1) }
func (r *reader) u16() int { return r.uint(2) }
func (r *reader) u32() int { return r.uint(4) }

// more reports whether something is left to read.
func (r *reader) more() bool { return r.err == nil && r.pos < len(r.data) }

// slice is data[from:to], or an error.
func slice(data []byte, from, to int) ([]byte, error) {
	if from < 0 || from > to || to > len(data) {
		return nil, corrupt("bytes %d to %d of %d", from, to, len(data))
	}
	return data[from:to:to], nil
}
