package plugin

import (
	"fmt"
	"unicode/utf8"
)

// reader reads the binary format. After an error it gives zeros.
type reader struct {
	data []byte // of the whole module
	pos  int
	end  int // of what may be read: of the module, a section or a function
	err  error
}

// fail remembers an error, unless there was one before. Offsets count from the beginning of the module.
func (r *reader) fail(at int, format string, args ...any) {
	if r.err == nil {
		r.err = errLoad("%s (at offset 0x%x)", fmt.Sprintf(format, args...), at)
	}
}

// take reads n bytes.
func (r *reader) take(n int) []byte {
	if r.err != nil || n > r.end-r.pos {
		r.fail(r.pos, "unexpected end-of-file")
		return make([]byte, min(n, 16))
	}
	r.pos += n
	return r.data[r.pos-n : r.pos]
}

func (r *reader) byte() byte { return r.take(1)[0] }

// more reports whether there is anything left to be read.
func (r *reader) more() bool { return r.err == nil && r.pos < r.end }

// number reads an unsigned integer of at most 32 bits, in the format LEB128.
func (r *reader) number() int {
	var n uint64
	for shift := 0; shift < 35; shift += 7 {
		b := r.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			if n>>32 != 0 {
				break
			}
			return int(n)
		}
	}
	r.fail(r.pos-1, "invalid var_u32: integer too large")
	return 0
}

// skipNumber reads any integer.
func (r *reader) skipNumber() {
	for r.byte() >= 0x80 && r.err == nil {
	}
}

// each reads a sequence: a number of items, each of which has a byte at least.
func (r *reader) each(item func()) {
	n := r.number()
	if n > r.end-r.pos {
		r.fail(r.end, "unexpected end-of-file")
	}
	for ; n > 0 && r.err == nil; n-- {
		item()
	}
}

// text reads bytes after their number.
func (r *reader) text() string { return string(r.take(r.number())) }

// name reads text after its size.
func (r *reader) name() string {
	s := r.text()
	if !utf8.ValidString(s) {
		r.fail(r.pos-len(s), "malformed UTF-8 encoding")
	}
	return s
}

// part reads something that has a size, which comes before it.
func (r *reader) part(read func()) {
	size, outer := r.number(), r.end
	if size > r.end-r.pos {
		r.fail(r.pos, "unexpected end-of-file")
		return
	}
	r.end = r.pos + size
	read()
	r.end = outer
}
