package introspect

import (
	"sort"

	"chatdoc/eval/value"
)

// list is what a selector matches, in the order of the document. What a selector with a limit matches is part of the list
// without it, and shares its memory: so "all headings before here" costs nothing, however often it is asked.
type list struct {
	places  []int
	content []*value.Content
	values  []value.Value // the content once more, as documents take it
	// sums are polynomial hashes (Karp and Rabin, 1987), modulo 2⁶⁴, of everything before each place and at the end of
	// the list that this one is part of. They give that of any part.
	sums []uint64
}

// listOf makes the list of the content at places, which ascend.
func (in *Introspector) listOf(places []int) *list {
	n := len(places)
	l := &list{places, make([]*value.Content, n), make([]value.Value, n), make([]uint64, n+1)}
	for k, i := range places {
		c := in.found[i].Content
		l.content[k], l.values[k] = c, c
		l.sums[k+1] = l.sums[k]*sumBase + c.Hash()
	}
	return l
}

// sumBase is the base of the polynomials: any odd number without much structure.
const sumBase = 0x9e3779b97f4a7c15

// sum tells the list from others.
func (l *list) sum() uint64 {
	n := len(l.places)
	power, base := uint64(1), uint64(sumBase)
	for e := n; e > 0; e >>= 1 {
		if e&1 == 1 {
			power *= base
		}
		base *= base
	}
	var h value.Hasher
	h.Word(uint64(n))
	h.Word(l.sums[n] - l.sums[0]*power)
	return h.Sum()
}

// slice is part of the list.
func (l *list) slice(from, to int) *list {
	return &list{l.places[from:to], l.content[from:to], l.values[from:to], l.sums[from : to+1]}
}

// before counts what is before a place, or up to it.
func (l *list) before(place int, upTo bool) int {
	if upTo {
		place++
	}
	return sort.SearchInts(l.places, place)
}
