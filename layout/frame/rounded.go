package frame

import "chatdoc/eval/unit"

// The outline of a rectangle whose sides have strokes of their own is drawn in segments: runs of sides, clockwise, whose
// strokes differ in thickness at most. A segment ends halfway around a corner. Where all its corners are fit for it, it is
// a path that is stroked; where the thickness changes or is too much for a corner's radius, it is filled: along the outer
// edge of the stroke there, along the inner edge back.
//
// Three arcs go around each corner: on the outer edge, in the middle and on the inner edge of the stroke. The
// algorithm is Typst's.

// outline is the outline of a rectangle. Corners and sides are in clockwise order from the top left; the side with a
// corner's index is the one after it.
type outline struct {
	corners [4]corner
	strokes [4]*Stroke
}

func newOutline(size unit.Size, stroke unit.Sides[*Stroke], radius unit.Corners[unit.RelAbs]) *outline {
	o := &outline{strokes: [4]*Stroke{stroke.Top, stroke.Right, stroke.Bottom, stroke.Left}}
	radii := [4]unit.RelAbs{radius.TopLeft, radius.TopRight, radius.BottomRight, radius.BottomLeft}
	var half [4]unit.Abs
	for i, s := range o.strokes {
		if s != nil {
			half[i] = s.Thickness / 2
		}
	}
	largest := min(size.X, size.Y)/2 + min(half[0], half[1], half[2], half[3])
	for i := range o.corners {
		before := (i + 3) % 4
		o.corners[i] = corner{
			index:  i,
			size:   size,
			radius: min(radii[i].Of(largest*2), largest),
			before: half[before],
			after:  half[i],
			same:   sameLine(o.strokes[before], o.strokes[i]),
		}
	}
	return o
}

// sameLine reports whether two strokes may differ only in thickness and in how they end and join.
func sameLine(a, b *Stroke) bool {
	if a == nil || b == nil {
		return a == b
	}
	return samePaint(a.Paint, b.Paint) && a.Dash.Equal(b.Dash)
}

// closed is the path along one of the arcs of all corners.
func (o *outline) closed(edge func(*corner) arc) Path {
	var p Path
	for i := range o.corners {
		p.turn(edge(&o.corners[i]))
	}
	p.Close()
	return p
}

// segments are the strokes. Filled ones come after stroked ones, to lie on top.
func (o *outline) segments() []*Shape {
	var stroked, filled []*Shape
	for _, s := range o.runs() {
		if s.stroke == nil {
			continue
		}
		if s.needsFill() {
			filled = append(filled, &Shape{Geometry: s.filled(), Fill: s.stroke.Paint})
		} else {
			stroked = append(stroked, &Shape{Geometry: s.stroked(), Stroke: s.stroke})
		}
	}
	return append(stroked, filled...)
}

// runs are the segments, without regard to whether they have a stroke. If no corner parts them it is one that goes all
// around.
func (o *outline) runs() []segment {
	var parting []int
	for i := range o.corners {
		if !o.corners[i].same {
			parting = append(parting, i)
		}
	}
	if len(parting) == 0 {
		parting = []int{0}
	}
	runs := make([]segment, len(parting))
	for i, from := range parting {
		to := parting[(i+1)%len(parting)]
		runs[i] = o.segment(from, to)
	}
	return runs
}
