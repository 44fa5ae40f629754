package fontsub

import (
	"math"
	"strconv"
)

// Outline is a glyph as it is drawn, in units of the font, y upwards.
type Outline struct {
	Advance  float64
	Segments []Segment
}

// Op is what a segment does.
type Op uint8

const (
	MoveTo  Op = iota // to P[0]
	LineTo            // to P[0]
	QuadTo            // with the control point P[0], to P[1]
	CubicTo           // with the control points P[0] and P[1], to P[2]
)

// Segment is one step of an outline. Contours close by themselves.
type Segment struct {
	Op Op
	P  [3]Point
}

// Point is a place in units of the font.
type Point struct{ X, Y float64 }

// FromOutlines makes a program of outlines, without hints. Coordinates are rounded to whole units, as fonts have them.
func FromOutlines(name string, unitsPerEm int, outlines []Outline) Program {
	font := &cidFont{
		name:    []byte(name),
		glyphs:  make(index, len(outlines)),
		fonts:   []*subfont{{}},
		fontIDs: make([]byte, len(outlines)),
	}
	if unitsPerEm != 1000 {
		scale := appendReal(nil, 1/float64(unitsPerEm))
		zero := appendInt(nil, 0)
		raw := append(append(append([]byte(nil), scale...), zero...), zero...)
		raw = append(append(append(raw, scale...), zero...), zero...)
		font.top = dict{{op: opFontMatrix, raw: raw}}
	}
	for i, o := range outlines {
		font.glyphs[i] = o.charstring()
	}
	return Program{font.write(), true}
}

// pen writes the operators of a charstring, which are relative to where the last one ended.
type pen struct {
	out  []byte
	x, y int   // rounded
	at   Point // exact
}

// charstring draws the outline. The advance stands before the first operator, as the difference from nominalWidthX,
// which is 0.
func (o Outline) charstring() []byte {
	p := &pen{out: appendInt(nil, round(o.Advance))}
	for _, s := range o.Segments {
		switch s.Op {
		case MoveTo:
			p.to(csRMoveTo, s.P[0])
		case LineTo:
			p.to(csRLineTo, s.P[0])
		case QuadTo:
			c, end := s.P[0], s.P[1]
			p.to(csRRCurve, third(p.at, c), third(end, c), end)
		case CubicTo:
			p.to(csRRCurve, s.P[0], s.P[1], s.P[2])
		}
	}
	return append(p.out, csEndChar)
}

// third is two thirds of the way from an end of a quadratic curve to its control point: where the cubic curve of the
// same form has its own.
func third(end, control Point) Point {
	return Point{end.X + 2*(control.X-end.X)/3, end.Y + 2*(control.Y-end.Y)/3}
}

func (p *pen) to(op int, points ...Point) {
	for _, q := range points {
		x, y := round(q.X), round(q.Y)
		p.out = appendInt(p.out, x-p.x)
		p.out = appendInt(p.out, y-p.y)
		p.x, p.y, p.at = x, y, q
	}
	p.out = appendOp(p.out, op)
}

// round is the nearest whole number that keeps differences within the 16 bits of a charstring.
func round(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(math.Round(max(-0x3fff, min(v, 0x3fff))))
}

// appendReal writes a number of a dictionary in decimal digits.
func appendReal(b []byte, v float64) []byte {
	b = append(b, 30)
	high := true
	nibble := func(n byte) {
		if high {
			b = append(b, n<<4|15)
		} else {
			b[len(b)-1] &= 0xf0 | n
		}
		high = !high
	}
	for _, c := range strconv.AppendFloat(nil, v, 'f', -1, 64) {
		switch c {
		case '.':
			nibble(10)
		case '-':
			nibble(14)
		default:
			nibble(c - '0')
		}
	}
	if high {
		nibble(15) // the end needs a nibble of its own
	}
	return b
}
