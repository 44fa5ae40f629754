package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"io"

	"chatdoc/layout/imagefile"
	"chatdoc/render/pdf/relink"
)

// PNG and PDF compress pixels in the same way: rows are predicted from their neighbours, then deflated. So the data of
// a PNG can go into a PDF as they are, unless there is alpha, interlacing or more than eight bits; such a PNG is
// decoded and encoded anew as one or two that can.

// pngImage is the parts of a PNG (W3C PNG Specification, 3rd edition).
type pngImage struct {
	width, height int
	depth, kind   int
	interlaced    bool
	palette       []byte
	transparent   bool // there is a chunk tRNS
	profile       []byte
	data          []byte // of all chunks IDAT
}

// Color types of PNG.
const (
	pngGray    = 0
	pngRGB     = 2
	pngIndexed = 3
)

func parsePNG(file []byte) (*pngImage, error) {
	header := imagefile.PNGChunk(file, "IHDR")
	if len(header) < 13 {
		return nil, errors.New("not a PNG, or damaged")
	}
	p := &pngImage{
		width:       int(binary.BigEndian.Uint32(header)),
		height:      int(binary.BigEndian.Uint32(header[4:])),
		depth:       int(header[8]),
		kind:        int(header[9]),
		interlaced:  header[12] != 0,
		palette:     imagefile.PNGChunk(file, "PLTE"),
		transparent: imagefile.PNGChunk(file, "tRNS") != nil,
		profile:     pngProfile(imagefile.PNGChunk(file, "iCCP")),
	}
	for name, chunk := range imagefile.PNGChunks(file) {
		if name == "IDAT" {
			p.data = append(p.data, chunk...)
		}
	}
	return p, nil
}

// pngProfile unpacks the color profile in a chunk iCCP: a name, a zero, the method, deflated data.
func pngProfile(chunk []byte) []byte {
	_, packed, ok := bytes.Cut(chunk, []byte{0})
	if !ok || len(packed) == 0 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(packed[1:]))
	if err != nil {
		return nil
	}
	const limit = 4 << 20
	profile, err := io.ReadAll(io.LimitReader(r, limit))
	if err != nil {
		return nil
	}
	return profile
}

// channels is how many numbers a pixel has.
func (p *pngImage) channels() int {
	if p.kind == pngRGB {
		return 3
	}
	return 1
}

// usable reports whether the data can stay as they are.
func (p *pngImage) usable() bool {
	plain := p.kind == pngGray || p.kind == pngRGB || p.kind == pngIndexed && len(p.palette) >= 3
	return plain && !p.transparent && !p.interlaced && p.depth <= 8 && p.complete()
}

// complete reports whether the data unpack to as many bytes as the pixels take.
func (p *pngImage) complete() bool {
	r, err := zlib.NewReader(bytes.NewReader(p.data))
	if err != nil {
		return false
	}
	row := 1 + (p.width*p.channels()*p.depth+7)/8
	n, err := io.Copy(io.Discard, io.LimitReader(r, int64(row)*int64(p.height)+1))
	return err == nil && n == int64(row)*int64(p.height)
}

// encode makes a PDF image of data that are usable.
func (p *pngImage) encode() *encodedImage {
	dict := imageDict(p.width, p.height)
	dict["BitsPerComponent"] = relink.Int(p.depth)
	dict["Filter"] = relink.Name("FlateDecode")
	dict["DecodeParms"] = relink.Dict{
		"Predictor": relink.Int(15), "Columns": relink.Int(p.width),
		"Colors": relink.Int(p.channels()), "BitsPerComponent": relink.Int(p.depth),
	}
	img := &encodedImage{stream: &relink.Stream{Dict: dict, Data: p.data}, profile: p.profile, components: 3}
	switch p.kind {
	case pngGray:
		img.space, img.components = deviceGray, 1
	case pngRGB:
		img.space = deviceRGB
	case pngIndexed:
		img.space, img.palette = deviceRGB, p.palette[:len(p.palette)/3*3]
	}
	return img
}
