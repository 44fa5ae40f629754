package frame

// Picture is the source of an image: encoded pixels as they were read.
type Picture struct {
	Format        PictureFormat
	Data          []byte
	Width, Height int // in pixels, as they are stored
	// Orientation is how the camera was held, in EXIF's numbers from 1 to 8 (EXIF 2.3, 4.6.4): renderers turn the
	// picture upright. 0 is as it is stored.
	Orientation uint8
	// Profile is an ICC color profile that goes before that of the file; nil for none.
	Profile []byte
	Scaling PictureScaling
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

// PictureScaling is how a picture looks that is shown larger than it is.
type PictureScaling uint8

const (
	AutoScaling      PictureScaling = iota // as the viewer likes
	SmoothScaling                          // colors pass into each other
	PixelatedScaling                       // pixels stay sharp
)
