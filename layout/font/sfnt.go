package font

import (
	"encoding/binary"
	"errors"
	"io"
)

// An sfnt, the container of TrueType and OpenType fonts, is a directory of named tables; a collection (.ttc, .otc) is a
// list of such directories over shared tables. See OpenType 1.9, "Font file".

// maxFaces bounds what a damaged collection can make us look at.
const maxFaces = 512

var errNotFont = errors.New("not an OpenType font")

// record says where a table is in the file.
type record struct {
	tag            string
	offset, length uint32
}

// directory lists the tables of one face.
type directory []record

func (d directory) find(tag string) (record, bool) {
	for _, r := range d {
		if r.tag == tag {
			return r, true
		}
	}
	return record{}, false
}

func (d directory) has(tag string) bool {
	_, ok := d.find(tag)
	return ok
}

// countFaces is the number of faces in a file, 1 unless it is a collection.
func countFaces(r io.ReaderAt) (int, error) {
	var head [12]byte
	if _, err := r.ReadAt(head[:], 0); err != nil {
		return 0, err
	}
	if string(head[:4]) != "ttcf" {
		return 1, nil
	}
	return min(int(binary.BigEndian.Uint32(head[8:])), maxFaces), nil
}

// readDirectory reads the directory of the face with an index.
func readDirectory(r io.ReaderAt, index int) (directory, error) {
	start, err := faceOffset(r, index)
	if err != nil {
		return nil, err
	}
	var head [12]byte
	if _, err := r.ReadAt(head[:], start); err != nil {
		return nil, err
	}
	switch string(head[:4]) {
	case "\x00\x01\x00\x00", "OTTO", "true":
	default:
		return nil, errNotFont
	}
	buf := make([]byte, 16*int(u16(head[:], 4)))
	if _, err := r.ReadAt(buf, start+12); err != nil {
		return nil, err
	}
	dir := make(directory, 0, len(buf)/16)
	for ; len(buf) > 0; buf = buf[16:] {
		dir = append(dir, record{string(buf[:4]), u32(buf, 8), u32(buf, 12)})
	}
	return dir, nil
}

// faceOffset is where the directory of a face begins.
func faceOffset(r io.ReaderAt, index int) (int64, error) {
	var head [4]byte
	if _, err := r.ReadAt(head[:], 0); err != nil {
		return 0, err
	}
	if string(head[:]) != "ttcf" {
		if index != 0 {
			return 0, errNotFont
		}
		return 0, nil
	}
	if _, err := r.ReadAt(head[:], 12+4*int64(index)); err != nil {
		return 0, err
	}
	return int64(u32(head[:], 0)), nil
}

// u16, i16 and u32 read big-endian numbers; what lies past the end reads as zero, so that truncated tables do no harm.
func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func i16(b []byte, at int) int16 { return int16(u16(b, at)) }

func u32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}

// span is b[from:to], or nothing where that is not within b.
func span(b []byte, from, to int) []byte {
	if from < 0 || to < from || to > len(b) {
		return nil
	}
	return b[from:to:to]
}
