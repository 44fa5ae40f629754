package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/layout/lang"
)

// laidPage is a page whose parts are laid out but not put together.
type laidPage struct {
	inner                  *frame.Frame
	header, footer         *frame.Frame // nil where there is none
	background, foreground *frame.Frame // likewise
	margin                 unit.Sides[unit.Abs]
	binding                Binding
	twoSided               bool
	fill                   frame.Paint
	numbering              value.Maybe[Numbering]
	supplement             *value.Content
}

// layoutRun lays out the pages of a run.
func layoutRun(e *Engine, item pageItem) ([]laidPage, error) {
	styles := pageStyles(item.pairs, item.styles)
	size, margin := pageSize(styles)
	page := laidPage{
		margin:    margin,
		twoSided:  pageMargin.Get(styles).TwoSided.V,
		binding:   pageBinding.Get(styles).Or(defaultBinding(styles)),
		numbering: pageNumbering.Get(styles),
	}
	if s := pageSupplement.Get(styles); s.Given {
		page.supplement = s.V.Or(value.Empty())
	} else {
		l := look(styles)
		page.supplement = value.NewText(lang.Name("page", string(l.lang), string(l.region)))
	}
	fill, err := resolveFill(e, pageFill.Get(styles).Or(Fill{}))
	if err != nil {
		return nil, err
	}
	page.fill = fill
	area := unit.Size{X: size.X - margin.Left - margin.Right, Y: size.Y - margin.Top - margin.Bottom}
	expand := unit.Axes[bool]{X: area.X.IsFinite(), Y: area.Y.IsFinite()}
	loc := item.loc.Split()
	gutter := ResolveRel(columnsGutter.Get(styles), styles)
	fragment, err := layoutFlow(e, item.pairs, loc, styles, Repeat(area, expand), int(pageColumns.Get(styles)), gutter, rootFlow)
	if err != nil {
		return nil, err
	}
	m := newMarginals(e, loc, styles, margin)
	laid := make([]laidPage, len(fragment))
	for i, f := range fragment {
		laid[i] = page
		if err := m.layout(&laid[i], f); err != nil {
			return nil, err
		}
	}
	return laid, nil
}

// pageStyles are the styles that hold for whole pages: those that all content has, as far as they were there when the
// page began or are lifted to it.
func pageStyles(pairs []Pair, initial *value.Chain) *value.Chain {
	var content []Pair
	for _, p := range pairs {
		if !p.Content.Is(tagElem) {
			content = append(content, p)
		}
	}
	if len(content) == 0 {
		return initial
	}
	base, first := commonChain(content).Styles(), initial.Styles()
	shared := 0
	for shared < min(len(base), len(first)) && base[shared] == first[shared] {
		shared++
	}
	kept := append(value.Styles(nil), base[:shared]...)
	for _, st := range base[shared:] {
		if st.Property != nil && st.Property.Outside || st.Recipe != nil && st.Recipe.Outside {
			kept = append(kept, st)
		}
	}
	var chain *value.Chain
	return chain.With(kept)
}

// pageSize is the size of a page, endless along an axis where it fits its content, and the margins.
func pageSize(styles *value.Chain) (unit.Size, unit.Sides[unit.Abs]) {
	extent := func(l value.Smart[unit.Length]) unit.Abs {
		if !l.Given {
			return unit.Inf
		}
		return Resolve(l.V, styles)
	}
	size := unit.Size{X: extent(pageWidth.Get(styles)), Y: extent(pageHeight.Get(styles))}
	if pageFlipped.Get(styles) {
		size.X, size.Y = size.Y, size.X
	}
	return size, pageMargin.Get(styles).resolve(size, styles)
}

func defaultBinding(styles *value.Chain) Binding {
	if direction(styles) == unit.LTR {
		return BoundLeft
	}
	return BoundRight
}

// marginals are what stands around the content of pages.
type marginals struct {
	eng                    *Engine
	loc                    *Splitter
	styles                 *value.Chain
	header, footer         *value.Content // nil where there is none
	background, foreground *value.Content
	headerSize, footerSize unit.Abs
}

func newMarginals(e *Engine, loc *Splitter, styles *value.Chain, margin unit.Sides[unit.Abs]) *marginals {
	m := &marginals{
		eng: e, loc: loc, styles: styles,
		background: pageBackground.Get(styles).V, foreground: pageForeground.Get(styles).V,
		headerSize: margin.Top - ResolveRel(pageHeaderAscent.Get(styles), styles).Of(margin.Top),
		footerSize: margin.Bottom - ResolveRel(pageFooterDescent.Get(styles), styles).Of(margin.Bottom),
	}
	header, footer := pageHeader.Get(styles), pageFooter.Get(styles)
	m.header, m.footer = header.V.V, footer.V.V
	align := unit.Align(pageNumberAlign.Get(styles))
	number := pageNumber(pageNumbering.Get(styles), align)
	switch {
	case align.V == unit.VTop && !header.Given:
		m.header = number
	case align.V != unit.VTop && !footer.Given:
		m.footer = number
	}
	return m
}

// layout lays out what stands around a page's content.
func (m *marginals) layout(p *laidPage, inner *frame.Frame) error {
	p.inner = inner
	full := unit.Size{
		X: inner.Width() + p.margin.Left + p.margin.Right,
		Y: inner.Height() + p.margin.Top + p.margin.Bottom,
	}
	mid := unit.Align{H: unit.HCenter, V: unit.VHorizon}
	for _, part := range []struct {
		content *value.Content
		size    unit.Size
		align   unit.Align
		to      **frame.Frame
	}{
		{m.header, unit.Size{X: inner.Width(), Y: m.headerSize}, unit.Align{V: unit.VBottom}, &p.header},
		{m.footer, unit.Size{X: inner.Width(), Y: m.footerSize}, unit.Align{V: unit.VTop}, &p.footer},
		{m.background, full, mid, &p.background},
		{m.foreground, full, mid, &p.foreground},
	} {
		if part.content == nil {
			continue
		}
		region := Region{part.size, unit.Splat(true)}
		f, err := LayoutFrame(m.eng, Aligned(part.content, part.align), m.loc.Next(part.content.Span()), m.styles, region)
		if err != nil {
			return err
		}
		*part.to = f
	}
	return nil
}
