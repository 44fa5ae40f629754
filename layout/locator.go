package layout

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// Locator gives content its locations: numbers that are the same in every round for the same content, however often
// and in whatever order parts of the document are laid out. It hashes the way from the document's root: each step is
// what stands there, and how many like it came before.
//
// Laying the same content out twice with the same Locator gives the same locations, so a container may do so to measure
// what is in it. The function measure cannot: it knows nothing of where the content will be laid out, if at all. Its
// Locator looks for the content in the document of the previous round.
type Locator struct {
	hash    uint64
	measure *measurement // nil where content is laid out
}

// measurement is what is known where content is measured.
type measurement struct {
	document value.Introspector
	anchor   value.Location
}

// RootLocator is where a document begins.
func RootLocator() Locator { return Locator{} }

// LocatorAt is for content that is laid out apart from the flow, on behalf of located content: a footnote's entry.
func LocatorAt(loc value.Location) Locator { return Locator{hash: loc.Hash} }

// Variant is a further location for what belongs to located content, by a number.
func Variant(loc value.Location, n uint64) value.Location {
	var h value.Hasher
	h.Word(loc.Hash)
	h.Word(n)
	return value.Location{Hash: max(1, h.Sum())}
}

// MeasureLocator is for content that is only measured. Its parts get the locations of the same content that the
// document has after the anchor, the place of measuring. The counters in it are thus likely to show what they will.
func MeasureLocator(document value.Introspector, anchor value.Location) Locator {
	return Locator{measure: &measurement{document, anchor}}
}

// Splitter hands out locators for the parts of a thing.
type Splitter struct {
	Locator
	seen map[uint64]uint64
}

// Split gives a Splitter for the parts.
func (l Locator) Split() *Splitter { return &Splitter{Locator: l} }

// Next is the locator of a part that comes from a place in the source.
func (s *Splitter) Next(span source.Span) Locator {
	var h value.Hasher
	h.Span(span)
	return Locator{s.unique(h.Sum()), s.measure}
}

// Location is the location of content with a hash. seen tells that anything will look at it: of content that is only
// measured a location that nobody looks at is not searched for, lest the document be laid out again for it.
func (s *Splitter) Location(hash uint64, seen bool) value.Location {
	if s.measure != nil && seen {
		return s.measure.document.Located(hash, s.measure.anchor)
	}
	return value.Location{Hash: max(1, s.unique(hash))}
}

// unique makes a key that has occurred before differ from itself.
func (s *Splitter) unique(key uint64) uint64 {
	if s.seen == nil {
		s.seen = map[uint64]uint64{}
	}
	n := s.seen[key]
	s.seen[key] = n + 1
	var h value.Hasher
	h.Word(s.hash)
	h.Word(key)
	h.Word(n)
	return h.Sum()
}
