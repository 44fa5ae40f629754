package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	ellipse       = element("ellipse", "An ellipse, which may have content.")
	ellipseWidth  = value.Settable(ellipse, "width", value.Smart[unit.Rel]{}, "The width; auto is as wide as the content needs.")
	ellipseHeight = value.Settable(ellipse, "height", layout.Sizing{}, "The height; auto is as high as the content needs.")
	ellipseFill   = value.Settable(ellipse, "fill", layout.Fill{}, "What the ellipse is filled with.")
	ellipseStroke = value.Settable(ellipse, "stroke", value.Smart[value.Maybe[*value.Stroke]]{}, "How its outline is drawn; auto is not at all where it is filled.", value.Folds)
	ellipseInset  = value.Settable(ellipse, "inset", shapeInset(), "The space between the outline and the content.", value.Folds)
	ellipseOutset = value.Settable(ellipse, "outset", layout.Insets{}, "How far the outline is moved outwards.", value.Folds)
	ellipseBody   = value.Settable(ellipse, "body", value.Maybe[*value.Content]{}, "What the ellipse contains.", value.Positional)

	_ = sized(ellipse, ellipseWidth, ellipseHeight, layoutEllipse)
)

func layoutEllipse(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	s := shape{
		body:   ellipseBody.In(c, styles).V,
		look:   shapeLook{ellipseFill.In(c, styles), evenStrokes(ellipseStroke.In(c, styles))},
		inset:  ellipseInset.In(c, styles),
		outset: ellipseOutset.In(c, styles),
		round:  true,
	}
	return s.layout(e, loc, styles, region)
}
