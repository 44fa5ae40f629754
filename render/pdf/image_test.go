package pdf

import (
	"bytes"
	"encoding/binary"
	"image"
	imagecolor "image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand"
	"strings"
	"testing"

	"chatdoc/layout/frame"
	"chatdoc/layout/imagefile"
	"chatdoc/render/pdf/internal/pdftest"
)

// quarters is a picture of 40 by 20 pixels: red, green, blue and another color from the top left corner clockwise.
func quarters(last imagecolor.Color) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			c := imagecolor.Color(imagecolor.NRGBA{255, 0, 0, 255})
			switch {
			case x >= 20 && y < 10:
				c = imagecolor.NRGBA{0, 255, 0, 255}
			case x >= 20:
				c = imagecolor.NRGBA{0, 0, 255, 255}
			case y >= 10:
				c = last
			}
			img.Set(x, y, c)
		}
	}
	return img
}

var (
	yellow      = imagecolor.NRGBA{255, 255, 0, 255}
	transparent = imagecolor.NRGBA{0, 0, 0, 128}
)

func encodedPNG(img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func encodedJPEG(img image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 100}); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// convert copies an image into another type.
func convert[T interface {
	image.Image
	Set(x, y int, c imagecolor.Color)
}](to T, from image.Image) T {
	for y := range 20 {
		for x := range 40 {
			to.Set(x, y, from.At(x, y))
		}
	}
	return to
}

func picture40(format frame.PictureFormat, data []byte) *frame.Picture {
	return &frame.Picture{Format: format, Data: data, Width: 40, Height: 20}
}

func shown(p *frame.Picture) frame.Placed {
	return at(20, 10, &frame.Image{Picture: p, Size: size(160, 80)})
}

// expectQuarters checks the corners of a shown picture.
func expectQuarters(t *testing.T, name string, p *frame.Picture, last rgb) {
	t.Helper()
	out := render(t, document(page(shown(p))))
	pdftest.Check(t, out)
	px := pixels{t, pdftest.Page(t, out, 1, 360)}
	t.Log(name)
	px.expect(30, 20, rgb{255, 0, 0})
	px.expect(170, 20, rgb{0, 255, 0})
	px.expect(170, 80, rgb{0, 0, 255})
	px.expect(30, 80, last)
	px.expect(15, 50, white)
	px.expect(100, 5, white)
}

func TestPictures(t *testing.T) {
	opaque, rect := quarters(yellow), image.Rect(0, 0, 40, 20)
	palette := imagecolor.Palette{opaque.At(0, 0), opaque.At(30, 0), opaque.At(30, 15), yellow, transparent}
	var animation bytes.Buffer
	if err := gif.Encode(&animation, opaque, nil); err != nil {
		t.Fatal(err)
	}
	noisy := quarters(yellow) // with more colors than a palette holds, none of which differ much
	random := rand.New(rand.NewSource(1))
	for i, v := range noisy.Pix {
		noisy.Pix[i] = uint8(min(255, max(0, int(v)+random.Intn(9)-4)))
		if i%4 == 3 {
			noisy.Pix[i] = 255
		}
	}
	yellowPixel := of(red)
	yellowPixel[1] = 255
	for name, p := range map[string]*frame.Picture{
		"PNG, true color":  picture40(frame.PNG, encodedPNG(opaque)),
		"PNG, palette":     picture40(frame.PNG, encodedPNG(convert(image.NewPaletted(rect, palette[:4]), opaque))),
		"PNG, 16 bits":     picture40(frame.PNG, encodedPNG(convert(image.NewNRGBA64(rect), opaque))),
		"PNG, many colors": picture40(frame.PNG, encodedPNG(noisy)),
		"JPEG":             picture40(frame.JPEG, encodedJPEG(opaque)),
		"GIF":              picture40(frame.GIF, animation.Bytes()),
		"RGB":              picture40(frame.RGB8, withoutAlpha(opaque)),
		"RGBA":             picture40(frame.RGBA8, opaque.Pix),
	} {
		expectQuarters(t, name, p, yellowPixel)
	}
	half := rgb{127, 127, 127}
	for name, p := range map[string]*frame.Picture{
		"PNG, alpha":             picture40(frame.PNG, encodedPNG(quarters(transparent))),
		"PNG, palette and alpha": picture40(frame.PNG, encodedPNG(convert(image.NewPaletted(rect, palette), quarters(transparent)))),
		"PNG, 16 bits and alpha": picture40(frame.PNG, encodedPNG(convert(image.NewNRGBA64(rect), quarters(transparent)))),
		"RGBA, alpha":            picture40(frame.RGBA8, quarters(transparent).Pix),
	} {
		expectQuarters(t, name, p, half)
	}
}

