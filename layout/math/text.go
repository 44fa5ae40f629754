package math

import (
	"math"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/layout"
)

// symbol pushes the glyph of a symbol, in the alphabet of the styles. Large operators are larger in display style, and
// always centered on the axis.
func (c *Context) symbol(content *value.Content, styles *value.Chain) error {
	text := value.SymbolText.Of(content)
	inner := styles
	if plain, ok := dotted(text); ok && c.Font.HasFeature("dtls") {
		text, inner = plain, styles.With(value.Styles{layout.MathDotless.Set(true)})
	}
	f, err := c.Glyph(styled(text, styles, layout.MathItalic.Get(styles)), inner)
	if err != nil {
		return err
	}
	if f.Class == layout.ClassLarge {
		if layout.MathSizes.Get(styles) == layout.MathDisplay {
			least := c.MeasuresOf(f, styles).DisplayOperatorMinHeight.At(f.FontSize)
			c.StretchVertical(f, max(least, f.Height()*math.Sqrt2), 0)
		}
		f.CenterOnAxis()
	}
	c.Push(f)
	return nil
}

// dotted is the letter that a dotless letter is a form of; ok is false for all others.
func dotted(text string) (with string, ok bool) {
	switch text {
	case "ı", "𝚤":
		return "i", true
	case "ȷ", "𝚥":
		return "j", true
	}
	return text, false
}

// text pushes text. Numbers are set glyph by glyph, all else as in a line of text.
func (c *Context) text(content *value.Content, styles *value.Chain) error {
	text := value.TextBody.Of(content)
	var f *Fragment
	var err error
	if strings.ContainsAny(text, "\n\v\f\r\u0085\u2028\u2029") {
		f, err = c.textLines(content, text, styles)
	} else {
		f, err = c.textLine(content, text, styles)
	}
	if err == nil {
		c.Push(f)
	}
	return err
}

// textLines sets text of several lines.
func (c *Context) textLines(content *value.Content, text string, styles *value.Chain) (*Fragment, error) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	lines := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("\n\v\f\r\u0085\u2028\u2029", r) })
	var fragments []*Fragment
	for i, line := range lines {
		if i > 0 {
			fragments = append(fragments, &Fragment{Kind: LinebreakKind})
		}
		f, err := c.textLine(content, line, styles)
		if err != nil {
			return nil, err
		}
		fragments = append(fragments, f)
	}
	f := NewRun(fragments).Frame(styles)
	c.CenterFrame(f, styles)
	return NewFrame(styles, f), nil
}

// textLine sets text of one line.
func (c *Context) textLine(content *value.Content, text string, styles *value.Chain) (*Fragment, error) {
	if strings.Trim(text, "0123456789.") == "" {
		return c.number(text, styles)
	}
	upright := value.Some(layout.MathItalic.Get(styles).V)
	bounded := styles.With(layout.TextEdges(layout.Bounds, layout.Bounds))
	body := value.NewText(styled(text, styles, upright)).At(content.Span())
	f, err := layout.LayoutLine(c.Engine, body, c.Loc.Next(content.Span()), bounded)
	if err != nil {
		return nil, err
	}
	frag := NewFrame(styles, f)
	frag.TextLike, frag.Spaced = true, true
	return frag, nil
}

// number sets digits and points.
func (c *Context) number(text string, styles *value.Chain) (*Fragment, error) {
	var fragments []*Fragment
	for _, r := range text {
		f, err := c.Glyph(styled(string(r), styles, value.Some(false)), styles)
		if err != nil {
			return nil, err
		}
		fragments = append(fragments, f)
	}
	frag := NewFrame(styles, NewRun(fragments).Frame(styles))
	frag.TextLike = true
	return frag, nil
}
