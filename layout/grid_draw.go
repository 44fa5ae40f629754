package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// gridPainter draws the fills and lines of a grid.
type gridPainter struct {
	*gridLayouter
	strokes map[*value.Stroke]*frame.Stroke
	fills   map[value.Paint]frame.Paint

	// Of the region that is being drawn:
	pieces   []rowPiece
	repeated repeatedRows
	lastOne  bool // whether it is the last region
	lines    []gridShape
}

// gridShape is a line that is to be drawn.
type gridShape struct {
	frame.Placed
	thickness unit.Abs
	priority  strokePriority
}

// draw puts fills and lines below the content of the finished regions.
func (l *gridLayouter) draw() error {
	if l.grid.plain {
		return nil
	}
	p := &gridPainter{
		gridLayouter: l, strokes: map[*value.Stroke]*frame.Stroke{}, fills: map[value.Paint]frame.Paint{},
	}
	for i, f := range l.finished {
		p.pieces, p.repeated, p.lastOne = l.rows[i], l.repeated[i], i+1 == len(l.finished)
		if len(p.pieces) == 0 || len(l.cols) == 0 {
			continue
		}
		shapes, err := p.region()
		if err != nil {
			return err
		}
		if len(shapes) > 0 {
			f.PrependAll(shapes)
		}
	}
	return nil
}

// region gives the fills of a region, and the lines on top of them: thicker ones above thinner ones, and among equals
// those with the higher priority, or horizontal ones.
func (p *gridPainter) region() ([]frame.Placed, error) {
	shapes, err := p.regionFills()
	if err != nil {
		return nil, err
	}
	p.lines = p.lines[:0]
	if err := p.verticalLines(); err != nil {
		return nil, err
	}
	if err := p.horizontalLines(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.lines, func(a, b gridShape) int {
		switch {
		case a.thickness < b.thickness:
			return -1
		case a.thickness > b.thickness:
			return 1
		}
		return int(a.priority) - int(b.priority)
	})
	for _, line := range p.lines {
		shapes = append(shapes, line.Placed)
	}
	return shapes, nil
}

// regionFills are the backgrounds of cells. A cell that began in a region before has its background here as well.
func (p *gridPainter) regionFills() (fills []frame.Placed, err error) {
	var dx unit.Abs
	for x, w := range p.cols {
		var dy unit.Abs
		for _, row := range p.pieces {
			if c := p.beginsHere(x, row.y); c != nil && c.fill != nil {
				fill, err := p.fill(c.fill)
				if err != nil {
					return nil, err
				}
				size := unit.Size{X: p.cellWidth(c, x), Y: p.heightOf(c, row)}
				at := unit.Point{X: dx, Y: dy}
				if p.rtl {
					at.X = p.width - (dx + size.X)
				}
				fills = append(fills, frame.Placed{Pos: at, Item: &frame.Shape{Geometry: frame.Rect{Size: size}, Fill: fill}})
			}
			dy += row.height
		}
		dx += w
	}
	return fills, nil
}

// beginsHere is the cell whose first row in this region is row y, and whose first column is x; nil for none.
func (p *gridPainter) beginsHere(x, y int) *gridCell {
	at, ok := p.grid.covering(x, y)
	if !ok || at.x != x || at.y != y && p.firstRow(at.y) != y {
		return nil
	}
	return p.grid.at(at)
}

// firstRow is the first row in the region from a row on; −1 if there is none.
func (p *gridPainter) firstRow(y int) int {
	for _, row := range p.pieces {
		if row.y >= y {
			return row.y
		}
	}
	return -1
}

// heightOf is the height of a cell in the region, of which a row is known.
func (p *gridPainter) heightOf(c *gridCell, first rowPiece) (sum unit.Abs) {
	if c.rowspan == 1 {
		return first.height
	}
	y := p.grid.place(c.index).y
	covered := rowRange{y, y + p.grid.rowspan(c)}
	for _, row := range p.pieces {
		if covered.has(row.y) {
			sum += row.height
		}
	}
	return sum
}

func (p *gridPainter) fill(paint value.Paint) (fill frame.Paint, err error) {
	fill, ok := p.fills[paint]
	if !ok {
		if fill, err = ResolvePaint(p.eng, paint, false); err == nil {
			p.fills[paint] = fill
		}
	}
	return fill, err
}

func (p *gridPainter) stroke(s *value.Stroke) (stroke *frame.Stroke, err error) {
	stroke, ok := p.strokes[s]
	if !ok {
		if stroke, err = ResolveStroke(p.eng, s, p.styles); err == nil {
			p.strokes[s] = stroke
		}
	}
	return stroke, err
}

// verticalLines draws the lines before each column and behind the last.
func (p *gridPainter) verticalLines() error {
	tracks := make([]track, len(p.pieces))
	for i, row := range p.pieces {
		tracks[i] = track{row.y, row.height}
	}
	for x, dx := range points(p.cols) {
		if p.rtl {
			dx = p.width - dx
		}
		lines, after := linesAt(p.grid.vlines, x, len(p.cols), p.grid.gutter)
		drawn := linesOf(nil, lines, after)
		segments := p.grid.segments(tracks, drawn, func(y int, own strokePart) (*value.Stroke, strokePriority) {
			return p.grid.strokeLeftOf(x, y, own)
		})
		for _, s := range segments {
			stroke, err := p.stroke(s.stroke)
			if err != nil {
				return err
			}
			// Lines are longer by their thickness, so that they meet at the corners.
			at := unit.Point{X: dx, Y: s.offset - stroke.Thickness/2}
			p.line(at, unit.Point{Y: s.length + stroke.Thickness}, stroke, s.priority)
		}
	}
	return nil
}

// horizontalLines draws the lines above each row of the region and below the last.
func (p *gridPainter) horizontalLines() error {
	tracks := make([]track, len(p.cols))
	for x, w := range p.cols {
		tracks[x] = track{x, w}
	}
	border := rowBorder{above: -1}
	var dy unit.Abs
	for i := 0; i <= len(p.pieces); i++ {
		border.below = len(p.grid.rows)
		if i < len(p.pieces) {
			border.below = p.pieces[i].y
		}
		border.header = -1
		if i > 0 && i == p.repeated.count {
			border.header = p.repeated.end
		}
		drawn := p.linesAtBorder(&border)
		segments := p.grid.segments(tracks, drawn, func(x int, own strokePart) (*value.Stroke, strokePriority) {
			return p.strokeAbove(x, &border, own)
		})
		for _, s := range segments {
			stroke, err := p.stroke(s.stroke)
			if err != nil {
				return err
			}
			dx := s.offset
			if p.rtl {
				dx = p.width - dx - s.length
			}
			p.line(unit.Point{X: dx - stroke.Thickness/2, Y: dy}, unit.Point{X: s.length + stroke.Thickness}, stroke, s.priority)
		}
		border.above = border.below
		if i < len(p.pieces) {
			dy += p.pieces[i].height
		}
	}
	return nil
}

func (p *gridPainter) line(at, to unit.Point, stroke *frame.Stroke, priority strokePriority) {
	shape := &frame.Shape{Geometry: frame.Line{To: to}, Stroke: stroke}
	p.lines = append(p.lines, gridShape{frame.Placed{Pos: at, Item: shape}, stroke.Thickness, priority})
}
