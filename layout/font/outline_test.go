package font

import (
	"bytes"
	"math"
	"testing"

	gofont "github.com/go-text/typesetting/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// TestOutlines compares the areas of all glyphs with those that another implementation draws. One of the two rounds some
// coordinates, which moves the area of long thin shapes by some units.
func TestOutlines(t *testing.T) {
	set := openEmbedded(t)
	for _, family := range []string{"STIX Two Text", "DejaVu Sans Mono", "Roboto"} {
		f := set.Select(family, Regular())
		other := otherCFF(t, f)
		if f.Table("glyf") != nil {
			other = otherTrueType(t, f)
		}
		for g := range f.NumGlyphs() {
			got, want := area(f.Outline(uint16(g))), area(other(g))
			if math.Abs(got-want) > 300+math.Abs(want)/50 {
				t.Errorf("%s: glyph %d covers %.0f square units, want %.0f", family, g, got, want)
			}
		}
	}
}

// otherCFF reads CFF outlines with the library that reads TrueType outlines otherwise.
func otherCFF(t *testing.T, f *Font) func(glyph int) Outline {
	data, _ := f.File()
	face, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return func(glyph int) Outline {
		segments, err := face.LoadGlyph(nil, sfnt.GlyphIndex(glyph), fixed.Int26_6(face.UnitsPerEm()), nil)
		if err != nil {
			t.Fatal(err)
		}
		return fromSFNT(segments)
	}
}

// otherTrueType reads TrueType outlines with the library that reads CFF outlines otherwise.
func otherTrueType(t *testing.T, f *Font) func(glyph int) Outline {
	data, _ := f.File()
	face, err := gofont.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return func(glyph int) Outline {
		outline, _ := face.GlyphDataOutline(gofont.GID(glyph))
		return fromGoText(outline.Segments)
	}
}

// area is the area of an outline's polygon of end points and control points.
func area(o Outline) float64 {
	var sum float64
	var at, start Point
	line := func(p Point) {
		sum += float64(at.X)*float64(p.Y) - float64(p.X)*float64(at.Y)
		at = p
	}
	for _, s := range o {
		if s.Op == MoveTo {
			line(start)
			at, start = s.P[0], s.P[0]
			continue
		}
		for _, p := range s.P[:s.Op.points()] {
			line(p)
		}
	}
	line(start)
	return sum / 2
}
