package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

// Grids: grid, grid.cell, grid.hline, grid.vline, grid.header and grid.footer.
var grids = newGridElems[ofGrid]("grid", gridTexts{
	grid:   "Arranges content in columns and rows.",
	cell:   "A cell of a grid.",
	hline:  "A horizontal line in a grid.",
	vline:  "A vertical line in a grid.",
	header: "Rows at the top of a grid, repeated in each region.",
	footer: "Rows at the bottom of a grid, repeated in each region.",
}, layout.Insets{}, layout.Strokes{})

// gridElems are the elements that a grid is made of. Tables are grids with other defaults.
type gridElems struct {
	grid         *value.Elem
	columns      value.Field[layout.Tracks]
	rows         value.Field[layout.Tracks]
	columnGutter value.Field[layout.Tracks]
	rowGutter    value.Field[layout.Tracks]
	inset        value.Field[layout.Celled[layout.Insets]]
	align        value.Field[layout.Celled[value.Smart[unit.Align]]]
	fill         value.Field[layout.Celled[layout.Fill]]
	stroke       value.Field[layout.Celled[layout.Strokes]]
	children     func(*value.Content) []*value.Content
	resolved     value.Field[*layout.CellGrid]

	cell         *layout.GridCellElem
	hline, vline gridLineElem
	header       gridGroupElem
	footer       gridGroupElem
}

// gridTexts are the documentation of a grid's elements.
type gridTexts struct{ grid, cell, hline, vline, header, footer string }

// newGridElems declares the elements of a grid.
func newGridElems[F gridFamily](name string, doc gridTexts, inset layout.Insets, stroke layout.Strokes) *gridElems {
	e := element(name, doc.grid)
	g := &gridElems{
		grid:         e,
		columns:      value.Settable(e, "columns", layout.Tracks{}, "The widths of the columns, or their number."),
		rows:         value.Settable(e, "rows", layout.Tracks{}, "The heights of the rows; the last holds for all further ones."),
		columnGutter: value.Settable(e, "column-gutter", layout.Tracks{}, "The gaps between columns; gutter stands for all gaps."),
		rowGutter:    value.Settable(e, "row-gutter", layout.Tracks{}, "The gaps between rows."),
		inset:        value.Settable(e, "inset", layout.Everywhere(inset), "The space around the content of cells.", value.Folds),
		align:        value.Settable(e, "align", layout.Celled[value.Smart[unit.Align]]{}, "Where the content of cells stands."),
		fill:         value.Settable(e, "fill", layout.Celled[layout.Fill]{}, "What cells are filled with."),
		stroke:       value.Settable(e, "stroke", layout.Everywhere(stroke), "How the sides of cells are drawn.", value.Folds),
		children:     contentOf(value.Variadic[gridChild[F]](e, "children", "Cells, lines, headers and a footer.")),
		resolved:     value.Synthesized[*layout.CellGrid](e, "grid", "The cells in their places.", value.Internal),
	}
	e.Arguments = func(args *value.Args) { args.Spread(args.Take("gutter"), "column-gutter", "row-gutter") }
	e.Synthesize = g.synthesize
	layout.Fragments(e, g.layout)
	g.cell = newGridCell(name+".cell", doc.cell)
	g.hline = newGridLine(name+".hline", doc.hline, "y", "The row that the line stands above; auto is below the cells so far.")
	g.hline.position = linePositionOf(value.Settable(g.hline.elem, "position", hlinePosition{V: unit.VTop}, "Whether the line stands above its row or below it."))
	g.vline = newGridLine(name+".vline", doc.vline, "x", "The column that the line stands before; auto is behind the cells so far.")
	g.vline.position = linePositionOf(value.Settable(g.vline.elem, "position", vlinePosition{H: unit.HStart}, "Whether the line stands before its column or behind it."))
	g.header = newGridHeader[F](name+".header", doc.header)
	g.footer = newGridFooter[F](name+".footer", doc.footer)
	return g
}

// synthesize finds the places of the cells.
func (g *gridElems) synthesize(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	spec := layout.GridSpec{
		Columns: g.columns.In(c, styles), Rows: g.rows.In(c, styles),
		ColumnGutter: g.columnGutter.In(c, styles), RowGutter: g.rowGutter.In(c, styles),
		Inset: g.inset.In(c, styles), Align: g.align.In(c, styles),
		Fill: g.fill.In(c, styles), Stroke: g.stroke.In(c, styles),
		Cell: g.cell, Span: c.Span(),
	}
	for _, child := range g.children(c) {
		spec.Children = append(spec.Children, g.child(child, styles))
	}
	cells, err := layout.ResolveGrid(eng, &spec, styles)
	g.resolved.Put(c, cells)
	return diag.Trace(err, diag.Tracepoint{Kind: diag.TraceCall, Name: g.grid.Name, Span: c.Span()})
}

func (g *gridElems) layout(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	return layout.LayoutGrid(e, g.resolved.Of(c), loc, styles, regions, c.Span())
}
