package layout

import (
	"math"
	"slices"

	"chatdoc/eval/unit"
)

// measureColumns gives the columns their widths: relative ones first, then those as wide as their content. Fractions
// share what is left; if there is nothing, columns as wide as their content are made narrower.
func (l *gridLayouter) measureColumns() error {
	var relative unit.Abs
	var frs unit.Fr
	for x, col := range l.grid.cols {
		switch col.Kind {
		case SizeRel:
			l.cols[x] = ResolveRel(col.Rel, l.styles).Of(l.regions.Base().X)
			relative += l.cols[x]
		case SizeFr:
			frs += col.Fr
		}
	}
	if available := l.regions.Size.X - relative; available >= 0 {
		auto, count, err := l.measureAutoColumns(available)
		if err != nil {
			return err
		}
		if rest := available - auto; rest >= 0 {
			l.shareWidth(frs, rest)
		} else {
			l.shrinkColumns(available, count)
		}
	}
	for _, w := range l.cols {
		l.width += w
	}
	return nil
}

// shareWidth divides width among the fractions.
func (l *gridLayouter) shareWidth(frs unit.Fr, rest unit.Abs) {
	for x, col := range l.grid.cols {
		if col.Kind == SizeFr && frs != 0 {
			l.cols[x] = col.Fr.Share(frs, rest)
		}
	}
}

// measureAutoColumns finds the widths of the columns that are as wide as their content, their sum and number.
func (l *gridLayouter) measureAutoColumns(available unit.Abs) (sum unit.Abs, count int, err error) {
	for x, col := range l.grid.cols {
		if col.Kind != SizeAuto {
			continue
		}
		var width unit.Abs
		for y := range l.grid.rows {
			need, err := l.columnNeed(x, y, available)
			if err != nil {
				return 0, 0, err
			}
			width = max(width, need)
		}
		l.cols[x] = width
		sum += width
		count++
	}
	return sum, count, nil
}

// columnNeed is the width that the cell in a row needs of a column, besides what others that it covers provide.
func (l *gridLayouter) columnNeed(x, y int, available unit.Abs) (unit.Abs, error) {
	at, ok := l.grid.parent(x, y)
	if !ok || at.y != y {
		return 0, nil
	}
	c := l.grid.at(at)
	if c.colspan > 1 && !l.widens(c, at.x, x) {
		return 0, nil
	}
	pod := One(Region{Size: unit.Size{X: available, Y: l.fixedHeight(c, y)}})
	fragment, err := l.layoutCell(c, 0, pod)
	if err != nil {
		return 0, err
	}
	return fragment[0].Width() - l.cellWidth(c, at.x), nil
}

// widens reports whether a cell over several columns makes a column wider: the last automatic one that it covers, unless
// it covers all fractions, which then give it all the room there is.
func (l *gridLayouter) widens(c *gridCell, start, x int) bool {
	end := start + l.grid.colspan(c)
	for later := x + 1; later < end; later++ {
		if l.grid.cols[later].Kind == SizeAuto {
			return false
		}
	}
	if !l.regions.Size.X.IsFinite() {
		return true
	}
	isFr := func(s Sizing) bool { return s.Kind == SizeFr }
	covered := slices.ContainsFunc(l.grid.cols[start:end], isFr)
	return !covered || slices.ContainsFunc(l.grid.cols[:start], isFr) || slices.ContainsFunc(l.grid.cols[end:], isFr)
}

// fixedHeight is the height of a cell's rows, that of the region where it is not known yet.
func (l *gridLayouter) fixedHeight(c *gridCell, y int) (sum unit.Abs) {
	base := l.regions.Base().Y
	for _, row := range l.grid.rows[y:min(y+l.grid.rowspan(c), len(l.grid.rows))] {
		if row.Kind != SizeRel {
			return base
		}
		sum += ResolveRel(row.Rel, l.styles).Of(base)
	}
	return sum
}

// shrinkColumns makes automatic columns narrower until they have the available width. Those that need no more than their
// share keep what they have, and the others share what is left.
func (l *gridLayouter) shrinkColumns(available unit.Abs, count int) {
	fair, last := unit.Abs(math.Inf(-1)), unit.Abs(0)
	for changed := true; changed && count > 0; {
		changed = false
		last, fair = fair, available/unit.Abs(count)
		for x, col := range l.grid.cols {
			if w := l.cols[x]; col.Kind == SizeAuto && w <= fair && w > last {
				available -= w
				count--
				changed = true
			}
		}
	}
	for x, col := range l.grid.cols {
		if col.Kind == SizeAuto {
			l.cols[x] = min(l.cols[x], fair)
		}
	}
}
