package imagefile

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image/png"
	"io"
	"iter"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// PNGChunks goes through the chunks of a PNG (W3C PNG Specification, 3rd edition): their names and contents.
func PNGChunks(data []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for rest := data[min(len(pngSignature), len(data)):]; len(rest) >= 12; {
			size := int(binary.BigEndian.Uint32(rest))
			if size > len(rest)-12 || !yield(string(rest[4:8]), rest[8:8+size]) {
				return
			}
			rest = rest[12+size:]
		}
	}
}

// PNGChunk is the content of the first chunk of a name, nil if there is none.
func PNGChunk(data []byte, name string) []byte {
	for n, chunk := range PNGChunks(data) {
		if n == name {
			return chunk
		}
	}
	return nil
}

func readPNG(data []byte) (info Info, err error) {
	switch {
	case bytes.HasPrefix([]byte(pngSignature), data):
		return info, errShort
	case !bytes.HasPrefix(data, []byte(pngSignature)):
		return info, &formatError{"Png", "Invalid PNG signature."}
	}
	header, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return info, decoderError("Png", err)
	}
	info = Info{Width: header.Width, Height: header.Height}
	if err := info.check(maxDecoded); err != nil {
		return info, err
	}
	if err := inflate(data, info); err != nil {
		return info, decoderError("Png", err)
	}
	if exif := PNGChunk(data, "eXIf"); exif != nil {
		info.read(exif)
	}
	if phys := PNGChunk(data, "pHYs"); info.Density == 0 && len(phys) == 9 && phys[8] == 1 { // to the meter
		info.Density = float64(max(binary.BigEndian.Uint32(phys), binary.BigEndian.Uint32(phys[4:]))) * 0.0254
	}
	return info, nil
}

// inflate reads through the pixels to see whether all are there.
func inflate(data []byte, info Info) error {
	var parts []io.Reader
	for name, chunk := range PNGChunks(data) {
		if name == "IDAT" {
			parts = append(parts, bytes.NewReader(chunk))
		}
	}
	if parts == nil {
		return io.ErrUnexpectedEOF
	}
	r, err := zlib.NewReader(io.MultiReader(parts...))
	if err == nil {
		const mostPerPixel, mostPerRow = 8, 8 // each pass of an interlaced picture has rows of its own
		most := mostPerPixel*info.Width*info.Height + mostPerRow*info.Height
		_, err = io.Copy(io.Discard, io.LimitReader(r, int64(most)))
	}
	return err
}
