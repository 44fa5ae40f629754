package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	super            = element("super", "Sets text as a superscript.")
	superTypographic = value.Settable(super, "typographic", true, "Whether to use the font's own superscripts where it has them.")
	superBaseline    = value.Settable(super, "baseline", value.Smart[unit.Length]{}, "How far other glyphs are moved down; auto is as the font says.")
	superSize        = value.Settable(super, "size", value.Smart[unit.Length]{}, "How large other glyphs are; auto is as the font says.")
	superBody        = value.Required[*value.Content](super, "body", "The text to set as a superscript.")

	_ = layout.Shows(super, showSuper)
)

func showSuper(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return scripted(superBody.Of(c), styles, layout.ScriptShift{
		Super:       true,
		Typographic: superTypographic.In(c, styles),
		Offset:      superBaseline.In(c, styles),
		Size:        superSize.In(c, styles),
	}), nil
}
