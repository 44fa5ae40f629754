package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

var (
	move     = element("move", "Moves content without moving what is around it.")
	moveDX   = value.Settable(move, "dx", unit.Rel{}, "How far to the right.")
	moveDY   = value.Settable(move, "dy", unit.Rel{}, "How far down.")
	moveBody = value.Required[*value.Content](move, "body", "The content to move.")

	_ = layout.Frames(move, layoutMove)
)

func layoutMove(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	f, err := layout.LayoutFrame(e, moveBody.Of(c), loc, styles, region)
	if err != nil {
		return nil, err
	}
	f.Translate(unit.Point{
		X: layout.ResolveRel(moveDX.In(c, styles), styles).Of(region.Size.X),
		Y: layout.ResolveRel(moveDY.In(c, styles), styles).Of(region.Size.Y),
	})
	return f, nil
}
