package layout

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// The elements of a line of text, besides text itself.
var (
	Linebreak        = value.NewElem("linebreak", "A line break.")
	linebreakJustify = value.Settable(Linebreak, "justify", false, "Whether the line before is justified.")

	SmartQuote       = value.NewElem("smartquote", "A quote that fits the language.")
	QuoteDouble      = value.Settable(SmartQuote, "double", true, "Whether it is a double quote.")
	quoteEnabled     = value.Settable(SmartQuote, "enabled", true, "Whether quotes fit the language at all.")
	quoteAlternative = value.Settable(SmartQuote, "alternative", false, "Whether to use the language's other quotes.")
	quoteQuotes      = value.Settable(SmartQuote, "quotes", value.Smart[QuoteSet]{}, "The quotes to use.")

	// Inline is an element that lays itself out in a line of text.
	Inline       = value.NewElem("inline", "What lays itself out in a line of text.")
	inlineElem   = value.Required[*value.Content](Inline, "elem", "What is laid out.", value.Internal)
	inlineLayout = value.Required[inlineFunc](Inline, "layout", "How it is laid out.", value.Internal)
)

var _ = func() bool {
	Linebreak.PlainText = func(_ *value.Content, w *strings.Builder) { w.WriteByte('\n') }
	SmartQuote.PlainText = func(c *value.Content, w *strings.Builder) {
		if QuoteDouble.Has(c) && !QuoteDouble.Of(c) {
			w.WriteByte('\'')
		} else {
			w.WriteByte('"')
		}
	}
	return true
}()

// InlineItem is a part of an element in a line of text: a frame, or weak space where lines may break.
type InlineItem struct {
	Frame *frame.Frame
	Space unit.Abs // where there is no frame
}

// InlineFunc makes the parts of an element in a line of text.
type InlineFunc func(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) ([]InlineItem, error)

// inlineFunc is an InlineFunc that can be kept in a field.
type inlineFunc struct{ lay InlineFunc }

// Cast brings the Caster: none of its own, as documents never see it.
func (inlineFunc) Cast() *value.Caster[inlineFunc] { return internal[inlineFunc](nil) }

// NewInline makes content that lays an element out as a frame in a line of text.
func NewInline(elem *value.Content, lay FrameFunc) *value.Content {
	return NewInlineItems(elem, func(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) ([]InlineItem, error) {
		f, err := lay(e, c, loc, styles, region)
		return []InlineItem{{Frame: f}}, err
	})
}

// NewInlineItems makes content that lays an element out as several parts of a line of text.
func NewInlineItems(elem *value.Content, lay InlineFunc) *value.Content {
	return value.New(Inline, inlineElem.Is(elem), inlineLayout.Is(inlineFunc{lay})).At(elem.Span())
}

// Spacing is a length or a share of what is left over.
type Spacing struct {
	Rel  unit.Rel
	Fr   unit.Fr
	IsFr bool
}

// Cast brings the Caster: a relative length or a fraction.
func (Spacing) Cast() *value.Caster[Spacing] {
	rel := value.CasterOf[unit.Rel]()
	info := rel.Info.Or(value.Types(value.FractionType))
	return &value.Caster[Spacing]{
		Info: info,
		From: func(v value.Value) (Spacing, error) {
			if f, ok := v.(value.Fraction); ok {
				return Spacing{Fr: unit.Fr(f), IsFr: true}, nil
			}
			if !rel.Accepts(v) {
				return Spacing{}, info.Fail(v)
			}
			r, err := rel.From(v)
			return Spacing{Rel: r}, err
		},
		Into: func(s Spacing) value.Value {
			switch {
			case s.IsFr:
				return value.Fraction(s.Fr)
			case s.Rel.Ratio == 0:
				return value.Length(s.Rel.Length)
			case s.Rel.Length.IsZero():
				return value.Ratio(s.Rel.Ratio)
			}
			return value.Relative(s.Rel)
		},
		Matches: func(v value.Value) bool {
			_, ok := v.(value.Fraction)
			return ok || rel.Accepts(v)
		},
	}
}

// The elements of space.
var (
	H       = value.NewElem("h", "Space in a line of text.")
	hAmount = value.Required[Spacing](H, "amount", "How much space.")
	hWeak   = value.Settable(H, "weak", false, "Whether the space vanishes at the ends of lines and beside larger space.")

	V       = value.NewElem("v", "Space between blocks.")
	vAmount = value.Required[Spacing](V, "amount", "How much space.")
	vWeak   = value.Settable(V, "weak", false, "Whether the space vanishes at the ends of regions and beside larger space.")
	// vAttach keeps the space only directly after a paragraph.
	vAttach = value.Settable(V, "attach", false, "Whether the space belongs to the paragraph before.", value.Internal)
)

// NewH makes space in a line of text.
func NewH(s Spacing, weak bool) *value.Content { return value.New(H, hAmount.Is(s), hWeak.Is(weak)) }

// NewStrongH makes space in a line of text that never vanishes.
func NewStrongH(s Spacing) *value.Content { return value.New(H, hAmount.Is(s)) }

// NewV makes space between blocks.
func NewV(s Spacing, weak bool) *value.Content { return value.New(V, vAmount.Is(s), vWeak.Is(weak)) }

// NewAttachedV makes weak space that is there only directly after a paragraph.
func NewAttachedV(length unit.Rel) *value.Content {
	return value.New(V, vAmount.Is(Spacing{Rel: length}), vWeak.Is(true), vAttach.Is(true))
}

// SpacingAlong is the space that an element h or v makes along an axis; ok is false for other content.
func SpacingAlong(axis unit.Axis, c *value.Content) (s Spacing, ok bool) {
	switch {
	case axis == unit.X && c.Is(H):
		return hAmount.Of(c), true
	case axis == unit.Y && c.Is(V):
		return vAmount.Of(c), true
	}
	return s, false
}
