package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"

	"golang.org/x/image/webp"

	"chatdoc/layout/frame"
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

// encodePicture makes a PDF image of a picture.
func encodePicture(p *frame.Picture) (*encodedImage, error) {
	if p.Width*p.Height > maxPixels {
		return nil, fmt.Errorf("the image has %d × %d pixels, which is too many", p.Width, p.Height)
	}
	switch p.Format {
	case frame.JPEG:
		return encodeJPEG(p.Data)
	case frame.PNG:
		return encodePNG(p.Data)
	case frame.GIF:
		img, err := gif.Decode(bytes.NewReader(p.Data))
		return encodeDecoded(img, nil, err)
	case frame.WebP:
		img, err := webp.Decode(bytes.NewReader(p.Data))
		return encodeDecoded(img, webpChunk(p.Data, "ICCP"), err)
	}
	img, err := barePixels(p)
	return encodeDecoded(img, nil, err)
}

func encodePNG(data []byte) (*encodedImage, error) {
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
	return encodeDecoded(img, p.profile, err)
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
func encodeDecoded(img image.Image, profile []byte, err error) (*encodedImage, error) {
	if err != nil {
		return nil, err
	}
	pixels := toNRGBA(img)
	alpha := splitAlpha(pixels)
	encoded, err := deflatePixels(smallest(pixels))
	if err != nil {
		return nil, err
	}
	if encoded.space == deviceRGB {
		encoded.profile = profile
	}
	if alpha != nil {
		encoded.mask, err = deflatePixels(alpha)
	}
	return encoded, err
}

// toNRGBA is the image in eight bits, a copy.
func toNRGBA(img image.Image) *image.NRGBA {
	bounds := img.Bounds()
	out := image.NewNRGBA(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	if from, ok := img.(*image.NRGBA); ok {
		for y := range bounds.Dy() {
			copy(out.Pix[y*out.Stride:], from.Pix[y*from.Stride:][:out.Stride])
		}
		return out
	}
	draw.Draw(out, out.Rect, img, bounds.Min, draw.Src)
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
	numbers := map[[3]byte]uint8{}
	for i := range out.Pix {
		rgb := [3]byte(img.Pix[4*i:])
		n, ok := numbers[rgb]
		if !ok {
			if len(numbers) == 256 {
				return nil
			}
			n = uint8(len(numbers))
			numbers[rgb] = n
			out.Palette = append(out.Palette, color.NRGBA{rgb[0], rgb[1], rgb[2], 0xff})
		}
		out.Pix[i] = n
	}
	return out
}

// deflatePixels compresses an opaque image by way of a PNG.
func deflatePixels(img image.Image) (*encodedImage, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, err
	}
	p, err := parsePNG(b.Bytes())
	if err != nil {
		return nil, err
	}
	return p.encode(), nil
}
