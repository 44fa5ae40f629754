package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	emph     = element("emph", "Emphasizes content by italics; within italics, by upright type.")
	emphBody = value.Required[*value.Content](emph, "body", "The content to emphasize.")

	_ = layout.Shows(emph, showEmph)
)

func showEmph(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
	return emphBody.Of(c).Styled(layout.TextItalic.Set(true)), nil
}
