package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Realization turns content into a flat list of elements that layout knows, each with its styles. It walks the content
// and, for each element,
//
//  1. applies the show rules that match it, one at a time, and walks what comes out (realize_show.go),
//  2. walks into sequences and styled content,
//  3. collects elements that belong together into groups (realize_group.go): text for show rules that match text,
//     inline content for paragraphs, items for lists. A finished group becomes an element that is walked in turn.
//
// What is left is pushed to the sink.

// Pair is realized content with its styles.
type Pair struct {
	Content *value.Content
	Styles  *value.Chain
}

// realization is the kind of a realization.
type realization uint8

const (
	realizeDocument realization = iota // pages may be configured
	realizeFragment                    // within a container
	realizePar                         // within a paragraph, whose content is not grouped any more
	realizeMath                        // within a formula
)

// realizer is the state of a realization.
type realizer struct {
	eng     *Engine
	kind    realization
	locator *Splitter
	info    *DocumentInfo // of a document, to be filled in

	sink   []Pair
	groups []group // those being collected, the innermost last

	// outside tells that we stand where page styles have been lifted to the page.
	outside bool
	// mayAttach tells that attached space may follow, since a paragraph was pushed last.
	mayAttach bool
	// sawParbreak tells that a paragraph break occurred.
	sawParbreak bool
	// inline tells that a fragment had nothing but inline content.
	inline bool
	// waiting tells that the paragraph being collected has been interrupted, and ends when something comes after it.
	waiting bool
}

// realizeDoc realizes the content of a document and collects what it says about itself.
func realizeDoc(e *Engine, loc *Splitter, c *value.Content, styles *value.Chain, info *DocumentInfo) ([]Pair, error) {
	r := &realizer{eng: e, kind: realizeDocument, locator: loc, info: info, outside: true}
	return r.run(c, styles)
}

// realizeFlow realizes the content of a container. inline tells that it is inline content only, which makes no
// paragraph.
func realizeFlow(e *Engine, loc *Splitter, c *value.Content, styles *value.Chain) (pairs []Pair, inline bool, err error) {
	r := &realizer{eng: e, kind: realizeFragment, locator: loc}
	pairs, err = r.run(c, styles)
	return pairs, r.inline, err
}

// realizeInline realizes the content of a paragraph.
func realizeInline(e *Engine, loc *Splitter, c *value.Content, styles *value.Chain) ([]Pair, error) {
	r := &realizer{eng: e, kind: realizePar, locator: loc}
	return r.run(c, styles)
}

