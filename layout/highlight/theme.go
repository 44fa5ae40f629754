package highlight

import (
	"slices"

	"chatdoc/eval/color"
)

// Theme says in what color each kind of text stands. Kinds without a color stand in that of the text around.
type Theme struct {
	colors [kinds]color.Color
	has    [kinds]bool
	marks  [kinds]Class // that the theme adds to those of the text
}

// Typst is the theme that Typst uses by default, made for a white ground.
func Typst() Theme {
	var t Theme
	for _, c := range []struct {
		rgb   uint32
		kinds []Class
	}{
		{0x74747c, []Class{Comment}},
		{0x1d6c76, []Class{Escape, MathOperator, Label}},
		{0x6b6b6f, []Class{Raw}},
		{0x198810, []Class{String, MathDelimiter, Inserted}},
		{0x8b41b1, []Class{Attribute, Interpolation, DiffRange, ListMarker}},
		{0xd73948, []Class{Keyword, Operator, Deleted}},
		{0xb60157, []Class{Constant}},
		{0x4b69c6, []Class{Entity, Function}},
		{0x16718d, []Class{Macro}},
		{0x301414, []Class{Annotation}},
	} {
		for _, k := range c.kinds {
			t.colors[k] = color.RGBA8(uint8(c.rgb>>16), uint8(c.rgb>>8), uint8(c.rgb), 255)
			t.has[k] = true
		}
	}
	return t
}

// Color is the color for text of a class. It is false where the text keeps the color it has.
func (t *Theme) Color(c Class) (color.Color, bool) {
	k := c.Kind()
	return t.colors[k], t.has[k]
}

// Marks are the marks of text of a class: its own, and those that the theme adds.
func (t *Theme) Marks(c Class) Class { return c&^(Bold-1) | t.marks[c.Kind()] }

// On is the theme for text on a background. On a light ground it stays as it is. On others, each color that stands
// out too little is made lighter or darker until its contrast is 4.5:1, which WCAG 2.2 asks of text (success
// criterion 1.4.3). Its hue stays.
func (t Theme) On(background color.Color) Theme {
	ground := luminance(background)
	if ground >= lightGround {
		return t
	}
	was := t.colors
	for k, c := range was {
		switch same := slices.Index(was[:k], c); {
		case !t.has[k]:
		case same >= 0 && t.has[same]:
			t.colors[k] = t.colors[same]
		default:
			t.colors[k] = readable(c, ground)
		}
	}
	return t
}
