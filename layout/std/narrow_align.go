package std

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Alignments of which an element takes some only.
type (
	hAlign    unit.HAlign // horizontal
	vAlign    unit.VAlign // vertical
	outerV    unit.VAlign // top or bottom
	besideAny unit.Align  // at the start or the end, at any height
)

// Cast brings the Caster: horizontal alignments.
func (hAlign) Cast() *value.Caster[hAlign] {
	return horizontal[hAlign]("expected `start`, `left`, `center`, `right`, or `end`",
		unit.HStart, unit.HLeft, unit.HCenter, unit.HRight, unit.HEnd)
}

// Cast brings the Caster: vertical alignments.
func (vAlign) Cast() *value.Caster[vAlign] {
	return vertical[vAlign]("expected `top`, `horizon`, or `bottom`", unit.VTop, unit.VHorizon, unit.VBottom)
}

// Cast brings the Caster: top and bottom.
func (outerV) Cast() *value.Caster[outerV] {
	return vertical[outerV]("expected `top` or `bottom`", unit.VTop, unit.VBottom)
}

// Cast brings the Caster: alignments that are not centered horizontally.
func (besideAny) Cast() *value.Caster[besideAny] {
	a := value.CasterOf[unit.Align]()
	return &value.Caster[besideAny]{
		Info: a.Info,
		From: func(v value.Value) (besideAny, error) {
			align, err := a.From(v)
			if err == nil && align.H == unit.HCenter {
				err = value.Errorf("expected `start`, `left`, `right`, or `end`, found center")
			}
			return besideAny(align), err
		},
		Into: func(b besideAny) value.Value { return value.Alignment(b) },
	}
}

// vertical is the Caster of some alignments along the vertical axis.
func vertical[T ~uint8](expected string, allowed ...unit.VAlign) *value.Caster[T] {
	align := value.CasterOf[unit.Align]()
	return &value.Caster[T]{
		Info: align.Info,
		From: func(v value.Value) (T, error) {
			a, err := align.From(v)
			if err == nil && (a.H != 0 || !slices.Contains(allowed, a.V)) {
				err = value.Errorf("%s, found %s", expected, a)
			}
			return T(a.V), err
		},
		Into: func(a T) value.Value { return value.Alignment{V: unit.VAlign(a)} },
	}
}
