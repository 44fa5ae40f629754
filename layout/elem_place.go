package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Placed content, out of the flow.
var (
	Place          = value.NewElem("place", "Content that is placed without moving other content.")
	placeAlignment = value.Settable(Place, "alignment", value.Given(unit.Align{H: unit.HStart}), "Where in the container the content stands.", value.Positional)
	placeScope     = value.Settable(Place, "scope", ColumnScope, "What the content is placed in.")
	placeFloat     = value.Settable(Place, "float", false, "Whether other content makes room.")
	placeClearance = value.Settable(Place, "clearance", unit.Length{Em: 1.5}, "The space between the content and others, if it floats.")
	placeDX        = value.Settable(Place, "dx", unit.Rel{}, "How far the content is moved to the right.")
	placeDY        = value.Settable(Place, "dy", unit.Rel{}, "How far the content is moved down.")
	placeBody      = value.Required[*value.Content](Place, "body", "The content to place.")

	Flush = value.NewElem("place.flush", "Asks for floats to be placed before what follows.")

	Columns       = value.NewElem("columns", "Content in columns.")
	columnsCount  = value.Settable(Columns, "count", Count(2), "The number of columns.", value.Positional)
	columnsGutter = value.Settable(Columns, "gutter", unit.Rel{Ratio: 0.04}, "The space between columns.")
	columnsBody   = value.Required[*value.Content](Columns, "body", "The content.")

	Colbreak     = value.NewElem("colbreak", "A column break.")
	colbreakWeak = value.Settable(Colbreak, "weak", false, "Whether the break is left out where the column is empty.")
)

var _ = func() bool {
	Place.Locatable, Place.Unqueriable = true, true // a float's content belongs to where it is placed
	return true
}()

// PlaceScope is what content is placed in.
type PlaceScope uint8

const (
	ColumnScope PlaceScope = iota
	ParentScope            // all columns of a page
)

// Cast brings the Caster: "column" and "parent".
func (PlaceScope) Cast() *value.Caster[PlaceScope] {
	return value.Words[PlaceScope]("column", "parent")
}

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
