package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Columns side by side, and where one ends.
var (
	Columns       = value.NewElem("columns", "Content in columns.")
	columnsCount  = value.Settable(Columns, "count", Count(2), "The number of columns.", value.Positional)
	columnsGutter = value.Settable(Columns, "gutter", unit.Rel{Ratio: 0.04}, "The space between columns.")
	columnsBody   = value.Required[*value.Content](Columns, "body", "The content.")

	Colbreak     = value.NewElem("colbreak", "A column break.")
	colbreakWeak = value.Settable(Colbreak, "weak", false, "Whether the break is left out where the column is empty.")
)

var _ = Fragments(Columns, func(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions) (Fragment, error) {
	gutter := ResolveRel(columnsGutter.In(c, styles), styles)
	return layoutColumns(e, columnsBody.Of(c), loc, styles, regions, int(columnsCount.In(c, styles)), gutter)
})

// Count is a number from 1.
type Count int

// Cast brings the Caster: a positive integer.
func (Count) Cast() *value.Caster[Count] {
	n := value.CasterOf[int]()
	return &value.Caster[Count]{
		Info: n.Info,
		From: func(v value.Value) (Count, error) {
			i, err := n.From(v)
			if err == nil && i < 1 {
				err = value.Errorf("number must be positive")
			}
			return Count(i), err
		},
		Into: func(c Count) value.Value { return value.Int(c) },
	}
}
