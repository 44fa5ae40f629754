package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"sync"

	"chatdoc/layout/frame"
	"chatdoc/layout/imagefile"
	"chatdoc/render/pdf/relink"
)

// encodedImage is an image that is ready for the PDF, but for the objects it refers to.
type encodedImage struct {
	stream     *relink.Stream
	space      deviceSpace
	components int
	palette    []byte        // RGB of each index, if there is one
	profile    []byte        // ICC, if there is one
	mask       *encodedImage // the alpha, if there is any
}

// maxPixels bounds what is decoded.
const maxPixels = 1 << 28

func imageDict(width, height int) relink.Dict {
	return relink.Dict{
		"Type": relink.Name("XObject"), "Subtype": relink.Name("Image"),
		"Width": relink.Int(width), "Height": relink.Int(height),
	}
}

// imageEncoder makes PDF images of pictures. Several goroutines may use it; they share the buffers for compression, which
// weigh nearly a megabyte each.
type imageEncoder struct {
	png png.Encoder
}

func newImageEncoder() *imageEncoder {
	return &imageEncoder{png.Encoder{BufferPool: new(pngBuffers)}}
}

// pngBuffers keeps buffers for the next image.
type pngBuffers struct{ pool sync.Pool }

func (b *pngBuffers) Get() *png.EncoderBuffer {
	buffer, _ := b.pool.Get().(*png.EncoderBuffer)
	return buffer // nil asks for a new one
}

func (b *pngBuffers) Put(buffer *png.EncoderBuffer) { b.pool.Put(buffer) }

// encode makes a PDF image of a picture.
func (e *imageEncoder) encode(p *frame.Picture) (*encodedImage, error) {
	if p.Width*p.Height > maxPixels {
		return nil, fmt.Errorf("the image has %d × %d pixels, which is too many", p.Width, p.Height)
	}
	img, err := e.encodeFormat(p)
	if err != nil {
		return nil, err
	}
	if p.Profile != nil {
		img.profile = p.Profile
	}
	if p.Scaling == frame.SmoothScaling {
		img.stream.Dict["Interpolate"] = relink.Bool(true)
	}
	return img, nil
}

func (e *imageEncoder) encodeFormat(p *frame.Picture) (*encodedImage, error) {
	switch p.Format {
	case frame.JPEG:
		return encodeJPEG(p.Data)
	case frame.PNG:
		return e.encodePNG(p.Data)
	case frame.GIF:
		img, err := imagefile.Pixels(imagefile.GIF, p.Data)
		return e.encodeDecoded(img, nil, err)
	case frame.WebP:
		img, err := imagefile.Pixels(imagefile.WebP, p.Data)
		return e.encodeDecoded(img, imagefile.WebPChunk(p.Data, "ICCP"), err)
	}
	img, err := barePixels(p)
	return e.encodeDecoded(img, nil, err)
}

func (e *imageEncoder) encodePNG(data []byte) (*encodedImage, error) {
	p, err := parsePNG(data)
	if err != nil {
		return nil, err
	}
	if p.width*p.height > maxPixels {
		return nil, fmt.Errorf("the image has %d × %d pixels, which is too many", p.width, p.height)
	}
	if p.usable() {
		return p.encode(), nil
	}
	img, err := png.Decode(bytes.NewReader(data))
	return e.encodeDecoded(img, p.profile, err)
}

// barePixels wraps pixels that no file format is around.
func barePixels(p *frame.Picture) (image.Image, error) {
	rect := image.Rect(0, 0, p.Width, p.Height)
	channels := map[frame.PictureFormat]int{frame.RGB8: 3, frame.RGBA8: 4, frame.Luma8: 1, frame.LumaA8: 2}[p.Format]
	if channels == 0 || p.Width <= 0 || len(p.Data) != p.Width*p.Height*channels {
		return nil, errors.New("the pixels do not match the size")
	}
	switch p.Format {
	case frame.Luma8:
		return &image.Gray{Pix: p.Data, Stride: p.Width, Rect: rect}, nil
	case frame.RGBA8:
		return &image.NRGBA{Pix: p.Data, Stride: 4 * p.Width, Rect: rect}, nil
	}
	img := image.NewNRGBA(rect)
	for i := range p.Width * p.Height {
		from, to := p.Data[i*channels:][:channels], img.Pix[i*4:][:4]
		if p.Format == frame.RGB8 {
			copy(to, from)
			to[3] = 0xff
		} else {
			to[0], to[1], to[2], to[3] = from[0], from[0], from[0], from[1]
		}
	}
	return img, nil
}

