package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Lists of terms: terms and terms.item.
var (
	terms              = element("terms", "A list of terms and their descriptions.")
	termsTight         = value.Settable(terms, "tight", true, "Whether items are as close as lines; in markup, where no blank line separates them.")
	termsSeparator     = value.Settable(terms, "separator", layout.NewH(layout.Spacing{Rel: unit.Rel{Length: unit.Length{Em: 0.6}}}, true), "What stands between terms and descriptions.")
	termsIndent        = value.Settable(terms, "indent", unit.Length{}, "The space before terms.")
	termsHangingIndent = value.Settable(terms, "hanging-indent", unit.Length{Em: 2}, "The further space before lines after the first.")
	termsSpacing       = value.Settable(terms, "spacing", value.Smart[unit.Length]{}, "The space between items; auto is that between lines, or paragraphs.")
	termsItems         = value.Variadic[termsChild](terms, "children", "The items.")

	termsItem            = element("terms.item", "An item of a list of terms.")
	termsItemTerm        = value.Required[*value.Content](termsItem, "term", "The term.")
	termsItemDescription = value.Required[*value.Content](termsItem, "description", "The description.")
)

var _ = func() bool {
	terms.Locatable = true
	layout.Shows(terms, showTerms)
	layout.Collects(termsItem, terms, collectTerms)
	return true
}()

// NewTermItem makes an item of a list of terms.
func NewTermItem(term, description *value.Content) *value.Content {
	return value.New(termsItem, termsItemTerm.Is(term), termsItemDescription.Is(description))
}

// termsChild is an item of a list of terms.
type termsChild struct{ content *value.Content }

// Cast brings the Caster: an array of a term and a description, or an item.
func (termsChild) Cast() *value.Caster[termsChild] {
	info := value.Types(value.ArrayType, value.ContentType)
	content := value.CasterOf[*value.Content]()
	return &value.Caster[termsChild]{
		Info: info,
		From: func(v value.Value) (termsChild, error) {
			if pair, ok := v.(*value.Array); ok {
				return termsPair(pair)
			}
			if !content.Accepts(v) {
				return termsChild{}, info.Fail(v)
			}
			c, err := content.From(v)
			if err == nil && !c.Is(termsItem) {
				err = value.Errorf("expected term item or array")
			}
			return termsChild{c}, err
		},
		Into: func(c termsChild) value.Value { return c.content },
	}
}

// EachContent lets searches of content find what is in lists of terms.
func (c termsChild) EachContent(visit func(*value.Content) bool) bool { return visit(c.content) }

// termsPair makes an item of a term and a description.
func termsPair(pair *value.Array) (child termsChild, err error) {
	if pair.Len() != 2 {
		return child, value.Errorf("array must contain exactly two entries")
	}
	term, err := value.Cast[*value.Content](pair.Items()[0])
	if err != nil {
		return child, err
	}
	description, err := value.Cast[*value.Content](pair.Items()[1])
	child.content = NewTermItem(term, description)
	return child, err
}

// collectTerms makes a list of terms of items in markup.
func collectTerms(items []layout.Collected, tight bool) *value.Content {
	children := make([]termsChild, len(items))
	for i, it := range items {
		term := termsItemTerm.Of(it.Item).Styled(it.Styles...)
		description := termsItemDescription.Of(it.Item).Styled(it.Styles...)
		children[i] = termsChild{termsItemDescription.With(termsItemTerm.With(it.Item, term), description)}
	}
	return value.New(terms, termsTight.Is(tight), termsItems.Is(children))
}

// showTerms shows the items below each other, padded by the hanging indent, which the first line of each goes back by.
func showTerms(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	tight, spacing := termsTight.In(c, styles), termsSpacing.In(c, styles)
	gutter := layout.Spacing{Rel: unit.Rel{Length: itemGutter(spacing, tight, styles)}}
	hanging := termsHangingIndent.In(c, styles)
	var items []stackItem
	for _, item := range termsItems.Of(c) {
		items = append(items, stackItem{body: showTerm(item.content, termsSeparator.In(c, styles), hanging, tight)})
	}
	body := value.New(stack, stackSpacing.Is(value.Some(gutter)), stackItems.Is(items)).At(c.Span())
	side := padLeft
	if layout.DirIn(styles) == unit.RTL {
		side = padRight
	}
	padding := unit.Rel{Length: hanging.Add(termsIndent.In(c, styles))}
	body = value.New(pad, side.Is(padding), padBody.Is(body)).At(c.Span()).Styled(layout.ListDepth.Set(1))
	if tight {
		body = attached(body, spacing, styles)
	}
	return body, nil
}

func showTerm(item, separator *value.Content, hanging unit.Length, tight bool) *value.Content {
	var parts []*value.Content
	if !hanging.IsZero() {
		parts = append(parts, layout.NewH(layout.Spacing{Rel: unit.Rel{Length: hanging.Neg()}}, false))
	}
	term := value.New(strong, strongBody.Is(termsItemTerm.Of(item)))
	parts = append(parts, term, separator, termsItemDescription.Of(item))
	if !tight {
		// Text in a list that is not tight is always a paragraph.
		parts = append(parts, value.New(layout.Parbreak))
	}
	return value.NewSequence(parts...)
}
