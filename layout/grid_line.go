package layout

import (
	"chatdoc/lexer/diag"
)

// line takes a line up that was drawn by hand. One that names no track stands behind the cells so far.
func (r *gridResolver) line(l GridLine, cursor *gridCursor, g *rowGroup) error {
	if l.End.Some && l.End.V < l.Start {
		return diag.Errorf(l.Span, "line cannot end before it starts")
	}
	if l.Vertical {
		if first := firstIndex(g, r.columns); !l.At.Given && cursor.index > first {
			l.At.V = (cursor.index-1)%r.columns + 1
		}
		r.vlines = append(r.vlines, l)
		return nil
	}
	if !l.At.Given {
		r.passCovered(cursor)
		l.At.V = (cursor.index + r.columns - 1) / r.columns
	}
	r.hlines = append(r.hlines, l)
	return nil
}

// firstIndex is where the cells of a group begin.
func firstIndex(g *rowGroup, columns int) int {
	if g == nil {
		return 0
	}
	return g.first * columns
}

// collectLines gives the grid the lines, by their tracks.
func (r *gridResolver) collectLines(g *CellGrid) error {
	rows := len(r.entries) / r.columns
	for _, l := range r.hlines {
		switch y := l.At.V; {
		case y > rows:
			return diag.Errorf(l.Span, "cannot place horizontal line at invalid row %d", y)
		case y == rows && l.After:
			return diag.Errorf(l.Span, "cannot place horizontal line at the 'bottom' position of the bottom border (y = %d)", y).
				Hint("set the line's position to 'top' or place it at a smaller 'y' index")
		}
		g.hlines = addLine(g.hlines, l, rows, g.gutter)
	}
	for _, l := range r.vlines {
		switch x := l.At.V; {
		case x > r.columns:
			return diag.Errorf(l.Span, "cannot place vertical line at invalid column %d", x)
		case x == r.columns && l.After:
			return diag.Errorf(l.Span, "cannot place vertical line at the 'end' position of the end border (x = %d)", x).
				Hint("set the line's position to 'start' or place it at a smaller 'x' index")
		}
		g.vlines = addLine(g.vlines, l, r.columns, g.gutter)
	}
	return nil
}

// addLine adds a line to those of its track. Behind a track is before the next where no gutter is between.
func addLine(lines [][]GridLine, l GridLine, tracks int, gutter bool) [][]GridLine {
	if l.After && (!gutter || l.At.V+1 == tracks) {
		l.At.V, l.After = l.At.V+1, false
	}
	for len(lines) <= l.At.V {
		lines = append(lines, nil)
	}
	lines[l.At.V] = append(lines[l.At.V], l)
	return lines
}

// linesAt are the lines that stand before a track: before it, or behind the one before where it is gutter. Of tracks
// counted with gutter, last is one more than there are.
func linesAt(lines [][]GridLine, track, last int, gutter bool) ([]GridLine, bool) {
	i := track
	if gutter {
		i = track / 2
		if track == last {
			i++
		}
	}
	after := gutter && track%2 == 1 && track != last
	if i >= len(lines) {
		return nil, after
	}
	return lines[i], after
}

// crosses reports whether a line is drawn in a track across, which is counted with gutter.
func (l *GridLine) crosses(track int, gutter bool) bool {
	start, end := l.Start, l.End.V
	if gutter {
		start, end = 2*start, 2*end-1
	}
	return track >= start && (!l.End.Some || track < end)
}
