package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	strike           = element("strike", "Draws a line through text.")
	strikeStroke     = value.Settable(strike, "stroke", value.Smart[*value.Stroke]{}, "How the line is drawn; auto is in the text's color and as thick as the font has it.", value.Folds)
	strikeOffset     = value.Settable(strike, "offset", value.Smart[unit.Length]{}, "How far below the baseline the line is; auto is where the font has it.")
	strikeExtent     = value.Settable(strike, "extent", unit.Length{}, "How far the line stands out on both sides.")
	strikeBackground = value.Settable(strike, "background", false, "Whether the line is behind the text.")
	strikeBody       = value.Required[*value.Content](strike, "body", "The content to draw the line at.")

	_ = layout.Shows(strike, showStrike)
)

var _ = func() bool {
	strike.Locatable = true
	return true
}()

func showStrike(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return decorated(strikeBody.Of(c), styles, layout.Decoration{
		Kind:       layout.Strike,
		Stroke:     strikeStroke.In(c, styles),
		Offset:     strikeOffset.In(c, styles),
		Extent:     strikeExtent.In(c, styles),
		Background: strikeBackground.In(c, styles),
	}), nil
}
