package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// What package math needs of text.

// mathKey is the key of the families that serve the formulas of a list of fonts, which is known by where it is.
type mathKey struct {
	fonts    *FontFamily
	fallback bool
}

// mathFamilies are the families that serve formulas: those that the styles name, then one for math. What stands in for a
// family that is there is left out.
func mathFamilies(e *Engine, styles *value.Chain) []font.Family {
	l := look(styles)
	list, _ := Memo(e, mathKey{&textFont.Get(styles)[0], l.fallback}, func() (list []font.Family, err error) {
		const family = "new computer modern math"
		all := l.families
		if l.fallback {
			all = append(slices.Clip(all), font.Family{Name: family, Local: true}, font.Family{Name: stand[family], Local: true})
		}
		for i, f := range all {
			if i == 0 || f.Name != stand[all[i-1].Name] || e.Fonts.Find(all[i-1], l.variant) == nil {
				list = append(list, f)
			}
		}
		return list, nil
	})
	return list
}

// MathFont is the font whose measures formulas go by: the first of the families that is there, nil if none is.
func MathFont(e *Engine, styles *value.Chain) *font.Font {
	l := look(styles)
	for _, family := range mathFamilies(e, styles) {
		if family.Covers != nil && !family.Covers(' ') {
			continue
		}
		if f := e.Fonts.Find(family, l.variant); f != nil {
			return f
		}
	}
	return nil
}

// Glyphs shapes a piece of text that is one thing: a symbol of a formula. Their advances are in em of the font size.
func Glyphs(e *Engine, text string, styles *value.Chain, features ...font.Feature) []font.Glyph {
	l, script := look(styles), "Zmth" // ISO 15924: mathematical notation
	if l.script != "" {
		script = l.script
	}
	return e.Shaper.Shape(nil, &font.Request{
		Text: text, Families: mathFamilies(e, styles), Variant: l.variant, Fallback: l.fallback,
		Features: append(features, l.features...), Lang: string(l.lang), Script: script,
	})
}

// NewRun is a run of text without glyphs that looks as the styles say.
func NewRun(e *Engine, styles *value.Chain) (*frame.Text, error) {
	l := look(styles)
	fill, err := ResolvePaint(e, l.fill, true)
	if err != nil {
		return nil, err
	}
	stroke, err := ResolveStroke(e, l.stroke, styles)
	return &frame.Text{Size: l.size, Fill: fill, Stroke: stroke, Lang: string(l.lang)}, err
}

// TextBaseline is how far text is moved down.
func TextBaseline(styles *value.Chain) unit.Abs { return look(styles).baseline }

// TextFill is the paint of text, for lines that belong to it.
func TextFill(styles *value.Chain) value.Paint { return textFill.Get(styles) }

// TextEdgesOf is how far text of a font reaches above and below the baseline, by the edges that the styles name; those
// that go by glyphs are those of a frame.
func TextEdgesOf(f *font.Font, styles *value.Chain, of *frame.Frame) (above, below unit.Abs) {
	l := look(styles)
	above, ok := l.top.Metric.height(f, l.size, l.top.Length)
	if !ok {
		above = of.Ascent()
	}
	depth, ok := l.bottom.Metric.height(f, l.size, l.bottom.Length)
	if !ok {
		depth = -of.Descent()
	}
	return above, -depth
}

// LayoutLine lays inline content out in a single line without end.
func LayoutLine(e *Engine, c *value.Content, loc Locator, styles *value.Chain) (*frame.Frame, error) {
	pairs := []Pair{{c, styles}}
	lines, err := layoutInline(e, pairs, loc.Split(), styles, unit.Splat(unit.Inf), false, nil)
	if err != nil {
		return nil, err
	}
	return lines[0], nil
}

// LayoutBox lays an element box out.
func LayoutBox(e *Engine, c *value.Content, loc Locator, styles *value.Chain, size unit.Size) (*frame.Frame, error) {
	return modified(styles, func(styles *value.Chain) (*frame.Frame, error) {
		return layoutBox(e, c, loc, styles, Region{Size: size})
	})
}

// Modify makes a finished frame a link, or hides it, as the styles say.
func Modify(f *frame.Frame, styles *value.Chain) { modifiersIn(styles).apply(f) }

// IsWeakH reports whether an element h vanishes beside larger space.
func IsWeakH(c *value.Content, styles *value.Chain) bool { return hWeak.In(c, styles) }

// TagItem is the tag that realized content may be; ok is false for other content.
func TagItem(c *value.Content) (tag *frame.Tag, ok bool) {
	if !c.Is(tagElem) {
		return nil, false
	}
	return &frame.Tag{Mark: tagMark.Of(c)}, true
}
