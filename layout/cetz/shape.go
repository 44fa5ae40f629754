package cetz

import "math"

// bend is the distance of a curve's control points from its ends, in radii, that makes it look like a quarter of a circle.
const bend = 0.551784

// ellipsePath is an ellipse, counterclockwise from its top.
func ellipsePath(center vec, rx, ry float64) path {
	at := func(x, y float64) vec { return center.add(vec{x: x * rx, y: y * ry}) }
	return path{{at(0, 1), []segment{
		curveTo(at(-bend, 1), at(-1, bend), at(-1, 0)),
		curveTo(at(-1, -bend), at(-bend, -1), at(0, -1)),
		curveTo(at(bend, -1), at(1, -bend), at(1, 0)),
		curveTo(at(1, bend), at(bend, 1), at(0, 1)),
	}, true}}
}

// ellipsePoint is the point of an ellipse at an angle, which counts as it would on a circle before this was stretched.
func ellipsePoint(center vec, rx, ry, angle float64) vec {
	sin, cos := math.Sincos(angle)
	return center.add(vec{x: rx * cos, y: ry * sin})
}

// arcPath is the part of an ellipse between two angles. It takes a curve for each quarter that it goes through. See
// https://pomax.github.io/bezierinfo/#circles_cubic for the control points.
func arcPath(center vec, rx, ry, start, stop float64) path {
	delta := min(max(stop-start, -2*math.Pi), 2*math.Pi)
	n := max(1, int(math.Ceil(math.Abs(delta)/(math.Pi/2)-tolerance)))
	step := delta / float64(n)
	k := 4.0 / 3 * math.Tan(step/4)
	handle := func(angle, k float64) vec {
		sin, cos := math.Sincos(angle)
		return center.add(vec{x: rx * (cos - k*sin), y: ry * (sin + k*cos)})
	}
	s := subpath{start: handle(start, 0)}
	for i := range n {
		from := start + float64(i)*step
		s.segments = append(s.segments, curveTo(handle(from, k), handle(from+step, -k), handle(from+step, 0)))
	}
	return path{s}
}

// radii are the radii of a rounded corner along both axes.
type radii struct{ x, y float64 }

// roundedPath is a rectangle with rounded corners, counterclockwise from the right end of the top left one. The corners
// are the top left one and those that follow on the way.
func roundedPath(lo, hi vec, corners [4]radii) path {
	points := [4]vec{{lo.x, hi.y, lo.z}, lo, {hi.x, lo.y, lo.z}, {hi.x, hi.y, lo.z}}
	// The way leads along these directions into a corner, and along the following one out of it.
	ways := [5]vec{{x: -1}, {y: -1}, {x: 1}, {y: 1}, {x: -1}}
	s := subpath{closed: true}
	var at vec
	for i, corner := range points {
		r := vec{x: corners[i].x, y: corners[i].y}
		in, out := ways[i].times(r), ways[i+1].times(r)
		from, to := corner.sub(in), corner.add(out)
		switch {
		case i == 0:
			s.start = from
		case from != at:
			s.segments = append(s.segments, lineTo(from))
		}
		if from != to {
			s.segments = append(s.segments, curveTo(from.add(in.scale(bend)), to.sub(out.scale(bend)), to))
		}
		at = to
	}
	return path{s}
}
