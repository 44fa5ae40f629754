package imagefile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image/jpeg"
	"iter"
)

// Markers of JPEG (ITU T.81, Annex B).
const (
	MarkerAPP1  = 0xe1 // EXIF
	MarkerAPP2  = 0xe2 // ICC
	MarkerAPP14 = 0xee // Adobe
	markerSOS   = 0xda
)

// JPEGSegments goes through the segments before the image data.
func JPEGSegments(data []byte) iter.Seq2[byte, []byte] {
	return func(yield func(byte, []byte) bool) {
		for rest := data[min(2, len(data)):]; len(rest) >= 4 && rest[0] == 0xff; {
			if rest[1] == 0xff { // fill
				rest = rest[1:]
				continue
			}
			size := int(binary.BigEndian.Uint16(rest[2:]))
			if size < 2 || size+2 > len(rest) || !yield(rest[1], rest[4:2+size]) || rest[1] == markerSOS {
				return
			}
			rest = rest[2+size:]
		}
	}
}

func readJPEG(data []byte) (info Info, err error) {
	switch {
	case len(data) <= 2:
		return info, errShort
	case data[0] != 0xff || data[1] != 0xd8:
		return info, &formatError{"Jpeg", fmt.Sprintf("Error parsing image. Illegal start bytes:%02X%02X", data[0], data[1])}
	}
	header, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return info, decoderError("Jpeg", err)
	}
	info = Info{Width: header.Width, Height: header.Height}
	pixels := false
	for marker, segment := range JPEGSegments(data) {
		pixels = marker == markerSOS
		if exif, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok && marker == MarkerAPP1 {
			info.read(exif)
		}
	}
	if !pixels {
		return info, errShort
	}
	if info.Density == 0 {
		info.Density = jfifDensity(data)
	}
	return info, info.check(maxPixels)
}

// jfifDensity is the density in JFIF's segment (JFIF 1.02), which must be the first.
func jfifDensity(data []byte) float64 {
	const length = 18
	if len(data) < length || !bytes.HasPrefix(data, []byte{0xff, 0xd8, 0xff, 0xe0, 0}) || string(data[6:11]) != "JFIF\x00" || data[11] != 1 {
		return 0
	}
	density := float64(max(binary.BigEndian.Uint16(data[14:]), binary.BigEndian.Uint16(data[16:])))
	switch data[13] {
	case 1: // to the inch
		return density
	case 2: // to the centimeter
		return density * 2.54
	}
	return 0
}
