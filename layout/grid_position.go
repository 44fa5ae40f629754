package layout

import (
	"slices"

	"chatdoc/eval/value"
)

// cellRequest is where a cell wants to stand, and how much room it takes.
type cellRequest struct {
	x, y             value.Smart[value.Natural]
	colspan, rowspan int
}

// position finds the place of a cell. The group is the header or footer it is in.
func (r *gridResolver) position(want cellRequest, cursor *gridCursor, g *rowGroup) (int, error) {
	first := 0
	if g != nil {
		first = g.first
	}
	switch {
	case !want.x.Given && !want.y.Given:
		return r.nextPosition(want, cursor)
	case want.x.Given && int(want.x.V) >= r.columns:
		return 0, value.Errorf("cell could not be placed at invalid column %d", want.x.V)
	case !want.y.Given:
		index, err := r.index(int(want.x.V), first)
		if err != nil {
			return 0, err
		}
		return r.vacant(index, &gridCursor{ahead: r.headerFrom(0)}, r.columns)
	}
	y := int(want.y.V)
	if g == nil {
		if err := r.checkRows(y, want.rowspan); err != nil {
			return 0, err
		}
	}
	if want.x.Given {
		return r.index(int(want.x.V), y)
	}
	return r.vacantInRow(y)
}

// index is that of the place in a column and a row.
func (r *gridResolver) index(x, y int) (int, error) {
	if y >= maxGridCells/r.columns {
		return 0, value.Errorf("cell position too large")
	}
	return y*r.columns + x, nil
}

// nextPosition is the next vacant place for a cell that asks for none. The cursor goes behind it, and below it where
// no column is left beside it.
func (r *gridResolver) nextPosition(want cellRequest, cursor *gridCursor) (int, error) {
	index, err := r.vacant(cursor.index, cursor, 1)
	if err != nil {
		return 0, err
	}
	rows := 1
	if want.colspan == r.columns {
		rows = want.rowspan
	}
	cursor.index = min(index+want.colspan*min(rows, maxGridCells), maxGridCells)
	return index, nil
}

// vacantInRow is the first vacant place in a row.
func (r *gridResolver) vacantInRow(y int) (int, error) {
	start, err := r.index(0, y)
	if err != nil {
		return 0, err
	}
	for i := start; i < start+r.columns; i++ {
		if i >= len(r.entries) || r.entries[i].isVacant() {
			return i, nil
		}
	}
	return 0, value.Errorf("cell could not be placed in row %d because it was full", y).
		Hint("try specifying your cells in a different order")
}

// checkRows reports a cell that asks for rows of a header or footer.
func (r *gridResolver) checkRows(y, rowspan int) error {
	meets := func(rows rowRange) bool { return y < rows.end && y+rowspan > rows.start }
	if slices.ContainsFunc(r.headers, func(h gridHeader) bool { return meets(h.rowRange) }) {
		return value.Errorf("cell would conflict with header spanning the same position").
			Hint("try moving the cell or the header")
	}
	if r.footer != nil && meets(r.footer.rowRange) {
		return value.Errorf("cell would conflict with footer spanning the same position").
			Hint("try reducing the cell's rowspan or moving the footer")
	}
	return nil
}

// vacant is the first vacant place from an index on, in steps of a place or of a row. It lies in no header and no footer.
func (r *gridResolver) vacant(index int, cursor *gridCursor, step int) (int, error) {
	column := index % r.columns
	below := func(row int) int {
		if step == 1 {
			return row * r.columns
		}
		return row*r.columns + column
	}
	for index < maxGridCells {
		switch {
		case index < len(r.entries) && !r.entries[index].isVacant():
			index += step
		case cursor.ahead != nil && index >= cursor.ahead.start*r.columns:
			if index < cursor.ahead.end*r.columns {
				index = below(cursor.ahead.end)
			}
			cursor.ahead = r.headerFrom(cursor.ahead.start + 1)
		case r.footer != nil && r.footer.has(index/r.columns):
			index = below(r.footer.end)
		default:
			return index, nil
		}
	}
	return 0, value.Errorf("cell position too large")
}

// headerFrom are the rows of the first header from a row on, nil if there is none.
func (r *gridResolver) headerFrom(row int) *rowRange {
	i, _ := slices.BinarySearchFunc(r.headers, row, func(h gridHeader, row int) int { return h.start - row })
	if i == len(r.headers) {
		return nil
	}
	rows := r.headers[i].rowRange
	return &rows
}

// nextEmptyRow is the first row from an index on in which nothing stands.
func (r *gridResolver) nextEmptyRow(index int) int {
	row := (index + r.columns - 1) / r.columns
	for (row+1)*r.columns <= len(r.entries) && !r.isEmpty(row) {
		row++
	}
	return row
}

func (r *gridResolver) isEmpty(row int) bool {
	return !slices.ContainsFunc(r.row(row), func(e gridEntry) bool { return !e.isVacant() })
}

func (r *gridResolver) row(row int) []gridEntry {
	return r.entries[row*r.columns : (row+1)*r.columns]
}

// passCovered moves the cursor below rows that cells from further up cover completely.
func (r *gridResolver) passCovered(cursor *gridCursor) {
	if cursor.index%r.columns != 0 {
		return
	}
	for cursor.index+r.columns <= len(r.entries) {
		row := r.entries[cursor.index : cursor.index+r.columns]
		if slices.ContainsFunc(row, func(e gridEntry) bool { return !e.merged }) {
			return
		}
		cursor.index += r.columns
	}
}
