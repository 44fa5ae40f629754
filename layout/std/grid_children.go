package std

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// gridFamily tells grids from tables in the types of their children.
type gridFamily interface {
	elems() (own, other *gridElems)
}

type (
	ofGrid  struct{}
	ofTable struct{}
)

func (ofGrid) elems() (own, other *gridElems)  { return grids, tables }
func (ofTable) elems() (own, other *gridElems) { return tables, grids }

// gridChild is a child of a grid: a header, a footer, a line, or a cell, which other content becomes.
type gridChild[F gridFamily] struct{ content *value.Content }

// gridItem is a child of a header or footer: a line or a cell.
type gridItem[F gridFamily] struct{ content *value.Content }

// Cast brings the Caster: content.
func (gridChild[F]) Cast() *value.Caster[gridChild[F]] {
	return partCaster(func(c *value.Content) (gridChild[F], error) {
		var f F
		own, other := f.elems()
		c, err := own.asChild(c, other)
		return gridChild[F]{c}, err
	}, gridChild[F].part)
}

// Cast brings the Caster: content.
func (gridItem[F]) Cast() *value.Caster[gridItem[F]] {
	return partCaster(func(c *value.Content) (gridItem[F], error) {
		var f F
		own, other := f.elems()
		c, err := own.asItem(c, other)
		return gridItem[F]{c}, err
	}, gridItem[F].part)
}

func (c gridChild[F]) part() *value.Content { return c.content }
func (i gridItem[F]) part() *value.Content  { return i.content }

// EachContent lets searches of content find what is in a grid.
func (c gridChild[F]) EachContent(visit func(*value.Content) bool) bool { return visit(c.content) }

// EachContent lets searches of content find what is in headers and footers.
func (i gridItem[F]) EachContent(visit func(*value.Content) bool) bool { return visit(i.content) }

// partCaster makes the Caster of parts that content becomes.
func partCaster[T any](from func(*value.Content) (T, error), part func(T) *value.Content) *value.Caster[T] {
	content := value.CasterOf[*value.Content]()
	return &value.Caster[T]{
		Info:    content.Info,
		Matches: content.Matches,
		From: func(v value.Value) (t T, err error) {
			c, err := content.From(v)
			if err != nil {
				return t, err
			}
			return from(c)
		},
		Into: func(t T) value.Value { return part(t) },
	}
}

// contentOf gives access to the content of a field with parts.
func contentOf[T interface{ part() *value.Content }](f value.Field[[]T]) func(*value.Content) []*value.Content {
	return func(c *value.Content) (list []*value.Content) {
		for _, t := range f.Of(c) {
			list = append(list, t.part())
		}
		return list
	}
}

// asChild takes content for a child. Parts of the other family are errors.
func (g *gridElems) asChild(c *value.Content, other *gridElems) (*value.Content, error) {
	switch c.Elem() {
	case g.header.elem, g.footer.elem:
		return c, nil
	case other.header.elem:
		return nil, g.misplaced(c, g.header.elem, "header")
	case other.footer.elem:
		return nil, g.misplaced(c, g.footer.elem, "footer")
	}
	return g.asItem(c, other)
}

// asItem takes content for a line or a cell.
func (g *gridElems) asItem(c *value.Content, other *gridElems) (*value.Content, error) {
	switch c.Elem() {
	case g.header.elem, other.header.elem:
		return nil, value.Errorf("cannot place a %s within another header or footer", phrase(c))
	case g.footer.elem, other.footer.elem:
		return nil, value.Errorf("cannot place a %s within another footer or header", phrase(c))
	case other.cell.Elem:
		return nil, g.misplaced(c, g.cell.Elem, "cell")
	case other.hline.elem:
		return nil, g.misplaced(c, g.hline.elem, "line")
	case other.vline.elem:
		return nil, g.misplaced(c, g.vline.elem, "line")
	case g.cell.Elem, g.hline.elem, g.vline.elem:
		return c, nil
	}
	return value.New(g.cell.Elem, g.cell.Body.Is(c)).At(c.Span()), nil
}

// misplaced is the error for a part of the other family, in whose place an own one belongs.
func (g *gridElems) misplaced(c *value.Content, want *value.Elem, what string) error {
	return value.Errorf("cannot use `%s` as a %s %s", c.Elem().Name, g.grid.Name, what).
		Hint("use `" + want.Name + "` instead")
}

// phrase is the name of a part in prose: table header.
func phrase(c *value.Content) string { return strings.ReplaceAll(c.Elem().Name, ".", " ") }

// child is a child as layout knows it.
func (g *gridElems) child(c *value.Content, styles *value.Chain) layout.GridChild {
	child := layout.GridChild{Span: c.Span()}
	items := []*value.Content{c}
	switch c.Elem() {
	case g.header.elem:
		child.Group, child.Repeat = layout.HeaderGroup, g.header.repeat.In(c, styles)
		child.Level = int(g.header.level.In(c, styles))
		items = g.header.children(c)
	case g.footer.elem:
		child.Group, child.Repeat = layout.FooterGroup, g.footer.repeat.In(c, styles)
		items = g.footer.children(c)
	}
	child.Items = make([]layout.GridItem, len(items))
	for i, item := range items {
		child.Items[i] = g.item(item, styles)
	}
	return child
}

func (g *gridElems) item(c *value.Content, styles *value.Chain) layout.GridItem {
	switch c.Elem() {
	case g.hline.elem:
		line := g.hline.line(c, styles)
		line.After = g.hline.position(c, styles).V == unit.VBottom
		return layout.GridItem{Line: line}
	case g.vline.elem:
		line := g.vline.line(c, styles)
		line.Vertical = true
		line.After = isAfter(g.vline.position(c, styles).H, layout.DirIn(styles))
		return layout.GridItem{Line: line}
	}
	return layout.GridItem{Cell: c}
}

// isAfter reports whether a side of a column is the one where it ends.
func isAfter(side unit.HAlign, dir unit.Dir) bool {
	return (side.Fix(dir) == unit.End) == (dir == unit.LTR)
}

// line is a line as layout knows it, but for its direction and position.
func (l *gridLineElem) line(c *value.Content, styles *value.Chain) layout.GridLine {
	at, end := l.at.In(c, styles), l.end.In(c, styles)
	line := layout.GridLine{
		At:    value.Smart[int]{V: int(at.V), Given: at.Given},
		Start: int(l.start.In(c, styles)),
		End:   value.Maybe[int]{V: int(end.V), Some: end.Some},
		Span:  c.Span(),
	}
	if stroke := l.stroke.In(c, styles); stroke.Some {
		line.Stroke = layout.AbsoluteStroke(stroke.V, styles)
	}
	return line
}
