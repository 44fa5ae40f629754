package std

import (
	"errors"
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/imagefile"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// pictureKey is the key of a picture: where its data are in memory, and how they are taken.
type pictureKey struct {
	data, profile *byte
	size          int
	format        pictureFormat
	scaling       frame.PictureScaling
}

// openPicture reads the picture of an image. The same data are read once in a compilation.
func openPicture(e *layout.Engine, c *value.Content, styles *value.Chain) (*picture, error) {
	s := imageSource.Of(c)
	format := formatOf(imageFormat.In(c, styles), s)
	scaling, profile := scalingOf(imageScaling.In(c, styles)), imageICC.In(c, styles).V.data
	key := pictureKey{first(s.data), first(profile), len(s.data), format, scaling}
	return layout.Memo(e, key, func() (*picture, error) {
		p, err := readPicture(e, s.data, format)
		if err == nil && p.source != nil {
			p.source.Scaling, p.source.Profile = scaling, profile
		}
		return p, err
	})
}

func first(data []byte) *byte {
	if len(data) == 0 {
		return nil
	}
	return &data[0]
}

func readPicture(e *layout.Engine, data []byte, format pictureFormat) (*picture, error) {
	switch {
	case format.isBare:
		return readBare(data, format.bare)
	case format.file == imagefile.SVG:
		return readSVG(e, data)
	case format.file == imagefile.PDF:
		return nil, value.Errorf("PDF images cannot be shown").Hint("convert the page to PNG")
	case format.file == imagefile.Unknown:
		return nil, value.Errorf("unknown image format")
	}
	return readPixels(data, format.file)
}

// readPixels makes a picture of a file of pixels.
func readPixels(data []byte, format imagefile.Format) (*picture, error) {
	info, err := imagefile.Read(format, data)
	switch {
	case errors.Is(err, imagefile.ErrTooLarge):
		return nil, diag.Limitf(source.Span{}, "%s", err)
	case err != nil:
		return nil, value.Errorf("failed to decode image (%s)", err)
	}
	return newPicture(&frame.Picture{
		Format: frameFormat(format), Data: data, Width: info.Width, Height: info.Height, Orientation: info.Orientation,
	}, info.Density), nil
}

// frameFormat is a format as renderers know it.
func frameFormat(f imagefile.Format) frame.PictureFormat {
	switch f {
	case imagefile.JPEG:
		return frame.JPEG
	case imagefile.GIF:
		return frame.GIF
	case imagefile.WebP:
		return frame.WebP
	}
	return frame.PNG
}

// newPicture makes a picture of as many pixels to the inch; 72 where that is not known.
func newPicture(p *frame.Picture, density float64) *picture {
	if !(density > 0) {
		density = 72
	}
	width, height := unit.Abs(p.Width), unit.Abs(p.Height)
	if p.Orientation >= 5 { // rows are columns
		width, height = height, width
	}
	inch := unit.Inch / unit.Abs(density)
	return &picture{source: p, natural: unit.Size{X: width * inch, Y: height * inch}, ratio: width / height}
}

// readBare makes a picture of bare pixels.
func readBare(data []byte, bare barePixels) (*picture, error) {
	formats := [...]struct {
		format   frame.PictureFormat
		channels uint64
	}{
		rgbPixels: {frame.RGB8, 3}, rgbaPixels: {frame.RGBA8, 4},
		lumaPixels: {frame.Luma8, 1}, lumaAlphaPixels: {frame.LumaA8, 2},
	}
	f := formats[bare.encoding]
	row := uint64(bare.width) * f.channels
	switch {
	case bare.width == 0 || bare.height == 0:
		return nil, value.Errorf("zero-sized images are not allowed")
	case row > math.MaxUint32/uint64(bare.height):
		return nil, value.Errorf("pixel dimensions are too large")
	case row*uint64(bare.height) != uint64(len(data)):
		return nil, value.Errorf("pixel dimensions and pixel data do not match")
	}
	return newPicture(&frame.Picture{
		Format: f.format, Data: data, Width: int(bare.width), Height: int(bare.height),
	}, 0), nil
}
