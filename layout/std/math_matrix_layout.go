package std

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
	"chatdoc/lexer/diag"
)

var _ = laysMath(mathVec, layoutVec) && laysMath(mathMat, layoutMat) && laysMath(mathCases, layoutCases)

func layoutVec(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	m := matrix{
		ctx: ctx, elem: c, styles: styles,
		gap:    unit.Axes[unit.Rel]{Y: mathVecGap.In(c, styles)},
		align:  unit.HAlign(mathVecAlign.In(c, styles)).Fix(layout.DirIn(styles)),
		column: true, called: "elements",
	}
	for _, cell := range mathVecChildren.Of(c) {
		m.rows = append(m.rows, matrixRow{cell})
	}
	return m.layout(mathVecDelim.In(c, styles))
}

func layoutCases(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	m := matrix{
		ctx: ctx, elem: c, styles: styles,
		gap:   unit.Axes[unit.Rel]{Y: mathCasesGap.In(c, styles)},
		align: unit.Start, left: true, called: "branches",
	}
	for _, cell := range mathCasesChildren.Of(c) {
		m.rows = append(m.rows, matrixRow{cell})
	}
	delim := mathCasesDelim.In(c, styles)
	if mathCasesReverse.In(c, styles) {
		delim.open = 0
	} else {
		delim.close = 0
	}
	return m.layout(delim)
}

func layoutMat(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	m := matrix{
		ctx: ctx, elem: c, styles: styles,
		rows:   mathMatRows.Of(c),
		gap:    unit.Axes[unit.Rel]{X: mathMatColumnGap.In(c, styles), Y: mathMatRowGap.In(c, styles)},
		align:  unit.HAlign(mathMatAlign.In(c, styles)).Fix(layout.DirIn(styles)),
		called: "cells",
	}
	if augment := mathMatAugment.In(c, styles); augment.Some {
		m.augment = augment.V
	}
	if err := m.checkLines(); err != nil {
		return err
	}
	return m.layout(mathMatDelim.In(c, styles))
}

// matrix is what vectors, matrices and cases have in common.
type matrix struct {
	ctx    *math.Context
	elem   *value.Content
	styles *value.Chain

	rows    []matrixRow
	gap     unit.Axes[unit.Rel]
	align   unit.FixedAlign
	left    bool // whether cells are aligned to the left at all their alignment points
	column  bool
	augment augmentation
	called  string // the cells, in warnings
}

// checkLines complains about lines beyond the rows and columns.
func (m *matrix) checkLines() error {
	rows, columns := int64(len(m.rows)), int64(0)
	if rows > 0 {
		columns = int64(len(m.rows[0]))
	}
	for _, n := range m.augment.columns {
		if max(n, -n) > columns {
			return diag.Errorf(m.elem.Span(), "cannot draw a vertical line at offset %d in a matrix with %d columns", n, columns)
		}
	}
	for _, n := range m.augment.rows {
		if max(n, -n) > rows {
			return diag.Errorf(m.elem.Span(), "cannot draw a horizontal line at offset %d in a matrix with %d rows", n, rows)
		}
	}
	return nil
}

// matrixPadding is how much higher than the cells delimiters are to be, as a share of that height.
const matrixPadding = 0.1

// layout sets the cells between delimiters.
func (m *matrix) layout(delim delimiters) error {
	f, err := m.body()
	if err != nil {
		return err
	}
	m.ctx.CenterFrame(f, m.styles)
	target := f.Height() * (1 + matrixPadding)
	return m.ctx.Between(delim.open.text(), math.NewFrame(m.styles, f), delim.close.text(), target, m.styles)
}

// text is the delimiter as text, none for no delimiter.
func (d delimiter) text() string {
	if d == 0 {
		return ""
	}
	return string(rune(d))
}

// body sets the cells.
func (m *matrix) body() (*frame.Frame, error) {
	if len(m.rows) == 0 || len(m.rows[0]) == 0 {
		return frame.New(unit.Size{}), nil
	}
	cells, lines, err := m.cells()
	if err != nil {
		return nil, err
	}
	gap := unit.Size{
		X: layout.ResolveRel(m.gap.X, m.styles).Of(m.ctx.Region.X),
		Y: layout.ResolveRel(m.gap.Y, m.styles).Of(m.ctx.Region.Y),
	}
	f := frame.New(unit.Size{Y: lines.Total(gap.Y, len(lines))})
	stroke, err := m.lineStroke()
	if err != nil {
		return nil, err
	}
	columns := len(cells)
	x := unit.Abs(0)
	for i, column := range cells {
		x += math.Column(f, column, lines, x, gap.Y, m.align, !m.left)
		if m.augment.columns.has(i+1, columns) {
			f.Push(unit.Point{X: x + gap.X/2}, &frame.Shape{Geometry: frame.Line{To: unit.Point{Y: f.Height()}}, Stroke: stroke})
		}
		x += gap.X
	}
	f.Size.X = x - gap.X
	for i := range m.rows {
		if m.augment.rows.has(i+1, len(m.rows)) {
			y := lines.Total(gap.Y, i+1) + gap.Y/2
			f.Push(unit.Point{Y: y}, &frame.Shape{Geometry: frame.Line{To: unit.Point{X: f.Width()}}, Stroke: stroke})
		}
	}
	return f, nil
}

// has reports whether a line is wanted behind row or column n of a number of them.
func (offsets lineOffsets) has(n, of int) bool {
	return slices.Contains(offsets, int64(n)) || slices.Contains(offsets, int64(n-of))
}

// cells sets the cells one by one: by columns, with the extents of the rows. Rows are at least as high as a parenthesis,
// so that matrices beside each other have their rows at the same heights.
func (m *matrix) cells() (columns [][]math.Run, lines math.RowHeights, err error) {
	styles := m.styles.With(math.Denominator(m.styles))
	paren, err := m.ctx.Glyph("(", styles)
	if err != nil {
		return nil, nil, err
	}
	columns = make([][]math.Run, len(m.rows[0]))
	for _, row := range m.rows {
		height := math.RowHeight{Ascent: paren.Ascent, Descent: paren.Descent}
		for i, cell := range row {
			run, err := m.ctx.Run(cell, styles)
			if err != nil {
				return nil, nil, err
			}
			if run.Multiline() {
				m.ctx.Engine.Sink.Warn(diag.Warnf(cell.Span(), "linebreaks are ignored in %s", m.called).
					Hint("use commas instead to separate each line"))
			}
			height.Include(run)
			columns[i] = append(columns[i], run)
		}
		lines = append(lines, height)
	}
	return columns, lines, nil
}

// augmentThickness is the thickness of lines in a matrix where nobody says.
const augmentThickness unit.Em = 0.05

func (m *matrix) lineStroke() (*frame.Stroke, error) {
	stroke := &value.Stroke{
		Thickness: value.Given(unit.Length{Abs: m.ctx.Measures(m.styles).At(augmentThickness)}),
		Cap:       value.Given(value.LineCap(frame.SquareCap)),
	}
	if m.augment.stroke.Given {
		stroke = m.augment.stroke.V.Fold(stroke)
	}
	return m.ctx.Stroke(stroke, m.styles)
}
