package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Bullet lists: list and list.item.
var (
	list           = element("list", "A bullet list.")
	listTight      = value.Settable(list, "tight", true, "Whether items are as close as lines; in markup, where no blank line separates them.")
	listMarker     = value.Settable(list, "marker", bullets("•", "‣", "–"), "The marker, one for each depth in turn, or a function of the depth.")
	listIndent     = value.Settable(list, "indent", unit.Length{}, "The space before markers.")
	listBodyIndent = value.Settable(list, "body-indent", unit.Length{Em: 0.5}, "The space between markers and items.")
	listSpacing    = value.Settable(list, "spacing", value.Smart[unit.Length]{}, "The space between items; auto is that between lines, or paragraphs.")
	listItems      = value.Variadic[listChild](list, "children", "The items.")
	listDepth      = value.Settable(list, "depth", layout.Depth(0), "How many bullet lists are around.", value.Internal, value.Folds)

	listItem     = element("list.item", "An item of a bullet list.")
	listItemBody = value.Required[*value.Content](listItem, "body", "The item's content.")
)

var _ = func() bool {
	list.Locatable = true
	layout.Shows(list, showList)
	layout.Collects(listItem, list, collectList)
	return true
}()

// NewListItem makes an item of a bullet list.
func NewListItem(body *value.Content) *value.Content {
	return value.New(listItem, listItemBody.Is(body))
}

// listChild is an item of a list, which other content becomes.
type listChild struct{ content *value.Content }

// Cast brings the Caster: content.
func (listChild) Cast() *value.Caster[listChild] {
	return partCaster(func(c *value.Content) (listChild, error) {
		if !c.Is(listItem) {
			c = NewListItem(c).At(c.Span())
		}
		return listChild{c}, nil
	}, listChild.part)
}

func (c listChild) part() *value.Content { return c.content }

// EachContent lets searches of content find what is in lists.
func (c listChild) EachContent(visit func(*value.Content) bool) bool { return visit(c.content) }

// collectList makes a list of items in markup.
func collectList(items []layout.Collected, tight bool) *value.Content {
	children := make([]listChild, len(items))
	for i, it := range items {
		body := listItemBody.Of(it.Item).Styled(it.Styles...)
		children[i] = listChild{listItemBody.With(it.Item, body)}
	}
	return value.New(list, listTight.Is(tight), listItems.Is(children))
}

func showList(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	block := layout.BlockFragment(c, layoutList)
	if listTight.In(c, styles) {
		return attached(block, listSpacing.In(c, styles), styles), nil
	}
	return block, nil
}

// attached is a tight list, which stands as close below a paragraph as its items stand to each other.
func attached(block *value.Content, spacing value.Smart[unit.Length], styles *value.Chain) *value.Content {
	v := layout.NewAttachedV(unit.Rel{Length: spacing.Or(layout.Leading(styles))})
	return v.Add(block)
}

// itemGutter is the space between the items of a list.
func itemGutter(spacing value.Smart[unit.Length], tight bool, styles *value.Chain) unit.Length {
	if tight {
		return spacing.Or(layout.Leading(styles))
	}
	return spacing.Or(layout.ParSpacing.Get(styles))
}

// itemBody is the content of an item within one more list. In a list that is not tight text is always a paragraph.
func itemBody(body *value.Content, tight bool, styles ...value.Style) *value.Content {
	if !tight {
		body = body.Add(value.New(layout.Parbreak))
	}
	return body.Styled(append(styles, layout.ListDepth.Set(1))...)
}

func layoutList(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	tight := listTight.In(c, styles)
	m := listMarker.In(c, styles)
	marker, err := m.at(e, int(listDepth.Get(styles)), styles)
	if err != nil {
		return nil, err
	}
	marker = layout.Aligned(marker, unit.Align{H: unit.HStart, V: unit.VTop})
	var items []layout.MarkedItem
	for _, item := range listItems.Of(c) {
		body := itemBody(listItemBody.Of(item.content), tight, listDepth.Set(1))
		items = append(items, layout.MarkedItem{Marker: marker, Body: body})
	}
	space := layout.ItemSpacing{
		Indent: listIndent.In(c, styles), BodyIndent: listBodyIndent.In(c, styles),
		Gutter: itemGutter(listSpacing.In(c, styles), tight, styles),
	}
	return layout.LayoutItems(e, items, space, loc, styles, regions, c.Span())
}
