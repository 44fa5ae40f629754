package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

var _ = introspect.CountsPages(Page)

// pageNumber is the number of the page in a header or footer, and that of the last page where the numbering has room for
// it; nil where pages are not numbered.
func pageNumber(n value.Maybe[Numbering], align unit.Align) *value.Content {
	if !n.Some {
		return nil
	}
	both := n.V.Func != nil || n.V.Pattern.Pieces() >= 2
	content := introspect.NewDisplay(introspect.Of(Page), n.V, both)
	if align.H != 0 {
		content = Aligned(content, unit.Align{H: align.H})
	}
	return content
}

// seeNumbers takes note of what updates the page counter in a frame.
func (p *pages) seeNumbers(f *frame.Frame) error {
	for _, it := range f.Items {
		var err error
		switch item := it.Item.(type) {
		case *frame.Group:
			err = p.seeNumbers(item.Frame)
		case *frame.Tag:
			if m := item.Mark.(Mark); m.Content != nil {
				err = p.numbers.See(p.eng.Engine, m.Content)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// label is how viewers name the page; nil leaves it to them. PDF knows some ways to count; a label that it cannot count
// is all prefix.
func (p *finishedPage) label() *frame.Label {
	if !p.numbering.Some || p.numbering.V.Pattern == nil {
		return nil
	}
	prefix, symbol, ok := p.numbering.V.Pattern.Simple()
	style := frame.LabelNone
	if ok {
		style = labelStyle(symbol, p.number)
	}
	if style == frame.LabelNone {
		return &frame.Label{Prefix: p.numbering.V.Pattern.Apply(p.number)}
	}
	return &frame.Label{Prefix: prefix, Style: style, Number: int(p.number)}
}

func labelStyle(symbol rune, number uint64) frame.LabelStyle {
	letters := number <= 26 // PDF goes on with aa, bb, where Typst has aa, ab
	switch {
	case symbol == '1':
		return frame.LabelArabic
	case symbol == 'i':
		return frame.LabelLowerRoman
	case symbol == 'I':
		return frame.LabelUpperRoman
	case symbol == 'a' && letters:
		return frame.LabelLowerAlpha
	case symbol == 'A' && letters:
		return frame.LabelUpperAlpha
	}
	return frame.LabelNone
}
