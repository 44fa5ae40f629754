package extra

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// A cover is as large as the room there is. Its body, in its natural size or, if that depends on the room, in this room, is
// made larger or smaller so that it just fills the room in both directions, and centered; what stands out is for others to
// clip.
var (
	coverElem = value.NewElem("cover", "Scales something so that it covers the room there is.")
	coverBody = value.Required[*value.Content](coverElem, "body", "What is scaled.")

	_ = layout.Frames(coverElem, layoutCover)
)

func layoutCover(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (f *frame.Frame, err error) {
	room := region.Size
	for _, size := range []unit.Size{unit.Splat(unit.Inf), room} {
		f, err = layout.LayoutFrame(e, coverBody.Of(c), loc, styles, layout.Region{Size: size})
		if err != nil {
			return nil, err
		}
		if isArea(f.Size) && isArea(room) {
			scaleTo(f, max(float64(room.X/f.Width()), float64(room.Y/f.Height())))
			f.Resize(room, unit.Axes[unit.FixedAlign]{X: unit.Center, Y: unit.Center})
			return f, nil
		}
	}
	return f, nil
}

// isArea reports whether a size has an area that ends somewhere.
func isArea(s unit.Size) bool {
	return s.X > 0 && s.Y > 0 && s.X.IsFinite() && s.Y.IsFinite()
}

func scaleTo(f *frame.Frame, factor float64) {
	f.Transform(unit.Scale(factor, factor))
	f.Size = unit.Size{X: f.Width() * unit.Abs(factor), Y: f.Height() * unit.Abs(factor)}
}
