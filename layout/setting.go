package layout

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/lang"
)

// What elements of package std set for the content within them, by their own show-set rules.

// SetTextSize sets the size of text, in em of the size around.
func SetTextSize(size unit.Em) value.Style { return textSize.Set(TextSize{Em: size}) }

// SetTextWeight sets the weight of text.
func SetTextWeight(weight FontWeight) value.Style { return textWeight.Set(weight) }

// SetTextFont sets the family of text.
func SetTextFont(family string) value.Style {
	return textFont.Set(FontList{{Name: strings.ToLower(family), local: true}})
}

// SetTextFill sets the paint of text.
func SetTextFill(p value.Paint) value.Style { return textFill.Set(p) }

// Verbatim keeps text as it stands: its language is English, and nothing is hyphenated, hung into the margin or spaced.
func Verbatim() value.Styles {
	return value.Styles{
		textOverhang.Set(false),
		textLang.Set("en"),
		textHyphenate.Set(value.Given(false)),
		textCJKLatin.Set(value.Given(value.None{})),
	}
}

// SetLeading sets the space between lines.
func SetLeading(leading unit.Length) value.Style { return parLeading.Set(leading) }

// Leading is the space between lines.
func Leading(styles *value.Chain) unit.Length { return parLeading.Get(styles) }

// SetJustify tells whether paragraphs are justified.
func SetJustify(justify bool) value.Style { return parJustify.Set(justify) }

// SetAbove and SetBelow set the space around blocks.
func SetAbove(space unit.Length) value.Style {
	return blockAbove.Set(value.Given(Spacing{Rel: unit.Rel{Length: space}}))
}

// SetBelow sets the space below blocks.
func SetBelow(space unit.Length) value.Style {
	return blockBelow.Set(value.Given(Spacing{Rel: unit.Rel{Length: space}}))
}

// SetSticky tells whether blocks stay with what follows.
func SetSticky(sticky bool) value.Style { return blockSticky.Set(sticky) }

// SetBreakable tells whether blocks may be broken.
func SetBreakable(breakable bool) value.Style { return blockBreakable.Set(breakable) }

// IsBreakable reports whether blocks may be broken.
func IsBreakable(styles *value.Chain) bool { return blockBreakable.Get(styles) }

// BlockInset is the space between a block's sides and its content.
func BlockInset(inset Insets) BlockOption { return BlockOption(blockInset.Is(inset)) }

// DirIn is the direction in which lines of text run.
func DirIn(styles *value.Chain) unit.Dir { return direction(styles) }

// StartInset is an inset at the start of lines.
func StartInset(by unit.Rel, styles *value.Chain) Insets {
	side := value.Part[unit.Rel]{V: by, Set: true}
	if direction(styles) == unit.RTL {
		return Insets{Right: side}
	}
	return Insets{Left: side}
}

// LocalName is what a thing is called in the language of the text (see lang.Name).
func LocalName(thing string, styles *value.Chain) string {
	l := look(styles)
	return lang.Name(thing, string(l.lang), string(l.region))
}

// LangIn is the language of the text, by its ISO 639 code.
func LangIn(styles *value.Chain) string { return string(textLang.Get(styles)) }

// Measured is the size of content that is laid out elsewhere, near a place.
func Measured(e *Engine, c *value.Content, at value.Location, styles *value.Chain) (unit.Size, error) {
	region := Region{Size: unit.Size{X: unit.Inf, Y: unit.Inf}}
	f, err := LayoutFrame(e, c, MeasureLocator(e.Introspector, at), styles, region)
	if err != nil {
		return unit.Size{}, err
	}
	return f.Size, nil
}
