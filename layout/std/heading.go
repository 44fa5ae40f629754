package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	heading              = element("heading", "A section heading.")
	headingLevel         = value.Settable(heading, "level", value.Smart[value.OneOrMore]{}, "The level, from 1; auto is the sum of offset and depth.")
	headingDepth         = value.Settable(heading, "depth", value.OneOrMore(1), "The level relative to the offset: the number of equals signs.")
	headingOffset        = value.Settable(heading, "offset", value.Natural(0), "How far the levels are shifted.")
	headingNumbering     = value.Settable(heading, "numbering", value.Maybe[layout.Numbering]{}, "How headings are numbered.")
	headingSupplement    = value.Settable(heading, "supplement", supplement{}, "What references call the heading.")
	headingOutlined      = value.Settable(heading, "outlined", true, "Whether outlines show the heading.")
	headingBookmarked    = value.Settable(heading, "bookmarked", value.Smart[bool]{}, "Whether viewers list the heading; auto is as in outlines.")
	headingHangingIndent = value.Settable(heading, "hanging-indent", value.Smart[unit.Length]{}, "How far lines after the first are indented; auto is behind the number.")
	headingBody          = value.Required[*value.Content](heading, "body", "The heading.")
)

var _ = func() bool {
	heading.Locatable = true
	heading.Synthesize = synthesizeHeading
	heading.ShowSet = headingStyles
	introspect.Counts(heading, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(resolveLevel(c, nil)), headingNumbering.Of(c).Some
	})
	layout.Bookmarks(heading, bookmarkHeading)
	layout.Shows(heading, showHeading)
	return true
}()

func resolveLevel(c *value.Content, styles *value.Chain) int {
	level := headingLevel.In(c, styles)
	return int(level.Or(value.OneOrMore(headingOffset.In(c, styles)) + headingDepth.In(c, styles)))
}

func synthesizeHeading(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	named := value.NewText(layout.LocalName("heading", styles))
	content, err := resolveSupplement(eng, headingSupplement.In(c, styles), c, styles, named)
	if err != nil {
		return err
	}
	headingLevel.Put(c, value.Given(value.OneOrMore(resolveLevel(c, styles))))
	headingSupplement.Put(c, supplementOf(content))
	return nil
}

// headingStyles make headings bold, and the first two levels larger. Space is in em of the text around.
func headingStyles(c *value.Content, styles *value.Chain) value.Styles {
	size, above := unit.Em(1), unit.Em(1.44)
	switch resolveLevel(c, styles) {
	case 1:
		size, above = 1.4, 1.8
	case 2:
		size = 1.2
	}
	return value.Styles{
		layout.SetTextSize(size),
		layout.SetTextWeight(700),
		layout.SetAbove(unit.Length{Em: above / size}),
		layout.SetBelow(unit.Length{Em: 0.75 / size}),
		layout.SetSticky(true),
	}
}

func bookmarkHeading(c *value.Content) (title string, level int, ok bool) {
	bookmarked := headingBookmarked.Of(c).Or(headingOutlined.Of(c))
	return headingBody.Of(c).PlainText(), resolveLevel(c, nil), bookmarked
}

// numberGap is the space between a heading's number and its text.
const numberGap unit.Em = 0.3

func showHeading(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	body, hanging := headingBody.Of(c), headingHangingIndent.In(c, styles)
	indent := layout.Resolve(hanging.V, styles)
	if n := headingNumbering.In(c, styles); n.Some {
		number, err := numbersAt(e.Engine, introspect.Of(heading), c.Location(), n.V, styles)
		if err != nil {
			return nil, err
		}
		if number = number.At(c.Span()); !hanging.Given && layout.AlignIn(styles).X == unit.Start {
			size, err := layout.Measured(e, number, c.Location(), styles)
			if err != nil {
				return nil, err
			}
			indent = size.X + layout.Resolve(unit.Length{Em: numberGap}, styles)
		}
		gap := layout.Spacing{Rel: unit.Rel{Length: unit.Length{Em: numberGap}}}
		body = number.Add(layout.NewH(gap, true)).Add(body)
	}
	if indent == 0 {
		return layout.NewBlock(body), nil
	}
	by := unit.Rel{Length: unit.Length{Abs: indent}}
	dedented := layout.NewStrongH(layout.Spacing{Rel: by.Neg()}).Add(body)
	return layout.NewBlock(dedented, layout.BlockInset(layout.StartInset(by, styles))), nil
}
