package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Align aligns content.
var (
	Align     = value.NewElem("align", "Aligns content horizontally and vertically.")
	Alignment = value.Settable(Align, "alignment", AlignValue{H: unit.HStart, V: unit.VTop}, "Where the content stands.", value.Positional, value.Folds)
	alignBody = value.Required[*value.Content](Align, "body", "The content to align.")
)

var _ = Shows(Align, func(_ *Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	return Aligned(alignBody.Of(c), unit.Align(Alignment.In(c, styles))), nil
})

// AlignValue is an alignment that leaves the axis it does not speak of as it is further out.
type AlignValue unit.Align

// Cast brings the Caster: an alignment.
func (AlignValue) Cast() *value.Caster[AlignValue] {
	a := value.CasterOf[unit.Align]()
	return &value.Caster[AlignValue]{
		Info: a.Info,
		From: func(v value.Value) (AlignValue, error) {
			x, err := a.From(v)
			return AlignValue(x), err
		},
		Into: func(a AlignValue) value.Value { return value.Alignment(a) },
		Fold: func(inner, outer AlignValue) AlignValue {
			return AlignValue(unit.Align(inner).Fold(unit.Align(outer)))
		},
	}
}

// Aligned is content with an alignment.
func Aligned(c *value.Content, a unit.Align) *value.Content {
	return c.Styled(Alignment.Set(AlignValue(a)))
}

// AlignIn is the alignment around, resolved in the direction of the text.
func AlignIn(styles *value.Chain) unit.Axes[unit.FixedAlign] {
	return unit.Align(Alignment.Get(styles)).Fix(direction(styles))
}

// AlignOf is the alignment that content asks for where it is not laid out yet: its own, else the one around.
func AlignOf(c *value.Content, styles *value.Chain) unit.Axes[unit.FixedAlign] {
	switch {
	case c.Is(Align):
		return unit.Align(Alignment.In(c, styles)).Fix(direction(styles))
	case c.Is(value.Styled):
		styles = styles.With(value.StyledStyles.Of(c))
	}
	return AlignIn(styles)
}

// Origin is the point of a thing of a size that an alignment names.
func Origin(a AlignValue, size unit.Size, styles *value.Chain) unit.Point {
	fixed := unit.Align(a).Fix(direction(styles))
	return unit.Point{X: fixed.X.Position(size.X), Y: fixed.Y.Position(size.Y)}
}
