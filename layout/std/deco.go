package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// What underline, overline, strike and highlight have in common.

// decorated is content with a decoration. Its lengths are at the size of the text around; within the content, text of
// any size is decorated alike.
func decorated(c *value.Content, styles *value.Chain, d layout.Decoration) *value.Content {
	fix := lengthFixer{styles}
	d.Extent = fix.length(d.Extent)
	d.Offset.V = fix.length(d.Offset.V)
	if d.Stroke.Given {
		d.Stroke.V = fix.stroke(d.Stroke.V)
	}
	for _, side := range []*value.Part[value.Maybe[*value.Stroke]]{&d.Strokes.Left, &d.Strokes.Top, &d.Strokes.Right, &d.Strokes.Bottom} {
		if side.V.Some {
			side.V.V = fix.stroke(side.V.V)
		}
	}
	for _, corner := range []*value.Part[unit.Rel]{&d.Radius.TopLeft, &d.Radius.TopRight, &d.Radius.BottomRight, &d.Radius.BottomLeft} {
		corner.V.Length = fix.length(corner.V.Length)
	}
	return c.Styled(layout.TextDeco.Set(layout.Decorations{d}))
}

// lengthFixer makes lengths absolute.
type lengthFixer struct{ styles *value.Chain }

func (f lengthFixer) length(l unit.Length) unit.Length {
	return unit.Length{Abs: layout.Resolve(l, f.styles)}
}

func (f lengthFixer) stroke(s *value.Stroke) *value.Stroke {
	fixed := *s
	fixed.Thickness.V = f.length(s.Thickness.V)
	dash := &fixed.Dash.V.V
	dash.Phase, dash.Array = f.length(dash.Phase), append([]value.DashLength(nil), dash.Array...)
	for i := range dash.Array {
		dash.Array[i].Length = f.length(dash.Array[i].Length)
	}
	return &fixed
}
