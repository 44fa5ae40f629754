package introspect

import "chatdoc/eval/value"

// A counter's sequence is what it stands at after each of its updates, in the order of the document; element 0 is the
// start. The value at a place is the element at the number of updates before it. It is worked out in one go, and kept
// with the introspector.
//
// Pages are counted without any update: between two updates of the page counter, it counts on by the pages that lie
// between them.

// stop is what a counter stands at, and the page of the update that led there.
type stop struct {
	numbers Numbers
	page    int
}

// counterKey is the key of a counter's sequence, the hash of the counter's key, in Introspector.Derived.
type counterKey uint64

type counterSequence struct {
	stops []stop
	err   error
}

func (c *Counter) sequence(eng *value.Engine) ([]stop, error) {
	derived := eng.Introspector.Derived()
	s, ok := derived[counterKey(c.hash)].(*counterSequence)
	if !ok {
		s = &counterSequence{}
		s.stops, s.err = c.count(eng)
		derived[counterKey(c.hash)] = s
	}
	return s.stops, s.err
}

func (c *Counter) count(eng *value.Engine) ([]stop, error) {
	now := stop{Numbers{0}, 1}
	if c.key.page() != nil {
		now.numbers[0] = 1
	}
	stops := []stop{now}
	for _, content := range eng.Introspector.Query(c.updates) {
		if c.key.page() != nil {
			page := eng.Introspector.Page(content.Location())
			if page > now.page {
				now.numbers = now.turned(page)
			}
			now.page = page
		}
		if u, ok := updateOf(content); ok {
			var err error
			if now.numbers, err = u.apply(eng, now.numbers); err != nil {
				return nil, err
			}
		}
		stops = append(stops, now)
	}
	return stops, nil
}

// turned are the numbers once the pages have been turned up to one. Only the outermost remains, even on the same page.
func (s *stop) turned(page int) Numbers { return s.numbers.stepped(1, uint64(max(0, page-s.page))) }

// At is what the counter stands at at a location.
func (c *Counter) At(eng *value.Engine, loc value.Location) (Numbers, error) {
	stops, err := c.sequence(eng)
	if err != nil {
		return nil, err
	}
	s := &stops[eng.Introspector.CountBefore(c.updates, loc)]
	if c.key.page() != nil {
		return s.turned(eng.Introspector.Page(loc)), nil
	}
	return s.numbers, nil
}

// Final is what the counter stands at at the end of the document.
func (c *Counter) Final(eng *value.Engine) (Numbers, error) {
	stops, err := c.sequence(eng)
	if err != nil {
		return nil, err
	}
	s := &stops[len(stops)-1]
	if c.key.page() != nil {
		return s.turned(eng.Introspector.Pages()), nil
	}
	return s.numbers, nil
}

func (c *Counter) at(eng *value.Engine, loc value.Location) (value.Value, error) {
	n, err := c.At(eng, loc)
	return numbersCaster.Into(n), err
}

func (c *Counter) final(eng *value.Engine) (value.Value, error) {
	n, err := c.Final(eng)
	return numbersCaster.Into(n), err
}
