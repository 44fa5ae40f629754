package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	hide     = element("hide", "Keeps the space of content without showing it.")
	hideBody = value.Required[*value.Content](hide, "body", "The content to hide.")

	_ = layout.Shows(hide, showHide)
)

func showHide(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
	return hideBody.Of(c).Styled(layout.TextHidden.Set(true)), nil
}
