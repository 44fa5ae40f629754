package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// strokePriority says which of two lines of the same thickness is drawn on top, by what it comes from.
type strokePriority uint8

const (
	gridStroke strokePriority = iota // the grid's stroke for all cells
	cellStroke                       // a cell's own
	drawnLine                        // a line drawn by hand
)

// segment is a part of a line.
type gridSegment struct {
	stroke         *value.Stroke
	priority       strokePriority
	offset, length unit.Abs
}

// track is a column or row that lines cross, with its extent.
type track struct {
	index int
	size  unit.Abs
}

// segments are the parts of a line that crosses tracks. What is drawn by hand there goes into the stroke, which at says
// for each track: nil where a cell reaches across. Neighbouring parts that look the same are one.
func (g *CellGrid) segments(tracks []track, drawn []*GridLine, at func(index int, own strokePart) (*value.Stroke, strokePriority)) (list []gridSegment) {
	var offset unit.Abs
	var open *gridSegment
	for _, t := range tracks {
		stroke, priority := at(t.index, g.drawnStroke(drawn, t.index))
		switch {
		case stroke == nil:
			open = nil
		case open != nil && open.priority == priority && sameStroke(open.stroke, stroke):
			open.length += t.size
		default:
			list = append(list, gridSegment{stroke, priority, offset, t.size})
			open = &list[len(list)-1]
		}
		offset += t.size
	}
	return list
}

// drawnStroke is the stroke of the lines that were drawn by hand across a track: each fills in what the next leaves open.
func (g *CellGrid) drawnStroke(drawn []*GridLine, index int) (stroke strokePart) {
	for _, line := range drawn {
		if line.crosses(index, g.gutter) {
			stroke = foldStroke(someStroke(line.Stroke), stroke)
		}
	}
	return stroke
}

// linesOf adds those lines to a list that stand behind their track, or before it.
func linesOf(list []*GridLine, lines []GridLine, after bool) []*GridLine {
	for i := range lines {
		if lines[i].After == after {
			list = append(list, &lines[i])
		}
	}
	return list
}

// sideStroke is what a cell says of one of its sides.
type sideStroke struct {
	stroke     *value.Stroke
	overridden bool // whether the cell itself says so rather than the grid
}

// priority is that of a line between two cells.
func priorityOf(own strokePart, a, b sideStroke) strokePriority {
	switch {
	case own.V.Some:
		return drawnLine
	case a.overridden || b.overridden:
		return cellStroke
	}
	return gridStroke
}

// join is the stroke of a line: what was drawn by hand, filled in by what the cells on both sides say, of which the
// first goes before.
func join(own strokePart, first, second sideStroke) *value.Stroke {
	stroke := first.stroke
	switch {
	case stroke == nil:
		stroke = second.stroke
	case second.stroke != nil && stroke != second.stroke:
		stroke = stroke.Fold(second.stroke)
	}
	return foldStroke(own, someStroke(stroke)).V.V
}

// strokeLeftOf is the stroke of the line before column x in row y; nil where there is none or a cell reaches across.
func (g *CellGrid) strokeLeftOf(x, y int, own strokePart) (*value.Stroke, strokePriority) {
	var left, right sideStroke
	if at, ok := g.coveringIn(x, y); ok {
		if x > 0 && at.x < x {
			return nil, 0
		}
		c := g.at(at)
		right = sideStroke{c.stroke.Left, c.overrides.Left}
	}
	if x > 0 {
		if at, ok := g.covering(x-1, y); ok {
			c := g.at(at)
			left = sideStroke{c.stroke.Right, c.overrides.Right}
		}
	}
	priority := priorityOf(own, left, right)
	if left.overridden && !right.overridden {
		return join(own, left, right), priority
	}
	return join(own, right, left), priority
}

// coveringIn is covering for a track that may be one behind the last.
func (g *CellGrid) coveringIn(x, y int) (cellPlace, bool) {
	if x >= len(g.cols) || y >= len(g.rows) {
		return cellPlace{}, false
	}
	return g.covering(x, y)
}
