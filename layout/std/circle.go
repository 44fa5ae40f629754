package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	circle       = element("circle", "A circle, which may have content.")
	circleWidth  = value.Settable(circle, "width", value.Smart[unit.Rel]{}, "The width; radius stands for half of width and height.")
	circleHeight = value.Settable(circle, "height", layout.Sizing{}, "The height.")
	circleFill   = value.Settable(circle, "fill", layout.Fill{}, "What the circle is filled with.")
	circleStroke = value.Settable(circle, "stroke", value.Smart[value.Maybe[*value.Stroke]]{}, "How its outline is drawn; auto is not at all where it is filled.", value.Folds)
	circleInset  = value.Settable(circle, "inset", shapeInset(), "The space between the outline and the content.", value.Folds)
	circleOutset = value.Settable(circle, "outset", layout.Insets{}, "How far the outline is moved outwards.", value.Folds)
	circleBody   = value.Settable(circle, "body", value.Maybe[*value.Content]{}, "What the circle contains.", value.Positional)

	_ = sized(circle, circleWidth, circleHeight, layoutCircle)
)

var _ = func() bool {
	circle.Arguments = func(args *value.Args) { spreadSide(args, "radius", 2) }
	return true
}()

func layoutCircle(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	s := shape{
		body:      circleBody.In(c, styles).V,
		look:      shapeLook{circleFill.In(c, styles), evenStrokes(circleStroke.In(c, styles))},
		inset:     circleInset.In(c, styles),
		outset:    circleOutset.In(c, styles),
		round:     true,
		quadratic: true,
	}
	return s.layout(e, loc, styles, region)
}
