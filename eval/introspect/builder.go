package introspect

import "chatdoc/eval/value"

// Builder collects located content of finished pages, in the order in which it stands there.
type Builder struct {
	root   []Found
	inside map[value.Location][]Found // what belongs to content that stands elsewhere
	seen   map[value.Location]bool
}

// Add takes content up. What is out of the flow, such as a footnote or a float, belongs to a parent and follows it in
// the order of the document; else parent is the zero Location. Of content that turns up again, as in a repeated header,
// the first place counts.
func (b *Builder) Add(f Found, parent value.Location) {
	if b.seen == nil {
		b.seen, b.inside = map[value.Location]bool{}, map[value.Location][]Found{}
	}
	loc := f.Content.Location()
	if b.seen[loc] {
		return
	}
	b.seen[loc] = true
	if parent.IsZero() {
		b.root = append(b.root, f)
	} else {
		b.inside[parent] = append(b.inside[parent], f)
	}
}

// Finish puts everything in order.
func (b *Builder) Finish(pages []Page) *Introspector {
	found := make([]Found, 0, len(b.seen))
	var take func([]Found)
	take = func(list []Found) {
		for _, f := range list {
			found = append(found, f)
			if loc := f.Content.Location(); b.inside[loc] != nil {
				nested := b.inside[loc]
				delete(b.inside, loc)
				take(nested)
			}
		}
	}
	take(b.root)
	return newIntrospector(found, pages)
}
