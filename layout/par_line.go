package layout

import (
	"slices"
	"strings"
	"unicode"

	"chatdoc/eval/unit"
	"chatdoc/layout/bidi"
)

// line is a slice of a paragraph that may become a line of it.
type line struct {
	items   []lineItem // from left to right
	width   unit.Abs
	justify bool
	dash    dash // that the line ends with
}

// lineItem is an item of a line with its place in the text's order.
type lineItem struct {
	*parItem
	order int
}

// dash is a kind of dash at the end of a line.
type dash uint8

const (
	noDash    dash = iota
	softDash       // from hyphenation
	hardDash       // a hyphen
	otherDash      // an en or em dash
)

// line cuts a line out of the paragraph that ends with a breakpoint. before is the line before it, nil for the first.
func (p *preparation) line(start, end int, at breakKind, before *line) *line {
	full := p.text[start:end]
	l := &line{
		justify: strings.HasSuffix(full, lineSep) || p.config.justify && at != breakMandatory,
		dash:    dashOf(full, at),
	}
	p.collectLine(l, start, end, start+len(trimLine(full, at)), at)
	if before != nil && repeatsHyphen(p, before, full) {
		if it := l.firstText(); it != nil {
			it.parItem = &parItem{kind: textItem, text: it.text.hyphen(p.eng, false)}
		}
	}
	if l.dash == softDash {
		if it := l.lastText(); it != nil {
			it.parItem = &parItem{kind: textItem, text: it.text.hyphen(p.eng, true)}
		}
	}
	l.trimSpaces()
	p.adjustEnds(l)
	for _, it := range l.items {
		l.width += it.width()
	}
	return l
}

func dashOf(full string, at breakKind) dash {
	switch {
	case at == breakHyphen || strings.HasSuffix(full, "\u00AD"):
		return softDash
	case strings.HasSuffix(full, "-"):
		return hardDash
	case strings.HasSuffix(full, "–") || strings.HasSuffix(full, "—"):
		return otherDash
	}
	return noDash
}

// trimLine is the text of a line without what vanishes at a breakpoint.
func trimLine(full string, at breakKind) string {
	full = strings.TrimRightFunc(full, isIgnorable)
	switch at {
	case breakNormal:
		return strings.TrimRightFunc(full, unicode.IsSpace)
	case breakMandatory:
		return strings.TrimRight(full, "\n\v\f\r\u0085\u2028\u2029")
	}
	return full
}

// collectLine collects the items of a line from left to right: runs in visual order, and in each run its items.
func (p *preparation) collectLine(l *line, start, end, trim int, at breakKind) {
	var fallback *parItem
	collect := func(start, end int, rtl bool) {
		from := len(l.items)
		if empty := p.collectRange(l, start, end, trim); empty != nil {
			fallback = empty
		}
		if rtl {
			slices.Reverse(l.items[from:])
		}
	}
	if p.levels == nil || start == end {
		collect(start, end, p.config.dir == unit.RTL)
	} else {
		for _, run := range bidi.VisualRuns(p.levels, p.text, start, end, p.config.dir == unit.RTL) {
			collect(run.Start, run.End, run.RTL)
		}
	}
	if fallback != nil && l.lastText() == nil && at == breakMandatory {
		l.items = append(l.items, lineItem{fallback, len(p.items)})
	}
}

// collectRange collects the items of a part of the text. Of text that is cut away wholly something empty is left, which
// keeps a line from collapsing that a line break ends.
func (p *preparation) collectRange(l *line, start, end, trim int) (fallback *parItem) {
	for i := p.itemAt(start); i < len(p.items); i++ {
		it := &p.items[i]
		if it.start >= end && (it.end > end || it.start > end) {
			break
		}
		if it.end < start || it.end == start && it.start < start {
			continue
		}
		if it.kind != textItem {
			l.items = append(l.items, lineItem{it.parItem, i})
			continue
		}
		from, to := max(start, it.start), min(end, it.end, trim)
		switch {
		case from >= to:
			empty := *it.text
			empty.glyphs = nil
			fallback = &parItem{kind: textItem, text: &empty}
		case it.start < from || to < it.end:
			l.items = append(l.items, lineItem{&parItem{kind: textItem, text: it.text.slice(p.eng, from, to)}, i})
		default:
			l.items = append(l.items, lineItem{it.parItem, i})
		}
	}
	return fallback
}

// itemAt is the first item that stands at a place of the text or behind it.
func (p *preparation) itemAt(at int) int {
	i, _ := slices.BinarySearchFunc(p.items, at, func(it preparedItem, at int) int {
		if it.end <= at && it.start < at {
			return -1
		}
		return 1
	})
	return i
}

