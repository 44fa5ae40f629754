package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// GridCellElem is an element that stands for a cell, with the fields by which it says where it stands and how it looks.
// Grids have one and tables another.
type GridCellElem struct {
	Elem             *value.Elem
	Body             value.Field[*value.Content]
	X, Y             value.Field[value.Smart[value.Natural]]
	Colspan, Rowspan value.Field[value.OneOrMore]
	Inset            value.Field[value.Smart[Insets]]
	Align            value.Field[value.Smart[unit.Align]]
	Fill             value.Field[value.Smart[Fill]]
	Stroke           value.Field[Strokes]
	Breakable        value.Field[value.Smart[bool]]
}

// gridLook gives cells what the grid says of them.
type gridLook struct {
	eng     *value.Engine
	spec    *GridSpec
	styles  *value.Chain
	strokes map[*value.Stroke]*value.Stroke // with lengths resolved, by the unresolved ones
}

// cell makes a cell of content at a place, with all that grid and cell say of it.
func (l *gridLook) cell(c *value.Content, x, y, rowspan int) (*gridCell, error) {
	fill, err := l.spec.Fill.At(l.eng, l.styles, x, y)
	if err != nil {
		return nil, err
	}
	align, err := l.spec.Align.At(l.eng, l.styles, x, y)
	if err != nil {
		return nil, err
	}
	inset, err := l.spec.Inset.At(l.eng, l.styles, x, y)
	if err != nil {
		return nil, err
	}
	stroke, err := l.spec.Stroke.At(l.eng, l.styles, x, y)
	if err != nil {
		return nil, err
	}
	f := l.spec.Cell
	fill = f.Fill.In(c, l.styles).Or(fill)
	own := f.Stroke.In(c, l.styles)
	stroke = l.resolve(foldStrokes(own, stroke))
	if own := f.Align.In(c, l.styles); own.Given && align.Given {
		align.V = own.V.Fold(align.V)
	} else if own.Given {
		align = own
	}
	if own := f.Inset.In(c, l.styles); own.Given {
		inset = foldInsets(own.V, inset)
	}
	breakable := f.Breakable.In(c, l.styles).Or(l.breaks(y, rowspan))
	colspan := f.Colspan.In(c, l.styles)
	body := value.New(f.Elem,
		f.Body.Is(f.Body.Of(c)), f.X.Is(value.Given(value.Natural(x))), f.Y.Is(value.Given(value.Natural(y))),
		f.Colspan.Is(colspan), f.Rowspan.Is(value.OneOrMore(rowspan)), f.Inset.Is(value.Given(inset)),
		f.Align.Is(align), f.Fill.Is(value.Given(fill)), f.Stroke.Is(stroke), f.Breakable.Is(value.Given(breakable)),
	).At(c.Span())
	if label := c.Label(); label != "" {
		body = body.Labelled(label)
	}
	return &gridCell{
		body: body, colspan: int(colspan), rowspan: rowspan, fill: fill.V, stroke: flatStrokes(stroke),
		overrides: overrides(own), breakable: breakable,
	}, nil
}

// breaks reports whether a cell may be broken that does not say so itself: where any of its rows, or of the gutter in it,
// is as high as its content.
func (l *gridLook) breaks(y, rowspan int) bool {
	// Beyond the last track that was given all are alike.
	for i := range min(rowspan, len(l.spec.Rows)+1) {
		if l.spec.Rows.at(y+i, Sizing{}).Kind == SizeAuto {
			return true
		}
	}
	for i := range min(rowspan-1, len(l.spec.RowGutter)+1) {
		if l.spec.RowGutter.at(y+i, fixed(0)).Kind == SizeAuto {
			return true
		}
	}
	return false
}
