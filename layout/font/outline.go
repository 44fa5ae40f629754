package font

import (
	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/font/sfnt"
)

// Point is a position in font units, y upwards.
type Point struct{ X, Y float32 }

// Op is what a segment of an outline does.
type Op uint8

const (
	MoveTo  Op = iota // to P[0]; the contour before is closed
	LineTo            // to P[0]
	QuadTo            // with control point P[0], to P[1]
	CubicTo           // with control points P[0] and P[1], to P[2]
)

// Segment is a step of an outline.
type Segment struct {
	Op Op
	P  [3]Point
}

// Outline is the shape of a glyph: closed contours, to be filled by the non-zero rule. It is nil for spaces and for
// glyphs that are only pictures.
type Outline []Segment

// Box is a rectangle in font units.
type Box struct{ XMin, YMin, XMax, YMax float32 }

// outlines finds the outlines of a face, in one of three forms.
type outlines struct {
	glyf, loca []byte
	long       bool       // loca has 32-bit offsets
	trueType   *sfnt.Font // reads glyf; nil if it cannot
	cff        *cff.CFF
	cff2       *cff.CFF2
}

func (f *Font) outlineData() *outlines {
	return f.outlines.get(func() *outlines {
		t := f.open()
		o := &outlines{glyf: t.table("glyf"), loca: t.table("loca"), long: i16(t.table("head"), 50) != 0}
		if b := t.table("CFF "); b != nil {
			o.cff, _ = cff.Parse(b)
		}
		if b := t.table("CFF2"); b != nil {
			o.cff2, _ = cff.ParseCFF2(b)
		}
		if o.glyf != nil {
			o.trueType = f.openTrueType()
		}
		return o
	})
}

// Outline is the shape of a glyph. Damaged glyphs have none.
func (f *Font) Outline(glyph uint16) Outline {
	o := f.outlineData()
	switch {
	case o.cff != nil:
		segments, _, _ := o.cff.LoadGlyph(tables.GlyphID(glyph))
		return fromGoText(segments)
	case o.cff2 != nil:
		segments, _, _ := o.cff2.LoadGlyph(tables.GlyphID(glyph), nil)
		return fromGoText(segments)
	}
	return f.glyfOutline(glyph)
}

func fromGoText(segments []opentype.Segment) Outline {
	if len(segments) == 0 {
		return nil
	}
	outline := make(Outline, len(segments))
	for i, s := range segments {
		outline[i] = Segment{Op: opOf(s.Op)}
		for k, p := range s.Args {
			outline[i].P[k] = Point{p.X, p.Y}
		}
	}
	return outline.withoutClosing()
}

// withoutClosing drops lines back to the start of a contour, which is closed in any case.
func (o Outline) withoutClosing() Outline {
	kept := o[:0]
	var start Point
	for i, s := range o {
		if s.Op == MoveTo {
			start = s.P[0]
		}
		last := i+1 == len(o) || o[i+1].Op == MoveTo
		if !last || s.Op != LineTo || s.P[0] != start {
			kept = append(kept, s)
		}
	}
	return kept
}

func opOf(op opentype.SegmentOp) Op {
	switch op {
	case opentype.SegmentOpMoveTo:
		return MoveTo
	case opentype.SegmentOpLineTo:
		return LineTo
	case opentype.SegmentOpQuadTo:
		return QuadTo
	}
	return CubicTo
}

// Bounds is the box around a glyph: what the file states for TrueType glyphs, else the box of all control points, as
// Typst has it. ok is false for glyphs without an outline.
func (f *Font) Bounds(glyph uint16) (box Box, ok bool) {
	o := f.outlineData()
	if o.cff == nil && o.cff2 == nil {
		b := o.glyfData(glyph)
		if len(b) < 10 {
			return Box{}, false
		}
		at := func(i int) float32 { return float32(i16(b, i)) }
		return Box{at(2), at(4), at(6), at(8)}, true
	}
	return f.Outline(glyph).bounds()
}

func (o Outline) bounds() (box Box, ok bool) {
	for _, s := range o {
		for _, p := range s.P[:s.Op.points()] {
			if !ok {
				box, ok = Box{p.X, p.Y, p.X, p.Y}, true
			}
			box = Box{min(box.XMin, p.X), min(box.YMin, p.Y), max(box.XMax, p.X), max(box.YMax, p.Y)}
		}
	}
	return box, ok
}

// points is how many points a segment has.
func (op Op) points() int { return [...]int{1, 1, 2, 3}[op] }
