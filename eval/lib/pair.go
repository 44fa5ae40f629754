package lib

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// pair is a thing for each axis, given as an array of two.
type pair[T any] unit.Axes[T]

func (pair[T]) Cast() *value.Caster[pair[T]] {
	c := conversion(func(v value.Value) (p pair[T], err error) {
		a, ok := v.(*value.Array)
		switch {
		case !ok:
			return p, errType
		case a.Len() != 2:
			return p, value.Errorf("array must contain exactly two items").Hint(
				"the first item determines the value for the X axis and the second item the value for the Y axis")
		}
		if p.X, err = value.Cast[T](a.Items()[0]); err == nil {
			p.Y, err = value.Cast[T](a.Items()[1])
		}
		return p, err
	}, value.ArrayType)
	return &c
}
