package extra

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// A sheet is a block with three differences. Where it is continued on another page, its ground does not end with the last
// line but goes on to the end of the page. Its width is a wish: it is never wider than the room there is, so that nothing
// of it is lost off the page. And it says what code stands on, which is highlighted before a show rule puts it on a ground
// of its own.
var (
	sheetElem  = value.NewElem("sheet", "A ground that goes on to the end of each page that it is continued from.")
	sheetWidth = value.Settable(sheetElem, "width", value.Smart[unit.Rel]{}, "The greatest width; auto is all there is.")
	sheetInset = value.Settable(sheetElem, "inset", layout.Insets{}, "The space between its sides and its content, on every page.", value.Folds)
	sheetFill  = value.Settable(sheetElem, "fill", layout.Fill{}, "What the ground is filled with.")
	sheetCode  = value.Settable(sheetElem, "code-fill", layout.Fill{}, "What is between the ground and code: the colors of code are those that can be read on it.")
	sheetBody  = value.Required[*value.Content](sheetElem, "body", "What stands on the ground.")

	_ = layout.Fragments(sheetElem, layoutSheet)
)

func layoutSheet(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	inset := layout.InsetsIn(sheetInset.In(c, styles), styles)
	fill := sheetFill.In(c, styles)
	inner := layout.OnGround(layout.OnGround(styles, fill), sheetCode.In(c, styles))
	fragment, err := layout.LayoutFragment(e, sheetBody.Of(c), loc, inner, sheetPod(c, styles, regions, inset))
	if err != nil {
		return nil, err
	}
	paint, err := layout.ResolvePaint(e, fill.V, false)
	if err != nil {
		return nil, err
	}
	for i, f := range fragment {
		last := i == len(fragment)-1
		if i > 0 || last || !f.IsEmpty() { // else nothing has fitted, and it begins on the next page
			layout.Grow(f, inset)
			if !last {
				f.Size.Y = max(f.Size.Y, regions.Size.Y)
			}
			f.Hard = true
			f.FillAndStroke(paint, unit.Sides[*frame.Stroke]{}, unit.Sides[unit.RelAbs]{}, unit.Corners[unit.RelAbs]{})
		}
		regions.Next()
	}
	return fragment, nil
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
	pod.Expand = unit.Axes[bool]{X: room.IsFinite()}
	return pod
}
