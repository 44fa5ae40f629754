package introspect

import "chatdoc/eval/value"

// PageNumbers numbers pages one after the other while they are finished, as the page counter counts them.
type PageNumbers struct{ next uint64 }

// NewPageNumbers starts with page 1.
func NewPageNumbers() *PageNumbers { return &PageNumbers{1} }

// See takes note of content on the page to be numbered next: it may update the page counter.
func (p *PageNumbers) See(eng *value.Engine, c *value.Content) error {
	if !c.Is(CounterUpdate) || counterUpdateKey.Of(c).page() == nil {
		return nil
	}
	n, err := counterUpdateUpdate.Of(c).apply(eng, Numbers{p.next})
	p.next = n.First()
	return err
}

// Next gives the number of the page and goes on to the following one.
func (p *PageNumbers) Next() uint64 {
	p.next++
	return p.next - 1
}
