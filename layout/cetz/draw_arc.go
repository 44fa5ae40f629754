package cetz

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var arcFunc = drawFunc("arc", func(c *value.Call) *arc {
	e := &arc{at: value.PosAt[place](c, "position"), head: takeHead(c)}
	start := value.Named(c, "start", value.Smart[unit.Angle]{})
	stop := value.Named(c, "stop", value.Smart[unit.Angle]{})
	delta := value.Named(c, "delta", value.Smart[unit.Angle]{})
	switch {
	case start.Given && stop.Given && !delta.Given:
	case start.Given && delta.Given && !stop.Given:
		stop.V = start.V + delta.V
	case stop.Given && delta.Given && !start.Given:
		start.V = stop.V - delta.V
	default:
		c.Fail(value.Errorf("exactly two of three options start, stop and delta should be defined"))
	}
	if start.V == stop.V {
		c.Fail(value.Errorf("angle must be greater than 0deg"))
	}
	e.start, e.stop, e.own = float64(start.V), float64(stop.V), takeStyle(c)
	return e
})

// arc is a part of a circle or an ellipse that begins at a point.
type arc struct {
	at          spanned
	start, stop float64
	head
	own ownStyle
}

func (e *arc) draw(c *canvas) (drawing, error) {
	from, err := c.locate(e.at)
	if err != nil {
		return drawing{}, err
	}
	s := c.styleOf("arc", &e.own)
	rx, ry := s.radii()
	mode := read[arcMode](s, "mode")
	origin := from.sub(ellipsePoint(vec{}, rx, ry, e.start))
	to := ellipsePoint(origin, rx, ry, e.stop)
	outline := arcPath(origin, rx, ry, e.start, e.stop)
	if mode == pieArc {
		outline[0].segments = append(outline[0].segments, lineTo(origin))
	}
	outline[0].closed = mode != openArc
	if read[bool](s, "update-position") {
		c.prev = to
	}
	middle, chord := ellipsePoint(origin, rx, ry, (e.start+e.stop)/2), from.lerp(to, 0.5)
	center := e.center(mode, origin, middle, chord)
	return c.finishPath(e.head, outline, s, &anchors{
		named: []named{
			{"arc-center", middle}, {"chord-center", chord}, {"origin", origin},
			{"arc-start", from}, {"arc-end", to}, {"center", center},
		},
		fallback: "arc-start",
		border:   &border{center, rx, ry, outline},
	})
}

// center is the point from which rays to the border come. As in TikZ it lies between the middle of the arc and its
// origin: half way where the angles add up to a half circle.
func (e *arc) center(mode arcMode, origin, middle, chord vec) vec {
	if mode == closedArc {
		return middle.lerp(chord, 0.5)
	}
	sum := e.start + e.stop
	if sum <= math.Pi {
		sum += math.Pi
	}
	return middle.lerp(origin, sum/(4*math.Pi))
}

// arcMode is how the ends of an arc are connected.
type arcMode uint8

const (
	openArc arcMode = iota
	closedArc
	pieArc
)

// Cast brings the Caster: "OPEN", "CLOSE" and "PIE".
func (arcMode) Cast() *value.Caster[arcMode] { return value.Words[arcMode]("OPEN", "CLOSE", "PIE") }

var arcThroughFunc = drawFunc("arc-through", func(c *value.Call) *arcThrough {
	return &arcThrough{
		points: [3]spanned{value.PosAt[place](c, "a"), value.PosAt[place](c, "b"), value.PosAt[place](c, "c")},
		head:   head{name: takeName(c)}, own: takeStyle(c),
	}
})

// arcThrough is an arc from one point through a second to a third.
type arcThrough struct {
	points [3]spanned
	head
	own ownStyle
}

func (e *arcThrough) draw(c *canvas) (drawing, error) {
	p, err := c.locateAll(e.points[:]...)
	if err != nil {
		return drawing{}, err
	}
	if p[0].z != p[1].z || p[1].z != p[2].z {
		return drawing{}, value.Errorf("the z coordinate of all points must be equal")
	}
	center, err := circumcenter(p[0], p[1], p[2])
	if err != nil {
		return drawing{}, err
	}
	start, delta := center.angleTo(p[0]), turnTo(center, p)
	radius := e.own
	radius.dict = value.NewDict().Merge(e.own.dict).Put("radius", value.Float(center.dist(p[0])))
	at := spanned{V: place{xyz{number{units: p[0].x}, number{units: p[0].y}, number{units: p[0].z}}}}
	return (&arc{at: at, start: start, stop: start + delta, head: e.head, own: radius}).draw(c)
}

// turnTo is the angle from the first to the third of the points around a center, in the direction that passes the second.
func turnTo(center vec, p []vec) float64 {
	full := 2 * math.Pi
	angle := func(to vec) float64 {
		a := math.Mod(center.angleTo(to)-center.angleTo(p[0]), full)
		if a < 0 {
			a += full
		}
		return a
	}
	if end := angle(p[2]); angle(p[1]) < end {
		return end
	}
	return angle(p[2]) - full
}
