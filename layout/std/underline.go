package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	underline           = element("underline", "Draws a line below text.")
	underlineStroke     = value.Settable(underline, "stroke", value.Smart[*value.Stroke]{}, "How the line is drawn; auto is in the text's color and as thick as the font has it.", value.Folds)
	underlineOffset     = value.Settable(underline, "offset", value.Smart[unit.Length]{}, "How far below the baseline the line is; auto is where the font has it.")
	underlineExtent     = value.Settable(underline, "extent", unit.Length{}, "How far the line stands out on both sides.")
	underlineEvade      = value.Settable(underline, "evade", true, "Whether the line makes room for the glyphs that it crosses.")
	underlineBackground = value.Settable(underline, "background", false, "Whether the line is behind the text.")
	underlineBody       = value.Required[*value.Content](underline, "body", "The content to draw the line at.")

	_ = layout.Shows(underline, showUnderline)
)

var _ = func() bool {
	underline.Locatable = true
	return true
}()

func showUnderline(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return decorated(underlineBody.Of(c), styles, layout.Decoration{
		Kind:       layout.Underline,
		Stroke:     underlineStroke.In(c, styles),
		Offset:     underlineOffset.In(c, styles),
		Extent:     underlineExtent.In(c, styles),
		Evade:      underlineEvade.In(c, styles),
		Background: underlineBackground.In(c, styles),
	}), nil
}
