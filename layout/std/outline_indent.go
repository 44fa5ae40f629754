package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// How far entries of an outline are indented. Automatic indents align the text of a level behind the widest number of
// that level. Each entry therefore leaves a note of the width of its number in the document, and asks for all notes of
// its outline; so it takes two rounds of layout until the indents are right.

var (
	prefixInfo  = value.NewElem("prefix-info", "How wide the number of an entry is.")
	prefixKey   = value.Required[value.Location](prefixInfo, "key", "The outline.")
	prefixLevel = value.Required[int](prefixInfo, "level", "The level of the entry.", value.Internal)
	prefixInset = value.Required[unit.Length](prefixInfo, "inset", "The width of the number and the gap.", value.Internal)
)

var _ = func() bool {
	prefixInfo.Locatable, prefixInfo.Unqueriable = true, true
	prefixInfo.Construct = introspect.NotConstructible
	layout.Shows(prefixInfo, func(*layout.Engine, *value.Content, *value.Chain) (*value.Content, error) {
		return value.Empty(), nil
	})
	return true
}()

// unnumberedIndent is the indent for a level of which no entry has a number.
const unnumberedIndent unit.Em = 1.2

// indented is a block with the entry's prefix, which may be nil, and what follows it, indented for the level.
func (e entry) indented(prefix, inner *value.Content, gap unit.Length) (*value.Content, error) {
	styles, err := e.ctx.NeedStyles()
	if err != nil {
		return nil, err
	}
	around := outlineAround.Get(styles).Content
	if around == nil {
		return nil, value.Errorf("must be called within the context of an outline")
	}
	var width, inset unit.Abs
	if prefix != nil {
		size, err := layout.Measured(layout.Of(e.eng), prefix, around.Location(), styles)
		if err != nil {
			return nil, err
		}
		width, inset = size.X, size.X+layout.Resolve(gap, styles)
	}
	by := outlineIndent.In(around, styles)
	base, hanging := unit.Rel{}, inset
	if by.Given {
		base, err = e.indentBy(by.V)
	} else {
		base.Length.Abs, hanging = e.autoIndent(around.Location(), prefix != nil, inset, styles)
	}
	if err != nil {
		return nil, err
	}
	body := inner
	if prefix != nil {
		var parts []*value.Content
		if !by.Given {
			note := value.New(prefixInfo, prefixKey.Is(around.Location()), prefixLevel.Is(e.level()),
				prefixInset.Is(unit.Length{Abs: inset}))
			parts = append(parts, note)
		}
		body = value.NewSequence(append(parts, spaceOf(-hanging), prefix, spaceOf(hanging-width), inner)...)
		base.Length.Abs += hanging
	}
	return layout.NewBlock(body, layout.BlockInset(layout.StartInset(base, styles))).At(e.content.Span()), nil
}

func spaceOf(width unit.Abs) *value.Content {
	return layout.NewStrongH(layout.Spacing{Rel: unit.Rel{Length: unit.Length{Abs: width}}})
}

func (e entry) level() int { return int(entryLevel.Of(e.content)) }

// indentBy is the indent that a document asks for.
func (e entry) indentBy(by outlineIndentBy) (unit.Rel, error) {
	if !by.IsB {
		return by.A.Mul(float64(e.level() - 1)), nil
	}
	v, err := by.B.CallWith(e.eng, e.ctx, value.Int(e.level()-1))
	if err != nil {
		return unit.Rel{}, err
	}
	return value.Cast[unit.Rel](v)
}

// autoIndent is the indent of the entry, and how far lines after the first are indented further.
func (e entry) autoIndent(outline value.Location, prefixed bool, inset unit.Abs, styles *value.Chain) (base, hanging unit.Abs) {
	insets := prefixInsets(e.eng.Introspector, outline)
	at := func(level int) unit.Abs {
		if known, ok := insets[level]; ok {
			return known
		}
		return layout.Resolve(unit.Length{Em: unnumberedIndent}, styles)
	}
	for level := 1; level < e.level(); level++ {
		base += at(level)
	}
	if prefixed {
		hanging = max(inset, at(e.level()))
	}
	return base, hanging
}

// prefixInsets are the greatest insets by level that the entries of an outline have noted.
func prefixInsets(in value.Introspector, outline value.Location) map[int]unit.Abs {
	of := &value.ElemSelector{Elem: prefixInfo, Where: value.NewDict().Put("key", outline)}
	insets := map[int]unit.Abs{}
	for _, note := range in.Query(of) {
		level := prefixLevel.Of(note)
		insets[level] = max(insets[level], prefixInset.Of(note).Abs)
	}
	return insets
}
