package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	overline           = element("overline", "Draws a line above text.")
	overlineStroke     = value.Settable(overline, "stroke", value.Smart[*value.Stroke]{}, "How the line is drawn; auto is in the text's color and as thick as the font has it.", value.Folds)
	overlineOffset     = value.Settable(overline, "offset", value.Smart[unit.Length]{}, "How far below the baseline the line is; auto is where the font has it.")
	overlineExtent     = value.Settable(overline, "extent", unit.Length{}, "How far the line stands out on both sides.")
	overlineEvade      = value.Settable(overline, "evade", true, "Whether the line makes room for the glyphs that it crosses.")
	overlineBackground = value.Settable(overline, "background", false, "Whether the line is behind the text.")
	overlineBody       = value.Required[*value.Content](overline, "body", "The content to draw the line at.")

	_ = layout.Shows(overline, showOverline)
)

var _ = func() bool {
	overline.Locatable = true
	return true
}()

func showOverline(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return decorated(overlineBody.Of(c), styles, layout.Decoration{
		Kind:       layout.Overline,
		Stroke:     overlineStroke.In(c, styles),
		Offset:     overlineOffset.In(c, styles),
		Extent:     overlineExtent.In(c, styles),
		Evade:      overlineEvade.In(c, styles),
		Background: overlineBackground.In(c, styles),
	}), nil
}
