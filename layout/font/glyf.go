package font

import "github.com/go-text/typesetting/font/opentype/tables"

// maxNesting is how deep composite glyphs may nest, maxParts how many glyphs one may consist of: damaged ones can refer
// to themselves many times over.
const (
	maxNesting = 8
	maxParts   = 512
)

// glyfData is the description of a glyph in the table glyf, nil for empty glyphs.
func (o *outlines) glyfData(glyph uint16) []byte {
	i := int(glyph)
	if o.long {
		if 4*i+8 > len(o.loca) {
			return nil
		}
		return span(o.glyf, int(u32(o.loca, 4*i)), int(u32(o.loca, 4*i+4)))
	}
	if 2*i+4 > len(o.loca) {
		return nil
	}
	return span(o.glyf, 2*int(u16(o.loca, 2*i)), 2*int(u16(o.loca, 2*i+2)))
}

// glyfOutline is the outline of a TrueType glyph (OpenType, glyf).
func (o *outlines) glyfOutline(glyph uint16) Outline {
	parts := maxParts
	return o.appendGlyf(nil, glyph, maxNesting, &parts)
}

// appendGlyf appends the outline of a glyph that may nest so deep and have so many parts.
func (o *outlines) appendGlyf(dst Outline, glyph uint16, depth int, parts *int) Outline {
	b := o.glyfData(glyph)
	if *parts--; len(b) == 0 || depth < 0 || *parts < 0 {
		return dst
	}
	g, _, err := tables.ParseGlyph(b)
	if err != nil {
		return dst
	}
	switch data := g.Data.(type) {
	case tables.SimpleGlyph:
		start := 0
		for _, last := range data.EndPtsOfContours {
			end := min(int(last)+1, len(data.Points))
			if start < end {
				dst = appendContour(dst, data.Points[start:end])
			}
			start = end
		}
	case tables.CompositeGlyph:
		for i := range data.Glyphs {
			from := len(dst)
			dst = o.appendGlyf(dst, uint16(data.Glyphs[i].GlyphIndex), depth-1, parts)
			place(dst[from:], &data.Glyphs[i])
		}
	}
	return dst
}

// place moves a component of a composite glyph to its place. Components that are to be aligned by points stay where they
// are, as in Typst.
func place(o Outline, part *tables.CompositeGlyphPart) {
	m := part.Scale
	var dx, dy float32
	if !part.IsAnchored() {
		x, y := part.ArgsAsTranslation()
		dx, dy = float32(x), float32(y)
	}
	for i := range o {
		for k, p := range o[i].P {
			// The conversions keep processors from fusing products and sums, which rounds differently.
			o[i].P[k] = Point{float32(p.X*m[0]) + float32(p.Y*m[2]) + dx, float32(p.X*m[1]) + float32(p.Y*m[3]) + dy}
		}
	}
}

// appendContour appends a contour of points on the curve and quadratic control points. Between two control points lies
// an implied point on the curve, half way.
func appendContour(dst Outline, points []tables.GlyphContourPoint) Outline {
	n := len(points)
	at := func(i int) Point { return Point{float32(points[i].X), float32(points[i].Y)} }
	on := func(i int) bool { return points[i].Flag&1 != 0 }
	first, from, end := at(0), 1, n
	switch {
	case on(0):
	case on(n - 1):
		first, from, end = at(n-1), 0, n-1
	default:
		first, from = middle(at(n-1), at(0)), 0
	}
	dst = append(dst, Segment{MoveTo, [3]Point{first}})
	for i := from; i < end; i++ {
		switch {
		case on(i):
			dst = append(dst, Segment{LineTo, [3]Point{at(i)}})
		case i+1 == end:
			dst = append(dst, Segment{QuadTo, [3]Point{at(i), first}})
		case on(i + 1):
			dst = append(dst, Segment{QuadTo, [3]Point{at(i), at(i + 1)}})
			i++
		default:
			dst = append(dst, Segment{QuadTo, [3]Point{at(i), middle(at(i), at(i+1))}})
		}
	}
	return dst
}

func middle(p, q Point) Point { return Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2} }
