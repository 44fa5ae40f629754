package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/layout/quote"
	"chatdoc/lexer/diag"
)

// What stands in a paragraph's text for other things: UAX #9 (isolates and embeddings), U+FFFC for objects.
const (
	ltrEmbedding = "\u202A"
	rtlEmbedding = "\u202B"
	popEmbedding = "\u202C"
	ltrIsolate   = "\u2066"
	popIsolate   = "\u2069"
	object       = "\uFFFC"
	lineSep      = "\u2028" // a justified line break
)

// segment is a part of a paragraph's text: text of one style, or an item.
type segment struct {
	length int // in bytes
	styles *value.Chain
	item   *parItem // nil for text
}

// parItem is an item of a line.
type parItem struct {
	kind   parItemKind
	length unit.Abs // of space
	weak   bool     // of space
	fr     unit.Fr
	frame  *frame.Frame
	mark   Mark
	text   *shapedText
	box    *value.Content // of a fractional item that is a box
	styles *value.Chain
	loc    Locator
	string string // what stands for it in the text
}

type parItemKind uint8

const (
	textItem  parItemKind = iota
	spaceItem             // a fixed space
	frItem                // a share of what is left of the line
	frameItem
	tagItem
	skipItem // has no form, but takes part in bidirectional reordering
)

// textCollector collects a paragraph's content into a text and segments.
type textCollector struct {
	eng    *Engine
	loc    *Splitter
	config *parConfig
	base   unit.Size

	text     strings.Builder
	segments []segment
	quoter   quote.Quoter
}

func (c *textCollector) collect(pairs []Pair) error {
	if c.config.firstLine != 0 {
		c.item(&parItem{kind: spaceItem, length: c.config.firstLine, string: " "})
	}
	if c.config.hanging != 0 {
		c.item(&parItem{kind: spaceItem, length: -c.config.hanging, string: " "})
	}
	for _, p := range pairs {
		if err := c.child(p.Content, p.Styles); err != nil {
			return err
		}
	}
	return nil
}

func (c *textCollector) child(elem *value.Content, styles *value.Chain) error {
	switch elem.Elem() {
	case value.Space:
		c.string(" ", styles)
	case value.Text:
		c.string(c.cased(value.TextBody.Of(elem), styles), styles)
	case H:
		c.space(hAmount.Of(elem), hWeak.In(elem, styles), styles)
	case Linebreak:
		if linebreakJustify.In(elem, styles) {
			c.string(lineSep, styles)
		} else {
			c.string("\n", styles)
		}
	case SmartQuote:
		c.string(c.quote(elem, styles), styles)
	case Inline:
		return c.inline(elem, styles)
	case Box:
		return c.box(elem, styles)
	case tagElem:
		c.item(&parItem{kind: tagItem, mark: tagMark.Of(elem)})
	default:
		c.eng.Sink.Warn(diag.Warnf(elem.Span(), "%s may not occur inside of a paragraph and was ignored", elem.Elem().Base()))
	}
	return nil
}

// string adds text. It joins text before it that has the same styles.
func (c *textCollector) string(s string, styles *value.Chain) {
	c.text.WriteString(s)
	if n := len(c.segments); n > 0 && c.segments[n-1].item == nil && c.segments[n-1].styles == styles {
		c.segments[n-1].length += len(s)
		return
	}
	c.segments = append(c.segments, segment{length: len(s), styles: styles})
}

// item adds an item. Of weak spaces side by side the larger is kept.
func (c *textCollector) item(it *parItem) {
	if n := len(c.segments); it.weak && n > 0 {
		if last := c.segments[n-1].item; last != nil && last.weak {
			last.length = max(last.length, it.length)
			return
		}
	}
	c.text.WriteString(it.string)
	c.segments = append(c.segments, segment{length: len(it.string), item: it})
}

// cased is a text in the wanted case, embedded where it runs against the paragraph's direction.
func (c *textCollector) cased(s string, styles *value.Chain) string {
	l := look(styles)
	if l.letterCase.Some {
		s = l.letterCase.V.Apply(s)
	}
	switch {
	case l.dir == c.config.dir:
		return s
	case l.dir == unit.RTL:
		return rtlEmbedding + s + popEmbedding
	}
	return ltrEmbedding + s + popEmbedding
}

