package imagefile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"iter"

	"golang.org/x/image/webp"
)

// A WebP is a RIFF file: "RIFF", its size, "WEBP", and chunks (RFC 9649).
const riffHeader = 12

// errBuffer is what the reference says of a file that ends too early.
var errBuffer = errors.New("failed to fill whole buffer")

// WebPChunk is the content of the first chunk of a name, nil if there is none.
func WebPChunk(data []byte, name string) []byte {
	for n, chunk := range riffChunks(data[min(riffHeader, len(data)):]) {
		if n == name {
			return bytes.TrimPrefix(chunk, []byte("Exif\x00\x00")) // which some programs write
		}
	}
	return nil
}

func riffChunks(rest []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for len(rest) >= 8 {
			size := int(binary.LittleEndian.Uint32(rest[4:]))
			if size > len(rest)-8 || !yield(string(rest[:4]), rest[8:8+size]) {
				return
			}
			rest = rest[min(8+size+size&1, len(rest)):]
		}
	}
}

func readWebP(data []byte) (info Info, err error) {
	switch {
	case len(data) < riffHeader:
		return info, errBuffer
	case Detect(data) != WebP:
		return info, &formatError{"WebP", "Invalid Chunk header: [52, 49, 46, 46]"} // RIFF in hexadecimal
	}
	header, err := webp.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return info, webpError(err)
	}
	info = Info{Width: header.Width, Height: header.Height}
	if err := info.check(maxDecoded); err != nil {
		return info, err
	}
	if exif := WebPChunk(data, "EXIF"); exif != nil {
		info.read(exif)
	}
	_, err = webpPixels(data)
	return info, err
}

// webpError puts an error of the decoder in words like the reference's. To it, what ends early is merely invalid.
func webpError(err error) error {
	if err.Error() == "riff: short chunk data" {
		return errBuffer
	}
	return decoderError("WebP", err)
}

// webpPixels are the pixels of a WebP: of an animation, its first frame.
func webpPixels(data []byte) (*image.NRGBA, error) {
	frame := WebPChunk(data, "ANMF")
	if frame == nil {
		img, err := webp.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, webpError(err)
		}
		return nrgba(img), nil
	}
	const header = 16
	if len(frame) < header {
		return nil, errBuffer
	}
	img, err := webp.Decode(bytes.NewReader(stillWebP(frame[6:12], frame[header:])))
	if err != nil {
		return nil, webpError(err)
	}
	canvas, err := webp.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, webpError(err)
	}
	at := image.Pt(2*uint24(frame), 2*uint24(frame[3:]))
	return onCanvas(nrgba(img), at, canvas.Width, canvas.Height), nil
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }

// stillWebP wraps the chunks of an animation's frame into a file. The size is as in the header of the frame, which is
// also that of a file.
func stillWebP(size, chunks []byte) []byte {
	flags := byte(0)
	for name := range riffChunks(chunks) {
		if name == "ALPH" {
			flags = 1 << 4
		}
	}
	body := append([]byte("WEBPVP8X\x0a\x00\x00\x00"), flags, 0, 0, 0)
	body = append(append(body, size...), chunks...)
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}
