package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var _ = defineConstants(value.AlignmentType, alignments).Define(
	get("axis", alignmentAxis),
	get("inv", func(a unit.Align) value.Value { return value.Alignment(a.Inv()) }),
)

// constant is a value with a name.
type constant struct {
	name  string
	value value.Value
}

// defineConstants adds values to the scope of a type.
func defineConstants(t *value.Type, constants []constant) *value.Type {
	for _, c := range constants {
		t.Constant(c.name, c.value)
	}
	return t
}

// alignments are the names of alignments, both of the type and global.
var alignments = []constant{
	{"start", value.Alignment{H: unit.HStart}},
	{"left", value.Alignment{H: unit.HLeft}},
	{"center", value.Alignment{H: unit.HCenter}},
	{"right", value.Alignment{H: unit.HRight}},
	{"end", value.Alignment{H: unit.HEnd}},
	{"top", value.Alignment{V: unit.VTop}},
	{"horizon", value.Alignment{V: unit.VHorizon}},
	{"bottom", value.Alignment{V: unit.VBottom}},
}

func alignmentAxis(a unit.Align) value.Value {
	if axis, ok := a.Axis(); ok {
		return axisName(axis)
	}
	return value.None{}
}

func axisName(axis unit.Axis) value.Value {
	if axis == unit.X {
		return value.Str("horizontal")
	}
	return value.Str("vertical")
}
