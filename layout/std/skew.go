package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	skew       = element("skew", "Slants content.")
	skewX      = value.Settable(skew, "ax", unit.Angle(0), "The angle along the horizontal axis.")
	skewY      = value.Settable(skew, "ay", unit.Angle(0), "The angle along the vertical axis.")
	skewOrigin = value.Settable(skew, "origin", centered(), "The point of the content that stays where it is.", value.Folds)
	skewReflow = value.Settable(skew, "reflow", false, "Whether the layout makes room for the slanted content.")
	skewBody   = value.Required[*value.Content](skew, "body", "The content to slant.")

	_ = layout.Frames(skew, layoutSkew)
)

func layoutSkew(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	by := unit.Skew(skewX.In(c, styles), skewY.In(c, styles))
	t := transformation{
		body:   skewBody.Of(c),
		by:     by,
		origin: skewOrigin.In(c, styles),
		reflow: skewReflow.In(c, styles),
		room:   roomFor(region.Size, by), // sic: not the inverse
	}
	return t.layout(e, loc, styles, region)
}
