package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var _ = defineConstants(value.DirectionType, directions).Define(
	unary("from", "side", func(s side) (value.Value, error) { return value.Direction(s), nil }),
	unary("to", "side", func(s side) (value.Value, error) { return value.Direction(unit.Dir(s).Inv()), nil }),
	get("axis", func(d unit.Dir) value.Value { return axisName(d.Axis()) }),
	get("sign", directionSign),
	get("start", func(d unit.Dir) value.Value { return startOf(d) }),
	get("end", func(d unit.Dir) value.Value { return startOf(d.Inv()) }),
	get("inv", func(d unit.Dir) value.Value { return value.Direction(d.Inv()) }),
)

// directions are the names of directions, both of the type and global.
var directions = []constant{
	{"ltr", value.Direction(unit.LTR)},
	{"rtl", value.Direction(unit.RTL)},
	{"ttb", value.Direction(unit.TTB)},
	{"btt", value.Direction(unit.BTT)},
}

// startOf is the side at which a direction starts.
func startOf(d unit.Dir) value.Value {
	return [...]value.Alignment{
		unit.LTR: {H: unit.HLeft}, unit.RTL: {H: unit.HRight}, unit.TTB: {V: unit.VTop}, unit.BTT: {V: unit.VBottom},
	}[d]
}

func directionSign(d unit.Dir) value.Value {
	if d.IsPositive() {
		return value.Int(1)
	}
	return value.Int(-1)
}

// side is a side of a box, as the direction that starts there.
type side unit.Dir

func (side) Cast() *value.Caster[side] { return &sideCaster }

var sideCaster = conversion(func(v value.Value) (side, error) {
	if _, ok := v.(value.Alignment); !ok {
		return 0, errType
	}
	for _, d := range []unit.Dir{unit.LTR, unit.RTL, unit.TTB, unit.BTT} {
		if startOf(d) == v {
			return side(d), nil
		}
	}
	return 0, value.Errorf("cannot convert this alignment to a side")
}, value.AlignmentType)
