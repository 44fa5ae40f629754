package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	smallcaps     = element("smallcaps", "Shows letters as small capitals.")
	smallcapsAll  = value.Settable(smallcaps, "all", false, "Whether capital letters become small ones too.")
	smallcapsBody = value.Required[*value.Content](smallcaps, "body", "The content to show in small capitals.")

	_ = layout.Shows(smallcaps, showSmallcaps)
)

func showSmallcaps(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	caps := layout.SmallCaps{All: smallcapsAll.In(c, styles)}
	return smallcapsBody.Of(c).Styled(layout.TextCaps.Set(value.Some(caps))), nil
}
