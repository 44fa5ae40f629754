package layout

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// Locator gives content its locations: numbers that are the same in every round for the same content, however often
// and in whatever order parts of the document are laid out. It hashes the way from the document's root: each step is
// what stands there, and how many like it came before.
//
// Laying the same content out twice with the same Locator gives the same locations, so measuring does not disturb
// the final layout.
type Locator struct{ hash uint64 }

// RootLocator is where a document begins.
func RootLocator() Locator { return Locator{fnvOffset} }

// Splitter hands out locators for the parts of a thing.
type Splitter struct {
	base uint64
	seen map[uint64]uint64
}

// Split gives a Splitter for the parts.
func (l Locator) Split() *Splitter { return &Splitter{base: l.hash} }

// Next is the locator of a part that comes from a place in the source.
func (s *Splitter) Next(span source.Span) Locator {
	return Locator{s.unique(hashSpan(fnvOffset, span))}
}

// Location is the location of content.
func (s *Splitter) Location(c *value.Content) value.Location {
	h := mix(hashSpan(fnvOffset, c.Span()), hashString(c.Elem().Name))
	return value.Location{Hash: max(1, s.unique(mix(h, hashString(string(c.Label())))))}
}

// unique makes a key that has occurred before differ from itself.
func (s *Splitter) unique(key uint64) uint64 {
	if s.seen == nil {
		s.seen = map[uint64]uint64{}
	}
	n := s.seen[key]
	s.seen[key] = n + 1
	return mix(mix(s.base, key), n)
}

// The parameters of the 64-bit FNV-1a hash (draft-eastlake-fnv).
const (
	fnvOffset uint64 = 14695981039346656037
	fnvPrime  uint64 = 1099511628211
)

func mix(h, v uint64) uint64 {
	for range 8 {
		h = (h ^ v&0xff) * fnvPrime
		v >>= 8
	}
	return h
}

func hashString(s string) uint64 {
	h := fnvOffset
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

func hashSpan(h uint64, s source.Span) uint64 {
	return mix(mix(h, uint64(s.File)), uint64(s.Start)<<32|uint64(s.End))
}
