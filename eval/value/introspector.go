package value

import "chatdoc/eval/unit"

// Introspector answers questions about the document as the previous round has laid it out. In the first round there is
// nothing in it.
type Introspector interface {
	// Query gives the content that a selector matches, in the order of the document.
	Query(Selector) []*Content
	// Pages is the number of pages.
	Pages() int
	// Position is where a location is: the page, from 1, and the place on it. page is 0 for what is nowhere.
	Position(Location) (page int, at unit.Point)
	// PageNumbering is how the pages around a location are numbered: a string, a function or none.
	PageNumbering(Location) Value
	// PageSupplement is what references call the page of a location.
	PageSupplement(Location) *Content
}
