package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	sub            = element("sub", "Sets text as a subscript.")
	subTypographic = value.Settable(sub, "typographic", true, "Whether to use the font's own subscripts where it has them.")
	subBaseline    = value.Settable(sub, "baseline", value.Smart[unit.Length]{}, "How far other glyphs are moved down; auto is as the font says.")
	subSize        = value.Settable(sub, "size", value.Smart[unit.Length]{}, "How large other glyphs are; auto is as the font says.")
	subBody        = value.Required[*value.Content](sub, "body", "The text to set as a subscript.")

	_ = layout.Shows(sub, showSub)
)

func showSub(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return scripted(subBody.Of(c), styles, layout.ScriptShift{
		Typographic: subTypographic.In(c, styles),
		Offset:      subBaseline.In(c, styles),
		Size:        subSize.In(c, styles),
	}), nil
}

// scripted is content set as a sub- or superscript. The offset of the shift is still downwards here, and both its
// lengths are at the size of the text around.
func scripted(c *value.Content, styles *value.Chain, s layout.ScriptShift) *value.Content {
	size := layout.FontSize(styles)
	em := func(l value.Smart[unit.Length]) value.Smart[unit.Length] {
		if l.Given {
			l.V = unit.Length{Em: unit.Em(l.V.At(size) / size)}
		}
		return l
	}
	s.Offset, s.Size = em(s.Offset), em(s.Size)
	s.Offset.V = s.Offset.V.Neg()
	return c.Styled(layout.TextShift.Set(&s))
}
