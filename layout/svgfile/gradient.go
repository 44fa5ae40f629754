package svgfile

import (
	"math"
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// gradient is a gradient of a picture with all that it inherits from others.
type gradient struct {
	radial bool
	attrs  map[string]string
	stops  []color.Stop
}

// gradient collects a gradient and those it refers to; nil if there is none of the name, or it has no stops.
func (d *drawing) gradient(id string, s style) *gradient {
	n := d.ids[id]
	if n == nil || n.name != "linearGradient" && n.name != "radialGradient" {
		return nil
	}
	g := &gradient{radial: n.name == "radialGradient", attrs: map[string]string{}}
	for range maxReferences {
		for name, value := range n.attrs {
			if _, nearer := g.attrs[name]; !nearer {
				g.attrs[name] = value
			}
		}
		if g.stops == nil {
			g.stops = d.stops(n, s)
		}
		if n = d.ids[local(n.attrs["href"])]; n == nil {
			break
		}
	}
	if g.stops == nil {
		return nil
	}
	return g
}

// stops are the stops of a gradient. Offsets never go back.
func (d *drawing) stops(n *node, s style) (stops []color.Stop) {
	var last float64
	for _, child := range n.children {
		if child.name != "stop" {
			continue
		}
		offset, _ := length(child.attrs["offset"], 1, 0)
		last = max(last, min(max(offset, 0), 1))
		stop := style{color: s.color, fill: paint{color: color.RGBA8(0, 0, 0, 255)}, fillOpacity: 1}
		d.setStop(&stop, child)
		c := faded(stop.fill.color, stop.fillOpacity*s.fillOpacity*s.opacity)
		stops = append(stops, color.Stop{Color: c, Offset: unit.Ratio(last)})
	}
	return stops
}

// setStop takes the color of a stop from where it may stand. It goes the way of fills, whose values are alike.
func (d *drawing) setStop(s *style, n *node) {
	names := map[string]string{"stop-color": "fill", "stop-opacity": "fill-opacity"}
	for name, property := range names {
		if value, ok := n.attrs[name]; ok {
			s.set(property, value)
		}
	}
	for _, r := range d.rules {
		if r.selector.matches(n) {
			s.setAs(names, r.declarations)
		}
	}
	s.setAs(names, n.attrs["style"])
}

// length is a length of the gradient along an axis; shares are of the box where the gradient refers to that.
func (g *gradient) length(d *drawing, name string, otherwise string, whole float64) float64 {
	value := g.attrs[name]
	if value == "" {
		value = otherwise
	}
	if g.attrs["gradientUnits"] != "userSpaceOnUse" {
		whole = 1
	}
	x, _ := length(value, whole, 16)
	return x
}

// fill draws a path that is filled with a gradient: a sheet with the gradient on it, through the path as a window.
func (d *drawing) fillGradient(g *gradient, p frame.Path, out *frame.Frame) {
	lo, hi, ok := p.Bounds()
	if !ok || hi.X <= lo.X || hi.Y <= lo.Y {
		return
	}
	t := transform(g.attrs["gradientTransform"])
	if g.attrs["gradientUnits"] != "userSpaceOnUse" {
		t = unit.Translate(lo.X, lo.Y).Pre(unit.Scale(float64(hi.X-lo.X), float64(hi.Y-lo.Y))).Pre(t)
	}
	sheet := g.linearSheet
	if g.radial {
		sheet = g.radialSheet
	}
	inner := &frame.Frame{}
	sheet(d, t, [4]unit.Point{lo, {X: hi.X, Y: lo.Y}, hi, {X: lo.X, Y: hi.Y}}, inner)
	if !inner.IsEmpty() {
		inner.Clip(p)
		out.PushFrame(unit.Point{}, inner)
	}
}

// linearSheet draws a rectangle along the gradient that covers the corners.
func (g *gradient) linearSheet(d *drawing, t unit.Transform, corners [4]unit.Point, out *frame.Frame) {
	from := point{g.length(d, "x1", "0%", d.view.x), g.length(d, "y1", "0%", d.view.y)}
	to := point{g.length(d, "x2", "100%", d.view.x), g.length(d, "y2", "0%", d.view.y)}
	span := math.Hypot(to.x-from.x, to.y-from.y)
	turn := unit.Rotate(unit.Angle(math.Atan2(to.y-from.y, to.x-from.x)))
	along := t.Pre(unit.Translate(unit.Abs(from.x), unit.Abs(from.y))).Pre(turn)
	lo, hi, ok := boundsIn(along, corners)
	if span == 0 || !ok {
		out.Push(corners[0], solidRect(corners, g.stops[len(g.stops)-1].Color))
		return
	}
	stops := g.spread(float64(lo.X)/span, float64(hi.X)/span)
	d.pushSheet(out, along, lo, hi, color.Gradient{Kind: color.Linear, Stops: stops})
}

// radialSheet draws a square around the circle, and the last color around that.
func (g *gradient) radialSheet(d *drawing, t unit.Transform, corners [4]unit.Point, out *frame.Frame) {
	c := point{g.length(d, "cx", "50%", d.view.x), g.length(d, "cy", "50%", d.view.y)}
	f := point{g.length(d, "fx", g.attrs["cx"], d.view.x), g.length(d, "fy", g.attrs["cy"], d.view.y)}
	if g.attrs["fx"] == "" {
		f.x = c.x
	}
	if g.attrs["fy"] == "" {
		f.y = c.y
	}
	r := g.length(d, "r", "50%", math.Hypot(d.view.x, d.view.y)/math.Sqrt2)
	out.Push(corners[0], solidRect(corners, g.stops[len(g.stops)-1].Color))
	if !(r > 0) {
		return
	}
	if off := math.Hypot(f.x-c.x, f.y-c.y); off > 0.99*r { // the focus stays within the circle
		f = point{c.x + (f.x-c.x)*0.99*r/off, c.y + (f.y-c.y)*0.99*r/off}
	}
	lo, hi := point{c.x - r, c.y - r}.point(), point{c.x + r, c.y + r}.point()
	share := func(x, low float64) unit.Ratio { return unit.Ratio((x - low) / (2 * r)) }
	d.pushSheet(out, t, lo, hi, color.Gradient{
		Kind: color.Radial, Stops: g.spread(0, 1), Radius: 0.5, Center: unit.Splat[unit.Ratio](0.5),
		FocalCenter: unit.Axes[unit.Ratio]{X: share(f.x, c.x-r), Y: share(f.y, c.y-r)},
	})
}

// boundsIn is the box around corners in the coordinates of a transform; ok is false where it squeezes the plane.
func boundsIn(t unit.Transform, corners [4]unit.Point) (lo, hi unit.Point, ok bool) {
	inverse, ok := t.Invert()
	for i, corner := range corners {
		p := corner.Transform(inverse)
		if i == 0 {
			lo, hi = p, p
		}
		lo = unit.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
		hi = unit.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
	}
	return lo, hi, ok && hi.X > lo.X && hi.Y > lo.Y
}

func solidRect(corners [4]unit.Point, c color.Color) *frame.Shape {
	size := corners[2].Sub(corners[0])
	return &frame.Shape{Geometry: frame.Rect{Size: unit.Size(size)}, Fill: frame.Solid{Color: c}}
}

func (d *drawing) pushSheet(out *frame.Frame, t unit.Transform, lo, hi unit.Point, g color.Gradient) {
	g.Space, g.AntiAlias = color.RGB, true
	sheet := &frame.Frame{}
	sheet.Push(lo, &frame.Shape{
		Geometry: frame.Rect{Size: unit.Size(hi.Sub(lo))}, Fill: &frame.Gradient{Gradient: &g},
	})
	out.Push(unit.Point{}, &frame.Group{Frame: sheet, Transform: t})
}

// maxRepeats bounds how often a gradient is repeated over what it fills.
const maxRepeats = 64

// spread are the stops of a gradient from one place along its line to another, of which 0 is the start and 1 the end.
func (g *gradient) spread(from, to float64) []color.Stop {
	stops := g.stops
	if method := g.attrs["spreadMethod"]; method == "repeat" || method == "reflect" {
		stops = repeated(stops, max(math.Floor(from), -maxRepeats), min(math.Ceil(to), maxRepeats), method == "reflect")
	}
	var list []color.Stop
	add := func(at float64, c color.Color) {
		list = append(list, color.Stop{Color: c, Offset: unit.Ratio((at - from) / (to - from))})
	}
	add(from, sampleStops(stops, from))
	for _, s := range stops {
		if at := float64(s.Offset); at > from && at < to {
			add(at, s.Color)
		}
	}
	add(to, sampleStops(stops, to))
	return list
}

// repeated are stops again and again, from one whole number to another; every other time backwards if mirrored.
func repeated(stops []color.Stop, from, to float64, mirror bool) (list []color.Stop) {
	for n := from; n < to; n++ {
		turn := slices.Clone(stops)
		if mirror && math.Mod(n, 2) != 0 {
			slices.Reverse(turn)
			for i := range turn {
				turn[i].Offset = 1 - turn[i].Offset
			}
		}
		for _, s := range turn {
			list = append(list, color.Stop{Color: s.Color, Offset: s.Offset + unit.Ratio(n)})
		}
	}
	return list
}

// sampleStops is the color at a place; before the first stop and after the last it is theirs.
func sampleStops(stops []color.Stop, at float64) color.Color {
	for i, s := range stops {
		if float64(s.Offset) < at {
			continue
		}
		if i == 0 || s.Offset == unit.Ratio(at) {
			return s.Color
		}
		a := stops[i-1]
		share := (at - float64(a.Offset)) / float64(s.Offset-a.Offset)
		pair := color.Gradient{Kind: color.Linear, Space: color.RGB, Stops: []color.Stop{{Color: a.Color}, {Color: s.Color, Offset: 1}}}
		return pair.Sample(unit.Ratio(share))
	}
	return stops[len(stops)-1].Color
}
