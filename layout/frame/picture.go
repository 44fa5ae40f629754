package frame

// Picture is the source of an image: encoded pixels as they were read.
type Picture struct {
	Format        PictureFormat
	Data          []byte
	Width, Height int     // in pixels
	DPI           float64 // pixels per inch, 0 where the file does not say
	Pixelated     bool    // whether pixels stay sharp when enlarged
}

// PictureFormat is the encoding of a picture.
type PictureFormat uint8

const (
	PNG PictureFormat = iota
	JPEG
	GIF
	WebP
	RGB8   // bare pixels, row by row
	RGBA8  // likewise
	Luma8  // likewise
	LumaA8 // likewise
)
