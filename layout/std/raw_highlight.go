package std

import (
	"strings"

	"chatdoc/eval/value"
	"chatdoc/layout"
	hl "chatdoc/layout/highlight"
)

// synthesizeRaw cuts raw text into lines and highlights them.
func synthesizeRaw(_ *value.Engine, c *value.Content, styles *value.Chain) error {
	text := value.RawText.Of(c)
	if strings.ContainsRune(text, '\t') {
		text = alignTabs(text, int(rawTabSize.Get(styles)))
	}
	plain := splitLines(text)
	bodies := highlighted(c, strings.Join(plain, "\n"), styles)
	lines := make(contents, len(plain))
	for i, line := range plain {
		body := textOf(line)
		if i < len(bodies) {
			body = bodies[i]
		}
		lines[i] = value.New(rawLine, rawLineNumber.Is(int64(i+1)), rawLineCount.Is(int64(len(plain))),
			rawLineText.Is(line), rawLineBody.Is(body)).At(c.Span())
	}
	rawLines.Put(c, lines)
	return nil
}

// highlighted are the lines of a text as content, nil where they stay as they are.
func highlighted(c *value.Content, text string, styles *value.Chain) []*value.Content {
	colors, lang := rawTheme.In(c, styles), value.RawLang.In(c, styles)
	if colors.Given && !colors.V.Some || !lang.Some {
		return nil
	}
	h := hl.Highlighter{Own: typstLanguages()}
	lines, ok := h.Lines(lang.V, text)
	if !ok {
		return nil
	}
	theme := hl.Typst().On(layout.GroundIn(styles))
	if colors.Given {
		theme = colors.V.V.theme
	}
	bodies := make([]*value.Content, len(lines))
	for i, runs := range lines {
		parts := make([]*value.Content, len(runs))
		for k, run := range runs {
			parts[k] = colored(run, &theme)
		}
		bodies[i] = value.NewSequence(parts...).At(c.Span())
	}
	return bodies
}

// colored is a run of text as a theme shows it.
func colored(run hl.Run, theme *hl.Theme) *value.Content {
	body := value.NewText(run.Text)
	if c, ok := theme.Color(run.Class); ok {
		body = body.Styled(layout.SetTextFill(value.Color(c)))
	}
	marks := theme.Marks(run.Class)
	if marks.Has(hl.Bold) {
		body = value.New(strong, strongBody.Is(body))
	}
	if marks.Has(hl.Italic) {
		body = value.New(emph, emphBody.Is(body))
	}
	if marks.Has(hl.Underline) {
		body = value.New(underline, underlineBody.Is(body))
	}
	return body
}
