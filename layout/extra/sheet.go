package extra

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// A sheet is a block with some differences. Where it is continued on another page, its ground does not end with the last
// line but goes on to the end of the page, and its corners are round where it begins and where it ends, not where it is
// cut. Its width is a wish: it is never wider than the room there is, so that nothing of it is lost off the page. And it
// says what code stands on, which is highlighted before a show rule puts it on a ground of its own.
var (
	sheetElem   = value.NewElem("sheet", "A ground that goes on to the end of each page that it is continued from.")
	sheetWidth  = value.Settable(sheetElem, "width", value.Smart[unit.Rel]{}, "The greatest width; auto is all there is.")
	sheetFit    = value.Settable(sheetElem, "fit", false, "Whether it is as narrow as its content.")
	sheetInset  = value.Settable(sheetElem, "inset", layout.Insets{}, "The space between its sides and its content, on every page.", value.Folds)
	sheetRadius = value.Settable(sheetElem, "radius", layout.Radii{}, "How round its corners are.", value.Folds)
	sheetFill   = value.Settable(sheetElem, "fill", layout.Fill{}, "What the ground is filled with.")
	sheetCode   = value.Settable(sheetElem, "code-fill", layout.Fill{}, "What is between the ground and code: the colors of code are those that can be read on it.")
	sheetBody   = value.Required[*value.Content](sheetElem, "body", "What stands on the ground.")

	_ = layout.Fragments(sheetElem, layoutSheet)
)

func layoutSheet(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	inset := layout.InsetsIn(sheetInset.In(c, styles), styles)
	inner := layout.OnGround(layout.OnGround(styles, sheetFill.In(c, styles)), sheetCode.In(c, styles))
	fragment, err := layout.LayoutEven(e, sheetBody.Of(c), loc, inner, sheetPod(c, styles, regions, inset))
	if err != nil {
		return nil, err
	}
	return fragment, drawGround(e, c, styles, fragment, regions, inset)
}

// drawGround gives the parts of a sheet their insets and their ground.
func drawGround(
	e *layout.Engine, c *value.Content, styles *value.Chain, fragment layout.Fragment, regions layout.Regions, inset unit.Sides[unit.RelAbs],
) error {
	paint, err := layout.ResolvePaint(e, sheetFill.In(c, styles).V, false)
	if err != nil {
		return err
	}
	radius := layout.RadiiIn(sheetRadius.In(c, styles), styles)
	begun := false
	for i, f := range fragment {
		last := i == len(fragment)-1
		if begun || last || !f.IsEmpty() { // else nothing has fitted, and it begins on the next page
			layout.Grow(f, inset)
			if !last {
				f.Size.Y = max(f.Size.Y, regions.Size.Y)
			}
			f.Hard = true
			f.FillAndStroke(paint, unit.Sides[*frame.Stroke]{}, unit.Sides[unit.RelAbs]{}, cornersOf(radius, !begun, last))
			begun = true
		}
		regions.Next()
	}
	return nil
}

// cornersOf are the corners of a part: round where the whole begins and ends.
func cornersOf(radius unit.Corners[unit.RelAbs], begins, ends bool) unit.Corners[unit.RelAbs] {
	if !begins {
		radius.TopLeft, radius.TopRight = unit.RelAbs{}, unit.RelAbs{}
	}
	if !ends {
		radius.BottomLeft, radius.BottomRight = unit.RelAbs{}, unit.RelAbs{}
	}
	return radius
}

// sheetPod are the regions for what stands on the ground.
func sheetPod(c *value.Content, styles *value.Chain, regions layout.Regions, inset unit.Sides[unit.RelAbs]) layout.Regions {
	room := regions.Size.X
	if width := sheetWidth.In(c, styles); width.Given {
		room = min(room, layout.ResolveRel(width.V, styles).Of(room))
	}
	pod := regions
	pod.Size.X = room
	pod = pod.Map(func(size unit.Size) unit.Size { return layout.Shrink(size, inset) })
	pod.Expand = unit.Axes[bool]{X: room.IsFinite() && !sheetFit.In(c, styles)}
	return pod
}
