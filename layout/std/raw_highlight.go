package std

import (
	"strings"

	"chatdoc/eval/color"
	"chatdoc/eval/value"
	"chatdoc/layout"
	hl "chatdoc/layout/highlight"
)

// synthesizeRaw cuts raw text into lines and highlights them.
func synthesizeRaw(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	text := value.RawText.Of(c)
	if strings.ContainsRune(text, '\t') {
		text = alignTabs(text, int(rawTabSize.Get(styles)))
	}
	plain := splitLines(text)
	bodies := highlighted(layout.Of(eng), c, strings.Join(plain, "\n"), styles)
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
func highlighted(e *layout.Engine, c *value.Content, text string, styles *value.Chain) []*value.Content {
	colors, lang := rawTheme.In(c, styles), value.RawLang.In(c, styles)
	if colors.Given && !colors.V.Some || !lang.Some {
		return nil
	}
	h := hl.Highlighter{Own: typstLanguages()}
	lines, ok := h.Lines(lang.V, text)
	if !ok {
		return nil
	}
	theme := &colors.V.V.theme
	if !colors.Given {
		theme = typstTheme(e, layout.GroundIn(styles))
	}
	bodies := make([]*value.Content, len(lines))
	for i, runs := range lines {
		parts := make([]*value.Content, len(runs))
		for k, run := range runs {
			parts[k] = colored(run, theme)
		}
		bodies[i] = value.NewSequence(parts...).At(c.Span())
	}
	return bodies
}

// themeKey asks for Typst's theme on a ground.
type themeKey color.Color

// typstTheme is Typst's theme for text on a ground. Much code stands on the same.
func typstTheme(e *layout.Engine, ground color.Color) *hl.Theme {
	theme, _ := layout.Memo(e, themeKey(ground), func() (*hl.Theme, error) {
		theme := hl.Typst().On(ground)
		return &theme, nil
	})
	return theme
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
