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
)

var _ = func() bool {
	Place.Locatable, Place.Unqueriable = true, true // a float's content belongs to where it is placed
	return true
}()

// NewFloat makes content that floats in the middle, at the top or bottom; where given is false at the nearer of both.
func NewFloat(body *value.Content, given bool, at unit.VAlign, scope PlaceScope) *value.Content {
	align := value.Smart[unit.Align]{Given: given}
	if given {
		align.V = unit.Align{H: unit.HCenter, V: at}
	}
	return value.New(Place, placeAlignment.Is(align), placeScope.Is(scope), placeFloat.Is(true), placeBody.Is(body))
}

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
