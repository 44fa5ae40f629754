package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// A document's pages are laid out in runs: stretches of content with the same page styles, between page breaks
// (page_collect.go). Each run is a flow over as many pages as it takes, with headers, footers and what is behind and
// before them (page_run.go). Then the pages are put together one after the other, as some depends on their number.

// pages are the pages that are finished so far.
type pages struct {
	eng     *Engine
	info    *DocumentInfo
	done    []finishedPage
	numbers *introspect.PageNumbers
	tags    []Mark // that wait for the next page
}

// finishedPage is a page and what must be known of it.
type finishedPage struct {
	frame      *frame.Frame
	fill       frame.Paint
	number     uint64 // as documents count
	numbering  value.Maybe[Numbering]
	supplement *value.Content
}

// layoutDocument lays out a document's content into pages.
func layoutDocument(e *Engine, c *value.Content, styles *value.Chain) (*pages, error) {
	p := &pages{eng: e, info: &DocumentInfo{Lang: string(textLang.Get(styles))}, numbers: introspect.NewPageNumbers()}
	loc := RootLocator().Split()
	pairs, err := realizeDoc(e, loc, c, styles, p.info)
	if err != nil {
		return nil, err
	}
	for _, item := range collectPages(pairs, loc, styles) {
		if err := p.add(item); err != nil {
			return nil, err
		}
	}
	// Tags that no page follows stand at the end of the last.
	if last := p.done[len(p.done)-1].frame; len(p.tags) > 0 {
		p.pushTags(last, last.Height())
	}
	return p, nil
}

func (p *pages) add(item pageItem) error {
	switch item.kind {
	case pageTags:
		for _, pair := range item.pairs {
			p.tags = append(p.tags, tagMark.Of(pair.Content))
		}
		return nil
	case pageParity:
		if !item.parity.matches(len(p.done)) {
			return nil
		}
	}
	laid, err := layoutRun(p.eng, item)
	if err != nil {
		return err
	}
	for i := range laid {
		if err := p.finish(&laid[i]); err != nil {
			return err
		}
	}
	return nil
}

// finish puts a page together. The order decides in which order introspection finds things.
func (p *pages) finish(l *laidPage) error {
	margin := l.margin
	if l.twoSided && (l.binding == BoundLeft) == ((len(p.done)+1)%2 == 0) {
		margin.Left, margin.Right = margin.Right, margin.Left
	}
	size := l.inner.Size
	size.X += margin.Left + margin.Right
	size.Y += margin.Top + margin.Bottom
	f := frame.NewHard(size)
	p.pushTags(f, 0)
	put := func(part *frame.Frame, x, y unit.Abs) {
		if part != nil {
			f.PushFrame(unit.Point{X: x, Y: y}, part)
		}
	}
	put(l.background, 0, 0)
	put(l.header, margin.Left, 0)
	put(l.inner, margin.Left, margin.Top)
	if l.footer != nil {
		put(l.footer, margin.Left, size.Y-l.footer.Height())
	}
	put(l.foreground, 0, 0)
	if err := p.seeNumbers(f); err != nil {
		return err
	}
	p.done = append(p.done, finishedPage{f, l.fill, p.numbers.Next(), l.numbering, l.supplement})
	return nil
}

func (p *pages) pushTags(f *frame.Frame, y unit.Abs) {
	for _, m := range p.tags {
		f.Push(unit.Point{Y: y}, &frame.Tag{Mark: m})
	}
	p.tags = nil
}
