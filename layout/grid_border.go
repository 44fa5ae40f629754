package layout

import "chatdoc/eval/value"

// rowBorder is a place between two rows of a region, or at its top or bottom.
type rowBorder struct {
	above  int // the row above, −1 at the top
	below  int // the row below, one more than the last at the bottom
	header int // where the repeated headers directly above end in the grid, −1 where there are none
}

// linesAtBorder are the lines drawn by hand there. Later ones go before: those of the row that is above here, in case it
// is another one than in the grid, then those of the row below; at the top of a region those of the grid's top, and
// below repeated headers those that stand below them in the grid.
func (p *gridPainter) linesAtBorder(b *rowBorder) []*GridLine {
	at := func(list []*GridLine, row int) []*GridLine {
		lines, after := linesAt(p.grid.hlines, row, len(p.grid.rows), p.grid.gutter)
		return linesOf(list, lines, after)
	}
	var list []*GridLine
	if b.above >= 0 && b.above+1 != b.below && b.above+1 != b.header {
		list = at(list, b.above+1)
	}
	list = at(list, b.below)
	if b.above < 0 && b.below != 0 {
		top, _ := linesAt(p.grid.hlines, 0, len(p.grid.rows), p.grid.gutter)
		list = linesOf(list, top, false)
	}
	if b.header >= 0 && (!p.grid.gutter || p.isZero(b.above)) {
		list = at(list, b.header)
	}
	return list
}

// isZero reports whether a row has the relative height 0.
func (p *gridPainter) isZero(y int) bool {
	return p.grid.rows[y].Kind == SizeRel && p.grid.rows[y].Rel.IsZero()
}

// strokeAbove is the stroke of the line at a border in column x; nil where there is none or a cell reaches across.
func (p *gridPainter) strokeAbove(x int, b *rowBorder, own strokePart) (*value.Stroke, strokePriority) {
	if p.crossed(x, b) {
		return nil, 0
	}
	last := len(p.grid.rows)
	// At the top of a region the grid's top goes before, and at its bottom the grid's bottom.
	atTop := b.above < 0 && b.below != 0
	atBottom := !p.lastOne && b.below == last && b.above+1 != last
	var above, below sideStroke
	switch {
	case atTop:
		above = p.topOf(x, 0)
	case b.above >= 0:
		above = p.bottomOf(x, b.above)
	}
	if atBottom {
		below = p.bottomOf(x, last-1)
	} else {
		below = p.topOf(x, b.below)
	}
	priority := priorityOf(own, above, below)
	belowHeader := b.header >= 0 && b.above >= 0 && b.above < b.header && b.below > b.header
	if !atBottom && !p.aboveFooter(b) && (atTop || belowHeader || above.overridden && !below.overridden) {
		return join(own, above, below), priority
	}
	return join(own, below, above), priority
}

// crossed reports whether a cell reaches across a border: one that has rows above it in this region.
func (p *gridPainter) crossed(x int, b *rowBorder) bool {
	if b.below == 0 || b.below == len(p.grid.rows) {
		return false
	}
	at, ok := p.grid.covering(x, b.below)
	if !ok || at.y >= b.below {
		return false
	}
	first := p.firstRow(at.y)
	return first >= 0 && first < b.below
}

// aboveFooter reports whether a footer stands below the border that is repeated.
func (p *gridPainter) aboveFooter(b *rowBorder) bool {
	return p.repeatsFooter() && b.below == p.grid.footer.start && max(0, b.above)+1 != p.grid.footer.start
}

// topOf is what the cell in a row says of its top, nothing behind the last row.
func (p *gridPainter) topOf(x, y int) sideStroke {
	at, ok := p.grid.coveringIn(x, y)
	if !ok {
		return sideStroke{}
	}
	c := p.grid.at(at)
	return sideStroke{c.stroke.Top, c.overrides.Top}
}

// bottomOf is what the cell in a row says of its bottom.
func (p *gridPainter) bottomOf(x, y int) sideStroke {
	at, ok := p.grid.coveringIn(x, y)
	if !ok {
		return sideStroke{}
	}
	c := p.grid.at(at)
	return sideStroke{c.stroke.Bottom, c.overrides.Bottom}
}
