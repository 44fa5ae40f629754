package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/lexer/source"
)

// rowGroupHeights are rows that must stay in one region, with the heights they would have.
type rowGroupHeights struct {
	rows   []rowPiece
	height unit.Abs
}

// holdTogether finds out whether a row and some that follow must stay in one region, because of cells that may not be
// broken, and goes to one where they fit.
func (l *gridLayouter) holdTogether(y int) error {
	if l.together == 0 {
		count := 0
		if f := l.grid.footer; f != nil && !l.repeatsFooter() && y >= f.start {
			count = f.len()
		}
		group, err := l.simulateGroup(y, count, 0, &l.regions)
		if err != nil {
			return err
		}
		for !l.regions.Size.Y.Fits(group.height) && l.mayProgress() {
			if err := l.finishRegion(false); err != nil {
				return err
			}
		}
		if l.isTooTall(group.height) {
			l.warnTooTall(l.spanOf(y))
			return nil
		}
		l.together = len(group.rows)
	}
	if l.together > 1 {
		for _, s := range l.rowspans {
			if s.at.y == y {
				s.unbreakable = s.unbreakable || l.together >= s.rows.len()
			}
		}
	}
	return nil
}

// simulateGroup finds the heights of rows that must stay in one region: so many from the first on, or if that is 0, as
// many as unbreakable cells hold together.
func (l *gridLayouter) simulateGroup(first, count, copy int, regions *Regions) (*rowGroupHeights, error) {
	group := &rowGroupHeights{}
	left := count
	for y := first; y < len(l.grid.rows); y++ {
		if count == 0 {
			left = max(left, l.heldTogether(y))
		}
		if left == 0 {
			break
		}
		height, err := l.simulateRow(y, copy, left, group, regions)
		if err != nil {
			return nil, err
		}
		group.height += height
		group.rows = append(group.rows, rowPiece{y, height})
		if left--; left == 0 {
			break
		}
	}
	return group, nil
}

// simulateRow is the height of a row in a group. That of fractions does not matter.
func (l *gridLayouter) simulateRow(y, copy, left int, group *rowGroupHeights, regions *Regions) (unit.Abs, error) {
	switch row := l.grid.rows[y]; row.Kind {
	case SizeRel:
		return ResolveRel(row.Rel, l.styles).Of(regions.Base().Y), nil
	case SizeAuto:
		heights, _, err := l.measureRow(y, copy, rowContext{together: left, group: group})
		if err != nil || len(heights) == 0 {
			return 0, err
		}
		return heights[0], nil
	}
	return 0, nil
}

// spanOf is where the first cell of a row comes from that may not be broken.
func (l *gridLayouter) spanOf(y int) (span source.Span) {
	for x := range l.cols {
		if c := l.grid.cell(x, y); c != nil && !c.breakable {
			span = span.Or(c.body.Span())
		}
	}
	return span
}

// heldTogether is how many rows, from this one on, cells that begin here and may not be broken hold together.
func (l *gridLayouter) heldTogether(y int) (count int) {
	for x := range l.cols {
		if c := l.grid.cell(x, y); c != nil && !c.breakable {
			count = max(count, l.grid.rowspan(c))
		}
	}
	return count
}