func withoutAlpha(img *image.NRGBA) []byte {
	var out []byte
	for i := 0; i < len(img.Pix); i += 4 {
		out = append(out, img.Pix[i:i+3]...)
	}
	return out
}

func TestGrayPictures(t *testing.T) {
	gray := convert(image.NewGray(image.Rect(0, 0, 40, 20)), quarters(yellow))
	grayAlpha := make([]byte, 0, 2*len(gray.Pix))
	for i, v := range gray.Pix {
		grayAlpha = append(grayAlpha, v, 255*byte(i%2))
	}
	for name, p := range map[string]*frame.Picture{
		"PNG":     picture40(frame.PNG, encodedPNG(gray)),
		"PNG RGB": picture40(frame.PNG, encodedPNG(convert(image.NewNRGBA(gray.Rect), gray))),
		"bare":    picture40(frame.Luma8, gray.Pix),
		"alpha":   picture40(frame.LumaA8, grayAlpha),
	} {
		out := render(t, document(page(shown(p))))
		pdftest.Check(t, out)
		rows := strings.Split(strings.TrimSpace(pdftest.Images(t, out)), "\n")[2:]
		for _, row := range rows {
			if name != "PNG RGB" && !strings.Contains(row, " gray ") {
				t.Errorf("%s: the image is not gray: %s", name, row)
			}
		}
		if name == "alpha" {
			continue
		}
		px := pixels{t, pdftest.Page(t, out, 1, 360)}
		v := int(gray.Pix[0])
		px.expect(30, 20, rgb{v, v, v})
	}
}

// TestDataOfPicturesPassThrough finds the very bytes of JPEGs and of plain PNGs in the PDF.
func TestDataOfPicturesPassThrough(t *testing.T) {
	jpg := encodedJPEG(quarters(yellow))
	out := render(t, document(page(shown(picture40(frame.JPEG, jpg)))))
	if !bytes.Contains(out, jpg) {
		t.Error("the JPEG is not in the file")
	}
	file := encodedPNG(quarters(yellow))
	out = render(t, document(page(shown(picture40(frame.PNG, file)))))
	if !bytes.Contains(out, imagefile.PNGChunk(file, "IDAT")) {
		t.Error("the data of the PNG are not in the file")
	}
}

func TestSamePictureOnce(t *testing.T) {
	data := encodedPNG(quarters(yellow))
	first, second := picture40(frame.PNG, data), picture40(frame.PNG, bytes.Clone(data))
	out := render(t, document(page(shown(first)), page(shown(second), shown(first))))
	numbers := map[string]bool{}
	for _, row := range strings.Split(strings.TrimSpace(pdftest.Images(t, out)), "\n")[2:] {
		numbers[strings.Fields(row)[10]] = true
	}
	if len(numbers) != 1 {
		t.Errorf("%d images", len(numbers))
	}
}

// TestOrientations holds the camera in eight ways. Red is the corner that should be top left.
func TestOrientations(t *testing.T) {
	corners := [][2]float64{{30, 20}, {170, 20}, {170, 80}, {30, 80}} // clockwise from top left
	// The corner at which the picture's own top left corner, and its top right one, are seen.
	seen := map[uint8][2]int{1: {0, 1}, 2: {1, 0}, 3: {2, 3}, 4: {3, 2}, 5: {0, 3}, 6: {1, 2}, 7: {2, 1}, 8: {3, 0}}
	for o, want := range seen {
		p := picture40(frame.JPEG, encodedJPEG(quarters(yellow)))
		p.Orientation = o
		px := look(t, shown(p))
		px.expect(corners[want[0]][0], corners[want[0]][1], rgb{255, 0, 0})
		px.expect(corners[want[1]][0], corners[want[1]][1], rgb{0, 255, 0})
	}
}

