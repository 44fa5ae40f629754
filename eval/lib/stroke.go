package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var _ = value.StrokeType.Constructor(newStroke)

// newStroke converts a value to a stroke, or makes one of named parts.
func newStroke(c *value.Call) (value.Value, error) {
	if c.Args.Left() > 0 {
		s := value.Pos[*value.Stroke](c, "stroke")
		return s, c.Done()
	}
	s := &value.Stroke{
		Paint:      value.Named(c, "paint", value.Smart[value.Paint]{}),
		Thickness:  value.Named(c, "thickness", value.Smart[unit.Length]{}),
		Cap:        value.Named(c, "cap", value.Smart[value.LineCap]{}),
		Join:       value.Named(c, "join", value.Smart[value.LineJoin]{}),
		Dash:       value.Named(c, "dash", value.Smart[value.Maybe[value.Dash]]{}),
		MiterLimit: value.Named(c, "miter-limit", value.Smart[value.MiterLimit]{}),
	}
	return s, c.Done()
}
