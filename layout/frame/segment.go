package frame

import "chatdoc/eval/unit"

// segment is a run of sides, drawn with the stroke of the first.
type segment struct {
	stroke   *Stroke
	from, to *corner
	between  []*corner // clockwise
	startCap LineCap
	endCap   LineCap
}

func (o *outline) segment(from, to int) segment {
	s := segment{stroke: o.strokes[from], from: &o.corners[from], to: &o.corners[to]}
	for i := (from + 1) % 4; i != to; i = (i + 1) % 4 {
		s.between = append(s.between, &o.corners[i])
	}
	if s.stroke != nil {
		s.startCap, s.endCap = s.stroke.Cap, o.strokes[(to+3)%4].Cap
	}
	return s
}

// around reports whether the segment goes all around and so has no ends.
func (s *segment) around() bool { return s.from == s.to }

// needsFill reports whether the segment cannot be stroked. A dashed line is stroked in any case.
func (s *segment) needsFill() bool {
	if d := s.stroke.Dash; d != nil && len(d.Array) > 0 {
		return false
	}
	if s.from.needsFill() || s.to.needsFill() {
		return true
	}
	for _, c := range s.between {
		if c.needsFill() {
			return true
		}
	}
	return false
}

// stroked is the middle of the stroke.
func (s *segment) stroked() Path {
	var p Path
	first, last := s.from.middle(), s.to.middle()
	if s.around() || !first.isRound() {
		p.MoveTo(first.end)
	} else {
		p.turn(first.secondHalf(s.from.middleMid()))
	}
	for _, c := range s.between {
		p.turn(c.middle())
	}
	if s.around() || !last.isRound() {
		p.turn(last)
	} else {
		p.turn(last.firstHalf(s.to.middleMid()))
	}
	return p
}

// filled is the border of the stroke: from the first corner along its outer edge, and along its inner edge back.
func (s *segment) filled() Path {
	var p Path
	s.start(&p)
	for _, c := range s.between {
		p.turn(c.outer())
	}
	s.end(&p)
	for i := len(s.between) - 1; i >= 0; i-- {
		p.turn(s.between[i].inner().reverse())
	}
	p.Close()
	return p
}

// start goes from the inner to the outer edge at the first corner.
func (s *segment) start(p *Path) {
	c := s.from
	inner, outer := c.inner(), c.outer()
	if s.around() {
		p.MoveTo(inner.end)
		p.LineTo(outer.end)
		return
	}
	if inner.isRound() {
		p.turn(inner.secondHalf(c.innerMid()).reverse())
	} else {
		p.MoveTo(inner.end)
	}
	if outer.isRound() {
		p.turn(outer.secondHalf(c.outerMid()))
	} else {
		c.startCap(p, s.startCap)
	}
}

// end goes from the outer to the inner edge at the last corner.
func (s *segment) end(p *Path) {
	c := s.to
	inner, outer := c.inner(), c.outer()
	if s.around() {
		p.turn(outer)
		p.turn(inner.reverse())
		return
	}
	if outer.isRound() {
		p.turn(outer.firstHalf(c.outerMid()))
	} else {
		p.LineTo(outer.end)
	}
	if inner.isRound() {
		p.turn(inner.firstHalf(c.innerMid()).reverse())
	} else {
		c.endCap(p, s.endCap)
	}
}

// aside is how far Typst moves the center of a round cap to make it less than half a circle: its smallest unit of
// length.
const aside = unit.Pt / 127

// startCap goes from the inner to the outer edge where a stroke begins. Only at a corner where no other side's stroke
// ends and that is not rounded it may be other than a butt.
func (c *corner) startCap(p *Path, kind LineCap) {
	inner, outer := c.inner().end, c.outer().end
	switch {
	case c.before != 0 || c.radius != 0 || kind == ButtCap:
		p.LineTo(outer)
	case kind == SquareCap:
		by := c.direction(unit.Point{X: -c.after})
		p.LineTo(inner.Add(by))
		p.LineTo(outer.Add(by))
		p.LineTo(outer)
	default:
		p.bulge(inner, outer, c.direction(unit.Point{X: aside}))
	}
}

// endCap goes from the outer to the inner edge where a stroke ends, likewise.
func (c *corner) endCap(p *Path, kind LineCap) {
	inner, outer := c.inner().center, c.outer().end
	switch {
	case c.after != 0 || c.radius != 0 || kind == ButtCap:
		p.LineTo(inner)
	case kind == SquareCap:
		by := c.direction(unit.Point{Y: -c.before})
		p.LineTo(outer.Add(by))
		p.LineTo(inner.Add(by))
	default:
		p.bulge(outer, inner, c.direction(unit.Point{Y: aside}))
	}
}
