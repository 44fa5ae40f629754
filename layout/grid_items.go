package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// MarkedItem is an item of a list: a marker or number and what stands beside it.
type MarkedItem struct{ Marker, Body *value.Content }

// ItemSpacing is the space before the markers of a list, between them and the items, and between the items.
type ItemSpacing struct{ Indent, BodyIndent, Gutter unit.Length }

// LayoutItems lays out a list: a grid with columns for the markers and the items.
func LayoutItems(e *Engine, items []MarkedItem, space ItemSpacing, loc Locator, styles *value.Chain, regions Regions, span source.Span) (Fragment, error) {
	const columns = 4
	entries := make([]gridEntry, columns*len(items))
	put := func(i int, body *value.Content) {
		entries[i].cell = &gridCell{index: i, body: body, colspan: 1, rowspan: 1, breakable: true}
	}
	for i, item := range items {
		put(columns*i+1, item.Marker)
		put(columns*i+3, item.Body)
	}
	wide := func(l unit.Length) Sizing { return Sizing{Kind: SizeRel, Rel: unit.Rel{Length: l}} }
	tracks := Tracks{wide(space.Indent), {}, wide(space.BodyIndent), {}}
	grid := newCellGrid(tracks, nil, nil, Tracks{wide(space.Gutter)}, entries)
	grid.plain = true
	return LayoutGrid(e, grid, loc, styles, regions, span)
}

// WithoutOverhang keeps characters of content out of the margin.
func WithoutOverhang(c *value.Content) *value.Content { return c.Styled(textOverhang.Set(false)) }
