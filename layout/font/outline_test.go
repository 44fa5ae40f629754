package font

import (
	"math"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// TestOutlines compares the areas of all glyphs with those that another implementation draws. It rounds coordinates,
// which moves the area of long thin shapes by some units.
func TestOutlines(t *testing.T) {
	set := openEmbedded(t)
	for _, family := range []string{"STIX Two Text", "DejaVu Sans Mono", "Roboto"} {
		f := set.Select(family, Regular())
		data, _ := f.File()
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for g := range f.NumGlyphs() {
			got, want := area(f.Outline(uint16(g))), otherArea(other, g)
			if math.Abs(got-want) > 300+math.Abs(want)/50 {
				t.Errorf("%s: glyph %d covers %.0f square units, want %.0f", family, g, got, want)
			}
		}
	}
}

func otherArea(f *sfnt.Font, glyph int) float64 {
	segments, err := f.LoadGlyph(nil, sfnt.GlyphIndex(glyph), fixed.I(int(f.UnitsPerEm())), nil)
	if err != nil {
		return math.NaN()
	}
	outline := make(Outline, len(segments))
	for i, s := range segments {
		outline[i].Op = Op(s.Op)
		for k, p := range s.Args {
			outline[i].P[k] = Point{float32(p.X) / 64, -float32(p.Y) / 64}
		}
	}
	return area(outline)
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
