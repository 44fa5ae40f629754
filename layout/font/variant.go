package font

// Variant tells the faces of a family apart.
type Variant struct {
	Style   Style
	Weight  Weight
	Stretch Stretch
}

// Style is the slant of a face.
type Style uint8

const (
	Normal Style = iota
	Italic
	Oblique
)

// Weight is the thickness of a face's strokes, from 100 (thin) to 900 (black); 400 is regular and 700 bold.
type Weight uint16

// Stretch is the width of a face in thousandths of the normal width, from 500 to 2000.
type Stretch uint16