// TestColorProfiles keeps a profile if it is for the picture's colors.
func TestColorProfiles(t *testing.T) {
	profile := make([]byte, 200)
	copy(profile[16:], "RGB ")
	segment := append([]byte("ICC_PROFILE\x00\x01\x01"), profile...)
	jpg := encodedJPEG(quarters(yellow))
	head := []byte{0xff, 0xd8, 0xff, imagefile.MarkerAPP2, 0, byte(len(segment) + 2)}
	file := append(append(head, segment...), jpg[2:]...)
	out := render(t, document(page(shown(picture40(frame.JPEG, file)))))
	if plain := pdftest.Plain(t, out); !strings.Contains(plain, "/ICCBased") || !strings.Contains(plain, "/Alternate /DeviceRGB") {
		t.Error("the profile is missing")
	}
	copy(profile[16:], "CMYK")
	file = bytes.Replace(file, []byte("RGB "), []byte("CMYK"), 1)
	out = render(t, document(page(shown(picture40(frame.JPEG, file)))))
	if strings.Contains(pdftest.Plain(t, out), "/ICCBased") {
		t.Error("a profile for other colors is kept")
	}
}

// TestCMYKPictures has the header of a JPEG only: Adobe's programs store inks inverted.
func TestCMYKPictures(t *testing.T) {
	frameHeader := []byte{0xff, 0xc0, 0, 8 + 12, 8, 0, 20, 0, 40, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0}
	adobe := append([]byte{0xff, imagefile.MarkerAPP14, 0, 14}, "Adobe\x00\x64\x00\x00\x00\x00\x02"...)
	for _, c := range []struct {
		file     []byte
		inverted bool
	}{
		{append([]byte{0xff, 0xd8}, frameHeader...), false},
		{append(append([]byte{0xff, 0xd8}, adobe...), frameHeader...), true},
	} {
		img, err := newImageEncoder().encode(picture40(frame.JPEG, c.file))
		if err != nil {
			t.Fatal(err)
		}
		if _, inverted := img.stream.Dict["Decode"]; img.space != deviceCMYK || inverted != c.inverted {
			t.Errorf("space %v, inverted %v", img.space, inverted)
		}
	}
}

func TestDamagedPictures(t *testing.T) {
	good := encodedPNG(quarters(transparent))
	plain := encodedPNG(quarters(yellow))
	short := bytes.Clone(plain)
	binary.BigEndian.PutUint32(short[20:], 4000) // more rows than there are
	for name, p := range map[string]*frame.Picture{
		"empty PNG":    picture40(frame.PNG, nil),
		"cut PNG":      picture40(frame.PNG, good[:len(good)/2]),
		"short PNG":    picture40(frame.PNG, short),
		"empty JPEG":   picture40(frame.JPEG, []byte{0xff, 0xd8}),
		"other JPEG":   picture40(frame.JPEG, []byte{0xff, 0xd8, 0xff, 0xc9, 0, 9, 8, 0, 9, 0, 9, 3, 0}),
		"no GIF":       picture40(frame.GIF, []byte("GIF89a")),
		"no WebP":      picture40(frame.WebP, []byte("RIFF")),
		"bare, short":  picture40(frame.RGB8, make([]byte, 7)),
		"huge":         {Format: frame.RGB8, Width: 1 << 20, Height: 1 << 20},
		"other format": {Format: 99, Width: 1, Height: 1, Data: []byte{1}},
	} {
		if err := Render(new(bytes.Buffer), document(page(shown(p))), Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestAltText(t *testing.T) {
	p := picture40(frame.PNG, encodedPNG(quarters(yellow)))
	pg := page(at(0, 0, &frame.Image{Picture: p, Size: size(9, 9), Alt: "(a) ✓"}))
	pdftest.Check(t, render(t, document(pg)))
	if ops := operators(pg); !strings.HasPrefix(ops, "/Span<</Alt<FEFF00280061002900202713>>>BDC\n") {
		t.Errorf("the operators are\n%s", ops)
	}
}

func FuzzPicture(f *testing.F) {
	f.Add(uint8(frame.PNG), encodedPNG(quarters(transparent)))
	f.Add(uint8(frame.PNG), encodedPNG(quarters(yellow)))
	f.Add(uint8(frame.JPEG), encodedJPEG(quarters(yellow)))
	f.Fuzz(func(t *testing.T, format uint8, data []byte) {
		p := &frame.Picture{Format: frame.PictureFormat(format), Data: data, Width: 3, Height: 3}
		if header := imagefile.PNGChunk(data, "IHDR"); len(header) >= 8 && (header[0]|header[1]|header[4]|header[5]) != 0 {
			return // large pictures take their time
		}
		if p.Format <= frame.JPEG {
			newImageEncoder().encode(p)
		}
	})
}