func (l *line) firstText() *lineItem {
	for i := range l.items {
		if l.items[i].kind == textItem {
			return &l.items[i]
		}
	}
	return nil
}

func (l *line) lastText() *lineItem {
	for i := len(l.items) - 1; i >= 0; i-- {
		if l.items[i].kind == textItem {
			return &l.items[i]
		}
	}
	return nil
}

// repeatsHyphen reports whether a line repeats the hyphen that the line before ended with. Some languages do so for
// hyphens that belong to the word; Spanish only where the word goes on in lower case.
func repeatsHyphen(p *preparation, before *line, full string) bool {
	if before.dash != hardDash {
		return false
	}
	last := before.lastText()
	if last == nil {
		return false
	}
	switch last.text.look.lang {
	case "pt", "cs", "hr", "pl", "sk", "dsb":
		return true
	case "es":
		for _, r := range full {
			return !unicode.IsUpper(r)
		}
	}
	return false
}

// trimSpaces takes weak space away at both ends, tags aside.
func (l *line) trimSpaces() {
	weak := func(it lineItem) bool { return it.kind == spaceItem && it.weak }
	visible := func(it lineItem) bool { return it.kind != tagItem && it.kind != skipItem }
	if i := slices.IndexFunc(l.items, visible); i >= 0 && weak(l.items[i]) {
		l.items = slices.Delete(l.items, i, i+1)
	}
	for i := len(l.items) - 1; i >= 0; i-- {
		if visible(l.items[i]) {
			if weak(l.items[i]) {
				l.items = slices.Delete(l.items, i, i+1)
			}
			break
		}
	}
}

// adjustEnds takes away the space that Chinese and Japanese punctuation, and space between these scripts and Latin,
// has towards the ends of a line.
func (p *preparation) adjustEnds(l *line) {
	if first := l.firstText(); first != nil && len(first.text.glyphs) > 0 {
		g := first.text.glyphs[0]
		switch {
		case g.isRightPunct():
			changed := g
			changed.shrinkLeftBy(g.shrinkLeft)
			first.replace(0, changed)
		case p.config.cjkLatin && g.isCJ() && g.XOffset > 0:
			changed := g
			changed.shrinkLeft = 0
			changed.XAdvance -= g.XOffset
			changed.XOffset = 0
			first.replace(0, changed)
		}
	}
	last := l.lastText()
	if last == nil || len(last.text.glyphs) == 0 {
		return
	}
	i := len(last.text.glyphs) - 1
	g := last.text.glyphs[i]
	switch style := last.text.look.punctStyle(); {
	case g.isLeftPunct(style):
		changed := g
		changed.shrinkRightBy(g.shrinkRight)
		last.replace(i, changed)
	case p.config.cjkLatin && g.isCJ() && g.XAdvance-g.XOffset > 1:
		changed := g
		changed.shrinkRight = 0
		changed.XAdvance -= g.XAdvance - g.XOffset - 1
		last.replace(i, changed)
	}
}

// replace exchanges a glyph of the item's text, leaving the paragraph's own as it is.
func (it *lineItem) replace(i int, g glyph) {
	text := *it.text
	text.glyphs = slices.Clone(text.glyphs)
	text.glyphs[i] = g
	it.parItem = &parItem{kind: textItem, text: &text}
}

// width is the item's width before justification.
func (it *parItem) width() unit.Abs {
	switch it.kind {
	case textItem:
		return it.text.width()
	case spaceItem:
		return it.length
	case frameItem:
		return it.frame.Width()
	}
	return 0
}

func (l *line) sum(of func(*shapedText) unit.Abs) (sum unit.Abs) {
	for _, it := range l.items {
		if it.kind == textItem {
			sum += of(it.text)
		}
	}
	return sum
}

// justifiables is the number of glyphs behind which space may be added. Characters of CJK at the end are none.
func (l *line) justifiables() (n int) {
	for _, it := range l.items {
		if it.kind == textItem {
			n += it.text.justifiables()
		}
	}
	if last := l.lastText(); last != nil && len(last.text.glyphs) > 0 {
		if g := last.text.glyphs[len(last.text.glyphs)-1]; g.justifiable && !g.isSpace() {
			n--
		}
	}
	return n
}

// fraction is the sum of the line's fractions.
func (l *line) fraction() (sum unit.Fr) {
	for _, it := range l.items {
		if it.kind == frItem {
			sum += it.fr
		}
	}
	return sum
}

// hasNegativeWidth reports whether an item makes the line shorter.
func (l *line) hasNegativeWidth() bool {
	return slices.ContainsFunc(l.items, func(it lineItem) bool { return it.width() < 0 })
}
