package value

// Introspector answers questions about the document as the previous round has laid it out.
type Introspector interface {
	// Query gives the content that a selector matches, in the order of the document.
	Query(Selector) []*Content
	// QueryLabel gives the only content with a label; the error says that there is none, or more than one.
	QueryLabel(Label) (*Content, error)
	// Pages is the number of pages.
	Pages() int
	// Page is the number of the page on which a location is, from 1; 0 where it is nowhere.
	Page(Location) int
	// Position is where on its page a location is, in points.
	Position(Location) (page int, x, y float64)
}
