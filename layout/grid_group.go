package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// rowGroup is a header or footer whose cells are being placed. It has its rows for itself.
type rowGroup struct {
	*GridChild
	rows   rowRange
	placed bool // whether it has any cell
	auto   bool // whether any of its cells asks for no place
	first  int  // the first row that is free for it
	// The horizontal lines from topLines up to topEnd stand above its first row; topEnd is −1 as long as more may come.
	topLines, topEnd int
}

// openGroup begins a header or footer. Its cursor starts with the first row that is empty, whatever becomes of that of
// the grid.
func (r *gridResolver) openGroup(c *GridChild) (*rowGroup, gridCursor) {
	cursor := r.cursor
	g := &rowGroup{GridChild: c, first: r.nextEmptyRow(cursor.index), topLines: len(r.hlines), topEnd: -1}
	cursor.index = g.first * r.columns
	return g, cursor
}

// expandGroup makes a group large enough for a cell.
func (r *gridResolver) expandGroup(g *rowGroup, want cellRequest, y int, cursor *gridCursor) error {
	g.auto = g.auto || !want.x.Given && !want.y.Given
	rows := rowRange{y, y + want.rowspan}
	if g.placed {
		rows = rowRange{min(rows.start, g.rows.start), max(rows.end, g.rows.end)}
	}
	if err := r.checkExpansion(g, rows); err != nil {
		return err
	}
	g.rows, g.placed = rows, true
	if g.topEnd < 0 && cursor.index > g.first*r.columns {
		g.topEnd = len(r.hlines)
	}
	return nil
}

// checkExpansion reports rows that a group may not take, as something else stands there.
func (r *gridResolver) checkExpansion(g *rowGroup, rows rowRange) error {
	conflict := func(row int) error {
		return value.Errorf("cell would cause %s to expand to non-empty row %d", g.Group, row).
			Hint("try moving its cells to available rows")
	}
	if rows.start < g.first {
		return conflict(max(0, g.first-1))
	}
	for row := rows.start; row < min(rows.end, len(r.entries)/r.columns); row++ {
		if !(g.placed && g.rows.has(row)) && !r.isEmpty(row) {
			return conflict(row)
		}
	}
	return nil
}

// closeGroup takes a group up once all of its cells are placed. The grid's cursor goes below it, unless its cells all
// asked for their places.
func (r *gridResolver) closeGroup(g *rowGroup, cursor *gridCursor) error {
	automatic := g.auto || !g.placed
	if !g.placed {
		// An empty group takes a row, in which it has an empty cell.
		g.rows = rowRange{g.first, g.first + 1}
		r.growTo(g.rows.end)
		if err := r.fill(g.first * r.columns); err != nil {
			return err
		}
	}
	end := g.topEnd
	if end < 0 {
		end = len(r.hlines)
	}
	for i := g.topLines; i < end; i++ {
		if line := &r.hlines[i]; !line.At.Given {
			line.At.V = g.rows.start
		}
	}
	if automatic {
		r.cursor.index = g.rows.end * r.columns
	}
	if g.Group == FooterGroup {
		r.footer, r.footerSpan = &gridFooter{rowRange: g.rows, repeated: g.Repeat}, g.Span
		return nil
	}
	r.addHeader(gridHeader{rowRange: g.rows, level: g.Level, repeated: g.Repeat})
	return nil
}

func (r *gridResolver) addHeader(h gridHeader) {
	i, _ := slices.BinarySearchFunc(r.headers, h.start, func(h gridHeader, row int) int { return h.start - row })
	r.headers = slices.Insert(r.headers, i, h)
	ahead := r.cursor.ahead
	if r.cursor.index <= h.start*r.columns && (ahead == nil || h.start < ahead.start) {
		r.cursor.ahead = &h.rowRange
	}
}

// finishGroups gives the grid its headers and its footer, with gutter counted: that below a header and that above the
// footer are repeated with them.
func (r *gridResolver) finishGroups(g *CellGrid) error {
	total := len(r.entries) / r.columns
	if r.footer != nil && r.footer.end != total {
		return diag.Errorf(r.footerSpan, "footer must end at the last row")
	}
	r.markShortLived(total)
	if g.gutter {
		for i := range r.headers {
			h := &r.headers[i]
			h.start, h.end = 2*h.start, min(2*h.end, len(g.rows))
		}
	}
	g.headers = r.headers
	if r.footer == nil {
		return nil
	}
	g.footer = r.footer
	// What has nothing else between needs no repetition.
	g.footer.repeated = g.footer.repeated && !r.lonely
	if g.gutter {
		g.footer.start, g.footer.end = 2*g.footer.start, 2*g.footer.end-1
		if n := len(r.headers); n == 0 || r.headers[n-1].end != g.footer.start {
			g.footer.start = max(0, g.footer.start-1)
		}
	}
	return nil
}

// markShortLived finds the headers that have no rows of their own: those directly above a header of the same or a lower
// level, above the footer, or at the end of the grid.
func (r *gridResolver) markShortLived(end int) {
	if r.footer != nil {
		end = r.footer.start
	}
	level := 0
	for i := len(r.headers) - 1; i >= 0; i-- {
		h := &r.headers[i]
		if h.end == end && h.level >= level {
			h.shortLived = true
		} else {
			level = h.level
		}
		end = h.start
	}
}
