package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// newGridCell declares an element that stands for a cell.
func newGridCell(name, doc string) *layout.GridCellElem {
	e := element(name, doc)
	cell := &layout.GridCellElem{
		Elem:      e,
		Body:      value.Required[*value.Content](e, "body", "The content."),
		X:         value.Settable(e, "x", value.Smart[value.Natural]{}, "The column, from 0; auto is the next vacant one."),
		Y:         value.Settable(e, "y", value.Smart[value.Natural]{}, "The row, from 0; auto is the next vacant one."),
		Colspan:   value.Settable(e, "colspan", value.OneOrMore(1), "The number of columns."),
		Rowspan:   value.Settable(e, "rowspan", value.OneOrMore(1), "The number of rows."),
		Inset:     value.Settable(e, "inset", value.Smart[layout.Insets]{}, "The space around the content."),
		Align:     value.Settable(e, "align", value.Smart[unit.Align]{}, "Where the content stands."),
		Fill:      value.Settable(e, "fill", value.Smart[layout.Fill]{}, "What the cell is filled with."),
		Stroke:    value.Settable(e, "stroke", layout.Strokes{}, "How its sides are drawn.", value.Folds),
		Breakable: value.Settable(e, "breakable", value.Smart[bool]{}, "Whether it may be broken across regions; auto is where a row is as high as its content."),
	}
	layout.Shows(e, func(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
		return showCell(cell, c, styles), nil
	})
	return cell
}

// showCell shows the body of a cell with padding, aligned.
func showCell(cell *layout.GridCellElem, c *value.Content, styles *value.Chain) *value.Content {
	body := cell.Body.Of(c)
	if inset := cell.Inset.In(c, styles).V.Or(unit.Rel{}); inset != (unit.Sides[unit.Rel]{}) {
		body = value.New(pad,
			padLeft.Is(inset.Left), padTop.Is(inset.Top), padRight.Is(inset.Right), padBottom.Is(inset.Bottom),
			padBody.Is(body),
		).At(body.Span())
	}
	if align := cell.Align.In(c, styles); align.Given {
		body = layout.Aligned(body, align.V)
	}
	return body
}

// gridLineElem is an element that stands for a line.
type gridLineElem struct {
	elem     *value.Elem
	at       value.Field[value.Smart[value.Natural]]
	start    value.Field[value.Natural]
	end      value.Field[value.Maybe[value.OneOrMore]]
	stroke   value.Field[value.Maybe[*value.Stroke]]
	position func(*value.Content, *value.Chain) unit.Align
}

// newGridLine declares an element that stands for a line, but for its field position.
func newGridLine(name, doc, at, atDoc string) gridLineElem {
	e := element(name, doc)
	return gridLineElem{
		elem:   e,
		at:     value.Settable(e, at, value.Smart[value.Natural]{}, atDoc),
		start:  value.Settable(e, "start", value.Natural(0), "The first track that the line crosses."),
		end:    value.Settable(e, "end", value.Maybe[value.OneOrMore]{}, "The first track that it does not cross any more; none is the end."),
		stroke: value.Settable(e, "stroke", value.Some(&value.Stroke{}), "How the line is drawn; none removes the lines it covers.", value.Folds),
	}
}

// hlinePosition is on which side of a row a line stands.
type hlinePosition unit.Align

// Cast brings the Caster: top and bottom.
func (hlinePosition) Cast() *value.Caster[hlinePosition] {
	return linePosition[hlinePosition]("`top` or `bottom`", func(a unit.Align) bool {
		return a == unit.Align{V: unit.VTop} || a == unit.Align{V: unit.VBottom}
	})
}

// vlinePosition is on which side of a column a line stands.
type vlinePosition unit.Align

// Cast brings the Caster: horizontal alignments but center.
func (vlinePosition) Cast() *value.Caster[vlinePosition] {
	return linePosition[vlinePosition]("`start`, `left`, `right`, or `end`", func(a unit.Align) bool {
		return a.V == 0 && a.H != unit.HCenter
	})
}

// linePosition makes the Caster of those alignments that may be.
func linePosition[T ~struct {
	H unit.HAlign
	V unit.VAlign
}](list string, may func(unit.Align) bool) *value.Caster[T] {
	align := value.CasterOf[unit.Align]()
	return &value.Caster[T]{
		Info: align.Info,
		From: func(v value.Value) (T, error) {
			a, err := align.From(v)
			if err == nil && !may(a) {
				err = value.Errorf("expected %s, found %s", list, a)
			}
			return T(a), err
		},
		Into: func(t T) value.Value { return value.Alignment(t) },
	}
}

// linePositionOf gives access to a line's position, of whatever type.
func linePositionOf[T ~struct {
	H unit.HAlign
	V unit.VAlign
}](f value.Field[T]) func(*value.Content, *value.Chain) unit.Align {
	return func(c *value.Content, styles *value.Chain) unit.Align { return unit.Align(f.In(c, styles)) }
}

// gridGroupElem is an element that stands for a header or a footer.
type gridGroupElem struct {
	elem     *value.Elem
	repeat   value.Field[bool]
	level    value.Field[value.OneOrMore] // of headers
	children func(*value.Content) []*value.Content
}

func newGridHeader[F gridFamily](name, doc string) gridGroupElem {
	e := element(name, doc)
	return gridGroupElem{
		elem:     e,
		repeat:   value.Settable(e, "repeat", true, "Whether the header is repeated."),
		level:    value.Settable(e, "level", value.OneOrMore(1), "The level; a header ends those of the same or a higher level."),
		children: contentOf(value.Variadic[gridItem[F]](e, "children", "Cells and lines.")),
	}
}

func newGridFooter[F gridFamily](name, doc string) gridGroupElem {
	e := element(name, doc)
	return gridGroupElem{
		elem:     e,
		repeat:   value.Settable(e, "repeat", true, "Whether the footer is repeated."),
		children: contentOf(value.Variadic[gridItem[F]](e, "children", "Cells and lines.")),
	}
}
