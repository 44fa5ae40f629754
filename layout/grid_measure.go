package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// rowContext is what measuring a row depends on, besides the state of the grid.
type rowContext struct {
	// maySkip tells that the row may go to the next region as a whole.
	maySkip bool
	// together is how many rows, from this one on, must stay in the region; if there are any the row is not broken.
	together int
	// group are the rows that would stand before it in the region, nil for none but those that do already.
	group *rowGroupHeights
}

func (c *rowContext) breakable() bool { return c.together == 0 }

// measureRow finds the heights that a row as high as its content needs: in this region and in those it reaches into.
// skip tells that a part of it would be empty here, so that it should better begin in the next region.
func (l *gridLayouter) measureRow(y, copy int, ctx rowContext) (heights []unit.Abs, skip bool, err error) {
	var waiting []waitingRowspan
	for x := range l.cols {
		at, ok := l.grid.parent(x, y)
		if !ok || at.x != x {
			continue
		}
		c := l.grid.at(at)
		if c.rowspan > 1 && l.lastAutoRow(c, at) != y {
			continue
		}
		m := l.cellRegions(c, at, &ctx)
		fragment, err := l.layoutCell(c, copy, l.measurePod(&m, &ctx))
		if err != nil {
			return nil, false, err
		}
		if m.before < len(fragment) {
			fragment = fragment[m.before:]
		} else {
			fragment = nil
		}
		if ctx.maySkip && ctx.breakable() && startsLate(fragment) {
			return nil, true, nil
		}
		sizes := fragment.heights()
		if c.rowspan > 1 {
			rest, simulate := l.restOfRowspan(y, sizes, c, at.y, &m, &ctx)
			if simulate {
				waiting = append(waiting, waitingRowspan{at.y + l.grid.rowspan(c) - 1, rest})
				continue
			}
			sizes = rest
		}
		heights = maxHeights(heights, sizes)
	}
	if waiting != nil {
		heights, err = l.simulateRowspans(y, heights, waiting, &ctx)
	}
	return heights, false, err
}

// maxHeights takes the greater height for each region.
func maxHeights(heights, more []unit.Abs) []unit.Abs {
	for i, h := range more {
		if i < len(heights) {
			heights[i] = max(heights[i], h)
		} else {
			heights = append(heights, h)
		}
	}
	return heights
}

func (f Fragment) heights() []unit.Abs {
	heights := make([]unit.Abs, len(f))
	for i, part := range f {
		heights[i] = part.Height()
	}
	return heights
}

// startsLate reports whether nothing can be seen in the first frame, but in a later one.
func startsLate(f Fragment) bool {
	return len(f) > 1 && showsNothing(f[0]) &&
		slices.ContainsFunc(f[1:], func(part *frame.Frame) bool { return !showsNothing(part) })
}

// showsNothing reports whether there are nothing but tags in a frame.
func showsNothing(f *frame.Frame) bool {
	return !slices.ContainsFunc(f.Items, func(p frame.Placed) bool {
		_, isTag := p.Item.(*frame.Tag)
		return !isTag
	})
}

// lastAutoRow is the last row that a cell covers that is as high as its content; −1 if none is.
func (l *gridLayouter) lastAutoRow(c *gridCell, at cellPlace) int {
	for y := at.y + l.grid.rowspan(c) - 1; y >= at.y; y-- {
		if l.grid.rows[y].Kind == SizeAuto {
			return y
		}
	}
	return -1
}

// cellMeasure are the regions to measure a cell in.
type cellMeasure struct {
	first  unit.Abs // the height in the region where the cell begins, endless where it cannot be broken
	full   unit.Abs // of that region
	after  []unit.Abs
	last   unit.Abs
	width  unit.Abs
	before int      // the number of finished regions that have a part of the cell
	here   unit.Abs // what rows above take of the current region
}

// measurePod are the regions to measure a cell in, depending on whether its row may be broken.
func (l *gridLayouter) measurePod(m *cellMeasure, ctx *rowContext) Regions {
	pod := l.regions
	pod.Size, pod.Full, pod.After, pod.Last = unit.Size{X: m.width, Y: m.first}, m.full, m.after, m.last
	if !ctx.breakable() {
		pod.Endless, pod.Last = false, 0
		if m.before == 0 {
			pod.After = nil
		}
	}
	return pod
}

// cellRegions finds the regions to measure a cell in.
func (l *gridLayouter) cellRegions(c *gridCell, at cellPlace, ctx *rowContext) cellMeasure {
	m := cellMeasure{width: l.cellWidth(c, at.x)}
	if c.rowspan > 1 {
		m.here = l.heightHere(c, at, ctx)
		if i := slices.IndexFunc(l.rowspans, func(s *gridRowspan) bool { return s.cell == c }); i >= 0 && len(l.rowspans[i].heights) > 0 {
			l.continuedRegions(&m, l.rowspans[i], ctx)
			return m
		}
	}
	m.first, m.full = unit.Inf, unit.Inf
	if ctx.breakable() {
		m.first, m.full = l.regions.Size.Y+m.here, l.regions.Full
	}
	m.after, m.last = l.regionsAfter(ctx)
	return m
}

// heightHere is what rows above take of a cell in the current region.
func (l *gridLayouter) heightHere(c *gridCell, at cellPlace, ctx *rowContext) (sum unit.Abs) {
	covered := rowRange{at.y, at.y + l.grid.rowspan(c)}
	for _, row := range l.now.rows {
		if row.frame != nil && covered.has(row.y) {
			sum += row.frame.Height()
		}
	}
	if ctx.group != nil {
		for _, row := range ctx.group.rows {
			if covered.has(row.y) {
				sum += row.height
			}
		}
	}
	return sum
}

// regionsAfter are the heights of the regions to come, without what headers and footers take of them.
func (l *gridLayouter) regionsAfter(ctx *rowContext) (after []unit.Abs, last unit.Abs) {
	repeats := len(l.repeating) > 0 || len(l.pending) > 0 || l.grid.footer != nil && l.grid.footer.repeated
	if !ctx.breakable() || !repeats {
		return l.regions.After, l.regions.Last
	}
	taken := l.now.headerHeight + l.now.footerHeight
	for _, h := range l.regions.After {
		after = append(after, h-taken)
	}
	return after, l.regions.Last - taken
}

// continuedRegions are the regions of a cell that began in a finished region: those it has got there come first.
func (l *gridLayouter) continuedRegions(m *cellMeasure, s *gridRowspan, ctx *rowContext) {
	taken := l.now.headerHeight + l.now.footerHeight
	m.before = len(s.heights)
	m.first, m.full, m.last = s.heights[0], s.full, l.regions.Last-taken
	m.after = slices.Clone(s.heights[1:])
	if !ctx.breakable() {
		m.after = append(m.after, unit.Inf)
		return
	}
	m.after = append(m.after, l.now.full.Y-taken)
	for _, h := range l.regions.After {
		m.after = append(m.after, h-taken)
	}
}
