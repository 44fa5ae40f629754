package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	quote            = element("quote", "A quotation.")
	quoteBlock       = value.Settable(quote, "block", false, "Whether the quotation is a block of its own.")
	quoteQuotes      = value.Settable(quote, "quotes", value.Smart[bool]{}, "Whether to add quotes; auto does so in a line of text.")
	quoteAttribution = value.Settable(quote, "attribution", value.Maybe[attribution]{}, "Who said it.")
	quoteBody        = value.Required[*value.Content](quote, "body", "The quotation.")
	// quoteDepth counts the quotations around.
	quoteDepth = value.Settable(quote, "depth", layout.Depth(0), "How many quotations are around.", value.Internal, value.Folds)
)

// attribution is who said it: content, or the label of a bibliography's entry.
type attribution = value.OneOf[*value.Content, value.Label]

var _ = func() bool {
	quote.Locatable = true
	quote.ShowSet = quoteStyles
	layout.Shows(quote, showQuote)
	return true
}()

func quoteStyles(c *value.Content, styles *value.Chain) value.Styles {
	if !quoteBlock.In(c, styles) {
		return nil
	}
	side := unit.Rel{Length: unit.Length{Em: 1}}
	return value.Styles{
		padLeft.Set(side), padRight.Set(side),
		layout.SetAbove(unit.Length{Em: 2.4}),
		layout.SetBelow(unit.Length{Em: 1.8}),
	}
}

func showQuote(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	block, body := quoteBlock.In(c, styles), quoteBody.Of(c)
	if quoteQuotes.In(c, styles).Or(!block) {
		body = quoted(body, styles)
	}
	by := quoteAttribution.In(c, styles)
	if by.Some && by.V.IsB {
		return nil, value.Errorf("cannot cite %s: bibliographies are not supported", value.Repr(by.V.B)).
			Hint("attribute the quotation by content: `attribution: [...]`")
	}
	if !block {
		return body, nil
	}
	body = layout.NewBlock(body).At(c.Span())
	if by.Some {
		gap := layout.NewV(layout.Spacing{Rel: unit.Rel{Length: unit.Length{Em: 0.9}}}, true)
		line := layout.NewBlock(value.NewSequence(value.NewText("—"), value.NewSpace(), by.V.A))
		body = value.NewSequence(body, gap, layout.Aligned(line, unit.Align{H: unit.HEnd}))
	}
	return value.New(pad, padBody.Is(body)), nil
}

// quoted is content in the quotes of the language; within other quotations they are single and double in turn. Spaces
// beside the quotes vanish.
func quoted(body *value.Content, styles *value.Chain) *value.Content {
	open, close := layout.QuotesIn(styles, quoteDepth.Get(styles)%2 == 0)
	whole := value.NewSequence(value.NewText(open), hole(), body, hole(), value.NewText(close))
	return whole.Styled(quoteDepth.Set(1))
}
