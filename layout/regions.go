package layout

import "chatdoc/eval/unit"

// Region is a single area to lay out into.
type Region struct {
	Size unit.Size
	// Expand tells along which axes the frame should fill the region rather than be as small as its content.
	Expand unit.Axes[bool]
}

// Regions is a sequence of areas to lay out into. They have the same width; their heights may differ.
type Regions struct {
	Size   unit.Size // what is left of the first region
	Expand unit.Axes[bool]
	Full   unit.Abs   // the whole height of the first region, to which relative heights refer
	After  []unit.Abs // the heights of the regions that follow
	// Last is the height of all regions after those, if Endless.
	Last    unit.Abs
	Endless bool
}

// One is a single region as a sequence.
func One(r Region) Regions { return Regions{Size: r.Size, Expand: r.Expand, Full: r.Size.Y} }

// Repeat is an endless sequence of the same region.
func Repeat(size unit.Size, expand unit.Axes[bool]) Regions {
	return Regions{Size: size, Expand: expand, Full: size.Y, Last: size.Y, Endless: true}
}

// First is the first region alone.
func (r *Regions) First() Region { return Region{r.Size, r.Expand} }

// Base is the size that relative sizes refer to.
func (r *Regions) Base() unit.Size { return unit.Size{X: r.Size.X, Y: r.Full} }

// MayBreak reports whether another region follows.
func (r *Regions) MayBreak() bool { return len(r.After) > 0 || r.Endless }

// MayProgress reports whether a following region has another height than what is left of the first.
func (r *Regions) MayProgress() bool { return len(r.After) > 0 || r.Endless && r.Size.Y != r.Last }

// IsFull reports whether nothing fits any more, but may in a following region.
func (r *Regions) IsFull() bool { return unit.Abs(0).Fits(r.Size.Y) && r.MayProgress() }

// Next goes on to the following region. At the end of the sequence it stays.
func (r *Regions) Next() {
	switch {
	case len(r.After) > 0:
		r.Size.Y, r.After = r.After[0], r.After[1:]
	case r.Endless:
		r.Size.Y = r.Last
	default:
		return
	}
	r.Full = r.Size.Y
}

// Heights calls visit with the heights of the regions from the first on, as long as it gives true: of an endless
// sequence as many as are wanted.
func (r *Regions) Heights(visit func(unit.Abs) bool) {
	for rest := *r; visit(rest.Size.Y) && rest.MayBreak(); {
		rest.Next()
	}
}

// Map gives regions of other sizes: f is called with the size of each.
func (r *Regions) Map(f func(unit.Size) unit.Size) Regions {
	x := r.Size.X
	m := Regions{
		Size:    f(r.Size),
		Expand:  r.Expand,
		Full:    f(unit.Size{X: x, Y: r.Full}).Y,
		Endless: r.Endless,
	}
	for _, h := range r.After {
		m.After = append(m.After, f(unit.Size{X: x, Y: h}).Y)
	}
	if r.Endless {
		m.Last = f(unit.Size{X: x, Y: r.Last}).Y
	}
	return m
}
