package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/lexer/source"
)

// A grid is laid out in four steps, as Typst does it:
//
//  1. The columns get their widths (grid_columns.go).
//  2. The rows follow one another into the regions (grid_rows.go). A row as high as its content is measured first, over
//     all regions that it may reach (grid_measure.go). Rows that cells hold together go to the next region together
//     (grid_unbreakable.go); headers and footers are put at the ends of each region, and a header that would be the last
//     thing in one moves on (grid_repeat.go).
//  3. When a region is full its rows get their final places (grid_region.go). Cells that reach over several rows are laid
//     out once the last of these is there, for only then their heights are known (grid_rowspan.go). How much the last of
//     their rows has to grow for them is found by playing through what follows (grid_simulate.go).
//  4. In the end fills and lines are drawn below the content (grid_draw.go, grid_segment.go).

// gridLayouter lays a grid out.
type gridLayouter struct {
	eng    *Engine
	grid   *CellGrid
	loc    Locator
	styles *value.Chain
	span   source.Span
	rtl    bool

	cols  []unit.Abs // their widths
	width unit.Abs   // of all columns

	regions Regions // the first is what is left of the current one
	now     gridRegion
	row     rowState
	// together is how many of the rows to come must stay in the region.
	together int
	rowspans []*gridRowspan // whose last row is yet to come

	footerOnce bool          // whether the footer is too tall to be repeated
	repeating  []*gridHeader // by ascending level
	pending    []gridHeader  // that are placed, but might be alone at the end of the region
	upcoming   []gridHeader

	finished []*frame.Frame
	rows     [][]rowPiece   // of each finished region
	repeated []repeatedRows // at the top of each finished region
	laid     [][]laidCell   // by the index of the cell
}

// gridRegion is the state of the region that is being filled.
type gridRegion struct {
	full unit.Size // the region before anything was put there
	// free is the height left after headers and footers, including pending ones at the top.
	free unit.Abs
	// mayProgress tells that a following region has another height than this one had at its beginning.
	mayProgress bool
	rows        []gridRow
	// repeatedRows is how many of the rows, from the top, are repeated headers; repeatedEnd is where the last of them
	// ends in the grid, 0 if there is none.
	repeatedRows, repeatedEnd int
	// orphans is the number of rows before those that are headers without anything below them; −1 where nothing is to be
	// kept from being alone.
	orphans int
	// headers are the heights of headers that will be repeated, by ascending level, and headerHeight is their sum.
	headers      []unit.Abs
	headerHeight unit.Abs
	footerHeight unit.Abs
}

// rowState is the state of the row that is being laid out.
type rowState struct {
	height     unit.Abs // adds up the height of the row
	repeatable bool     // whether it is part of a header or footer that may be repeated
}

// gridRow is a row in a region.
type gridRow struct {
	y     int
	frame *frame.Frame // nil for a fraction
	fr    unit.Fr
	copy  int  // of a fraction, to be laid out later
	last  bool // whether no further region has a part of the row
}

// rowPiece is a row of a finished region.
type rowPiece struct {
	y      int
	height unit.Abs
}

// repeatedRows are the headers at the top of a finished region that are repeated.
type repeatedRows struct {
	count  int
	end    int // where the last of them ends in the grid
	height unit.Abs
}

// LayoutGrid lays a grid out over regions.
func LayoutGrid(e *Engine, grid *CellGrid, loc Locator, styles *value.Chain, regions Regions, span source.Span) (Fragment, error) {
	// Columns have their widths when rows are measured.
	regions.Expand = unit.Axes[bool]{X: true}
	l := &gridLayouter{
		eng: e, grid: grid, loc: loc, styles: styles, span: span, rtl: direction(styles) == unit.RTL,
		cols: make([]unit.Abs, len(grid.cols)), regions: regions, upcoming: grid.headers,
		laid: make([][]laidCell, len(grid.entries)),
	}
	l.enterRegion()
	if err := l.layout(); err != nil {
		return nil, err
	}
	return l.finished, l.draw()
}

// enterRegion begins with an empty region.
func (l *gridLayouter) enterRegion() {
	l.now.full, l.now.free = l.regions.Size, l.regions.Size.Y
	l.now.mayProgress = l.regions.MayProgress()
	l.now.orphans = -1
}

