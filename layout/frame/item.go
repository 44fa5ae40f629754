package frame

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/font"
)

// Item is what a frame consists of: *Group, *Text, *Shape, *Image, *Link or *Tag.
type Item interface{ item() }

// Group is a frame within a frame.
type Group struct {
	Frame     *Frame
	Transform unit.Transform
	Clip      Path   // what to show of it; nil shows all
	Label     string // "" where there is none
	// Parent tells in layout's terms what the group belongs to where that stands elsewhere, as for footnotes and floats;
	// 0 where it belongs to what is around.
	Parent uint64
}

// Text is a run of glyphs of one font. Its origin is the start of the baseline.
type Text struct {
	Font   *font.Font
	Size   unit.Abs
	Fill   Paint
	Stroke *Stroke // nil where there is none
	Lang   string  // BCP 47
	Text   string  // what the glyphs stand for
	Glyphs []Glyph
	// Offsets move glyphs away from where they would stand, one each; nil where none is moved, as in most text.
	Offsets []Offset
}

// Offset is how far a glyph is moved.
type Offset struct {
	X unit.Em
	Y unit.Em // upwards
}

// Width is the sum of the glyphs' advances.
func (t *Text) Width() unit.Abs {
	var sum unit.Em
	for i := range t.Glyphs {
		sum += t.Glyphs[i].XAdvance
	}
	return sum.At(t.Size)
}

// Offset is how far the glyph at i is moved.
func (t *Text) Offset(i int) Offset {
	if t.Offsets == nil {
		return Offset{}
	}
	return t.Offsets[i]
}

// Move moves the glyph at i.
func (t *Text) Move(i int, by Offset) {
	if t.Offsets == nil && by != (Offset{}) {
		t.Offsets = make([]Offset, len(t.Glyphs))
	}
	if t.Offsets != nil {
		t.Offsets[i] = by
	}
}

// Glyph is a glyph of a run. Several glyphs may stand for the same text, and some for none.
type Glyph struct {
	ID       uint16
	XAdvance unit.Em
	Start    uint32 // where its text begins in the run's, in bytes
	End      uint32 // where it ends
}

// Shape is a filled or stroked geometry.
type Shape struct {
	Geometry Geometry
	Fill     Paint // nil where there is none
	EvenOdd  bool  // the fill rule, else non-zero
	Stroke   *Stroke
}

// Image is a picture, stretched to its size.
type Image struct {
	Picture *Picture
	Size    unit.Size
	Alt     string
}

// Link is a rectangle that leads elsewhere.
type Link struct {
	Size unit.Size
	Dest Dest
}

// Dest is where a link leads: a URL or a Position. Layout may use destinations of its own as long as it replaces them
// before the document is finished.
type Dest interface{ Destination() }

// URL is a destination outside the document.
type URL string

// Position is a place in the document.
type Position struct {
	Page  int // from 1
	Point unit.Point
}

// Destination marks a Dest.
func (URL) Destination() {}

// Destination marks a Dest.
func (Position) Destination() {}

// Tag marks the place of something that layout wants to find again. Renderers pass over it.
type Tag struct {
	Mark any
}

func (*Group) item() {}
func (*Text) item()  {}
func (*Shape) item() {}
func (*Image) item() {}
func (*Link) item()  {}
func (*Tag) item()   {}