func (r *realizer) run(c *value.Content, styles *value.Chain) ([]Pair, error) {
	if err := r.visit(c, styles); err != nil {
		return nil, err
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	return r.sink, nil
}

func (r *realizer) push(c *value.Content, styles *value.Chain) {
	r.sink = append(r.sink, Pair{c, styles})
}

// visit realizes an element.
func (r *realizer) visit(c *value.Content, styles *value.Chain) error {
	elem := c.Elem()
	if elem == tagElem {
		r.push(c, styles)
		return nil
	}
	if r.kind == realizeMath {
		if done, err := r.visitMath(c, styles); done || err != nil {
			return err
		}
	} else if elem == value.SymbolElem {
		return r.visitSymbol(c, styles)
	}
	if done, err := r.visitShowRules(c, styles); done || err != nil {
		return err
	}
	switch elem {
	case value.Sequence:
		for _, child := range value.SequenceChildren.Of(c) {
			if err := r.visit(child, styles); err != nil {
				return err
			}
		}
		return nil
	case value.Styled:
		return r.visitStyled(value.StyledChild.Of(c), value.StyledStyles.Of(c), styles)
	}
	if err := r.resume(); err != nil {
		return err
	}
	if done, err := r.visitGroups(c, styles); done || err != nil {
		return err
	}
	if !r.filter(c, styles) {
		r.push(c, styles)
	}
	return nil
}

// visitSymbol realizes a symbol as text.
func (r *realizer) visitSymbol(c *value.Content, styles *value.Chain) error {
	text := value.NewText(value.SymbolText.Of(c)).At(c.Span())
	if label := c.Label(); label != "" {
		text = text.Labelled(label)
	}
	return r.visit(text, styles)
}

// visitStyled realizes content with further styles.
func (r *realizer) visitStyled(c *value.Content, local value.Styles, outer *value.Chain) error {
	if len(local) == 0 {
		return r.visit(c, outer)
	}
	pagebreak, err := r.checkStyles(local)
	if err != nil {
		return err
	}
	if r.outside {
		local = local.Outside()
	}
	if pagebreak {
		// The page begins with the styles up to the last that concerns pages; what follows is its content's.
		page := local[:lastOf(local, Page)+1]
		if err := r.visit(value.New(Pagebreak, pagebreakWeak.Is(true)), outer.With(page)); err != nil {
			return err
		}
	}
	if err := r.interrupt(local); err != nil {
		return err
	}
	if err := r.visit(c, r.eng.inner(outer, local)); err != nil {
		return err
	}
	if err := r.interrupt(local); err != nil {
		return err
	}
	if pagebreak {
		return r.visit(value.New(Pagebreak, pagebreakWeak.Is(true), pagebreakBoundary.Is(true)), outer)
	}
	return nil
}

// checkStyles takes note of styles of the document and of pages, and refuses them where they cannot be.
func (r *realizer) checkStyles(local value.Styles) (pagebreak bool, err error) {
	for _, st := range local {
		switch elem := st.Elem(); {
		case elem == nil:
		case elem == Document && r.info != nil:
			r.info.populate(local)
		case elem == Document:
			return false, diag.Errorf(st.Span(), "document set rules are not allowed inside of containers")
		case elem == Page && r.kind == realizeDocument:
			pagebreak, r.outside = true, true
		case elem == Page:
			return false, diag.Errorf(st.Span(), "page configuration is not allowed inside of containers")
		}
	}
	return pagebreak, nil
}

func lastOf(styles value.Styles, elem *value.Elem) int {
	for i := len(styles) - 1; i >= 0; i-- {
		if styles[i].Elem() == elem {
			return i
		}
	}
	return -1
}

// filter drops what only matters while grouping, and tells whether it did.
func (r *realizer) filter(c *value.Content, styles *value.Chain) bool {
	switch {
	case c.Is(value.Space) && r.kind != realizePar && r.kind != realizeMath:
		return true
	case c.Is(Parbreak) && r.kind != realizeMath:
		r.mayAttach, r.sawParbreak = false, true
		return true
	case !r.mayAttach && c.Is(V) && vAttach.In(c, styles):
		return true
	}
	r.mayAttach = c.Is(Par)
	return false
}

// finish completes the groups that are still being collected.
func (r *realizer) finish() error {
	err := r.finishGroupsWhile(func() bool {
		if r.onlyInline() {
			r.inline = true
			r.groups = nil
			r.sink = collapseSpaces(r.sink, 0)
			return false
		}
		return len(r.groups) > 0
	})
	if r.kind == realizePar {
		r.sink = collapseSpaces(r.sink, 0)
	}
	return err
}

// onlyInline reports whether a container has nothing but one stretch of inline content, which makes no paragraph.
func (r *realizer) onlyInline() bool {
	if r.kind != realizeFragment || r.sawParbreak || len(r.groups) != 1 || r.groups[0].rule != parRule {
		return false
	}
	return !slices.ContainsFunc(r.sink[:r.groups[0].start], func(p Pair) bool { return !p.Content.Is(tagElem) })
}

// firstSpan is the first place that any of the content comes from.
func firstSpan(pairs []Pair) source.Span {
	var span source.Span
	for _, p := range pairs {
		span = span.Or(p.Content.Span())
	}
	return span
}
