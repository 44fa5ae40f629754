package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"chatdoc/layout/imagefile"
	"chatdoc/render/pdf/relink"
)

// jpegHeader is what PDF wants to know about a JPEG.
type jpegHeader struct {
	width, height, components int
	adobe                     bool // written by Adobe's programs, which invert CMYK
	profile                   []byte
}

func parseJPEG(data []byte) (*jpegHeader, error) {
	h := &jpegHeader{}
	for marker, segment := range imagefile.JPEGSegments(data) {
		switch {
		case isFrameHeader(marker) && len(segment) >= 6:
			if segment[0] != 8 || marker > 0xc2 {
				return nil, errors.New("this kind of JPEG is not supported (8 bits, baseline or progressive, are)")
			}
			h.height = int(binary.BigEndian.Uint16(segment[1:]))
			h.width = int(binary.BigEndian.Uint16(segment[3:]))
			h.components = int(segment[5])
		case marker == imagefile.MarkerAPP14 && bytes.HasPrefix(segment, []byte("Adobe")):
			h.adobe = true
		case marker == imagefile.MarkerAPP2 && bytes.HasPrefix(segment, []byte("ICC_PROFILE\x00")) && len(segment) > 14:
			h.profile = append(h.profile, segment[14:]...) // parts come in order
		}
	}
	if h.width == 0 || h.height == 0 {
		return nil, errors.New("not a JPEG, or damaged")
	}
	return h, nil
}

// isFrameHeader reports whether a marker begins a frame: SOF0 to SOF15, but for DHT, JPG and DAC.
func isFrameHeader(marker byte) bool {
	return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc
}

// encodeJPEG puts a JPEG into the PDF as it is.
func encodeJPEG(data []byte) (*encodedImage, error) {
	h, err := parseJPEG(data)
	if err != nil {
		return nil, err
	}
	dict := imageDict(h.width, h.height)
	dict["BitsPerComponent"] = relink.Int(8)
	dict["Filter"] = relink.Name("DCTDecode")
	img := &encodedImage{stream: &relink.Stream{Dict: dict, Data: data}, profile: h.profile, components: h.components}
	switch h.components {
	case 1:
		img.space = deviceGray
	case 3:
		img.space = deviceRGB
	case 4:
		img.space = deviceCMYK
		if h.adobe {
			dict["Decode"] = relink.Reals(1, 0, 1, 0, 1, 0, 1, 0)
		}
	default:
		return nil, fmt.Errorf("a JPEG of %d components", h.components)
	}
	return img, nil
}
