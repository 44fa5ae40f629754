package relink

import (
	"math/bits"
	"strconv"
)

// objectsPerStream bounds what a viewer must inflate to get at one object.
const objectsPerStream = 200

// entry is where an object is (7.5.8.3).
type entry struct {
	kind  byte
	at    int // the offset in the file, or the number of the object stream
	index int // in the object stream
}

// Kinds of entries.
const (
	free     = 0
	inFile   = 1
	inStream = 2
)

// objectStream writes objects that are no streams, compressed together (7.5.7).
func (w *writer) objectStream(f *File, refs []Ref) {
	number := len(w.entries)
	w.entries = append(w.entries, entry{})
	body := encoder{number: w.enc.number}
	var index []byte
	for i, r := range refs {
		n := w.enc.number[r]
		index = strconv.AppendInt(index, int64(n), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(len(body.buf)), 10)
		index = append(index, ' ')
		body.object(f.objects[r])
		body.buf = append(body.buf, '\n')
		w.entries[n] = entry{kind: inStream, at: number, index: i}
	}
	w.stream(number, &Stream{
		Dict: Dict{
			"Type": Name("ObjStm"), "N": Int(len(refs)), "First": Int(len(index)), "Filter": Name("FlateDecode"),
		},
		Data: w.compress.Deflate(append(index, body.buf...)),
	})
}

// xrefStream writes the cross-reference stream, which is the trailer too (7.5.8), and the end of the file.
func (w *writer) xrefStream(f *File) {
	w.flush()
	at := w.offset
	number := len(w.entries)
	w.entries = append(w.entries, entry{kind: inFile, at: at})
	w.entries[0] = entry{kind: free, index: 0xffff}
	width := (bits.Len(uint(at)) + 7) / 8
	id := String(w.hash.Sum(nil)[:16])
	trailer := Dict{
		"Type": Name("XRef"), "Size": Int(len(w.entries)), "Root": f.Root, "ID": Array{id, id},
		"W":      Array{Int(1), Int(width), Int(2)},
		"Filter": Name("FlateDecode"), "DecodeParms": Dict{"Predictor": Int(12), "Columns": Int(3 + width)},
	}
	if f.Info != 0 {
		trailer["Info"] = f.Info
	}
	w.stream(number, &Stream{Dict: trailer, Data: w.compress.Deflate(w.xrefRows(width))})
	w.enc.buf = append(w.enc.buf, "startxref\n"...)
	w.enc.buf = strconv.AppendInt(w.enc.buf, int64(at), 10)
	w.enc.buf = append(w.enc.buf, "\n%%EOF\n"...)
	w.flush()
}

// xrefRows is the entries with the predictor Up of PNG: each row is the difference from the one above.
func (w *writer) xrefRows(width int) []byte {
	const up = 2
	rows := make([]byte, 0, len(w.entries)*(4+width))
	last := make([]byte, 3+width)
	row := make([]byte, 0, 3+width)
	for _, e := range w.entries {
		row = append(row[:0], e.kind)
		for shift := 8 * (width - 1); shift >= 0; shift -= 8 {
			row = append(row, byte(e.at>>shift))
		}
		row = append(row, byte(e.index>>8), byte(e.index))
		rows = append(rows, up)
		for i, b := range row {
			rows = append(rows, b-last[i])
		}
		copy(last, row)
	}
	return rows
}
