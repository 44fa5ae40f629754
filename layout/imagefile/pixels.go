package imagefile

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/gif"
)

// Pixels decodes a GIF or WebP, formats that others cannot take as they are. Of an animation it is the first frame.
func Pixels(format Format, data []byte) (*image.NRGBA, error) {
	switch format {
	case GIF:
		return gifPixels(data)
	case WebP:
		return webpPixels(data)
	}
	return nil, fmt.Errorf("no pixels of format %d", format)
}

func gifPixels(data []byte) (*image.NRGBA, error) {
	header, err := gif.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	img, err := gif.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return onCanvas(img, img.Bounds().Min, header.Width, header.Height), nil
}

// onCanvas puts an image on an empty canvas, unless it fills it anyway.
func onCanvas(img image.Image, at image.Point, width, height int) *image.NRGBA {
	full := image.Rect(0, 0, width, height)
	if pixels, ok := img.(*image.NRGBA); ok && pixels.Rect == full && at == (image.Point{}) {
		return pixels
	}
	canvas := image.NewNRGBA(full)
	size := img.Bounds().Size()
	draw.Draw(canvas, image.Rectangle{Min: at, Max: at.Add(size)}, img, img.Bounds().Min, draw.Src)
	return canvas
}

// nrgba converts what the decoder of WebP gives.
func nrgba(img image.Image) *image.NRGBA {
	switch img := img.(type) {
	case *image.NRGBA:
		return img
	case *image.YCbCr:
		return fromVideo(img)
	case *image.NYCbCrA:
		out := fromVideo(&img.YCbCr)
		for y := range out.Rect.Dy() {
			for x := range out.Rect.Dx() {
				out.Pix[out.PixOffset(x, y)+3] = img.A[img.AOffset(x, y)]
			}
		}
		return out
	}
	bounds := img.Bounds()
	return onCanvas(img, image.Point{}, bounds.Dx(), bounds.Dy())
}

// fromVideo converts colors as video has them: brightness from 16 to 235, the rest from 16 to 240 (ITU-R BT.601), and
// one color for four pixels. Go takes them for JPEG's, which use the full range. The constants are those of libwebp.
func fromVideo(img *image.YCbCr) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, img.Rect.Dx(), img.Rect.Dy()))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			luma := int(img.Y[y*img.YStride+x]) * 19077 >> 8
			u, v := smooth(img, img.Cb, x, y), smooth(img, img.Cr, x, y)
			p := out.Pix[out.PixOffset(x, y):][:4]
			p[0] = clip(luma + v*26149>>8 - 14234)
			p[1] = clip(luma - u*6419>>8 - v*13320>>8 + 8708)
			p[2] = clip(luma + u*33050>>8 - 17685)
			p[3] = 0xff
		}
	}
	return out
}

// clip takes the fraction off, which is six bits, and keeps a number within a byte.
func clip(v int) uint8 { return uint8(min(max(v>>6, 0), 255)) }

// smooth is the color at a pixel, between those of the four nearest squares of 2 by 2 pixels.
func smooth(img *image.YCbCr, plane []uint8, x, y int) int {
	width, height := (img.Rect.Dx()+1)/2, (img.Rect.Dy()+1)/2
	nearest := func(at, n int) (main, next int) {
		main = at / 2
		return main, min(max(main-1+at%2*2, 0), n-1)
	}
	x0, x1 := nearest(x, width)
	y0, y1 := nearest(y, height)
	at := func(x, y int) int { return int(plane[y*img.CStride+x]) }
	return (9*at(x0, y0) + 3*at(x1, y0) + 3*at(x0, y1) + at(x1, y1) + 8) / 16
}
