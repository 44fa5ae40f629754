package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

var (
	outline       = element("outline", "A table of contents, figures, or other elements.")
	outlineTitle  = value.Settable(outline, "title", value.Smart[value.Maybe[*value.Content]]{}, "The title; auto is in the language of the text.")
	outlineTarget = value.Settable(outline, "target", value.Locatable{Selector: &value.ElemSelector{Elem: heading}}, "What is listed.")
	outlineDepth  = value.Settable(outline, "depth", value.Maybe[value.OneOrMore]{}, "The deepest level that is listed.")
	outlineIndent = value.Settable(outline, "indent", value.Smart[outlineIndentBy]{}, "How far entries of deeper levels are indented; auto aligns them behind the numbers.")
)

// outlineIndentBy is the indent of a level, or a function of the level that gives it.
type outlineIndentBy = value.OneOf[unit.Rel, *value.Func]

var _ = func() bool {
	outline.Locatable = true
	outline.ShowSet = func(c *value.Content, styles *value.Chain) value.Styles {
		return value.Styles{
			headingOutlined.Set(false),
			headingNumbering.Set(value.Maybe[layout.Numbering]{}),
			layout.SetJustify(false),
			layout.SetAbove(layout.Leading(styles)),
			outlineAround.Set(outlineParent{c}),
		}
	}
	layout.Shows(outline, showOutline)
	return true
}()

func showOutline(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	var parts []*value.Content
	title := outlineTitle.In(c, styles)
	if !title.Given {
		title.V = value.Some(value.NewText(layout.LocalName("outline", styles)).At(c.Span()))
	}
	if title.V.Some {
		parts = append(parts, value.New(heading, headingDepth.Is(1), headingBody.Is(title.V.V)).At(c.Span()))
	}
	deepest := outlineDepth.In(c, styles)
	for _, target := range e.Introspector.Query(outlineTarget.In(c, styles).Selector) {
		n, ok := numberedOf(target)
		if !ok {
			return nil, diag.Errorf(c.Span(), "cannot outline %s", target.Elem().Base())
		}
		if !n.outlined || deepest.Some && n.level > int(deepest.V) {
			continue
		}
		entry := value.New(outlineEntry, entryLevel.Is(value.OneOrMore(n.level)), entryElement.Is(target))
		parts = append(parts, entry.At(c.Span()))
	}
	return value.NewSequence(parts...), nil
}
