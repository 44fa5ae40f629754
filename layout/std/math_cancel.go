package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var (
	mathCancel         = element("math.cancel", "Strikes math out.")
	mathCancelBody     = value.Required[*value.Content](mathCancel, "body", "What is struck out.")
	mathCancelLength   = value.Settable(mathCancel, "length", unit.Rel{Ratio: 1, Length: unit.Length{Abs: 3}}, "The length of the line, relative to the diagonal.")
	mathCancelInverted = value.Settable(mathCancel, "inverted", false, "Whether the line falls.")
	mathCancelCross    = value.Settable(mathCancel, "cross", false, "Whether there are two lines.")
	mathCancelAngle    = value.Settable(mathCancel, "angle", value.Smart[cancelAngle]{}, "The angle of the line from the vertical, or a function of the angle it would have.")
	mathCancelStroke   = value.Settable(mathCancel, "stroke", &value.Stroke{Thickness: value.Given(unit.Length{Abs: 0.5})}, "How the line is drawn.", value.Folds)
)

// cancelAngle is an angle, or a function that gives it.
type cancelAngle = value.OneOf[unit.Angle, *value.Func]
