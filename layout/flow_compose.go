package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// composer makes the frame of a region: one column or several, with the floats at their ends.
type composer struct {
	eng    *Engine
	config *flowConfig
	work   *flowWork
	base   unit.Size // of the page
	column int       // the column being made

	pageFloats   insertions // over all columns
	columnFloats insertions

	// What is left of footnotes for the next column. It stays when the column is laid out again.
	noteSpill *noteSpill
	noteQueue []*value.Content
}

// insertions are the floats at the top and bottom of an area, and the footnotes at its very bottom.
type insertions struct {
	top, bottom       []insertion
	topSize, bottSize unit.Abs
	placed            []*placedChild
	notes             []placedNote
	noted             []value.Location // of the footnotes
}

type insertion struct {
	child *placedChild
	frame *frame.Frame
}

// stop is why a column or region is not continued.
type stop uint8

const (
	goOn         stop = iota
	regionFull        // what is left goes to the next region
	regionForced      // the document broke the region
	relayCol          // a float has taken room from the column
	relayPage         // a float has taken room from the page
)

// compose makes the frame of a region.
func compose(e *Engine, work *flowWork, config *flowConfig, regions Regions) (*frame.Frame, error) {
	c := &composer{eng: e, config: config, work: work, base: regions.Base()}
	start := work.checkpoint()
	for {
		pod := regions
		pod.Size.Y -= c.pageFloats.height()
		f, why, err := c.page(pod)
		if err != nil {
			return nil, err
		}
		if why != relayPage {
			return c.pageFloats.finish(work, f), nil
		}
		*work = start.checkpoint()
	}
}

// page lays out the columns of a region side by side.
func (c *composer) page(regions Regions) (*frame.Frame, stop, error) {
	if c.config.columns == 1 {
		return c.columnFrame(regions)
	}
	inner := c.columnRegions(regions)
	size := unit.Size{X: regions.Size.X}
	if regions.Expand.Y {
		size.Y = regions.Size.Y
	}
	out := frame.NewHard(size)
	var offset unit.Abs
	for c.column = range c.config.columns {
		f, why, err := c.columnFrame(inner)
		if err != nil || why != goOn {
			return nil, why, err
		}
		if !regions.Expand.Y {
			out.Size.Y = max(out.Size.Y, f.Height())
		}
		x := offset
		if c.config.dir == unit.RTL {
			x = regions.Size.X - offset - f.Width()
		}
		offset += f.Width() + c.config.gutter
		out.PushFrame(unit.Point{X: x}, f)
		inner.Next()
	}
	return out, goOn, nil
}

// columnRegions are the regions as a sequence of columns.
func (c *composer) columnRegions(regions Regions) Regions {
	inner := regions
	inner.Size.X = c.config.width
	inner.Expand.X = true
	inner.After = nil
	for i, h := range append([]unit.Abs{regions.Size.Y}, regions.After...) {
		for k := range c.config.columns {
			if i > 0 || k > 0 {
				inner.After = append(inner.After, h)
			}
		}
	}
	return inner
}

// columnFrame lays out a column, again as long as floats take room from it.
func (c *composer) columnFrame(regions Regions) (*frame.Frame, stop, error) {
	c.columnFloats = insertions{}
	if err := c.spillNotes(&regions); err != nil {
		return nil, goOn, err
	}
	start := c.work.checkpoint()
	for {
		pod := regions
		pod.Size.Y -= c.columnFloats.height()
		f, why, err := c.columnContent(pod)
		switch {
		case err != nil || why == relayPage:
			return nil, why, err
		case why != relayCol:
			c.keepNotes()
			return c.columnFloats.finish(c.work, f), goOn, nil
		}
		*c.work = start.checkpoint()
	}
}

func (c *composer) columnContent(regions Regions) (*frame.Frame, stop, error) {
	if why, err := c.waitingNotes(regions); err != nil || why != goOn {
		return nil, why, err
	}
	waiting := c.work.floats
	c.work.floats = nil
	for _, p := range waiting {
		if why, err := c.float(p, &regions, false, false); err != nil || why != goOn {
			return nil, why, err
		}
	}
	return distribute(c, regions)
}

