package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Tables: table, table.cell, table.hline, table.vline, table.header and table.footer.
var tables = newGridElems[ofTable]("table", gridTexts{
	grid:   "A table: data in columns and rows.",
	cell:   "A cell of a table.",
	hline:  "A horizontal line in a table.",
	vline:  "A vertical line in a table.",
	header: "Rows at the top of a table, repeated in each region.",
	footer: "Rows at the bottom of a table, repeated in each region.",
}, value.AllSides(unit.Rel{Length: unit.Length{Abs: 5}}), value.AllSides(value.Some(&value.Stroke{})))

// table is the element of tables.
var table = tables.grid

var _ = func() bool {
	table.Locatable = true
	return true
}()
