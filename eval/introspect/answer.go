package introspect

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// The questions of value.Introspector.

// Query gives the content that a selector matches.
func (in *Introspector) Query(s value.Selector) []*value.Content {
	return in.ask(askQuery, s, value.Location{}).content
}

// Array is what Query gives as documents take it.
func (in *Introspector) Array(s value.Selector) *value.Array {
	return value.ArrayOver(in.ask(askQuery, s, value.Location{}).values)
}

// First gives the first content that a selector matches.
func (in *Introspector) First(s value.Selector) *value.Content {
	if l := in.ask(askFirst, s, value.Location{}); len(l.content) > 0 {
		return l.content[0]
	}
	return nil
}

// Unique gives the only content that a selector matches.
func (in *Introspector) Unique(s value.Selector) (*value.Content, error) {
	return in.ask(askUnique, s, value.Location{}).unique(s)
}

func (l *list) unique(s value.Selector) (*value.Content, error) {
	n := len(l.content)
	label, isLabel := s.(*value.LabelSelector)
	switch {
	case n == 1:
		return l.content[0], nil
	case n == 0 && isLabel:
		return nil, value.Errorf("label `%s` does not exist in the document", value.Repr(label.Label))
	case isLabel:
		return nil, value.Errorf("label `%s` occurs multiple times in the document", value.Repr(label.Label))
	case n == 0:
		return nil, value.Errorf("selector does not match any element")
	}
	return nil, value.Errorf("selector matches multiple elements")
}

// CountBefore counts the matches of a selector up to a location.
func (in *Introspector) CountBefore(s value.Selector, loc value.Location) int {
	return in.countBefore(in.ask(askCount, s, loc), loc)
}

func (in *Introspector) countBefore(l *list, loc value.Location) int {
	if i, ok := in.at[loc]; ok {
		return l.before(i, true)
	}
	return len(l.places)
}

// Pages is the number of pages.
func (in *Introspector) Pages() int {
	in.note(question{kind: askPages})
	return max(1, len(in.pages))
}

// Page is the page of a location.
func (in *Introspector) Page(loc value.Location) int {
	in.note(question{kind: askPage, place: loc})
	page, _ := in.position(loc)
	return page
}

// Position is the page of a location and the place on it.
func (in *Introspector) Position(loc value.Location) (page int, at unit.Point) {
	in.note(question{kind: askPosition, place: loc})
	return in.position(loc)
}

// PageNumbering is how the page of a location is numbered.
func (in *Introspector) PageNumbering(loc value.Location) value.Value {
	in.note(question{kind: askNumbering, place: loc})
	return in.page(loc).Numbering
}

// PageSupplement is what references call the page of a location.
func (in *Introspector) PageSupplement(loc value.Location) *value.Content {
	in.note(question{kind: askSupplement, place: loc})
	return in.page(loc).Supplement
}

// Located gives the location of content that is measured near an anchor.
func (in *Introspector) Located(hash uint64, anchor value.Location) value.Location {
	in.note(question{askLocated, hash, anchor})
	return in.located(hash, anchor)
}

func (in *Introspector) located(hash uint64, anchor value.Location) value.Location {
	places := in.byHash[hash]
	if len(places) == 0 {
		return anchor
	}
	i := 0
	if at, ok := in.at[anchor]; ok {
		i, _ = slices.BinarySearch(places, at)
	}
	return in.found[places[i%len(places)]].Content.Location()
}
