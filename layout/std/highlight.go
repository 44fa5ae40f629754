package std

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	highlight       = element("highlight", "Draws a box behind text.")
	highlightFill   = value.Settable(highlight, "fill", value.Some(marker()), "What the box is filled with.")
	highlightStroke = value.Settable(highlight, "stroke", layout.Strokes{}, "How its sides are drawn.", value.Folds)
	highlightTop    = value.Settable(highlight, "top-edge", layout.TopEdge{Metric: layout.Ascender}, "Where the box begins at the top.")
	highlightBottom = value.Settable(highlight, "bottom-edge", layout.BottomEdge{Metric: layout.Descender}, "Where it ends at the bottom.")
	highlightExtent = value.Settable(highlight, "extent", unit.Length{}, "How far the box stands out on both sides.")
	highlightRadius = value.Settable(highlight, "radius", layout.Radii{}, "How round its corners are.", value.Folds)
	highlightBody   = value.Required[*value.Content](highlight, "body", "The content to highlight.")

	_ = layout.Shows(highlight, showHighlight)
)

var _ = func() bool {
	highlight.Locatable = true
	return true
}()

// marker is the color of a marker pen.
func marker() value.Paint { return value.Color(color.RGBA8(0xff, 0xfd, 0x11, 0xa1)) }

func showHighlight(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return decorated(highlightBody.Of(c), styles, layout.Decoration{
		Kind:    layout.Highlight,
		Extent:  highlightExtent.In(c, styles),
		Fill:    highlightFill.In(c, styles).V,
		Strokes: highlightStroke.In(c, styles),
		Top:     highlightTop.In(c, styles),
		Bottom:  highlightBottom.In(c, styles),
		Radius:  highlightRadius.In(c, styles),
	}), nil
}
