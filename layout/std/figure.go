package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

var (
	figure           = element("figure", "A figure with an optional caption.")
	figureBody       = value.Required[*value.Content](figure, "body", "The figure's content.")
	_                = value.Settable(figure, "alt", value.Maybe[string]{}, "A description for those who cannot see the figure.")
	figurePlacement  = value.Settable(figure, "placement", placement{}, "Where on the page the figure floats; none keeps it in its place.")
	figureScope      = value.Settable(figure, "scope", layout.ColumnScope, "What a floating figure is placed in.")
	figureCaption    = value.Settable(figure, "caption", value.Maybe[captionContent]{}, "The caption.")
	figureKind       = value.Settable(figure, "kind", value.Smart[kindOfFigure]{}, "What figures it is counted with; auto goes by what is in it.")
	figureSupplement = value.Settable(figure, "supplement", supplement{}, "What references and the caption call the figure.")
	figureNumbering  = value.Settable(figure, "numbering", value.Some(pattern("1")), "How figures are numbered.")
	figureGap        = value.Settable(figure, "gap", unit.Length{Em: 0.65}, "The space between body and caption.")
	figureOutlined   = value.Settable(figure, "outlined", true, "Whether outlines show the figure.")
	figureCounter    = value.Synthesized[value.Maybe[*introspect.Counter]](figure, "counter", "The counter of figures of its kind.")
)

var _ = func() bool {
	figure.Locatable = true
	figure.Synthesize = synthesizeFigure
	figure.ShowSet = func(*value.Content, *value.Chain) value.Styles {
		return value.Styles{
			layout.SetBreakable(false),
			layout.Alignment.Set(layout.AlignValue{H: unit.HCenter}),
		}
	}
	introspect.Counts(figure, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(1), figureNumbering.Of(c).Some
	})
	layout.Shows(figure, showFigure)
	return true
}()

// placement is where a figure floats: nowhere, where it fits best, or at an end of the page.
type placement = value.Maybe[value.Smart[vAlign]]

func synthesizeFigure(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	kind := kindOf(c, styles)
	content, err := figureSupplementOf(eng, c, kind, styles)
	if err != nil {
		return err
	}
	counter := introspect.Select(&value.ElemSelector{Elem: figure, Where: value.NewDict().Put("kind", kind.value())})
	if caption := figureCaption.In(c, styles); caption.Some {
		figureCaption.Put(c, value.Some(captionContent{completeCaption(caption.V.Content, c, kind, content, counter, styles)}))
	}
	figureKind.Put(c, value.Given(kind))
	figureSupplement.Put(c, content)
	figureCounter.Put(c, value.Some(counter))
	return nil
}

// figureSupplementOf is the supplement of a figure, none or settled content.
func figureSupplementOf(eng *value.Engine, c *value.Content, kind kindOfFigure, styles *value.Chain) (supplement, error) {
	s := figureSupplement.In(c, styles)
	if s.Given && !s.V.Some {
		return s, nil
	}
	name := kind.localName(styles)
	if !s.Given && name == "" && figureNumbering.In(c, styles).Some {
		return s, diag.Errorf(c.Span(), "please specify the figure's supplement")
	}
	content, err := resolveSupplement(eng, s, kind.descendant(c), styles, textOf(name))
	return supplementOf(content), err
}

// textOf is content of a text, nothing for no text.
func textOf(s string) *value.Content {
	if s == "" {
		return value.Empty()
	}
	return value.NewText(s)
}

func numberedFigure(c *value.Content) numbered {
	n := numbered{
		counter: figureCounter.Of(c).V, numbering: figureNumbering.Of(c), supplement: settled(figureSupplement.Of(c)),
		level: 1, called: true, body: value.Empty(),
	}
	if n.counter == nil {
		n.counter = introspect.Of(figure)
	}
	caption := figureCaption.Of(c)
	if caption.Some {
		n.body = captionBody.Of(caption.V.Content)
	}
	n.outlined = figureOutlined.In(c, nil) && (caption.Some || n.numbering.Some)
	return n
}

func showFigure(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	span, body := c.Span(), figureBody.Of(c)
	if caption := figureCaption.In(c, styles); caption.Some {
		gap := layout.NewV(layout.Spacing{Rel: unit.Rel{Length: figureGap.In(c, styles)}}, true).At(span)
		if captionPosition.In(caption.V.Content, styles) == outerV(unit.VTop) {
			body = value.NewSequence(caption.V.Content, gap, body)
		} else {
			body = value.NewSequence(body, gap, caption.V.Content)
		}
	}
	// The break makes a paragraph of what is inline only.
	block := layout.NewBlock(body.Add(value.New(layout.Parbreak).At(span))).At(span)
	place, scope := figurePlacement.In(c, styles), figureScope.In(c, styles)
	switch {
	case place.Some:
		return layout.NewFloat(block, place.V.Given, unit.VAlign(place.V.V), scope), nil
	case scope == layout.ParentScope:
		return nil, diag.Errorf(span, "parent-scoped placement is only available for floating figures").
			Hint("you can enable floating placement with `figure(placement: auto, ..)`")
	}
	return block, nil
}
