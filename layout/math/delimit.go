package math

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// MarkMid tells that delimiters around are to scale the fragment as well.
func (f *Fragment) MarkMid() {
	if f.Kind == GlyphKind {
		f.mid, f.Class = true, layout.ClassRelation
	}
}

// Delimit scales the delimiters at the ends of fragments, and those marked in the middle, to a size relative to the
// height of all: twice the larger of the extents above and below the axis. Tags at the ends do not count.
func (c *Context) Delimit(fragments []*Fragment, size unit.RelAbs, styles *value.Chain) []*Fragment {
	start, end := 0, len(fragments)
	for start < end && fragments[start].Ignorant {
		start++
	}
	for start < end && fragments[end-1].Ignorant {
		end--
	}
	inner := fragments[start:end]
	if len(inner) == 0 {
		return fragments
	}
	height := 2 * c.extent(inner, styles)
	first, last := inner[0], inner[len(inner)-1]
	if len(inner) == 1 {
		c.ScaleDelimiter(first, height, size, value.Maybe[Class]{})
	} else {
		c.ScaleDelimiter(first, height, size, value.Some(layout.ClassOpening))
		c.ScaleDelimiter(last, height, size, value.Some(layout.ClassClosing))
	}
	for _, f := range inner {
		if f.mid {
			f.mid = false
			c.scale(f, height, size)
		}
	}
	return slices.Concat(fragments[:start], withoutMargins(inner), fragments[end:])
}

// extent is the greatest distance of an end of a fragment from the axis.
func (c *Context) extent(fragments []*Fragment, styles *value.Chain) (extent unit.Abs) {
	for _, f := range fragments {
		m := c.MeasuresOf(f, styles)
		axis := m.At(m.AxisHeight)
		extent = max(extent, f.Ascent-axis, f.Descent+axis)
	}
	return extent
}

// withoutMargins drops weak space directly behind an opening and before a closing delimiter.
func withoutMargins(inner []*Fragment) []*Fragment {
	weak := func(f *Fragment) bool { return f.Kind == SpacingKind && f.Weak }
	inner = slices.Clone(inner)
	if n := len(inner); n > 1 && inner[n-1].Class == layout.ClassClosing && weak(inner[n-2]) {
		inner = slices.Delete(inner, n-2, n-1)
	}
	if len(inner) > 1 && inner[0].Class == layout.ClassOpening && weak(inner[1]) {
		inner = slices.Delete(inner, 1, 2)
	}
	return inner
}
