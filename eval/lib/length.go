package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var _ = value.LengthType.Define(
	lengthIn("pt", perPoint),
	lengthIn("mm", 360),
	lengthIn("cm", 3600),
	lengthIn("inches", 9144),
	value.NewFunc("to-absolute", lengthToAbsolute).Context(),
)

// perPoint is how many parts there are in a point, of which all units are multiples, so that 1in is 25.4mm exactly.
const perPoint = 127

// lengthIn makes a method that tells an absolute length in a unit of so many parts.
func lengthIn(name string, parts float64) *value.Func {
	return unary(name, "self", func(l unit.Length) (value.Value, error) {
		if l.Em != 0 {
			return nil, value.Errorf("cannot convert a length with non-zero em units (`%s`) to %s",
				value.Repr(value.Length(l)), name).Hint(
				"use `length.to-absolute()` to resolve its em component (requires context)",
				"or use `length.abs."+name+"()` instead to ignore its em component")
		}
		return value.Float(float64(l.Abs) * perPoint / parts), nil
	})
}

// lengthToAbsolute resolves a length at the font size of the place where it is called.
func lengthToAbsolute(c *value.Call) (value.Value, error) {
	l := value.Pos[unit.Length](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	styles, err := c.Context.NeedStyles()
	if err != nil {
		return nil, err
	}
	return value.Length{Abs: l.At(c.Engine.Library.Syntax.FontSize(styles))}, nil
}
