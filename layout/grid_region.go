package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// finishRegion completes the current region and prepares the next, unless it is the last.
func (l *gridLayouter) finishRegion(last bool) error {
	l.dropOrphans(last)
	l.dropGutter()
	footer, err := l.footerAtEnd()
	if err != nil {
		return err
	}
	if err := l.placeRows(footer); err != nil || last {
		return err
	}
	l.now.repeatedRows, l.now.repeatedEnd = 0, 0
	l.now.headers, l.now.headerHeight = nil, 0
	if err := l.reserveFooter(len(l.finished)); err != nil {
		return err
	}
	if len(l.repeating) > 0 || len(l.pending) > 0 {
		return l.layoutActiveHeaders()
	}
	return nil
}

// dropOrphans takes headers back that nothing follows.
func (l *gridLayouter) dropOrphans(last bool) {
	orphans := l.now.orphans
	l.now.orphans = -1
	if orphans < 0 || last {
		return
	}
	l.now.rows = l.now.rows[:min(orphans, len(l.now.rows))]
	l.now.repeatedRows = min(l.now.repeatedRows, orphans)
	if orphans == 0 {
		l.now.repeatedEnd = 0
	}
}

// dropGutter removes gutter at the bottom.
func (l *gridLayouter) dropGutter() {
	if n := len(l.now.rows); n > 0 && l.grid.isGutter(l.now.rows[n-1].y) {
		l.now.rows = l.now.rows[:n-1]
		l.now.repeatedRows = min(l.now.repeatedRows, n-1)
	}
}

// footerAtEnd adds the footer to the region, unless it is there already or would be alone. It gives the footer's first
// row if it was added, else −1.
func (l *gridLayouter) footerAtEnd() (int, error) {
	f := l.grid.footer
	if !l.repeatsFooter() || len(l.now.rows) == 0 && l.now.mayProgress {
		return -1, nil
	}
	for _, row := range l.now.rows {
		if row.y >= f.start {
			return -1, nil
		}
	}
	return f.start, l.layoutFooter(len(l.finished))
}

// placeRows puts the rows of the region one below the other, and lays fractions out.
func (l *gridLayouter) placeRows(footer int) error {
	var used unit.Abs
	var frs unit.Fr
	for _, row := range l.now.rows {
		if row.frame != nil {
			used += row.frame.Height()
		}
		frs += row.fr
	}
	size := unit.Size{X: min(l.width, l.now.full.X), Y: min(used, l.now.full.Y)}
	if frs > 0 && l.now.full.Y.IsFinite() {
		size.Y = l.now.full.Y
	}
	out := frame.New(size)
	rows := l.now.rows
	l.now.rows = nil
	var pieces []rowPiece
	var y, headerHeight unit.Abs
	for i := range rows {
		row := &rows[i]
		f := row.frame
		if f == nil {
			var err error
			if f, err = l.rowFrame(row.y, row.copy, row.fr.Share(frs, l.regions.Full-used)); err != nil {
				return err
			}
		}
		height := f.Height()
		if i < l.now.repeatedRows {
			headerHeight += height
		}
		l.spanRow(row, height, y)
		if err := l.closeRowspans(row, footer, out, headerHeight); err != nil {
			return err
		}
		out.PushFrame(unit.Point{Y: y}, f)
		pieces = append(pieces, rowPiece{row.y, height})
		y += height
	}
	l.closeRegion(out, pieces, repeatedRows{l.now.repeatedRows, l.now.repeatedEnd, headerHeight})
	return nil
}
