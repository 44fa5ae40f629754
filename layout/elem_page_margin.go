package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Margin is the space between a page's edges and its content. Sides that nobody speaks of, and auto, depend on the
// size of the page.
type Margin struct {
	// Sides are left, top, right and bottom; of two-sided pages inside stands in for left and outside for right.
	Sides    value.Sides[value.Smart[unit.Rel]]
	TwoSided value.Part[bool]
}

var marginKeys = []string{"left", "top", "right", "bottom", "outside", "inside", "x", "y", "rest"}

// Cast brings the Caster: auto, a relative length, or a dictionary of sides.
func (Margin) Cast() *value.Caster[Margin] {
	side := value.CasterOf[value.Smart[unit.Rel]]()
	info := value.Types(value.AutoType, value.RelativeType, value.DictType)
	return &value.Caster[Margin]{
		Info: info,
		From: func(v value.Value) (m Margin, err error) {
			if d, ok := v.(*value.Dict); ok {
				return dictMargin(d, side)
			}
			if !side.Accepts(v) {
				return m, info.Fail(v)
			}
			s, err := side.From(v)
			return Margin{Sides: value.AllSides(s)}, err
		},
		Into: func(m Margin) value.Value { return marginValue(m, side) },
		Fold: func(inner, outer Margin) Margin {
			inner.Sides = inner.Sides.Cast().Fold(inner.Sides, outer.Sides)
			if !inner.TwoSided.Set {
				inner.TwoSided = outer.TwoSided
			}
			return inner
		},
		Matches: func(v value.Value) bool { return v.Type() == value.DictType || side.Accepts(v) },
	}
}

// dictMargin reads a dictionary. Its sides are taken from the most specific key that it has.
func dictMargin(d *value.Dict, side *value.Caster[value.Smart[unit.Rel]]) (m Margin, err error) {
	parts := map[string]value.Part[value.Smart[unit.Rel]]{}
	for i, key := range d.Keys() {
		if !slices.Contains(marginKeys, key) {
			continue
		}
		s, castErr := side.From(d.Values()[i])
		if castErr != nil && err == nil {
			err = castErr
		}
		parts[key] = value.Part[value.Smart[unit.Rel]]{V: s, Set: true}
	}
	first := func(keys ...string) (p value.Part[value.Smart[unit.Rel]]) {
		for _, key := range keys {
			if p = parts[key]; p.Set {
				break
			}
		}
		return p
	}
	implicit := parts["left"].Set || parts["right"].Set
	mirrored := parts["inside"].Set || parts["outside"].Set
	switch {
	case err != nil:
		return m, err
	case implicit && mirrored:
		return m, value.Errorf("`inside` and `outside` are mutually exclusive with `left` and `right`")
	case implicit || mirrored:
		m.TwoSided = value.Part[bool]{V: mirrored, Set: true}
	}
	m.Sides.Left, m.Sides.Right = first("left", "inside", "x", "rest"), first("right", "outside", "x", "rest")
	m.Sides.Top, m.Sides.Bottom = first("top", "y", "rest"), first("bottom", "y", "rest")
	return m, value.OnlyKeys(d, marginKeys...)
}

// marginValue is the one margin where all sides have the same, else a dictionary.
func marginValue(m Margin, side *value.Caster[value.Smart[unit.Rel]]) value.Value {
	s := m.Sides
	if !m.TwoSided.Set && s.Left.Set && s.Left == s.Top && s.Top == s.Right && s.Right == s.Bottom {
		return side.Into(s.Left.V)
	}
	if s == (value.Sides[value.Smart[unit.Rel]]{}) {
		return value.Auto{}
	}
	left, right := "left", "right"
	if m.TwoSided.V {
		left, right = "inside", "outside"
	}
	d := value.NewDict()
	for _, part := range []struct {
		key string
		value.Part[value.Smart[unit.Rel]]
	}{{"top", s.Top}, {"bottom", s.Bottom}, {left, s.Left}, {right, s.Right}} {
		if part.Set {
			d.Put(part.key, side.Into(part.V))
		}
	}
	return d
}

// resolve gives the margins of a page of a size. auto is 2.5/21 of the shorter side.
func (m Margin) resolve(size unit.Size, styles *value.Chain) unit.Sides[unit.Abs] {
	shorter := min(size.X, size.Y)
	if !shorter.IsFinite() {
		shorter = 210 * unit.Mm
	}
	auto := unit.Rel{Length: unit.Length{Abs: shorter * 2.5 / 21}}
	side := func(p value.Part[value.Smart[unit.Rel]], whole unit.Abs) unit.Abs {
		return ResolveRel(p.V.Or(auto), styles).Of(whole)
	}
	return unit.Sides[unit.Abs]{
		Left: side(m.Sides.Left, size.X), Top: side(m.Sides.Top, size.Y),
		Right: side(m.Sides.Right, size.X), Bottom: side(m.Sides.Bottom, size.Y),
	}
}
