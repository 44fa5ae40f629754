package std

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Numbered lists: enum and enum.item.
var (
	enum            = element("enum", "A numbered list.")
	enumTight       = value.Settable(enum, "tight", true, "Whether items are as close as lines; in markup, where no blank line separates them.")
	enumNumbering   = value.Settable(enum, "numbering", pattern("1."), "How items are numbered.")
	enumStart       = value.Settable(enum, "start", value.Smart[value.Natural]{}, "The first number; auto is 1, or if reversed that of the items.")
	enumFull        = value.Settable(enum, "full", false, "Whether numbers contain those of the lists around.")
	enumReversed    = value.Settable(enum, "reversed", false, "Whether numbers count down.")
	enumIndent      = value.Settable(enum, "indent", unit.Length{}, "The space before numbers.")
	enumBodyIndent  = value.Settable(enum, "body-indent", unit.Length{Em: 0.5}, "The space between numbers and items.")
	enumSpacing     = value.Settable(enum, "spacing", value.Smart[unit.Length]{}, "The space between items; auto is that between lines, or paragraphs.")
	enumNumberAlign = value.Settable(enum, "number-align", unit.Align{H: unit.HEnd, V: unit.VTop}, "Where numbers stand.")
	enumItems       = value.Variadic[enumChild](enum, "children", "The items.")
	enumParents     = value.Settable(enum, "parents", itemNumbers(nil), "The numbers of the items around.", value.Internal, value.Folds)

	enumItem       = element("enum.item", "An item of a numbered list.")
	enumItemNumber = value.Settable(enumItem, "number", value.Smart[value.Natural]{}, "The item's number; auto follows on that before.", value.Positional)
	enumItemBody   = value.Required[*value.Content](enumItem, "body", "The item's content.")
)

var _ = func() bool {
	enum.Locatable = true
	layout.Shows(enum, showEnum)
	layout.Collects(enumItem, enum, collectEnum)
	return true
}()

// NewEnumItem makes an item of a numbered list.
func NewEnumItem(number value.Maybe[int64], body *value.Content) *value.Content {
	item := value.New(enumItem, enumItemBody.Is(body))
	if number.Some {
		item = enumItemNumber.With(item, value.Given(value.Natural(number.V)))
	}
	return item
}

// enumChild is an item of an enum, which other content becomes.
type enumChild struct{ content *value.Content }

// Cast brings the Caster: an array of a number and content, or content.
func (enumChild) Cast() *value.Caster[enumChild] {
	info := value.Types(value.ArrayType, value.ContentType)
	content := value.CasterOf[*value.Content]()
	return &value.Caster[enumChild]{
		Info: info,
		From: func(v value.Value) (enumChild, error) {
			if pair, ok := v.(*value.Array); ok {
				return enumPair(pair)
			}
			if !content.Accepts(v) {
				return enumChild{}, info.Fail(v)
			}
			c, err := content.From(v)
			if err == nil && !c.Is(enumItem) {
				c = value.New(enumItem, enumItemBody.Is(c)).At(c.Span())
			}
			return enumChild{c}, err
		},
		Into: func(c enumChild) value.Value { return c.content },
	}
}

// EachContent lets searches of content find what is in enums.
func (c enumChild) EachContent(visit func(*value.Content) bool) bool { return visit(c.content) }

// enumPair makes an item of a number and content.
func enumPair(pair *value.Array) (child enumChild, err error) {
	if pair.Len() != 2 {
		return child, value.Errorf("array must contain exactly two entries")
	}
	number, err := value.Cast[value.Smart[value.Natural]](pair.Items()[0])
	if err != nil {
		return child, err
	}
	body, err := value.Cast[*value.Content](pair.Items()[1])
	child.content = value.New(enumItem, enumItemNumber.Is(number), enumItemBody.Is(body))
	return child, err
}

