package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	rotate       = element("rotate", "Turns content.")
	rotateAngle  = value.Settable(rotate, "angle", unit.Angle(0), "The angle, clockwise.", value.Positional)
	rotateOrigin = value.Settable(rotate, "origin", centered(), "The point of the content that stays where it is.", value.Folds)
	rotateReflow = value.Settable(rotate, "reflow", false, "Whether the layout makes room for the turned content.")
	rotateBody   = value.Required[*value.Content](rotate, "body", "The content to turn.")

	_ = layout.Frames(rotate, layoutRotate)
)

func layoutRotate(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	angle := rotateAngle.In(c, styles)
	t := transformation{
		body:   rotateBody.Of(c),
		by:     unit.Rotate(angle),
		origin: rotateOrigin.In(c, styles),
		reflow: rotateReflow.In(c, styles),
		room:   roomFor(region.Size, unit.Rotate(-angle)),
	}
	return t.layout(e, loc, styles, region)
}
