package std

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Raw text. Package value declares its first fields, which the evaluator knows.
var (
	rawAlign   = value.Settable(value.Raw, "align", hAlign(unit.HStart), "How the lines of a block are aligned.")
	_          = value.Settable(value.Raw, "syntaxes", syntaxes{}, "Further languages to highlight.", value.Folds)
	rawTheme   = value.Settable(value.Raw, "theme", value.Smart[value.Maybe[rawColors]]{}, "The colors of highlighted text; none leaves it as it is.")
	rawTabSize = value.Settable(value.Raw, "tab-size", value.Natural(2), "How many columns are between tab stops.")
	rawLines   = value.Synthesized[contents](value.Raw, "lines", "The lines of the text, highlighted.")

	rawLine       = element("raw.line", "A line of raw text.")
	rawLineNumber = value.Required[int64](rawLine, "number", "The number of the line, from 1.")
	rawLineCount  = value.Required[int64](rawLine, "count", "How many lines there are.")
	rawLineText   = value.Required[string](rawLine, "text", "The text of the line.")
	rawLineBody   = value.Required[*value.Content](rawLine, "body", "The text of the line, highlighted.")
)

var _ = func() bool {
	value.Raw.Locatable = true
	value.Raw.Load = loadRaw
	value.Raw.ShowSet = rawStyles
	value.Raw.Synthesize = synthesizeRaw
	layout.Shows(value.Raw, showRaw)
	rawLine.PlainText = func(c *value.Content, w *strings.Builder) { w.WriteString(rawLineText.Of(c)) }
	layout.Shows(rawLine, func(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
		return rawLineBody.Of(c), nil
	})
	return true
}()

// contents is a list of content.
type contents []*value.Content

// Cast brings the Caster: an array of content.
func (contents) Cast() *value.Caster[contents] {
	info := value.Types(value.ArrayType)
	return &value.Caster[contents]{
		Info: info,
		From: func(v value.Value) (contents, error) { return nil, info.Fail(v) },
		Into: func(list contents) value.Value {
			items := make([]value.Value, len(list))
			for i, c := range list {
				items[i] = c
			}
			return value.NewArray(items...)
		},
	}
}

// newRaw is what the syntax of raw text stands for; lang is "" for none.
func newRaw(text string, block bool, lang string) *value.Content {
	c := value.New(value.Raw, value.RawText.Is(text), value.RawBlock.Is(block))
	if lang != "" {
		c = value.RawLang.With(c, value.Some(lang))
	}
	return c
}

func rawStyles(c *value.Content, styles *value.Chain) value.Styles {
	set := append(layout.Verbatim(), layout.SetTextSize(0.8), layout.SetTextFont("DejaVu Sans Mono"))
	if value.RawBlock.In(c, styles) {
		set = append(set, layout.SetJustify(false))
	}
	return set
}

func showRaw(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	var parts []*value.Content
	for i, line := range rawLines.Of(c) {
		if i > 0 {
			parts = append(parts, value.New(layout.Linebreak))
		}
		parts = append(parts, line)
	}
	body := value.NewSequence(parts...)
	if !value.RawBlock.In(c, styles) {
		return body, nil
	}
	return layout.NewBlock(layout.Aligned(body, unit.Align{H: unit.HAlign(rawAlign.In(c, styles))})), nil
}
