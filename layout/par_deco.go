package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// decorate draws a decoration of a text run whose baseline begins at a position of the frame.
func decorate(e *Engine, f *frame.Frame, d Decoration, run *frame.Text, styles *value.Chain, pos unit.Point) error {
	if d.Kind == Highlight {
		return highlightRun(e, f, d, run, styles, pos)
	}
	stroke, err := d.stroke(e, run, styles)
	if err != nil {
		return err
	}
	shift := look(styles).baseline
	offset := -d.metrics(run.Font).Position.At(run.Size) - shift
	if d.Offset.Given {
		offset = Resolve(d.Offset.V, styles) - shift
	}
	extent := Resolve(d.Extent, styles)
	from, to := pos.X-extent, pos.X+run.Width()+extent
	draw := func(from, to unit.Abs) {
		line := &frame.Shape{Geometry: frame.Line{To: unit.Point{X: to - from}}, Stroke: stroke}
		if at := (unit.Point{X: from, Y: pos.Y + offset}); d.Background {
			f.Prepend(at, line)
		} else {
			f.Push(at, line)
		}
	}
	if !d.Evade {
		draw(from, to)
		return nil
	}
	drawGaps(run, pos.X, offset, from, to, draw)
	return nil
}

func (d *Decoration) metrics(f *font.Font) font.LineMetrics {
	switch m := f.Metrics(); d.Kind {
	case Underline:
		return m.Underline
	case Overline:
		return m.Overline
	default:
		return m.Strikethrough
	}
}

// stroke is how the line is drawn: where nobody says, in the text's colour and as thick as the font has it.
func (d *Decoration) stroke(e *Engine, run *frame.Text, styles *value.Chain) (*frame.Stroke, error) {
	given := d.Stroke.Or(&value.Stroke{})
	stroke, err := ResolveStroke(e, given, styles)
	if err != nil {
		return nil, err
	}
	if !given.Paint.Given {
		stroke.Paint = run.Fill
	}
	if !given.Thickness.Given {
		stroke.Thickness = d.metrics(run.Font).Thickness.At(run.Size)
	}
	return stroke, nil
}

// drawGaps draws a line from one place to another with gaps around the glyphs that it crosses. Pieces that are very
// short are left out.
func drawGaps(run *frame.Text, x, offset, from, to unit.Abs, draw func(from, to unit.Abs)) {
	padding, shortest := 0.08*run.Size, 0.162*run.Size
	crossings := []unit.Abs{from - padding, to + padding}
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		crossings = appendCrossings(crossings, run.Font, g.ID, run.Size, x+run.Offset(i).X.At(run.Size), offset)
		x += g.XAdvance.At(run.Size)
	}
	slices.Sort(crossings)
	for i := range len(crossings) - 1 {
		l, r := crossings[i]+padding, crossings[i+1]-padding
		if r-l > -padding && r-l >= shortest {
			draw(l, r)
		}
	}
}

// appendCrossings appends where a horizontal line crosses the outline of a glyph. y is below the baseline.
func appendCrossings(xs []unit.Abs, f *font.Font, glyph uint16, size, x, y unit.Abs) []unit.Abs {
	box, ok := f.Bounds(glyph)
	if !ok || y < -f.ToEm(float64(box.YMax)).At(size) || y > -f.ToEm(float64(box.YMin)).At(size) {
		return xs
	}
	at := func(p font.Point) unit.Point {
		return unit.Point{X: x + f.ToEm(float64(p.X)).At(size), Y: -f.ToEm(float64(p.Y)).At(size)}
	}
	var pen, start unit.Point
	for _, s := range f.Outline(glyph) {
		switch s.Op {
		case font.MoveTo:
			xs = frame.CrossLine(xs, pen, start, y)
			start = at(s.P[0])
			pen = start
		case font.LineTo:
			xs = frame.CrossLine(xs, pen, at(s.P[0]), y)
			pen = at(s.P[0])
		case font.QuadTo:
			c, end := at(s.P[0]), at(s.P[1])
			c1, c2 := pen.Add(c.Sub(pen).Mul(2./3)), end.Add(c.Sub(end).Mul(2./3))
			xs = frame.CrossCubic(xs, pen, c1, c2, end, y)
			pen = end
		case font.CubicTo:
			xs = frame.CrossCubic(xs, pen, at(s.P[0]), at(s.P[1]), at(s.P[2]), y)
			pen = at(s.P[2])
		}
	}
	return frame.CrossLine(xs, pen, start, y)
}

// highlightRun draws a rectangle behind a text run.
func highlightRun(e *Engine, f *frame.Frame, d Decoration, run *frame.Text, styles *value.Chain, pos unit.Point) error {
	fill, err := resolveFill(e, Fill{V: d.Fill, Some: d.Fill != nil})
	if err != nil {
		return err
	}
	stroke, err := ResolveStrokes(e, d.Strokes, styles)
	if err != nil {
		return err
	}
	var top, bottom unit.Abs
	for i := range run.Glyphs {
		t, b := edges(d.Top, d.Bottom, run.Font, run.Glyphs[i].ID, run.Size)
		top, bottom = max(top, t), max(bottom, b)
	}
	extent := Resolve(d.Extent, styles)
	size := unit.Size{X: run.Width() + 2*extent, Y: top + bottom}
	at := unit.Point{X: pos.X - extent, Y: pos.Y - top - look(styles).baseline}
	shapes := frame.StyledRect(size, fill, stroke, RadiiIn(d.Radius, styles))
	items := make([]frame.Placed, len(shapes))
	for i, s := range shapes {
		items[i] = frame.Placed{Pos: at, Item: s}
	}
	f.PrependAll(items)
	return nil
}
