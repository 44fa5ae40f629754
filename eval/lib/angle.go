package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var _ = value.AngleType.Define(
	get("rad", func(a unit.Angle) value.Value { return value.Float(a) }),
	get("deg", func(a unit.Angle) value.Value { return value.Float(a.Degrees()) }),
)
