package introspect

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Introspector knows all located content of finished pages. It implements value.Introspector.
type Introspector struct {
	found   []Found // in the order of the document
	pages   []Page
	at      map[value.Location]int
	byElem  map[*value.Elem][]int
	byLabel map[value.Label][]int
	byHash  map[uint64][]int
	byField map[*value.FieldInfo]map[value.Str][]int // only of fields that were asked for

	lists     map[uint64]*list // what selectors match, by their hash
	derived   map[any]any
	asked     map[question]uint64
	count     int                       // of Asked
	selectors map[uint64]value.Selector // of questions, by their hash
}

// Found is located content with its place.
type Found struct {
	Content *value.Content
	Hash    uint64 // of the content before it was prepared
	Page    int    // from 1
	Point   unit.Point
}

// Page is what is known of a page.
type Page struct {
	Numbering  value.Value // a string, a function or none
	Supplement *value.Content
}

// newIntrospector makes an Introspector of located content in the order of the document, no location twice.
func newIntrospector(found []Found, pages []Page) *Introspector {
	in := &Introspector{
		found: found, pages: pages, at: make(map[value.Location]int, len(found)),
		byElem: map[*value.Elem][]int{}, byLabel: map[value.Label][]int{}, byHash: map[uint64][]int{},
		byField: map[*value.FieldInfo]map[value.Str][]int{}, lists: map[uint64]*list{}, derived: map[any]any{},
		asked: map[question]uint64{}, selectors: map[uint64]value.Selector{},
	}
	for i, f := range found {
		elem := f.Content.Elem()
		in.at[f.Content.Location()] = i
		in.byElem[elem] = append(in.byElem[elem], i)
		in.byHash[f.Hash] = append(in.byHash[f.Hash], i)
		if label := f.Content.Label(); label != "" {
			in.byLabel[label] = append(in.byLabel[label], i)
		}
	}
	return in
}

// Elements is all located content in the order of the document. Looking at it is no question.
func (in *Introspector) Elements() []Found { return in.found }

// Find gives the content at a location; ok is false where there is none. It is no question.
func (in *Introspector) Find(loc value.Location) (f Found, ok bool) {
	if i, ok := in.at[loc]; ok {
		return in.found[i], true
	}
	return f, false
}

// Derived keeps what was worked out from answers.
func (in *Introspector) Derived() map[any]any {
	in.count++
	return in.derived
}

// Asked counts the questions.
func (in *Introspector) Asked() int { return in.count }

// list gives what a selector matches. It is looked for once.
func (in *Introspector) list(s value.Selector) *list { return in.hashed(value.HashOf(s), s) }

// hashed is list for a selector with a known hash.
func (in *Introspector) hashed(hash uint64, s value.Selector) *list {
	l := in.lists[hash]
	if l == nil {
		l = in.match(s)
		in.lists[hash] = l
	}
	return l
}

// match looks for what a selector matches.
func (in *Introspector) match(s value.Selector) *list {
	switch s := s.(type) {
	case *value.ElemSelector:
		return in.listOf(in.matchElem(s))
	case *value.LabelSelector:
		return in.listOf(in.byLabel[s.Label])
	case *value.LocationSelector:
		if i, ok := in.at[s.Location]; ok {
			return in.listOf([]int{i})
		}
	case *value.OrSelector:
		return in.listOf(in.matchAny(s.Parts))
	case *value.AndSelector:
		return in.listOf(in.matchAll(s.Parts))
	case *value.BeforeSelector:
		all := in.list(s.Selector)
		if end := in.list(s.End); len(end.places) > 0 {
			return all.slice(0, all.before(end.places[0], s.Inclusive))
		}
		return all
	case *value.AfterSelector:
		all := in.list(s.Selector)
		if start := in.list(s.Start); len(start.places) > 0 {
			return all.slice(all.before(start.places[0], !s.Inclusive), len(all.places))
		}
		return all
	}
	return in.listOf(nil)
}

func (in *Introspector) matchAny(parts []value.Selector) (places []int) {
	for _, part := range parts {
		places = append(places, in.list(part).places...)
	}
	slices.Sort(places)
	return slices.Compact(places)
}

func (in *Introspector) matchAll(parts []value.Selector) (places []int) {
	for k, part := range parts {
		list := in.list(part)
		if k == 0 {
			places = slices.Clone(list.places)
			continue
		}
		places = slices.DeleteFunc(places, func(i int) bool {
			_, ok := slices.BinarySearch(list.places, i)
			return !ok
		})
	}
	return places
}

// matchElem gives the places of an element, those with certain values in its fields.
func (in *Introspector) matchElem(s *value.ElemSelector) []int {
	if s.Where == nil {
		return in.byElem[s.Elem]
	}
	var matched []int
	for _, i := range in.candidates(s) {
		if s.Matches(in.found[i].Content, nil) {
			matched = append(matched, i)
		}
	}
	return matched
}

// candidates narrows a selector down by the first of its fields that must hold a certain string: the updates of one
// counter are found without looking at those of all others.
func (in *Introspector) candidates(s *value.ElemSelector) []int {
	for i, name := range s.Where.Keys() {
		str, isStr := s.Where.Values()[i].(value.Str)
		if f := s.Elem.Field(name); isStr && f != nil {
			return in.index(f)[str]
		}
	}
	return in.byElem[s.Elem]
}

// index gives the places of an element by the strings in a field.
func (in *Introspector) index(f *value.FieldInfo) map[value.Str][]int {
	if index := in.byField[f]; index != nil {
		return index
	}
	index := map[value.Str][]int{}
	for _, i := range in.byElem[f.Elem] {
		if v, ok := in.found[i].Content.FieldIn(f.Name, nil); ok {
			if s, ok := v.(value.Str); ok {
				index[s] = append(index[s], i)
			}
		}
	}
	in.byField[f] = index
	return index
}
