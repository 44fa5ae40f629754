package relink

import (
	"crypto/sha256"
	"hash"
	"io"
	"slices"
	"strconv"
)

// Write writes the file. Streams are compressed in place, so that a file that was written holds the compressed data.
func (f *File) Write(out io.Writer, c *Compressor) error {
	order, number := f.order()
	w := &writer{
		out:      out,
		hash:     sha256.New(),
		compress: c,
		enc:      encoder{number: number},
		entries:  make([]entry, len(order)+1),
	}
	c.packAll(f.streams(order))
	w.enc.buf = append(w.enc.buf, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	var small []Ref
	for _, r := range order {
		if s, ok := f.objects[r].(*Stream); ok {
			w.stream(number[r], s)
		} else {
			small = append(small, r)
		}
	}
	for chunk := range slices.Chunk(small, objectsPerStream) {
		w.objectStream(f, chunk)
	}
	w.xrefStream(f)
	return w.err
}

// order is the objects that the root and the information lead to, breadth first, and each one's number by Ref.
func (f *File) order() (order []Ref, number []int) {
	number = make([]int, len(f.objects))
	visit := func(r Ref) {
		if number[r] == 0 {
			order = append(order, r)
			number[r] = len(order)
		}
	}
	visit(f.Root)
	if f.Info != 0 {
		visit(f.Info)
	}
	for i := 0; i < len(order); i++ { // order grows
		eachRef(f.objects[order[i]], visit)
	}
	return order, number
}

func (f *File) streams(order []Ref) []*Stream {
	var streams []*Stream
	for _, r := range order {
		if s, ok := f.objects[r].(*Stream); ok {
			streams = append(streams, s)
		}
	}
	return streams
}

// writer writes the parts of a file one after the other.
type writer struct {
	out      io.Writer
	hash     hash.Hash // of all that was written, for the ID
	compress *Compressor
	enc      encoder
	offset   int // how much was written
	entries  []entry
	err      error
}

// stream writes an object that is a stream.
func (w *writer) stream(number int, s *Stream) {
	w.flush()
	w.entries[number] = entry{kind: inFile, at: w.offset}
	s.Dict["Length"] = Int(len(s.Data))
	w.enc.buf = strconv.AppendInt(w.enc.buf, int64(number), 10)
	w.enc.buf = append(w.enc.buf, " 0 obj\n"...)
	w.enc.dict(s.Dict)
	w.enc.buf = append(w.enc.buf, "stream\n"...)
	w.flush()
	w.write(s.Data)
	w.enc.buf = append(w.enc.buf, "\nendstream\nendobj\n"...)
}

// flush writes what was encoded.
func (w *writer) flush() {
	w.write(w.enc.buf)
	w.enc.buf = w.enc.buf[:0]
}

func (w *writer) write(b []byte) {
	if w.err != nil {
		return
	}
	w.hash.Write(b)
	_, w.err = w.out.Write(b)
	w.offset += len(b)
}