func (c *textCollector) space(s Spacing, weak bool, styles *value.Chain) {
	switch {
	case s.IsFr && s.Fr != 0:
		c.item(&parItem{kind: frItem, fr: s.Fr, string: " "})
	case !s.IsFr && !s.Rel.IsZero():
		c.item(&parItem{kind: spaceItem, length: ResolveRel(s.Rel, styles).Of(c.base.X), weak: weak, string: " "})
	}
}

// quote is the form that a quote takes after the text before it.
func (c *textCollector) quote(elem *value.Content, styles *value.Chain) string {
	double := QuoteDouble.In(elem, styles)
	switch {
	case quoteEnabled.In(elem, styles):
		quotes := quoteQuotes.In(elem, styles).V.quotes(look(styles), quoteAlternative.In(elem, styles))
		return c.quoter.Quote(c.lastVisible(), quotes, double)
	case double:
		return `"`
	}
	return "'"
}

// lastVisible is the last character so far that is not ignorable, 0 if there is none.
func (c *textCollector) lastVisible() rune {
	s := c.text.String()
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isIgnorable(r) {
			return r
		}
		s = s[:len(s)-size]
	}
	return 0
}

// isIgnorable reports whether a character has no form of its own (the property Default_Ignorable_Code_Point of UAX #44).
func isIgnorable(r rune) bool {
	return r >= 0xad && unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r) && (r < 0xfff9 || r > 0xfffb)
}

// inline adds an element that lays itself out in the line. It keeps its own direction.
func (c *textCollector) inline(elem *value.Content, styles *value.Chain) error {
	c.item(&parItem{kind: skipItem, string: ltrIsolate})
	m, inner := modifiersIn(styles).within(styles)
	items, err := inlineLayout.Of(elem).lay(c.eng, inlineElem.Of(elem), c.loc.Next(elem.Span()), inner, Region{Size: c.base})
	if err != nil {
		return err
	}
	for _, it := range items {
		if it.Frame == nil {
			c.item(&parItem{kind: spaceItem, length: it.Space, weak: true, string: " "})
			continue
		}
		m.apply(it.Frame)
		c.frame(it.Frame, styles)
	}
	c.item(&parItem{kind: skipItem, string: popIsolate})
	return nil
}

func (c *textCollector) box(elem *value.Content, styles *value.Chain) error {
	loc := c.loc.Next(elem.Span())
	if width := boxWidth.In(elem, styles); width.Kind == SizeFr {
		c.item(&parItem{kind: frItem, fr: width.Fr, box: elem, styles: styles, loc: loc, string: " "})
		return nil
	}
	f, err := modified(styles, func(styles *value.Chain) (*frame.Frame, error) {
		return layoutBox(c.eng, elem, loc, styles, Region{Size: c.base})
	})
	if err != nil {
		return err
	}
	c.frame(f, styles)
	return nil
}

func (c *textCollector) frame(f *frame.Frame, styles *value.Chain) {
	shiftFrame(c.eng, f, styles)
	c.item(&parItem{kind: frameItem, frame: f, string: object})
}

// shiftFrame moves a frame as the text around it is moved.
func shiftFrame(e *Engine, f *frame.Frame, styles *value.Chain) {
	l := look(styles)
	by := unit.Point{Y: l.baseline}
	if s := TextShift.Get(styles); s != nil {
		by = by.Add(scriptOffset(e, l, s))
	}
	f.Translate(by)
}

// scriptOffset is where the text of a sub- or superscript stands.
func scriptOffset(e *Engine, l *textLook, s *ScriptShift) (by unit.Point) {
	face := firstFace(e, l)
	if face == nil {
		return by
	}
	m := face.Metrics().Subscript
	if s.Super {
		m = face.Metrics().Superscript
	}
	by = unit.Point{X: m.HorizontalOffset.At(l.size), Y: -m.VerticalOffset.At(l.size)}
	if s.Offset.Given {
		by.Y = -s.Offset.V.At(l.size)
	}
	return by
}
