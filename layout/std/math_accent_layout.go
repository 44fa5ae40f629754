package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

var _ = laysMath(mathAccent, layoutAccent)

// accentShortFall is how much narrower than its base an accent may be. Accents as wide as the base are too wide in many
// cases.
const accentShortFall unit.Em = 0.5

// isBelow reports whether an accent stands below its base (by the property Canonical_Combining_Class).
func (m accentMark) isBelow() bool {
	switch {
	case '\u0316' <= m && m <= '\u0319', '\u031c' <= m && m <= '\u0320', '\u0323' <= m && m <= '\u0326',
		'\u0329' <= m && m <= '\u0333', '\u0339' <= m && m <= '\u033c', '\u0347' <= m && m <= '\u0349',
		'\u20ec' <= m && m <= '\u20ef', m == '\u034d', m == '\u034e', m == '\u20e8':
		return true
	}
	return false
}

func layoutAccent(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	mark := mathAccentAccent.Of(c)
	below := mark.isBelow()
	inner := styles
	if !below && mathAccentDotless.In(c, styles) {
		inner = inner.With(value.Styles{layout.MathDotless.Set(true)})
	}
	base, err := ctx.One(mathAccentBase.Of(c), inner.With(math.Cramped()))
	if err != nil {
		return err
	}
	m := ctx.MeasuresOf(base, styles)
	var features []font.Feature
	if !below && base.Ascent > m.At(m.FlattenedAccentBaseHeight) {
		features = []font.Feature{{Tag: "flac", Value: 1}}
	}
	accent, err := ctx.Glyph(string(rune(mark)), styles, features...)
	if err != nil {
		return err
	}
	width := layout.ResolveRel(mathAccentSize.In(c, styles), styles).Of(base.Width)
	ctx.StretchHorizontal(accent, width, m.At(accentShortFall))
	ctx.Push(placeAccent(base, accent, m.At(m.AccentBaseHeight), below, styles))
	return nil
}

// placeAccent puts an accent above or below a base. Accents in fonts are made for bases of a certain height; only those
// that are lower have them closer.
func placeAccent(base, accent *math.Fragment, made unit.Abs, below bool, styles *value.Chain) *math.Fragment {
	var basePos, accentPos unit.Point
	gap := -accent.Descent - min(base.Ascent, made)
	if below {
		gap = -accent.Ascent
		accentPos = unit.Point{X: base.BottomAccent - accent.TopAccent, Y: base.Height() + gap}
	} else {
		accentPos = unit.Point{X: base.TopAccent - accent.TopAccent}
		basePos.Y = accent.Height() + gap
	}
	f := frame.New(unit.Size{X: base.Width, Y: accent.Height() + gap + base.Height()})
	f.SetBaseline(basePos.Y + base.Ascent)
	f.PushFrame(accentPos, accent.Frame())
	f.PushFrame(basePos, base.Frame())
	frag := math.NewFrame(styles, f).Like(base)
	frag.BaseAscent, frag.BaseDescent = base.BaseAscent, base.BaseDescent
	return frag
}
