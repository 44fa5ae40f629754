package svgfile

import (
	"math"
	"strings"

	"chatdoc/layout/frame"
)

// pathReader reads the data of a path (SVG 1.1, 8.3).
type pathReader struct {
	numbers
	path     frame.Path
	at       point // where the last command has led
	start    point // where the part began
	control  point // the last control point, for smooth curves
	smoothBy byte  // the kind of curve that it is of: C, Q, or 0
}

// parsePath reads the data of a path. An error ends it, and what comes before is drawn.
func parsePath(data string) frame.Path {
	r := pathReader{numbers: numbers{data}}
	var command byte
	for {
		r.skip()
		if r.rest == "" {
			return r.path
		}
		if c := r.rest[0]; strings.IndexByte("MmLlHhVvCcSsQqTtAaZz", c) >= 0 {
			command, r.rest = c, r.rest[1:]
		} else if command == 0 || command == 'Z' || command == 'z' {
			return r.path
		}
		if len(r.path) == 0 && command != 'M' && command != 'm' || !r.step(command) {
			return r.path
		}
		switch command { // further points are lines
		case 'M':
			command = 'L'
		case 'm':
			command = 'l'
		}
	}
}

// point reads a point, relative to where the path is.
func (r *pathReader) point(relative bool) (p point, ok bool) {
	x, ok1 := r.next()
	y, ok2 := r.next()
	if relative {
		x, y = x+r.at.x, y+r.at.y
	}
	return point{x, y}, ok1 && ok2
}

// points reads several of them.
func (r *pathReader) points(list []point, relative bool) bool {
	for i := range list {
		var ok bool
		if list[i], ok = r.point(relative); !ok {
			return false
		}
	}
	return true
}

// step follows a command.
func (r *pathReader) step(command byte) bool {
	relative := command >= 'a'
	var p [3]point
	switch command &^ 0x20 {
	case 'Z':
		r.path.Close()
		r.at, r.smoothBy = r.start, 0
		return true
	case 'M':
		ok := r.points(p[:1], relative)
		if ok {
			r.path.MoveTo(p[0].point())
			r.at, r.start, r.smoothBy = p[0], p[0], 0
		}
		return ok
	case 'L':
		return r.points(p[:1], relative) && r.line(p[0])
	case 'H', 'V':
		return r.straight(command, relative)
	case 'C':
		return r.points(p[:], relative) && r.cubic(p[0], p[1], p[2])
	case 'S':
		return r.points(p[:2], relative) && r.cubic(r.mirrored('C'), p[0], p[1])
	case 'Q':
		return r.points(p[:2], relative) && r.quadratic(p[0], p[1])
	case 'T':
		return r.points(p[:1], relative) && r.quadratic(r.mirrored('Q'), p[0])
	}
	return r.arc(relative)
}

func (r *pathReader) line(to point) bool {
	r.path.LineTo(to.point())
	r.at, r.smoothBy = to, 0
	return true
}

// straight is a horizontal or vertical line.
func (r *pathReader) straight(command byte, relative bool) bool {
	x, ok := r.next()
	to, along := r.at, &r.at.x
	if command&^0x20 == 'V' {
		along = &r.at.y
	}
	if relative {
		x += *along
	}
	if along == &r.at.x {
		to.x = x
	} else {
		to.y = x
	}
	return ok && r.line(to)
}

func (r *pathReader) cubic(c1, c2, to point) bool {
	r.path.CubicTo(c1.point(), c2.point(), to.point())
	r.at, r.control, r.smoothBy = to, c2, 'C'
	return true
}

func (r *pathReader) quadratic(c, to point) bool {
	third := func(end point) point { return point{end.x + (c.x-end.x)*2/3, end.y + (c.y-end.y)*2/3} }
	r.cubic(third(r.at), third(to), to)
	r.control, r.smoothBy = c, 'Q'
	return true
}

// mirrored is the last control point on the other side of where the path is, if it is of a curve of that kind.
func (r *pathReader) mirrored(kind byte) point {
	if r.smoothBy != kind {
		return r.at
	}
	return point{2*r.at.x - r.control.x, 2*r.at.y - r.control.y}
}

// arc reads an elliptical arc.
func (r *pathReader) arc(relative bool) bool {
	rx, ok1 := r.next()
	ry, ok2 := r.next()
	turn, ok3 := r.next()
	large, ok4 := r.flag()
	sweep, ok5 := r.flag()
	to, ok6 := r.point(relative)
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || !ok6 {
		return false
	}
	from := r.at
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || from == to {
		return r.line(to)
	}
	a := newArc(from, to, rx, ry, turn*math.Pi/180, large, sweep)
	a.draw(&r.path)
	r.at, r.smoothBy = to, 0
	return true
}

// arc is a part of an ellipse by its center (SVG 1.1, F.6.5).
type arc struct {
	center      point
	rx, ry      float64
	sin, cos    float64 // of the turn of its axes
	start, span float64 // angles
	end         point
}

func newArc(from, to point, rx, ry, turn float64, large, sweep bool) arc {
	sin, cos := math.Sincos(turn)
	dx, dy := (from.x-to.x)/2, (from.y-to.y)/2
	x, y := cos*dx+sin*dy, -sin*dx+cos*dy
	if stretch := x*x/(rx*rx) + y*y/(ry*ry); stretch > 1 { // too small to reach
		rx, ry = rx*math.Sqrt(stretch), ry*math.Sqrt(stretch)
	}
	square := rx*rx*y*y + ry*ry*x*x
	f := math.Sqrt(max(0, (rx*rx*ry*ry-square)/square))
	if large == sweep {
		f = -f
	}
	cx, cy := f*rx*y/ry, -f*ry*x/rx
	a := arc{
		center: point{cos*cx - sin*cy + (from.x+to.x)/2, sin*cx + cos*cy + (from.y+to.y)/2},
		rx:     rx, ry: ry, sin: sin, cos: cos, end: to,
	}
	a.start = math.Atan2((y-cy)/ry, (x-cx)/rx)
	a.span = math.Atan2((-y-cy)/ry, (-x-cx)/rx) - a.start
	switch {
	case sweep && a.span < 0:
		a.span += 2 * math.Pi
	case !sweep && a.span > 0:
		a.span -= 2 * math.Pi
	}
	return a
}

// at is the point of the ellipse at an angle, moved along its direction there by a share of it.
func (a *arc) at(angle, along float64) point {
	sin, cos := math.Sincos(angle)
	x, y := a.rx*(cos-along*sin), a.ry*(sin+along*cos)
	return point{a.center.x + a.cos*x - a.sin*y, a.center.y + a.sin*x + a.cos*y}
}

// draw adds curves of at most a quarter turn each.
func (a *arc) draw(p *frame.Path) {
	n := math.Ceil(math.Abs(a.span)/(math.Pi/2) - 1e-9)
	step := a.span / n
	bend := 4. / 3 * math.Tan(step/4)
	for i := range int(n) {
		from, to := a.start+float64(i)*step, a.start+float64(i+1)*step
		end := a.at(to, 0)
		if i == int(n)-1 {
			end = a.end
		}
		p.CubicTo(a.at(from, bend).point(), a.at(to, -bend).point(), end.point())
	}
}
