package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// CellGrid is a grid whose cells have found their places. Columns and rows are counted with the gutter between them:
// where there is any, the tracks with odd numbers are gutter.
type CellGrid struct {
	cols, rows []Sizing
	gutter     bool
	entries    []gridEntry // row by row, without gutter
	// plain tells that the grid has neither lines nor fills, and that there may be places without a cell.
	plain bool
	// vlines are the lines that were drawn by hand before each column, and at last behind all; hlines those above
	// each row. Gutter is not counted.
	vlines, hlines [][]GridLine
	headers        []gridHeader // from top to bottom
	footer         *gridFooter  // nil where there is none
}

// gridEntry is what stands at a place: a cell, or part of one that begins further up or to the left. A place of which
// nobody has spoken yet is vacant.
type gridEntry struct {
	cell   *gridCell
	parent int // the index of the cell it belongs to, where merged
	merged bool
}

func (e *gridEntry) isVacant() bool { return e.cell == nil && !e.merged }

// gridCell is a cell with all that grid and cell have to say about it.
type gridCell struct {
	index            int // among the entries
	body             *value.Content
	colspan, rowspan int // without gutter
	fill             value.Paint
	stroke           unit.Sides[*value.Stroke]
	// overrides are the sides whose stroke the cell itself has set, which then goes before that of its neighbour.
	overrides unit.Sides[bool]
	breakable bool
}

// rowRange are the rows from start up to end, end not included.
type rowRange struct{ start, end int }

func (r rowRange) has(y int) bool { return r.start <= y && y < r.end }
func (r rowRange) len() int       { return r.end - r.start }

// gridHeader is a header: rows that are repeated at the top of each region until a header of the same or a lower level
// takes their place.
type gridHeader struct {
	rowRange
	level    int
	repeated bool
	// shortLived tells that the header has no rows of its own below it, so that it is never repeated.
	shortLived bool
}

// gridFooter is a footer: the last rows, which are repeated at the bottom of each region.
type gridFooter struct {
	rowRange
	repeated bool
}

// GridLine is a line that was drawn by hand. What it counts does not include gutter.
type GridLine struct {
	Vertical bool
	At       value.Smart[int] // the track it stands before; auto is behind the cells so far
	Start    int              // the first track across that it crosses
	End      value.Maybe[int] // and the first that it does not
	Stroke   *value.Stroke    // nil removes the lines it covers
	After    bool             // whether it stands behind its track rather than before it
	Span     source.Span
}

// newCellGrid puts a grid together.
func newCellGrid(cols, rows, colGutter, rowGutter Tracks, entries []gridEntry) *CellGrid {
	g := &CellGrid{gutter: len(colGutter) > 0 || len(rowGutter) > 0, entries: entries}
	count := max(1, len(cols))
	needed := (len(entries) + count - 1) / count
	g.cols = interleave(cols, colGutter, count, g.gutter)
	g.rows = interleave(rows, rowGutter, max(len(rows), needed), g.gutter)
	return g
}

// interleave are the tracks with gutter between them.
func interleave(tracks, gutter Tracks, count int, hasGutter bool) []Sizing {
	all := make([]Sizing, 0, 2*count)
	for i := range count {
		if hasGutter && i > 0 {
			all = append(all, gutter.at(i-1, fixed(0)))
		}
		all = append(all, tracks.at(i, Sizing{}))
	}
	return all
}

// contentCols is the number of columns without gutter.
func (g *CellGrid) contentCols() int {
	if g.gutter {
		return 1 + len(g.cols)/2
	}
	return len(g.cols)
}

// isGutter reports whether a track is gutter.
func (g *CellGrid) isGutter(track int) bool { return g.gutter && track%2 == 1 }

// span is how many tracks something covers that covers so many without gutter.
func (g *CellGrid) span(tracks int) int {
	if g.gutter {
		return 2*tracks - 1
	}
	return tracks
}

func (g *CellGrid) colspan(c *gridCell) int { return g.span(c.colspan) }
func (g *CellGrid) rowspan(c *gridCell) int { return g.span(c.rowspan) }

// entry is what stands in a column and a row, nil in gutter.
func (g *CellGrid) entry(x, y int) *gridEntry {
	if g.gutter {
		if x%2 == 1 || y%2 == 1 {
			return nil
		}
		x, y = x/2, y/2
	}
	if i := y*g.contentCols() + x; i < len(g.entries) {
		return &g.entries[i]
	}
	return nil
}

// cell is the cell that begins in a column and a row; nil where none does.
func (g *CellGrid) cell(x, y int) *gridCell {
	if e := g.entry(x, y); e != nil {
		return e.cell
	}
	return nil
}

// cellPlace is where a cell begins.
type cellPlace struct{ x, y int }

// parent is where the cell begins that covers a place; ok is false in gutter and where there is no cell.
func (g *CellGrid) parent(x, y int) (p cellPlace, ok bool) {
	e := g.entry(x, y)
	switch {
	case e == nil || e.isVacant():
		return p, false
	case !e.merged:
		return cellPlace{x, y}, true
	}
	return g.place(e.parent), true
}

// place is the column and row of an entry.
func (g *CellGrid) place(index int) cellPlace {
	n := g.contentCols()
	p := cellPlace{index % n, index / n}
	if g.gutter {
		p.x, p.y = 2*p.x, 2*p.y
	}
	return p
}

// covering is like parent, but gutter belongs to the cell that reaches across it.
func (g *CellGrid) covering(x, y int) (p cellPlace, ok bool) {
	if !g.gutter {
		return g.parent(x, y)
	}
	p, ok = g.parent(x+x%2, y+y%2)
	return p, ok && p.x <= x && p.y <= y
}

// at is the cell that begins at a place.
func (g *CellGrid) at(p cellPlace) *gridCell { return g.cell(p.x, p.y) }

// Cast brings the Caster: none of its own, as documents never see it.
func (*CellGrid) Cast() *value.Caster[*CellGrid] { return internal[*CellGrid](nil) }
