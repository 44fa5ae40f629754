package cetz

import (
	"math"

	"chatdoc/layout/frame"
)

// figure is the form of a mark, pointing along the x axis with its tip near the origin. tip and base are places on the axis:
// how far the ink reaches to the front and to the back.
type figure struct {
	path      path
	tip, base float64
}

func (f *figure) length() float64 { return f.tip - f.base }

// markShape makes the figure of a mark. With harpoon it is the left half only.
type markShape func(m *mark) figure

// figure is the form of the mark. Reversed, it points the other way, and what was its base becomes its tip.
func (m *mark) figure() figure {
	f := m.shape(m)
	if m.reverse {
		f = figure{f.path.transform(scaling(vec{-1, 1, 1})), -f.base, -f.tip}
	}
	return f
}

// half is the half thickness of the stroke.
func (m *mark) half() float64 { return m.thickness / 2 }

// blunt is the figure of a path between two places on the axis where the ink ends half the stroke further out.
func (m *mark) blunt(p path, tip, base float64) figure {
	return figure{p, tip + m.half(), base - m.half()}
}

// pointed is the figure of a path with a corner at the origin that is as wide as the mark at a length behind it.
func (m *mark) pointed(p path, length, base float64) figure {
	return figure{p, m.miter(length), base - m.half()}
}

// miter is how far the stroke of a corner reaches beyond the corner. A miter that would be too long becomes a bevel
// (https://svgwg.org/svg2-draft/painting.html#LineJoin).
func (m *mark) miter(length float64) float64 {
	stroke := m.paint.stroke
	if stroke == nil || length == 0 {
		return 0
	}
	width := m.width
	if m.harpoon {
		width /= 2
	}
	sin := math.Sin(math.Atan(width / (2 * length)))
	switch join := frame.LineJoin(stroke.Join.V); {
	case join == frame.RoundJoin:
		return m.half()
	case join == frame.MiterJoin && sin > 0 && 1/sin <= float64(stroke.MiterLimit.Or(4)):
		return m.half() / sin
	}
	return sin * m.half()
}

// outline goes along points above the axis and, unless the mark is a harpoon, back along those below it.
func (m *mark) outline(closed bool, points ...vec) path {
	if !m.harpoon {
		for i := len(points) - 1; i >= 0; i-- {
			if p := points[i]; p.y != 0 {
				points = append(points, vec{p.x, -p.y, 0})
			}
		}
	}
	return linePath(points, closed)
}