// collectEnum makes an enum of items in markup.
func collectEnum(items []layout.Collected, tight bool) *value.Content {
	children := make([]enumChild, len(items))
	for i, it := range items {
		body := enumItemBody.Of(it.Item).Styled(it.Styles...)
		item := enumItemNumber.With(it.Item, enumItemNumber.In(it.Item, it.Chain))
		children[i] = enumChild{enumItemBody.With(item, body)}
	}
	return value.New(enum, enumTight.Is(tight), enumItems.Is(children))
}

func showEnum(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	block := layout.BlockFragment(c, layoutEnum)
	if enumTight.In(c, styles) {
		return attached(block, enumSpacing.In(c, styles), styles), nil
	}
	return block, nil
}

func layoutEnum(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	tight, align := enumTight.In(c, styles), enumNumberAlign.In(c, styles)
	n := newItemNumberer(c, styles)
	var items []layout.MarkedItem
	for _, item := range enumItems.Of(c) {
		number := n.next(enumItemNumber.In(item.content, styles))
		marker, err := n.write(e, number)
		if err != nil {
			return nil, err
		}
		// Dots that hang over at the end would come closer to the items.
		marker = layout.WithoutOverhang(layout.Aligned(marker, align))
		body := itemBody(enumItemBody.Of(item.content), tight, enumParents.Set(itemNumbers{number}))
		items = append(items, layout.MarkedItem{Marker: marker, Body: body})
	}
	space := layout.ItemSpacing{
		Indent: enumIndent.In(c, styles), BodyIndent: enumBodyIndent.In(c, styles),
		Gutter: itemGutter(enumSpacing.In(c, styles), tight, styles),
	}
	return layout.LayoutItems(e, items, space, loc, styles, regions, c.Span())
}

// itemNumbers are the numbers of items within each other, the outermost first.
type itemNumbers []uint64

// Cast brings the Caster: none of its own, as documents never see it.
func (itemNumbers) Cast() *value.Caster[itemNumbers] {
	return &value.Caster[itemNumbers]{
		From: func(v value.Value) (itemNumbers, error) { return nil, value.CastInfo(nil).Fail(v) },
		Into: func(itemNumbers) value.Value { return value.None{} },
		Fold: func(inner, outer itemNumbers) itemNumbers {
			return append(outer[:len(outer):len(outer)], inner...)
		},
	}
}

// itemNumberer numbers the items of an enum.
type itemNumberer struct {
	styles    *value.Chain
	numbering layout.Numbering
	full      bool
	reversed  bool
	parents   itemNumbers
	following uint64 // the number of the next item that has none itself
}

func newItemNumberer(c *value.Content, styles *value.Chain) *itemNumberer {
	n := &itemNumberer{
		styles: styles, numbering: enumNumbering.In(c, styles), full: enumFull.In(c, styles),
		reversed: enumReversed.In(c, styles), parents: enumParents.Get(styles), following: 1,
	}
	if n.reversed {
		n.following = uint64(len(enumItems.Of(c)))
	}
	if start := enumStart.In(c, styles); start.Given {
		n.following = uint64(start.V)
	}
	return n
}

// next is the number of the next item.
func (n *itemNumberer) next(own value.Smart[value.Natural]) uint64 {
	number := n.following
	if own.Given {
		number = uint64(own.V)
	}
	switch {
	case !n.reversed:
		n.following = number + min(1, math.MaxUint64-number)
	default:
		n.following = number - min(1, number)
	}
	return number
}

// write writes a number: as the pattern or function says, alone or with those of the items around.
func (n *itemNumberer) write(e *layout.Engine, number uint64) (*value.Content, error) {
	numbers := []uint64{number}
	switch {
	case n.full:
		numbers = append(n.parents[:len(n.parents):len(n.parents)], number)
	case n.numbering.Func == nil:
		return value.NewText(n.numbering.Pattern.ApplyKth(len(n.parents), number)), nil
	}
	ctx := &value.Context{Styles: n.styles, HasStyles: true}
	v, err := n.numbering.Apply(e.Engine, ctx, numbers...)
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}
