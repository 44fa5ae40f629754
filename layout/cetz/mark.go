package cetz

import "chatdoc/eval/value"

// Marks are arrow heads and other figures at the ends of a path. A mark has a tip, which comes to lie on the end of the
// path, and a base, up to which the path is shortened. Both allow for the thickness of the mark's stroke, so that it is
// the ink that ends where the path would. Several marks follow each other along the path.
//
// Marks are placed once the path lies on the canvas, so that they keep their form whatever the coordinate system does.
// With transform-shape they are placed before and take part.

// markPath are the items for a path and the marks of its style. to is the map to the canvas.
func (c *canvas) markPath(s *style, p path, look paint, to matrix) ([]item, error) {
	marks := s.part("mark")
	if marks == nil || !hasMarks(marks) {
		return []item{pathItem(p.transform(to), look)}, nil
	}
	after := to
	if marked, _ := marks.Get("transform-shape"); marked != value.Bool(true) {
		p, after = p.transform(to), identity()
	}
	ms := &style{dict: marks, own: s.own, c: c}
	start := ms.marksAt("start", p.length())
	end := ms.marksAt("end", p.length())
	if ms.err != nil {
		return nil, ms.err
	}
	atStart, fromStart := placeMarks(start, p)
	atEnd, fromEnd := placeMarks(end, p.reverse())
	items := append([]item{pathItem(p.shorten(fromStart, fromEnd), look)}, atStart...)
	return transformAll(append(items, atEnd...), after), nil
}

// hasMarks reports whether a style has any marks.
func hasMarks(d *value.Dict) bool {
	for _, key := range []string{"start", "end", "symbol"} {
		if v, ok := d.Get(key); ok && v != (value.None{}) {
			return true
		}
	}
	return false
}

// placeMarks places marks along a path from its start on, and tells by how much it is to be shortened there.
func placeMarks(marks []mark, p path) (items []item, shorten float64) {
	distance := 0.0
	for i := range marks {
		m := &marks[i]
		if m.hasPos {
			distance = m.pos
		}
		distance += m.offset
		figure := m.figure()
		tip, ok := p.pointAt(distance)
		if !ok {
			return nil, 0
		}
		base, _ := p.pointAt(distance + figure.length() - m.inset)
		dir := tip.at.sub(base.at)
		if dir.len() == 0 {
			dir = tip.dir.scale(-1)
		}
		if m.shortens(i) {
			shorten = distance + figure.length() - (figure.tip - m.origin(&figure))
		}
		items = append(items, pathItem(figure.path.transform(m.placement(&figure, tip.at, dir)), m.paint))
		distance += figure.length() + m.sep
	}
	return items, shorten
}

// placement is where a figure comes to lie that points from its origin in a direction.
func (m *mark) placement(f *figure, at, dir vec) matrix {
	up := m.xyUp
	if dir.z != 0 {
		up = m.zUp
	}
	t := translation(at).mul(facing(dir, up)).mul(translation(vec{x: -m.origin(f)}))
	if m.flip {
		t = t.mul(scaling(vec{1, -1, 1}))
	}
	return t.mul(shearX(-m.slant))
}

// origin is where the anchor of the mark lies on the axis of its figure.
func (m *mark) origin(f *figure) float64 {
	switch m.anchor {
	case markBase:
		return f.base
	case markCenter:
		return (f.tip + f.base) / 2
	}
	return f.tip
}

// markAnchor is the point of a mark that lies on the end of the path.
type markAnchor uint8

const (
	markTip markAnchor = iota
	markBase
	markCenter
)

// Cast brings the Caster: "tip", "base" and "center".
func (markAnchor) Cast() *value.Caster[markAnchor] {
	return value.Words[markAnchor]("tip", "base", "center")
}

// mark is a mark with its style, in canvas units.
type mark struct {
	shape     markShape
	length    float64 // along its direction
	width     float64 // across
	inset     float64 // how far something in it is set inwards
	sep       float64 // from the next mark
	thickness float64 // of the stroke
	slant     float64
	pos       float64 // the distance along the path, if hasPos
	hasPos    bool
	offset    float64 // added to that
	anchor    markAnchor
	harpoon   bool // only its left half is drawn
	flip      bool // its sides are swapped
	reverse   bool // it points the other way
	xyUp      vec  // what is up for marks in the plane of x and y
	zUp       vec  // and for others
	shortenTo value.Smart[value.Maybe[int]]
	paint     paint
}

// shortens reports whether the path is shortened up to the mark with an index: auto is up to each, in the end the last.
func (m *mark) shortens(i int) bool {
	to := m.shortenTo
	return !to.Given || to.V.Some && i <= to.V.V
}

var markFunc = drawFunc("mark", func(c *value.Call) *singleMark {
	m := &singleMark{from: value.PosAt[place](c, "from"), to: value.PosAt[turn](c, "to")}
	m.own = takeStyle(c)
	return m
})

// singleMark is a mark at a point, pointing to another one or in a direction.
type singleMark struct {
	from spanned
	to   value.Spanned[turn]
	own  ownStyle
}

func (m *singleMark) draw(c *canvas) (drawing, error) {
	from, err := c.locate(m.from)
	if err != nil {
		return drawing{}, err
	}
	to := from.add(vec{x: 1}.turn(float64(m.to.V.A)))
	if m.to.V.IsB {
		if to, err = c.locate(spanned{V: m.to.V.B, Span: m.to.Span}); err != nil {
			return drawing{}, err
		}
	}
	s := c.styleOf("mark", &m.own)
	if s.get("end") == (value.None{}) {
		s.dict.Put("end", s.get("symbol"))
	}
	s.dict.Put("symbol", value.None{})
	marks := s.marksAt("end", from.dist(to))
	if s.err != nil {
		return drawing{}, s.err
	}
	// The mark stands at the start of a path that leads away from where it points to.
	items, _ := placeMarks(marks, linePath([]vec{from, from.add(from.sub(to))}, false))
	return drawing{items: transformAll(items, c.transform)}, nil
}
