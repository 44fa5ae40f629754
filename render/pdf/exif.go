package pdf

import (
	"bytes"
	"encoding/binary"

	"chatdoc/layout/frame"
)

// orientationOf reads the orientation from a picture's EXIF data, if it has any.
func orientationOf(p *frame.Picture) orientation {
	switch p.Format {
	case frame.JPEG:
		for marker, data := range jpegSegments(p.Data) {
			if exif, ok := bytes.CutPrefix(data, []byte("Exif\x00\x00")); ok && marker == markerAPP1 {
				return exifOrientation(exif)
			}
		}
	case frame.PNG:
		return exifOrientation(pngChunk(p.Data, "eXIf"))
	case frame.WebP:
		return exifOrientation(webpChunk(p.Data, "EXIF"))
	}
	return 0
}

// webpChunk is the content of a RIFF chunk of a WebP file.
func webpChunk(data []byte, name string) []byte {
	for rest := data[min(12, len(data)):]; len(rest) >= 8; {
		size := int(binary.LittleEndian.Uint32(rest[4:]))
		if size > len(rest)-8 {
			break
		}
		if string(rest[:4]) == name {
			return bytes.TrimPrefix(rest[8:8+size], []byte("Exif\x00\x00")) // which some programs write
		}
		rest = rest[min(8+size+size&1, len(rest)):]
	}
	return nil
}

// exifOrientation looks through the first directory of TIFF data for the orientation.
func exifOrientation(tiff []byte) orientation {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := order.Uint32(tiff[4:])
	if uint64(at)+2 > uint64(len(tiff)) {
		return 0
	}
	const size, tagOrientation, typeShort = 12, 0x0112, 3
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < size {
			break
		}
		if order.Uint16(entries) == tagOrientation && order.Uint16(entries[2:]) == typeShort {
			return orientation(order.Uint16(entries[8:]))
		}
		entries = entries[size:]
	}
	return 0
}
