package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	footnote          = element("footnote", "A note at the bottom of the page.")
	footnoteNumbering = value.Settable(footnote, "numbering", pattern("1"), "How footnotes are numbered.")
	footnoteBody      = value.Required[noteBody](footnote, "body", "The note, or the label of another footnote.")
)

// noteBody is what a footnote says, or the label of the one that it refers to.
type noteBody = value.OneOf[*value.Content, value.Label]

var _ = func() bool {
	footnote.Locatable = true
	introspect.Counts(footnote, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(1), !footnoteBody.Of(c).IsB
	})
	layout.Shows(footnote, showFootnote)
	layout.Notes(footnote, layout.Note{
		Entry:     newEntry,
		Separator: entrySeparator.Get,
		Clearance: entryClearance.Get,
		Gap:       entryGap.Get,
	})
	return true
}()

// refootnote refers to a footnote by a label.
func refootnote(c *value.Content, label value.Label) *value.Content {
	return value.New(footnote, footnoteNumbering.Is(footnoteNumbering.Of(c)), footnoteBody.Is(noteBody{B: label, IsB: true}))
}

// noteLocation is where the footnote is that a footnote means: itself, or the one that it refers to.
func noteLocation(eng *value.Engine, c *value.Content) (value.Location, error) {
	loc := c.Location()
	for body := footnoteBody.Of(c); body.IsB; body = footnoteBody.Of(c) {
		found, err := eng.Introspector.Unique(&value.LabelSelector{Label: body.B})
		switch {
		case err != nil:
			return loc, err
		case !found.Is(footnote):
			return loc, value.Errorf("referenced element should be a footnote")
		case found.Location() == loc:
			return loc, value.Errorf("footnote cannot reference itself")
		}
		c, loc = found, found.Location()
	}
	return loc, nil
}

func showFootnote(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	loc, err := noteLocation(e.Engine, c)
	if err != nil {
		return nil, err
	}
	number, err := numbersAt(e.Engine, introspect.Of(footnote), loc, footnoteNumbering.In(c, styles), styles)
	if err != nil {
		return nil, err
	}
	return hole().Add(linkedTo(raised(number).At(c.Span()), entryLocation(loc))), nil
}

// raised is a superscript.
func raised(c *value.Content) *value.Content { return value.New(super, superBody.Is(c)) }

// entryLocation is where the number of a footnote's entry is.
func entryLocation(note value.Location) value.Location { return layout.Variant(note, 1) }