// encodeDecoded makes a PDF image of pixels, in the smallest of the forms that hold them: gray, with a palette, or in
// full color. Alpha becomes an image of its own.
func (e *imageEncoder) encodeDecoded(img image.Image, profile []byte, err error) (*encodedImage, error) {
	if err != nil {
		return nil, err
	}
	pixels := toNRGBA(img)
	alpha := splitAlpha(pixels)
	encoded, err := e.deflate(smallest(pixels))
	if err != nil {
		return nil, err
	}
	if encoded.space == deviceRGB {
		encoded.profile = profile
	}
	if alpha != nil {
		encoded.mask, err = e.deflate(alpha)
	}
	return encoded, err
}

// toNRGBA is the image in eight bits, a copy.
func toNRGBA(img image.Image) *image.NRGBA {
	bounds := img.Bounds()
	out := image.NewNRGBA(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	switch from := img.(type) {
	case *image.NRGBA:
		for y := range bounds.Dy() {
			copy(out.Pix[y*out.Stride:], from.Pix[y*from.Stride:][:out.Stride])
		}
	case *image.Paletted: // as emoji are
		var colors [256]color.NRGBA
		for i, c := range from.Palette {
			colors[i] = color.NRGBAModel.Convert(c).(color.NRGBA)
		}
		for i := range bounds.Dx() * bounds.Dy() {
			c := colors[from.Pix[i/bounds.Dx()*from.Stride+i%bounds.Dx()]]
			copy(out.Pix[4*i:], []byte{c.R, c.G, c.B, c.A})
		}
	default:
		draw.Draw(out, out.Rect, img, bounds.Min, draw.Src)
	}
	return out
}

// splitAlpha takes the alpha out of an image, which then is opaque; nil if it was. What cannot be seen becomes black,
// which compresses best.
func splitAlpha(img *image.NRGBA) *image.Gray {
	if img.Opaque() {
		return nil
	}
	alpha := image.NewGray(img.Rect)
	for i := range alpha.Pix {
		pixel := img.Pix[4*i:][:4]
		alpha.Pix[i] = pixel[3]
		if pixel[3] == 0 {
			clear(pixel)
		}
		pixel[3] = 0xff
	}
	return alpha
}

// smallest is the image in the form that takes the least room.
func smallest(img *image.NRGBA) image.Image {
	if gray := asGray(img); gray != nil {
		return gray
	}
	if paletted := asPaletted(img); paletted != nil {
		return paletted
	}
	return img
}

func asGray(img *image.NRGBA) *image.Gray {
	gray := image.NewGray(img.Rect)
	for i := range gray.Pix {
		p := img.Pix[4*i:][:3]
		if p[0] != p[1] || p[1] != p[2] {
			return nil
		}
		gray.Pix[i] = p[0]
	}
	return gray
}

// asPaletted numbers the colors as they come, if there are no more than 256.
func asPaletted(img *image.NRGBA) *image.Paletted {
	out := image.NewPaletted(img.Rect, nil)
	numbers := map[uint32]uint8{}
	var last uint32 // its alpha is 0, so that it is no pixel's
	for i := range out.Pix {
		p := img.Pix[4*i:][:4]
		rgba := binary.LittleEndian.Uint32(p)
		if rgba == last { // most pixels are like their neighbours
			out.Pix[i] = out.Pix[i-1]
			continue
		}
		n, ok := numbers[rgba]
		if !ok {
			if len(numbers) == 256 {
				return nil
			}
			n = uint8(len(numbers))
			numbers[rgba] = n
			out.Palette = append(out.Palette, color.NRGBA{p[0], p[1], p[2], p[3]})
		}
		out.Pix[i], last = n, rgba
	}
	return out
}

// deflate compresses an opaque image by way of a PNG.
func (e *imageEncoder) deflate(img image.Image) (*encodedImage, error) {
	var b bytes.Buffer
	if err := e.png.Encode(&b, img); err != nil {
		return nil, err
	}
	p, err := parsePNG(b.Bytes())
	if err != nil {
		return nil, err
	}
	return p.encode(), nil
}
