package layout

import (
	"strings"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// Label is a piece of text in one line that stands in a picture: the document's styles do not reach it.
type Label struct {
	Text     string
	Families []string // in order of preference
	Size     unit.Abs
	Weight   FontWeight
	Italic   bool
	Fill     color.Color
}

// Layout sets the text in one line. The frame has the text's baseline.
func (l Label) Layout(e *Engine) (*frame.Frame, error) {
	var families FontList
	for _, name := range l.Families {
		families = append(families, FontFamily{Name: strings.ToLower(name)})
	}
	styles := value.Styles{
		textFont.Set(families), textSize.Set(TextSize{Abs: l.Size}), textWeight.Set(l.Weight), textFill.Set(value.Color(l.Fill)),
	}
	if l.Italic {
		styles = append(styles, textStyle.Set(FontStyle(font.Italic)))
	}
	// A box keeps the spaces at both ends, where labels follow each other.
	content := value.New(Box, boxBody.Is(value.Some(value.NewText(l.Text).Styled(styles...))))
	return LayoutFrame(e, content, RootLocator(), nil, Region{Size: unit.Splat(unit.Inf)})
}
