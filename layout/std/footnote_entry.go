package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

var (
	footnoteEntry  = element("footnote.entry", "The entry of a footnote at the bottom of the page.")
	entryNote      = value.Required[noteContent](footnoteEntry, "note", "The footnote.")
	entrySeparator = value.Settable[*value.Content](footnoteEntry, "separator", nil, "What stands between text and footnotes.")
	entryClearance = value.Settable(footnoteEntry, "clearance", unit.Length{Em: 1}, "The space above the separator.")
	entryGap       = value.Settable(footnoteEntry, "gap", unit.Length{Em: 0.5}, "The space between entries.")
	entryIndent    = value.Settable(footnoteEntry, "indent", unit.Length{Em: 1}, "How far the entry is indented.")
)

var _ = func() bool {
	entrySeparator.Default = newLine(unit.Rel{Ratio: 0.3}, unit.Length{Abs: 0.5})
	footnoteEntry.Locatable = true
	footnoteEntry.ShowSet = func(*value.Content, *value.Chain) value.Styles {
		return value.Styles{layout.SetLeading(unit.Length{Em: 0.5}), layout.SetTextSize(0.85)}
	}
	layout.Shows(footnoteEntry, showFootnoteEntry)
	return true
}()

// noteContent is a footnote, made of any content.
type noteContent struct{ *value.Content }

// Cast brings the Caster: content.
func (noteContent) Cast() *value.Caster[noteContent] {
	content := value.CasterOf[*value.Content]()
	return &value.Caster[noteContent]{
		Info: content.Info,
		From: func(v value.Value) (noteContent, error) {
			c, err := content.From(v)
			if err == nil && !c.Is(footnote) {
				c = value.New(footnote, footnoteBody.Is(noteBody{A: c})).At(c.Span())
			}
			return noteContent{c}, err
		},
		Into:    func(n noteContent) value.Value { return n.Content },
		Matches: content.Matches,
	}
}

// newEntry is the entry of a footnote, nil for one that only refers to another.
func newEntry(note *value.Content) *value.Content {
	if footnoteBody.Of(note).IsB {
		return nil
	}
	return value.New(footnoteEntry, entryNote.Is(noteContent{note})).At(note.Span())
}

func showFootnoteEntry(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	note := entryNote.Of(c).Content
	loc := note.Location()
	if loc.IsZero() {
		return nil, diag.Errorf(c.Span(), "footnote entry must have a location").
			Hint("try using a query or a show rule to customize the footnote instead")
	}
	number, err := numbersAt(e.Engine, introspect.Of(footnote), loc, footnoteNumbering.In(note, nil), styles)
	if err != nil {
		return nil, err
	}
	indent := layout.Spacing{Rel: unit.Rel{Length: entryIndent.In(c, styles)}}
	mark := linkedTo(raised(number).At(c.Span()), loc).Located(entryLocation(loc))
	gap := layout.Spacing{Rel: unit.Rel{Length: unit.Length{Em: 0.05}}}
	return value.NewSequence(layout.NewStrongH(indent), mark, layout.NewH(gap, true), footnoteBody.Of(note).A), nil
}
