package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// tightLeading is the space between lines of formulas in scripts.
const tightLeading unit.Em = 0.25

// Rows are the lines of a run. An empty one at the end does not count.
func (r Run) Rows() []Run {
	var rows []Run
	start := 0
	for i, f := range r {
		if f.Kind == LinebreakKind {
			rows = append(rows, r[start:i])
			start = i + 1
		}
	}
	if start < len(r) || len(rows) == 0 {
		rows = append(rows, r[start:])
	}
	return rows
}

// Frame is the run as a frame: a line, or several.
func (r Run) Frame(styles *value.Chain) *frame.Frame {
	if rows := r.Rows(); len(rows) == 1 {
		return rows[0].line(nil, true)
	}
	return r.Lines(styles).Frame()
}

// Lines are lines with their places in a frame.
type Lines struct {
	Placed []PlacedLine
	Size   unit.Size
}

// PlacedLine is a line at its place.
type PlacedLine struct {
	*frame.Frame
	Pos unit.Point
}

// Frame puts the lines into a frame.
func (l Lines) Frame() *frame.Frame {
	f := frame.New(l.Size)
	for _, p := range l.Placed {
		f.PushFrame(p.Pos, p.Frame)
	}
	return f
}

// Lines sets the lines of the run, aligned at their points, else as the styles say.
func (r Run) Lines(styles *value.Chain) (lines Lines) {
	rows := r.Rows()
	points, width := alignments(rows)
	leading := tightLeading.At(layout.FontSize(styles))
	if layout.MathSizes.Get(styles) >= layout.MathText {
		leading = layout.Resolve(layout.Leading(styles), styles)
	}
	align := layout.AlignIn(styles).X
	for i, row := range rows {
		f := row.line(points, true)
		if i > 0 {
			lines.Size.Y += leading
		}
		pos := unit.Point{Y: lines.Size.Y}
		if len(points) == 0 {
			pos.X = align.Position(width - f.Width())
		}
		lines.Size.X = max(lines.Size.X, f.Width())
		lines.Size.Y += f.Height()
		lines.Placed = append(lines.Placed, PlacedLine{f, pos})
	}
	return lines
}

// line sets the run in one line. Where there are points, what stands before the first is aligned to the right of its
// column, what stands before the second to the left, and so on; all to the left where alternate is false.
func (r Run) line(points []unit.Abs, alternate bool) *frame.Frame {
	ascent := r.ascent()
	f := frame.New(unit.Size{Y: ascent + r.descent()})
	f.SetBaseline(ascent)
	cells := r.cellWidths(points)
	column := 0
	x := columnStart(points, cells, column, alternate, 0)
	for _, frag := range r {
		if frag.Kind == AlignKind {
			column++
			x = columnStart(points, cells, column, alternate, x)
			continue
		}
		f.PushFrame(unit.Point{X: x, Y: ascent - frag.Ascent}, frag.Frame())
		x += frag.Width
	}
	f.Size.X = x
	return f
}

// columnStart is where a cell begins; x where the points do not say.
func columnStart(points, cells []unit.Abs, column int, alternate bool, x unit.Abs) unit.Abs {
	switch {
	case column >= len(points) || column >= len(cells):
		return x
	case alternate && column%2 == 0:
		return points[column] - cells[column]
	case column == 0:
		return 0
	}
	return points[column-1]
}

// cellWidths are the widths between the alignment points; nil where there are no points to align to.
func (r Run) cellWidths(points []unit.Abs) []unit.Abs {
	if len(points) == 0 {
		return nil
	}
	cells := []unit.Abs{0}
	for _, f := range r {
		if f.Kind == AlignKind {
			cells = append(cells, 0)
		} else {
			cells[len(cells)-1] += f.Width
		}
	}
	return cells
}

// alignments are the points at which rows are aligned, as the ends of columns, and the width of the whole. Without
// alignment points there are none.
func alignments(rows []Run) (points []unit.Abs, width unit.Abs) {
	var pending unit.Abs // the widest row so far that has no points
	for _, row := range rows {
		cell, column := unit.Abs(0), 0
		close := func() {
			if column < len(points) {
				points[column] = max(points[column], cell)
			} else {
				points = append(points, max(cell, pending))
			}
		}
		for _, f := range row {
			if f.Kind == AlignKind {
				close()
				cell = 0
				column++
			} else {
				cell += f.Width
			}
		}
		if len(points) == 0 {
			pending = max(pending, cell)
		} else {
			close()
		}
	}
	if len(points) == 0 {
		return nil, pending
	}
	for i := 1; i < len(points); i++ {
		points[i] += points[i-1]
	}
	return points, points[len(points)-1]
}

// Stack puts rows above each other, aligned at their points, else centered. The baseline is that of one of them.
func Stack(rows []Run, gap unit.Abs, baseline int) *frame.Frame {
	points, width := alignments(rows)
	f := frame.New(unit.Size{X: width})
	y := unit.Abs(0)
	for i, row := range rows {
		line := row.line(points, true)
		pos := unit.Point{Y: y}
		if len(points) == 0 {
			pos.X = (width - line.Width()) / 2
		}
		if i == baseline {
			f.SetBaseline(y + line.Baseline())
		}
		f.Size.Y = y + line.Height()
		y += line.Height() + gap
		f.PushFrame(pos, line)
	}
	return f
}
