package value

import "chatdoc/eval/unit"

// Introspector answers questions about the document as the previous round has laid it out. In the first round there is
// nothing in it. It remembers what it was asked: a round whose document answers otherwise is not the last.
type Introspector interface {
	// Query gives the content that a selector matches, in the order of the document. The list must not be changed.
	Query(Selector) []*Content
	// Array is what Query gives as an array.
	Array(Selector) *Array
	// First gives the first content that a selector matches, nil where there is none.
	First(Selector) *Content
	// Unique gives the content that a selector matches, an error where there is none, or more than one.
	Unique(Selector) (*Content, error)
	// CountBefore counts the matches of a selector up to a location, that of the location included. All matches are
	// before what is nowhere.
	CountBefore(Selector, Location) int
	// Pages is the number of pages, at least 1.
	Pages() int
	// Page is the page of a location, from 1. What is nowhere is on the first.
	Page(Location) int
	// Position is the page of a location and the place on it.
	Position(Location) (page int, at unit.Point)
	// PageNumbering is how the page of a location is numbered: a string, a function or none.
	PageNumbering(Location) Value
	// PageSupplement is what references call the page of a location.
	PageSupplement(Location) *Content
	// Located gives the location of content that is laid out elsewhere and is only measured near an anchor: of the
	// content with that Hash before it was prepared, the one that follows the anchor. It is the anchor itself where
	// there is none.
	Located(hash uint64, anchor Location) Location
	// Derived keeps what was worked out from answers, such as the values of counters, for as long as these hold.
	Derived() map[any]any
	// Asked counts how often it was asked anything. What is made without that is the same everywhere in the document.
	Asked() int
}
