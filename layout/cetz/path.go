package cetz

// path is a sequence of lines and curves, in one or more parts.
type path []subpath

// subpath is a part of a path that is drawn without lifting the pen.
type subpath struct {
	start    vec
	segments []segment
	closed   bool
}

// segment is a line, or a cubic Bézier curve, from where the segment before it has ended.
type segment struct {
	curved bool
	c1, c2 vec // the control points of a curve
	end    vec
}

func lineTo(p vec) segment { return segment{end: p} }

func curveTo(c1, c2, p vec) segment { return segment{true, c1, c2, p} }

// linePath goes along points.
func linePath(points []vec, closed bool) path {
	s := subpath{start: points[0], closed: closed}
	for _, p := range points[1:] {
		s.segments = append(s.segments, lineTo(p))
	}
	return path{s}
}

// rectPath is a rectangle, counterclockwise from its top left corner. Its sides are parallel to the x and y axes.
func rectPath(lo, hi vec) path {
	return linePath([]vec{{lo.x, hi.y, lo.z}, lo, {hi.x, lo.y, lo.z}, {hi.x, hi.y, lo.z}}, true)
}

// end is where the pen is at the end of the part.
func (s *subpath) end() vec {
	if s.closed || len(s.segments) == 0 {
		return s.start
	}
	return s.segments[len(s.segments)-1].end
}

// pieces are the lines and curves of the part on their own. The line that closes it is one of them.
func (s *subpath) pieces() []cubic {
	from := s.start
	var pieces []cubic
	for _, seg := range s.segments {
		pieces = append(pieces, seg.piece(from))
		from = seg.end
	}
	if s.closed && from != s.start {
		pieces = append(pieces, line(from, s.start))
	}
	return pieces
}

// piece is the segment as a curve of its own.
func (s *segment) piece(from vec) cubic {
	if s.curved {
		return cubic{from, s.c1, s.c2, s.end, false}
	}
	return line(from, s.end)
}

// transform maps all points of the path.
func (p path) transform(m matrix) path {
	mapped := make(path, len(p))
	for i, s := range p {
		mapped[i] = subpath{m.apply(s.start), make([]segment, len(s.segments)), s.closed}
		for k, seg := range s.segments {
			mapped[i].segments[k] = segment{seg.curved, m.apply(seg.c1), m.apply(seg.c2), m.apply(seg.end)}
		}
	}
	return mapped
}

// bounds is the box around the path. Control points do not count.
func (p path) bounds() (b bounds) {
	for i := range p {
		b.include(p[i].start)
		for _, c := range p[i].pieces() {
			for _, t := range c.extrema() {
				b.include(c.at(t))
			}
			b.include(c.d)
		}
	}
	return b
}
