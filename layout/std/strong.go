package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	strong      = element("strong", "Emphasizes content by bolder strokes.")
	strongDelta = value.Settable(strong, "delta", int64(300), "What is added to the font weight.")
	strongBody  = value.Required[*value.Content](strong, "body", "The content to emphasize.")

	_ = layout.Shows(strong, showStrong)
)

func showStrong(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	delta := layout.WeightDelta(strongDelta.In(c, styles))
	return strongBody.Of(c).Styled(layout.TextDelta.Set(delta)), nil
}
