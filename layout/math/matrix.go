package math

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// RowHeight is the extent of a row of a matrix.
type RowHeight struct{ Ascent, Descent unit.Abs }

// Include makes the row high enough for a cell.
func (h *RowHeight) Include(cell Run) {
	h.Ascent, h.Descent = max(h.Ascent, cell.ascent()), max(h.Descent, cell.descent())
}

// RowHeights are the extents of all rows.
type RowHeights []RowHeight

// Total is the height of the first n rows with gaps between them.
func (r RowHeights) Total(gap unit.Abs, n int) (sum unit.Abs) {
	for i, row := range r[:n] {
		if i > 0 {
			sum += gap
		}
		sum += row.Ascent + row.Descent
	}
	return sum
}

// Column puts the cells of a column of a matrix into a frame, and gives the column's width. Where cells have alignment
// points they are aligned at them, else as a whole.
func Column(f *frame.Frame, cells []Run, rows RowHeights, x, gap unit.Abs, align unit.FixedAlign, alternate bool) unit.Abs {
	points, width := alignments(cells)
	y := unit.Abs(0)
	for i, cell := range cells {
		line := cell.line(points, alternate)
		pos := unit.Point{X: x, Y: y + rows[i].Ascent - line.Baseline()}
		if len(points) == 0 {
			pos.X += align.Position(width - line.Width())
		}
		f.PushFrame(pos, line)
		y += rows[i].Ascent + rows[i].Descent + gap
	}
	return width
}
