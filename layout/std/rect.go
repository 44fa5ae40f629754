package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	rect       = element("rect", "A rectangle, which may have content.")
	rectWidth  = value.Settable(rect, "width", value.Smart[unit.Rel]{}, "The width; auto is as wide as the content.")
	rectHeight = value.Settable(rect, "height", layout.Sizing{}, "The height; auto is as high as the content.")
	rectFill   = value.Settable(rect, "fill", layout.Fill{}, "What the rectangle is filled with.")
	rectStroke = value.Settable(rect, "stroke", value.Smart[layout.Strokes]{}, "How its sides are drawn; auto is not at all where it is filled.", value.Folds)
	rectRadius = value.Settable(rect, "radius", layout.Radii{}, "How round its corners are.", value.Folds)
	rectInset  = value.Settable(rect, "inset", shapeInset(), "The space between its sides and its content.", value.Folds)
	rectOutset = value.Settable(rect, "outset", layout.Insets{}, "How far its sides are moved outwards.", value.Folds)
	rectBody   = value.Settable(rect, "body", value.Maybe[*value.Content]{}, "What the rectangle contains.", value.Positional)

	_ = sized(rect, rectWidth, rectHeight, layoutRect)
)

func layoutRect(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	s := shape{
		body:   rectBody.In(c, styles).V,
		look:   shapeLook{rectFill.In(c, styles), rectStroke.In(c, styles)},
		inset:  rectInset.In(c, styles),
		outset: rectOutset.In(c, styles),
		radius: rectRadius.In(c, styles),
	}
	return s.layout(e, loc, styles, region)
}
