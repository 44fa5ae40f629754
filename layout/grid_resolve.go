package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Before a grid is laid out its cells find their places. Children are taken in order; a cursor runs ahead of the cells
// that ask for no place, row by row, and passes over what is occupied: by cells that did ask, by cells that reach across
// several places, and by headers and footers, which have their rows for themselves. Then places that are still vacant get
// empty cells, lines and headers are counted with the gutter, and every cell learns what the grid says of it.

// GridSpec is what a grid is made of.
type GridSpec struct {
	Columns, Rows           Tracks
	ColumnGutter, RowGutter Tracks
	Inset                   Celled[Insets]
	Align                   Celled[value.Smart[unit.Align]]
	Fill                    Celled[Fill]
	Stroke                  Celled[Strokes]
	Cell                    *GridCellElem
	Children                []GridChild
	Span                    source.Span
}

// GridChild is a cell or a line, or a header or footer with several.
type GridChild struct {
	Group  GridGroup
	Repeat bool
	Level  int
	Items  []GridItem
	Span   source.Span
}

// GridGroup is a kind of GridChild.
type GridGroup uint8

const (
	NoGroup GridGroup = iota
	HeaderGroup
	FooterGroup
)

func (g GridGroup) String() string { return [...]string{"", "header", "footer"}[g] }

// GridItem is a cell, or else a line.
type GridItem struct {
	Cell *value.Content
	Line GridLine
}

// maxGridCells bounds how many places a grid may have.
const maxGridCells = 1 << 21

// gridResolver finds the places of cells.
type gridResolver struct {
	spec    *GridSpec
	styles  *value.Chain
	look    gridLook
	columns int

	entries []gridEntry // always full rows
	cursor  gridCursor
	// lonely tells that there are no cells but those in headers and footers.
	lonely  bool
	headers []gridHeader // from top to bottom
	footer  *gridFooter
	// footerSpan is where the footer comes from.
	footerSpan     source.Span
	hlines, vlines []GridLine // in the order in which they were given, with their tracks known
}

// gridCursor runs over the places of a grid.
type gridCursor struct {
	index int
	// ahead is the first header that the cursor has not passed.
	ahead *rowRange
}

// ResolveGrid finds the places of a grid's cells.
func ResolveGrid(e *value.Engine, spec *GridSpec, styles *value.Chain) (*CellGrid, error) {
	r := &gridResolver{
		spec: spec, styles: styles, look: gridLook{eng: e, spec: spec, styles: styles},
		columns: max(1, len(spec.Columns)), lonely: true,
	}
	r.entries = make([]gridEntry, 0, (len(spec.Children)+r.columns-1)/r.columns*r.columns)
	for i := range spec.Children {
		if err := r.child(&spec.Children[i]); err != nil {
			return nil, err
		}
	}
	return r.finish()
}

func (r *gridResolver) child(c *GridChild) error {
	if c.Group == NoGroup {
		r.lonely = r.lonely && c.Items[0].Cell == nil
		return r.item(&c.Items[0], &r.cursor, nil)
	}
	if c.Group == FooterGroup && r.footer != nil {
		return diag.Errorf(c.Span, "cannot have more than one footer")
	}
	g, cursor := r.openGroup(c)
	for i := range c.Items {
		if err := r.item(&c.Items[i], &cursor, g); err != nil {
			return err
		}
	}
	return r.closeGroup(g, &cursor)
}

// item places a cell or a line. The group is the header or footer it is in, nil for none.
func (r *gridResolver) item(it *GridItem, cursor *gridCursor, g *rowGroup) error {
	if it.Cell == nil {
		return r.line(it.Line, cursor, g)
	}
	f := r.spec.Cell
	want := cellRequest{
		x: f.X.In(it.Cell, r.styles), y: f.Y.In(it.Cell, r.styles),
		colspan: int(f.Colspan.In(it.Cell, r.styles)), rowspan: int(f.Rowspan.In(it.Cell, r.styles)),
	}
	index, err := r.position(want, cursor, g)
	if err != nil {
		return diag.At(err, it.Cell.Span())
	}
	if err := r.checkExtent(index, want); err != nil {
		return diag.At(err, it.Cell.Span())
	}
	if g != nil {
		if err := r.expandGroup(g, want, index/r.columns, cursor); err != nil {
			return diag.At(err, it.Cell.Span())
		}
	}
	cell, err := r.look.cell(it.Cell, index%r.columns, index/r.columns, want.rowspan)
	if err != nil {
		return err
	}
	return diag.At(r.put(cell, index), it.Cell.Span())
}

// checkExtent reports a cell that stands out of the grid, or is absurdly large.
func (r *gridResolver) checkExtent(index int, want cellRequest) error {
	switch {
	case want.colspan > r.columns-index%r.columns:
		return value.Errorf("cell's colspan would cause it to exceed the available column(s)").
			Hint("try placing the cell in another position or reducing its colspan")
	case want.rowspan > maxGridCells/r.columns:
		return value.Errorf("cell would span an exceedingly large position").
			Hint("try reducing the cell's rowspan or colspan")
	}
	return nil
}

// put puts a cell at its place and marks all others that it covers.
func (r *gridResolver) put(cell *gridCell, index int) error {
	last := index + r.columns*(cell.rowspan-1) + cell.colspan - 1
	if last >= maxGridCells {
		return value.Errorf("cell position too large")
	}
	r.growTo(last/r.columns + 1)
	x, y := index%r.columns, index/r.columns
	if !r.entries[index].isVacant() {
		return value.Errorf("attempted to place a second cell at column %d, row %d", x, y).
			Hint("try specifying your cells in a different order")
	}
	cell.index = index
	for dy := range cell.rowspan {
		for dx := range cell.colspan {
			e := &r.entries[index+dy*r.columns+dx]
			if !e.isVacant() {
				return value.Errorf("cell would span a previously placed cell at column %d, row %d", x+dx, y+dy).
					Hint("try specifying your cells in a different order or reducing the cell's rowspan or colspan")
			}
			*e = gridEntry{parent: index, merged: true}
		}
	}
	r.entries[index] = gridEntry{cell: cell}
	return nil
}

// growTo makes sure that so many rows exist.
func (r *gridResolver) growTo(rows int) {
	if missing := rows*r.columns - len(r.entries); missing > 0 {
		r.entries = append(r.entries, make([]gridEntry, missing)...)
	}
}

// finish makes the grid of what was placed.
func (r *gridResolver) finish() (*CellGrid, error) {
	if len(r.spec.Rows) > maxGridCells/r.columns {
		return nil, diag.Errorf(r.spec.Span, "too many rows were specified")
	}
	r.growTo(len(r.spec.Rows))
	for i := range r.entries {
		if r.entries[i].isVacant() {
			if err := r.fill(i); err != nil {
				return nil, err
			}
		}
	}
	spec := r.spec
	g := newCellGrid(spec.Columns, spec.Rows, spec.ColumnGutter, spec.RowGutter, r.entries)
	if err := r.collectLines(g); err != nil {
		return nil, err
	}
	return g, r.finishGroups(g)
}

// fill puts an empty cell at a place.
func (r *gridResolver) fill(index int) error {
	empty := value.New(r.spec.Cell.Elem, r.spec.Cell.Body.Is(value.Empty()))
	cell, err := r.look.cell(empty, index%r.columns, index/r.columns, 1)
	if err != nil {
		return err
	}
	cell.index = index
	r.entries[index] = gridEntry{cell: cell}
	return nil
}
