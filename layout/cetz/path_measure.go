package cetz

// A place on a path is a distance along its first part: that is what path anchors and marks refer to.

// pathPoint is a point of a path, and where the path goes there.
type pathPoint struct {
	at  vec
	dir vec // of length 1
}

// length is the length of the path's first part.
func (p path) length() (sum float64) {
	if len(p) == 0 {
		return 0
	}
	for _, c := range p[0].pieces() {
		sum += c.length()
	}
	return sum
}

// pointAt is the point at a distance along the path's first part; before its start and beyond its end it stays there. ok
// is false for a path without length.
func (p path) pointAt(distance float64) (pt pathPoint, ok bool) {
	if len(p) == 0 {
		return pt, false
	}
	for _, c := range p[0].pieces() {
		length := c.length()
		if length == 0 {
			continue
		}
		t := min(max(c.parameter(distance), 0), 1)
		pt, ok = pathPoint{c.at(t), c.direction(t)}, true
		if distance <= length {
			break
		}
		distance -= length
	}
	return pt, ok
}

// reverse is the path's first part from its end to its start.
func (p path) reverse() path {
	if len(p) == 0 {
		return nil
	}
	pieces := p[0].pieces()
	r := subpath{start: p[0].end()}
	for i := len(pieces) - 1; i >= 0; i-- {
		c := pieces[i].reverse()
		r.segments = append(r.segments, c.segment())
	}
	return path{r}
}

// segment is the curve as a part of a path.
func (c *cubic) segment() segment {
	if c.straight {
		return lineTo(c.d)
	}
	return curveTo(c.b, c.c, c.d)
}

// cut takes a distance off the end of the path's first part, which is not closed any more then.
func (p path) cut(distance float64) path {
	if distance <= 0 || len(p) == 0 {
		return p
	}
	left := max(p.length()-distance, 0)
	s := subpath{start: p[0].start}
	for _, c := range p[0].pieces() {
		length := c.length()
		if left < length {
			c = c.before(c.parameter(left))
		}
		s.segments = append(s.segments, c.segment())
		if left <= length {
			break
		}
		left -= length
	}
	return append(path{s}, p[1:]...)
}

// shorten takes distances off both ends of the path's first part.
func (p path) shorten(start, end float64) path {
	if start > 0 {
		p = append(p.reverse().cut(start).reverse(), p[1:]...)
	}
	return p.cut(end)
}
