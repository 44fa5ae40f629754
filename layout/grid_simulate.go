package layout

import (
	"slices"

	"chatdoc/eval/unit"
)

// A cell over several rows needs a certain height, most of which its rows have anyhow. What is missing is added to the
// last of its rows that is as high as its content. That is the row being measured; the rows below it have fixed heights,
// so it can be told what they will add. Only gutter is uncertain, for it vanishes where a region ends: in a grid with
// gutter the rows that follow are played through.

// waitingRowspan is a cell that ends further down and needs more height.
type waitingRowspan struct {
	last  int // the last row it covers
	sizes []unit.Abs
}

// restOfRowspan is what a cell over several rows needs of the row being measured, given the heights it needs in the
// current and the following regions. simulate tells that this depends on where regions end.
func (l *gridLayouter) restOfRowspan(y int, sizes []unit.Abs, c *gridCell, top int, m *cellMeasure, ctx *rowContext) (rest []unit.Abs, simulate bool) {
	if len(sizes) == 0 || len(sizes) == 1 && sizes[0] <= m.here {
		return nil, false
	}
	sizes[0] = max(0, sizes[0]-m.here)
	last := top + l.grid.rowspan(c) - 1
	together := !c.breakable || y+ctx.together > last
	if y != last && l.grid.gutter && !together {
		return sizes, true
	}
	return takeFromEnd(sizes, l.fixedRows(y+1, last, func(int) bool { return true })), false
}

// fixedRows is the height of those rows that have a fixed one, from one to another.
func (l *gridLayouter) fixedRows(from, to int, which func(y int) bool) (sum unit.Abs) {
	for y := from; y <= to; y++ {
		if row := l.grid.rows[y]; row.Kind == SizeRel && which(y) {
			sum += ResolveRel(row.Rel, l.styles).Of(l.regions.Base().Y)
		}
	}
	return sum
}

// takeFromEnd takes height away from the last regions.
func takeFromEnd(sizes []unit.Abs, height unit.Abs) []unit.Abs {
	for height > 0 && len(sizes) > 0 {
		n := len(sizes) - 1
		if sizes[n] > height {
			sizes[n] -= height
			break
		}
		height -= sizes[n]
		sizes = sizes[:n]
	}
	return sizes
}

// simulateRowspans adds to the heights of the row being measured what the waiting cells need of it.
func (l *gridLayouter) simulateRowspans(y int, heights []unit.Abs, waiting []waitingRowspan, ctx *rowContext) ([]unit.Abs, error) {
	// All waiting cells are taken for one. What they need in regions that the row reaches anyhow they get; beyond, they get
	// what the rows that follow do not give them.
	known := len(heights)
	var resolved unit.Abs // what the row takes of its last region by itself
	if known > 0 {
		resolved = heights[known-1]
	}
	last := y
	for _, w := range waiting {
		heights = maxHeights(heights, w.sizes)
		last = max(last, w.last)
	}
	if len(heights) == known && (known == 0 || heights[known-1] == resolved) {
		return heights, nil
	}
	s := &rowspanSimulation{gridLayouter: l, row: y, last: last, together: ctx.together, regions: l.regions}
	s.header, s.footer = l.now.headerHeight, l.now.footerHeight
	if ctx.group != nil {
		s.regions.Size.Y -= ctx.group.height
	}
	sure := max(0, known-1)
	for range sure {
		s.next()
	}
	s.regions.Size.Y -= resolved
	grown, err := s.run(slices.Clone(heights[sure:]), resolved, known > 0)
	return append(heights[:sure], grown...), err
}

// rowspanSimulation plays through the rows below the one being measured.
type rowspanSimulation struct {
	*gridLayouter
	row, last      int // the row being measured, and the last one that a waiting cell covers
	together       int
	regions        Regions // the first is where the row ends
	header, footer unit.Abs
}

// next goes to the next region, as headers and footers leave it.
func (s *rowspanSimulation) next() {
	s.regions.Next()
	s.regions.Size.Y -= s.header + s.footer
}

// run finds by how much the row has to grow, beyond what it has resolved by itself in its last region. The more it grows
// the more gutter may vanish, so this is tried again with the amount that was missing, five times at most.
func (s *rowspanSimulation) run(sizes []unit.Abs, resolved unit.Abs, known bool) ([]unit.Abs, error) {
	var wanted, grown unit.Abs
	for _, size := range sizes {
		wanted += size
	}
	wanted -= resolved
	for range 5 {
		covered, err := s.covered(grown, wanted)
		if err != nil {
			return nil, err
		}
		if (covered + grown).Fits(wanted) {
			sizes = takeFromEnd(sizes, wanted-grown)
			switch {
			case known && len(sizes) > 0:
				sizes[0] = max(sizes[0], resolved)
			case known:
				sizes = []unit.Abs{resolved}
			}
			return sizes, nil
		}
		more := wanted - covered - grown
		grown = wanted - covered
		for more > 0 && s.regions.Size.Y < more {
			more -= max(0, s.regions.Size.Y)
			s.next()
		}
		s.regions.Size.Y -= more
	}
	// As if all gutter vanished.
	rows := s.fixedRows(s.row+1, s.last, func(y int) bool { return !s.grid.isGutter(y) })
	return takeFromEnd(sizes, rows), nil
}

// covered is the height that the rows below add, as far as it is needed.
func (s *rowspanSimulation) covered(grown, wanted unit.Abs) (unit.Abs, error) {
	p := &rowPlay{rowspanSimulation: s, regions: s.regions, header: s.header, footer: s.footer, together: s.together}
	for y := s.row + 1; y <= s.last && !(p.height + grown).Fits(wanted); y++ {
		if err := p.playRow(y); err != nil {
			return 0, err
		}
	}
	return p.height, nil
}