// float places a float at the top or bottom of its column or page, if it fits, and asks for that to be laid out again.
// Else it waits for the next region. beside tells that other content stands there already, fresh that the float has not
// waited yet.
func (c *composer) float(p *placedChild, regions *Regions, beside, fresh bool) (stop, error) {
	if slices.Contains(c.work.placed, p) || slices.Contains(c.columnFloats.placed, p) || slices.Contains(c.pageFloats.placed, p) {
		return goOn, nil
	}
	if len(c.work.floats) > 0 {
		c.work.floats = append(c.work.floats, p)
		return goOn, nil
	}
	base, area, again := regions.Base(), &c.columnFloats, relayCol
	remaining := regions.Size.Y
	if p.scope == ParentScope {
		base, area, again = c.base, &c.pageFloats, relayPage
		remaining = c.remaining(regions)
	}
	f, err := p.layout(c.eng, base)
	if err != nil {
		return goOn, err
	}
	need := f.Height()
	if beside {
		need += p.clearance
	}
	if !remaining.Fits(need) && regions.MayProgress() {
		c.work.floats = append(c.work.floats, p)
		return goOn, nil
	}
	if why, err := c.notes(*regions, f, need, false, fresh); err != nil || why != goOn {
		return why, err
	}
	area.add(p, f, atBottom(p, base.Y, remaining, need))
	return again, nil
}

// remaining is the room left on the page, on the average of the columns from this one on.
func (c *composer) remaining(regions *Regions) (sum unit.Abs) {
	n := c.config.columns - c.column
	left := n
	regions.Heights(func(h unit.Abs) bool {
		sum += h
		left--
		return left > 0
	})
	return sum / unit.Abs(c.config.columns)
}

// atBottom reports whether a float goes to the bottom: where it is told to, or where in the flow its middle would
// stand in the lower half.
func atBottom(p *placedChild, base, remaining, need unit.Abs) bool {
	if p.align.Given {
		return p.align.V.V == unit.VBottom
	}
	return (base-remaining+need/2)/base > 0.5
}

func (in *insertions) add(p *placedChild, f *frame.Frame, bottom bool) {
	in.placed = append(in.placed, p)
	if bottom {
		in.bottom = append(in.bottom, insertion{p, f})
		in.bottSize += f.Height() + p.clearance
	} else {
		in.top = append(in.top, insertion{p, f})
		in.topSize += f.Height() + p.clearance
	}
}

func (in *insertions) height() unit.Abs { return in.topSize + in.bottSize }

// width is that of the widest float or footnote.
func (in *insertions) width() (w unit.Abs) {
	for _, f := range slices.Concat(in.top, in.bottom) {
		w = max(w, f.frame.Width())
	}
	for _, n := range in.notes {
		w = max(w, n.frame.Width())
	}
	return w
}

// finish puts the floats around a frame, and the footnotes below.
func (in *insertions) finish(work *flowWork, inner *frame.Frame) *frame.Frame {
	work.placed = append(work.placed, in.placed...)
	work.noted = append(work.noted, in.noted...)
	if len(in.placed) == 0 && len(in.notes) == 0 {
		return inner
	}
	size := unit.Size{X: inner.Size.X, Y: inner.Size.Y + in.height()}
	out := frame.New(size)
	put := func(i insertion, y unit.Abs) {
		x := i.child.x.Position(size.X - i.frame.Width())
		out.PushFrame(unit.Point{X: x, Y: y}.Add(i.child.delta(size)), i.frame)
	}
	var y unit.Abs
	for _, i := range in.top {
		put(i, y)
		y += i.frame.Height() + i.child.clearance
	}
	out.PushFrame(unit.Point{Y: in.topSize}, inner)
	y = size.Y - in.bottSize
	for _, i := range in.bottom {
		y += i.child.clearance
		put(i, y)
		y += i.frame.Height()
	}
	for _, n := range in.notes {
		y += n.above
		out.PushFrame(unit.Point{Y: y}, n.frame)
		y += n.frame.Height()
	}
	return out
}
