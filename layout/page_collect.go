package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// pageItem is a step in making pages.
type pageItem struct {
	kind   pageItemKind
	pairs  []Pair       // the content of a run, or tags
	styles *value.Chain // of pages that have no content of their own
	parity Parity
	loc    Locator
}

type pageItemKind uint8

const (
	pageRun    pageItemKind = iota // pages with content, or an empty page
	pageParity                     // an empty page, where the next one would not have the parity
	pageTags                       // tags without content, for the next page
)

// collectPages cuts realized content at page breaks. A strong break makes a page even if nothing is on it; so does the
// start of the document, if nothing follows.
func collectPages(pairs []Pair, loc *Splitter, initial *value.Chain) (items []pageItem) {
	staged := true // whether an empty page is due, should no content come
	for len(pairs) > 0 {
		p := pairs[0]
		if !p.Content.Is(Pagebreak) {
			n := migrateTags(pairs, runLength(pairs, false))
			if n == 0 {
				continue
			}
			run := pageItem{pairs: pairs[:n], styles: initial}
			pairs = pairs[n:]
			if runTags(run.pairs) == n && !(staged && onlyBoundaries(pairs)) {
				run.kind = pageTags
				items = append(items, run)
				continue
			}
			run.loc = loc.Next(p.Content.Span())
			items = append(items, run)
			staged = false
			continue
		}
		strong := !pagebreakWeak.In(p.Content, p.Styles)
		if strong && staged {
			items = append(items, pageItem{styles: initial, loc: loc.Next(p.Content.Span())})
		}
		if to := pagebreakTo.In(p.Content, p.Styles); to.Some {
			items = append(items, pageItem{kind: pageParity, parity: to.V, styles: p.Styles, loc: loc.Next(p.Content.Span())})
		}
		// A break that ends the scope of a set rule has the styles before that rule: they are not those of an empty page.
		if !pagebreakBoundary.In(p.Content, p.Styles) {
			initial = p.Styles
		}
		staged = staged || strong
		pairs = pairs[1:]
	}
	if staged {
		items = append(items, pageItem{styles: initial, loc: loc.Next(source.Span{})})
	}
	return items
}

// runLength is the number of elements from the start that are page breaks, or that are none.
func runLength(pairs []Pair, breaks bool) int {
	n := slices.IndexFunc(pairs, func(p Pair) bool { return p.Content.Is(Pagebreak) != breaks })
	if n < 0 {
		return len(pairs)
	}
	return n
}

// runTags is the number of tags from the start.
func runTags(pairs []Pair) int {
	n := slices.IndexFunc(pairs, func(p Pair) bool { return !p.Content.Is(tagElem) })
	if n < 0 {
		return len(pairs)
	}
	return n
}

func onlyBoundaries(pairs []Pair) bool {
	return !slices.ContainsFunc(pairs, func(p Pair) bool {
		return !p.Content.Is(Pagebreak) || !pagebreakBoundary.In(p.Content, p.Styles)
	})
}

// migrateTags moves tags of elements that begin just before the page breaks at mid, and have nothing there yet, behind
// them: as where a show rule puts a break before a heading. It returns where the run before the breaks now ends.
func migrateTags(pairs []Pair, mid int) int {
	start := mid
	for start > 0 && pairs[start-1].Content.Is(tagElem) {
		start--
	}
	end := mid + runLength(pairs[mid:], true)
	if start == mid || end == mid {
		return mid
	}
	ended := map[value.Location]bool{}
	for _, p := range pairs[start:mid] {
		if m := tagMark.Of(p.Content); m.Content == nil {
			ended[m.Location] = true
		}
	}
	rank := func(p Pair) int {
		switch {
		case !p.Content.Is(tagElem):
			return 1
		case ended[tagMark.Of(p.Content).Location]:
			return 0
		}
		return 2
	}
	slices.SortStableFunc(pairs[start:end], func(a, b Pair) int { return rank(a) - rank(b) })
	n := slices.IndexFunc(pairs[start:end], func(p Pair) bool { return rank(p) != 0 })
	return start + n
}
