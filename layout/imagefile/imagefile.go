// Package imagefile looks into the files of pictures: of which format they are, how large the picture is, how it is to
// be turned and how many pixels it has to an inch.
//
// Each format has a file, with the means to go through its parts: segments of JPEG, chunks of PNG and WebP. Those who
// put pictures into other files need these as well.
package imagefile

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

// Info is what a file says about its picture.
type Info struct {
	Width, Height int // in pixels, as they are stored
	// Density is how many pixels an inch has; 0 where the file does not say.
	Density float64
	// Orientation is how the camera was held, in EXIF's numbers from 1 to 8; 0 is not known.
	Orientation uint8
}

// Format is the format of a file.
type Format uint8

const (
	Unknown Format = iota
	PNG
	JPEG
	GIF
	WebP
	SVG
	PDF
)

// Detect finds out the format of a file by how it begins.
func Detect(data []byte) Format {
	switch {
	case bytes.HasPrefix(data, []byte(pngSignature)):
		return PNG
	case bytes.HasPrefix(data, []byte{0xff, 0xd8, 0xff}):
		return JPEG
	case bytes.HasPrefix(data, []byte("GIF87a")), bytes.HasPrefix(data, []byte("GIF89a")):
		return GIF
	case bytes.HasPrefix(data, []byte("RIFF")) && len(data) >= 12 && string(data[8:12]) == "WEBP":
		return WebP
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return PDF
	case isSVG(data):
		return SVG
	}
	return Unknown
}

// isSVG reports whether a file is SVG, or compressed, as SVG may be.
func isSVG(data []byte) bool {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return true
	}
	const head = 2048
	return bytes.Contains(data[:min(len(data), head)], []byte("http://www.w3.org/2000/svg"))
}

// maxPixels bounds the pictures that are taken, maxDecoded those that have to be decoded for it.
const (
	maxPixels  = 1 << 28
	maxDecoded = 1 << 26
)

// ErrTooLarge is the error for a picture of more pixels than that.
var ErrTooLarge = errors.New("file is too large")

// errShort is the error for a file that ends too early.
var errShort = errors.New("unexpected end of file")

// formatError is what is wrong with a file, in the reference's words where they are known.
type formatError struct{ format, message string }

func (e *formatError) Error() string { return "Format error decoding " + e.format + ": " + e.message }

// decoderError is an error of one of Go's decoders, whose name it begins with.
func decoderError(format string, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errShort
	}
	_, message, _ := strings.Cut(err.Error(), ": ")
	return &formatError{format, message}
}

// Read reads what a file says about its picture, and whether it is whole.
func Read(format Format, data []byte) (Info, error) {
	switch format {
	case PNG:
		return readPNG(data)
	case JPEG:
		return readJPEG(data)
	case GIF:
		return readGIF(data)
	case WebP:
		return readWebP(data)
	}
	return Info{}, errors.New("unknown image format")
}

// check refuses pictures without pixels, and those with more than a limit.
func (i Info) check(limit int) error {
	switch {
	case i.Width <= 0 || i.Height <= 0:
		return errors.New("zero-sized images are not allowed")
	case i.Width > limit/i.Height:
		return ErrTooLarge
	}
	return nil
}
