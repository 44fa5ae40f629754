package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	caption           = element("figure.caption", "The caption of a figure.")
	captionPosition   = value.Settable(caption, "position", outerV(unit.VBottom), "Whether the caption stands above or below the figure.")
	captionSeparator  = value.Settable(caption, "separator", value.Smart[*value.Content]{}, "What stands between number and caption; auto goes by the language.")
	captionBody       = value.Required[*value.Content](caption, "body", "The caption.")
	captionKind       = value.Synthesized[kindOfFigure](caption, "kind", "The kind of the figure.")
	captionSupplement = value.Synthesized[value.Maybe[*value.Content]](caption, "supplement", "The supplement of the figure.")
	captionNumbering  = value.Synthesized[value.Maybe[layout.Numbering]](caption, "numbering", "The numbering of the figure.")
	captionCounter    = value.Synthesized[value.Maybe[*introspect.Counter]](caption, "counter", "The counter of the figure.")
	captionFigure     = value.Synthesized[value.Location](caption, "figure", "Where the figure is.", value.Internal)
)

var _ = func() bool {
	caption.Locatable = true
	caption.Synthesize = func(_ *value.Engine, c *value.Content, styles *value.Chain) error {
		captionSeparator.Put(c, value.Given(separator(c, styles)))
		return nil
	}
	layout.Shows(caption, showCaption)
	return true
}()

// captionContent is a caption, made of any content.
type captionContent struct{ *value.Content }

// Cast brings the Caster: content.
func (captionContent) Cast() *value.Caster[captionContent] {
	content := value.CasterOf[*value.Content]()
	return &value.Caster[captionContent]{
		Info: content.Info,
		From: func(v value.Value) (captionContent, error) {
			c, err := content.From(v)
			if err == nil && !c.Is(caption) {
				c = value.New(caption, captionBody.Is(c)).At(c.Span())
			}
			return captionContent{c}, err
		},
		Into:    func(c captionContent) value.Value { return c.Content },
		Matches: content.Matches,
	}
}

// EachContent lets searches of content find the caption.
func (c captionContent) EachContent(visit func(*value.Content) bool) bool {
	return c.Content == nil || visit(c.Content)
}

// completeCaption is a caption that knows its figure.
func completeCaption(c, of *value.Content, kind kindOfFigure, s supplement, counter *introspect.Counter, styles *value.Chain) *value.Content {
	c = captionSeparator.With(c, value.Given(separator(c, styles)))
	c = captionKind.With(c, kind)
	c = captionSupplement.With(c, value.Maybe[*value.Content]{V: settled(s), Some: s.V.Some})
	c = captionNumbering.With(c, figureNumbering.In(of, styles))
	c = captionCounter.With(c, value.Some(counter))
	return captionFigure.With(c, of.Location())
}

// separator is what stands between number and caption.
func separator(c *value.Content, styles *value.Chain) *value.Content {
	if s := captionSeparator.In(c, styles); s.Given {
		return s.V
	}
	switch layout.LangIn(styles) {
	case "zh":
		return value.NewText("\u2003")
	case "fr":
		return value.NewText(".\u00a0– ")
	case "ru":
		return value.NewText(". ")
	}
	return value.NewText(": ")
}

func showCaption(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	body := captionBody.Of(c)
	supplement, numbering, counter := captionSupplement.Of(c), captionNumbering.Of(c), captionCounter.Of(c)
	if supplement.Some && numbering.Some && counter.Some {
		number, err := numbersAt(e.Engine, counter.V, captionFigure.Of(c), numbering.V, styles)
		if err != nil {
			return nil, err
		}
		body = value.NewSequence(before(supplement.V, number), separator(c, styles), body)
	}
	return layout.NewBlock(body), nil
}
