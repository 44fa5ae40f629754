package imagefile

import (
	"encoding/binary"
	"iter"
)

// Tags of EXIF's first directory (EXIF 2.3, 4.6.4), and types of their values.
const (
	tagOrientation = 0x0112
	tagXResolution = 0x011a
	tagYResolution = 0x011b

	typeShort    = 3
	typeRational = 5
)

// read takes the orientation and the density from EXIF data, which are a TIFF without pixels. What is broken in them
// is passed over.
func (i *Info) read(tiff []byte) {
	if len(tiff) < 8 {
		return
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	for tag, entry := range tiffEntries(tiff, order) {
		switch kind := order.Uint16(entry[2:]); {
		case tag == tagOrientation && kind == typeShort:
			i.Orientation = uint8(order.Uint16(entry[8:]))
		case (tag == tagXResolution || tag == tagYResolution) && kind == typeRational:
			i.Density = max(i.Density, rational(tiff, order, order.Uint32(entry[8:])))
		}
	}
}

// tiffEntries goes through the entries of the first directory: tag, type, count and value or its place.
func tiffEntries(tiff []byte, order binary.ByteOrder) iter.Seq2[uint16, []byte] {
	return func(yield func(uint16, []byte) bool) {
		at := order.Uint32(tiff[4:])
		if uint64(at)+2 > uint64(len(tiff)) {
			return
		}
		const size = 12
		entries := tiff[at+2:]
		for range order.Uint16(tiff[at:]) {
			if len(entries) < size || !yield(order.Uint16(entries), entries[:size]) {
				return
			}
			entries = entries[size:]
		}
	}
}

// rational reads a fraction; 0 where there is none.
func rational(tiff []byte, order binary.ByteOrder, at uint32) float64 {
	if uint64(at)+8 > uint64(len(tiff)) {
		return 0
	}
	over, under := order.Uint32(tiff[at:]), order.Uint32(tiff[at+4:])
	if under == 0 {
		return 0
	}
	return float64(over) / float64(under)
}
