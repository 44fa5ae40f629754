package pdf

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// cell is the size of what a tiling repeats: its frame and the space to the next.
func cell(t *frame.Tiling) unit.Size {
	return unit.Size{X: t.Size.X + t.Spacing.X, Y: t.Size.Y + t.Spacing.Y}
}

// tilingPattern places a tiling: its first cell has its top left corner where the painted thing has its own, or the box
// that the tiling is relative to.
func (p *painter) tilingPattern(t *frame.Tiling, s space) pattern {
	matrix := p.base.Pre(s.full)
	if t.Parent {
		matrix = matrix.Pre(s.toParent())
	}
	return pattern{tiling: t, matrix: matrix.Pre(flip(cell(t).Y))}
}

// drawCell draws what a tiling repeats. The stream's origin is the cell's lower left corner.
func drawCell(doc *collection, t *frame.Tiling) *painter {
	p, s := newPainter(doc, cell(t))
	s.parentSize = t.Size
	p.frame(t.Frame, s)
	p.endText()
	return p
}
