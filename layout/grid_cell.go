package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// laidCell is a cell that was laid out.
type laidCell struct {
	copy     int
	regions  Regions
	fragment Fragment
}

// layoutCell lays a cell out. The copy tells repetitions of headers and footers from each other: what is in them has
// locations of its own. Cells are laid out more than once to find out how large they are, and rows of headers for every
// region; what they gave is kept.
func (l *gridLayouter) layoutCell(c *gridCell, copy int, regions Regions) (Fragment, error) {
	laid := l.laid[c.index]
	for i := range laid {
		if laid[i].copy == copy && sameRegions(&laid[i].regions, &regions) {
			return laid[i].fragment, nil
		}
	}
	fragment, err := layoutNested(l.eng, c.body, l.locator(c, copy), l.styles, regions)
	if err != nil {
		return nil, err
	}
	l.laid[c.index] = append(laid, laidCell{copy, regions, fragment})
	return fragment, nil
}

// locator is that of a copy of a cell.
func (l *gridLayouter) locator(c *gridCell, copy int) Locator {
	var h value.Hasher
	h.Word(l.loc.hash)
	h.Word(uint64(c.index))
	h.Word(uint64(copy))
	return Locator{h.Sum(), l.loc.measure}
}

// layoutCellIn lays a cell out in a row of known height. Where the row is just as high as the cell came out when it was
// measured, that was it.
func (l *gridLayouter) layoutCellIn(c *gridCell, copy int, pod Regions) (Fragment, error) {
	for _, m := range l.laid[c.index] {
		r := &m.regions
		if m.copy == copy && len(m.fragment) == 1 && r.Size.X == pod.Size.X && r.Expand.X && !r.Expand.Y &&
			r.Full == pod.Full && m.fragment[0].Height() == pod.Size.Y {
			return m.fragment, nil
		}
	}
	return l.layoutCell(c, copy, pod)
}

// cellWidth is how wide a cell is that begins in a column.
func (l *gridLayouter) cellWidth(c *gridCell, x int) unit.Abs {
	var sum unit.Abs
	for _, w := range l.cols[x:min(x+l.grid.colspan(c), len(l.cols))] {
		sum += w
	}
	return sum
}
