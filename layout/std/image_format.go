package std

import (
	"strings"

	"chatdoc/eval/value"
	"chatdoc/layout/imagefile"
)

// pictureFormat is the format of a picture's file, or of bare pixels.
type pictureFormat struct {
	file   imagefile.Format
	isBare bool
	bare   barePixels
}

// barePixels are pixels without a file around them.
type barePixels struct {
	encoding      pixelEncoding
	width, height value.Uint32
}

// pixelEncoding is what a pixel consists of, a byte each.
type pixelEncoding uint8

const (
	rgbPixels pixelEncoding = iota
	rgbaPixels
	lumaPixels
	lumaAlphaPixels
)

// Cast brings the Caster: "rgb8", "rgba8", "luma8" and "lumaa8".
func (pixelEncoding) Cast() *value.Caster[pixelEncoding] {
	return value.Words[pixelEncoding]("rgb8", "rgba8", "luma8", "lumaa8")
}

// pictureFormats are the names of formats.
var pictureFormats = []struct {
	name   string
	format imagefile.Format
}{
	{"png", imagefile.PNG}, {"jpg", imagefile.JPEG}, {"gif", imagefile.GIF}, {"webp", imagefile.WebP},
	{"svg", imagefile.SVG}, {"pdf", imagefile.PDF},
}

// Cast brings the Caster: the name of a format, or a dictionary about bare pixels.
func (pictureFormat) Cast() *value.Caster[pictureFormat] {
	info := value.Literals("png", "jpg", "gif", "webp").Or(value.Types(value.DictType)).Or(value.Literals("svg", "pdf"))
	return &value.Caster[pictureFormat]{
		Info: info,
		From: func(v value.Value) (pictureFormat, error) {
			switch v := v.(type) {
			case value.Str:
				if f := formatNamed(string(v)); f != imagefile.Unknown {
					return pictureFormat{file: f}, nil
				}
			case *value.Dict:
				bare, err := toBarePixels(v)
				return pictureFormat{isBare: true, bare: bare}, err
			}
			return pictureFormat{}, info.Fail(v)
		},
		Into: func(f pictureFormat) value.Value {
			if f.isBare {
				return f.bare.dict()
			}
			return value.Str(formatName(f.file))
		},
	}
}

func formatNamed(name string) imagefile.Format {
	for _, known := range pictureFormats {
		if known.name == name {
			return known.format
		}
	}
	return imagefile.Unknown
}

func formatName(f imagefile.Format) string {
	for _, known := range pictureFormats {
		if known.format == f {
			return known.name
		}
	}
	return ""
}

func (p barePixels) dict() *value.Dict {
	encoding := p.encoding.Cast().Into(p.encoding)
	return value.NewDict().Put("encoding", encoding).Put("width", value.Int(p.width)).Put("height", value.Int(p.height))
}

func toBarePixels(d *value.Dict) (p barePixels, err error) {
	for _, key := range []string{"encoding", "width", "height"} {
		if _, ok := d.Get(key); !ok {
			return p, value.MissingKey(key)
		}
	}
	return p, value.FromDict(d,
		value.Key("encoding", &p.encoding), value.Key("width", &p.width), value.Key("height", &p.height))
}

// formatOf is the format of a picture: the given one, else what the path says, else what the data look like.
func formatOf(given value.Smart[pictureFormat], s dataSource) pictureFormat {
	if given.Given {
		return given.V
	}
	if f := formatNamed(extension(s.path)); f != imagefile.Unknown {
		return pictureFormat{file: f}
	}
	return pictureFormat{file: imagefile.Detect(s.data)}
}

// extension is what a path ends in, as the name of a format.
func extension(path string) string {
	name := path[strings.LastIndexByte(path, '/')+1:]
	_, ext, _ := strings.Cut(name[max(0, strings.LastIndexByte(name, '.')):], ".")
	switch ext = strings.ToLower(ext); ext {
	case "jpeg":
		return "jpg"
	case "svgz":
		return "svg"
	}
	return ext
}