func (l *gridLayouter) layout() error {
	if err := l.measureColumns(); err != nil {
		return err
	}
	var err error
	if l.footerOnce, err = l.footerIsTooTall(); err != nil {
		return err
	}
	if err := l.reserveFooter(0); err != nil {
		return err
	}
	if err := l.layoutRows(); err != nil {
		return err
	}
	if err := l.finishRegion(true); err != nil {
		return err
	}
	// The last row of a cell may have vanished, and no row came after it.
	for _, s := range l.rowspans {
		if err := l.layoutRowspan(s, nil, 0); err != nil {
			return err
		}
	}
	return nil
}

// layoutRows lays out all rows, headers and the footer in their turn.
func (l *gridLayouter) layoutRows() error {
	headers := 0 // that follow each other directly and wait for the last of them
	for y := 0; y < len(l.grid.rows); {
		var err error
		switch footer := l.grid.footer; {
		case headers < len(l.upcoming) && l.upcoming[headers].has(y):
			y = l.upcoming[headers].end
			headers, err = l.placeHeaders(headers + 1)
		case l.repeatsFooter() && y >= footer.start:
			if y == footer.start {
				err = l.layoutFooter(len(l.finished))
				l.flushOrphans()
			}
			y = footer.end
		default:
			_, err = l.layoutRow(y, 0, rowState{})
			l.flushOrphans()
			y++
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// layoutRow lays a row out into the current region, or into the next if it does not fit.
func (l *gridLayouter) layoutRow(y, copy int, state rowState) (rowState, error) {
	// Rows may break the region, at whose top headers are laid out in turn.
	outer := l.row
	l.row = state
	err := l.startRow(y, copy)
	state, l.row = l.row, outer
	l.together = max(0, l.together-1)
	return state, err
}

func (l *gridLayouter) startRow(y, copy int) error {
	gutter := l.grid.isGutter(y)
	if !gutter {
		if l.together == 0 && l.regions.IsFull() {
			if err := l.finishRegion(false); err != nil {
				return err
			}
		}
		l.openRowspans(y, copy)
		if err := l.holdTogether(y); err != nil {
			return err
		}
	}
	// There is no gutter at the top of a region.
	if gutter && len(l.now.rows) == 0 {
		return nil
	}
	switch size := l.grid.rows[y]; size.Kind {
	case SizeAuto:
		return l.layoutAutoRow(y, copy)
	case SizeRel:
		return l.layoutRelativeRow(size.Rel, y, copy)
	default:
		l.push(gridRow{y: y, fr: size.Fr, copy: copy, last: true})
		return nil
	}
}

// push adds a row to the region. With it headers before it are not alone any more.
func (l *gridLayouter) push(row gridRow) {
	if !l.row.repeatable {
		l.flushOrphans()
	}
	if row.frame != nil {
		l.regions.Size.Y -= row.frame.Height()
	}
	l.now.rows = append(l.now.rows, row)
}

// skipRegion leaves an empty region behind.
func (l *gridLayouter) skipRegion() {
	l.closeRegion(frame.New(unit.Size{}), nil, repeatedRows{})
}

// closeRegion takes up a finished region and goes on to the next.
func (l *gridLayouter) closeRegion(f *frame.Frame, rows []rowPiece, repeated repeatedRows) {
	l.finished = append(l.finished, f)
	l.rows = append(l.rows, rows)
	l.repeated = append(l.repeated, repeated)
	l.regions.Next()
	l.enterRegion()
}

// mayProgress reports whether another region could help where there is no room: it may have another height, or what
// stands here besides repeated rows gives its room back.
func (l *gridLayouter) mayProgress() bool {
	return l.now.mayProgress || l.regions.Endless && l.regions.Size.Y != l.now.free
}

// points are the offsets before, between and behind extents.
func points(extents []unit.Abs) []unit.Abs {
	offsets := make([]unit.Abs, len(extents)+1)
	for i, e := range extents {
		offsets[i+1] = offsets[i] + e
	}
	return offsets
}

// hasFraction reports whether one of the rows is a fraction.
func hasFraction(rows []gridRow) bool {
	return slices.ContainsFunc(rows, func(r gridRow) bool { return r.frame == nil })
}
