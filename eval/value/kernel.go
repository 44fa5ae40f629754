package value

import (
	"strings"
	"unicode/utf8"

	"chatdoc/lexer/source"
)

// The elements that content of any kind is built of. Text and raw text get more fields where they are laid out.
var (
	Sequence         = NewElem("sequence", "Content that follows other content.")
	SequenceChildren = Variadic[*Content](Sequence, "children", "The parts, in order.")

	Styled       = NewElem("styled", "Content with styles.")
	StyledChild  = Required[*Content](Styled, "child", "The content.")
	StyledStyles = Required[Styles](Styled, "styles", "The styles.")

	Text     = NewElem("text", "Text, and how it is set.")
	TextBody = Required[string](Text, "text", "The text.")

	// SymbolText is a single symbol, which math treats other than text.
	SymbolElem = NewElem("symbol", "A symbol.")
	SymbolText = Required[string](SymbolElem, "text", "The symbol.")

	Space = NewElem("space", "A space between words.")

	Raw      = NewElem("raw", "Text that is shown as it stands, in a monospaced font.")
	RawText  = Required[string](Raw, "text", "The text.")
	RawBlock = Settable(Raw, "block", false, "Whether the text is a block of its own.")
	RawLang  = Settable(Raw, "lang", Maybe[string]{}, "The language to highlight the text by.")

	ContextElem = NewElem("context", "Content that depends on where it stands.")
	ContextFunc = Required[*Func](ContextElem, "func", "Makes the content.", Internal)
)

// NewText makes content of a text.
func NewText(s string) *Content { return New(Text, TextBody.Is(s)) }

// NewSymbol makes content of a symbol.
func NewSymbol(s string) *Content { return New(SymbolElem, SymbolText.Is(s)) }

// NewSpace makes a space.
func NewSpace() *Content { return New(Space) }

// Empty makes content in which nothing is.
func Empty() *Content { return New(Sequence, SequenceChildren.Is(nil)) }

// NewSequence makes content of parts, in order. One part alone is that part.
func NewSequence(parts ...*Content) *Content {
	if len(parts) == 1 {
		return parts[0]
	}
	return New(Sequence, SequenceChildren.Is(parts))
}

// IsEmpty reports whether nothing is in the content.
func (c *Content) IsEmpty() bool { return c.elem == Sequence && len(SequenceChildren.Of(c)) == 0 }

// Add is the content followed by other content; sequences are joined into one.
func (c *Content) Add(other *Content) *Content {
	return NewSequence(appendFlat(appendFlat(nil, c), other)...)
}

// Styled is the content with styles. Styles of content that is styled already are put around those.
func (c *Content) Styled(styles ...Style) *Content {
	if len(styles) == 0 {
		return c
	}
	if c.elem == Styled && c.label == "" {
		outer := append(Styles(nil), styles...)
		return StyledStyles.With(c, append(outer, StyledStyles.Of(c)...))
	}
	return New(Styled, StyledChild.Is(c), StyledStyles.Is(styles)).At(c.span)
}

// Display is the content that a value stands for in markup.
func Display(v Value) *Content {
	switch v := v.(type) {
	case *Content:
		return v
	case Int:
		return NewText(FormatInt(int64(v)))
	case Float:
		return NewText(FormatFloat(float64(v)))
	case Decimal:
		return NewText(v.String())
	case *Version:
		return NewText(v.String())
	case *Module:
		if v.Content != nil {
			return v.Content
		}
		return Empty()
	case shown:
		return v.show()
	}
	return New(Raw, RawText.Is(Repr(v)), RawBlock.Is(false), RawLang.Is(Some("typc")))
}

func (None) show() *Content      { return Empty() }
func (s Str) show() *Content     { return NewText(string(s)) }
func (s *Symbol) show() *Content { return NewSymbol(s.Text()) }

// PlainText is the content's text, without anything else.
func (c *Content) PlainText() string {
	var w strings.Builder
	c.writePlain(&w)
	return w.String()
}

func (c *Content) writePlain(w *strings.Builder) {
	switch c.elem {
	case Text:
		w.WriteString(TextBody.Of(c))
	case SymbolElem:
		w.WriteString(SymbolText.Of(c))
	case Raw:
		w.WriteString(RawText.Of(c))
	case Space:
		w.WriteByte(' ')
	default:
		if c.elem.PlainText != nil {
			c.elem.PlainText(c, w)
			return
		}
		c.EachChild(func(d *Content) bool { d.writePlain(w); return true })
	}
}

// EachChild calls visit with the content in the fields, until it gives false.
func (c *Content) EachChild(visit func(*Content) bool) {
	for _, s := range c.slots {
		each := eachContent
		if s.field.each != nil {
			each = s.field.each
		}
		if !each(s.value, visit) {
			return
		}
	}
}

// eachContentIn visits the content in a list of things.
func eachContentIn[T any](list any, visit func(*Content) bool) bool {
	for _, v := range list.([]T) {
		if !eachContent(v, visit) {
			return false
		}
	}
	return true
}

func eachContent(v any, visit func(*Content) bool) bool {
	switch v := v.(type) {
	case *Content:
		return v == nil || visit(v)
	case []*Content:
		for _, c := range v {
			if !visit(c) {
				return false
			}
		}
	case *Array:
		for _, item := range v.items {
			if !eachContent(item, visit) {
				return false
			}
		}
	case Maybe[*Content]:
		return !v.Some || visit(v.V)
	case interface {
		EachContent(func(*Content) bool) bool
	}:
		return v.EachContent(visit)
	}
	return true
}

// Walk calls visit with the content and all content in it, outer content first, until it gives false.
func (c *Content) Walk(visit func(*Content) bool) bool {
	if !visit(c) {
		return false
	}
	ok := true
	c.EachChild(func(d *Content) bool {
		ok = d.Walk(visit)
		return ok
	})
	return ok
}

// Spanned is the content as coming from a place, whatever it came from before.
func (c *Content) Spanned(span source.Span) *Content {
	d := c.clone()
	d.span = span
	return d
}

// isLabelLiteral reports whether a label can be written between angle brackets.
func isLabelLiteral(s string) bool {
	if s == "" || !utf8.ValidString(s) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return !isLabelRune(r) }) < 0
}
