package value

import "chatdoc/eval/unit"

// Pair is a thing for each axis, given as an array of two.
type Pair[T any] unit.Axes[T]

// Cast brings the Caster: an array of exactly two.
func (Pair[T]) Cast() *Caster[Pair[T]] {
	inner, info := CasterOf[T](), Types(ArrayType)
	return &Caster[Pair[T]]{
		Info: info,
		From: func(v Value) (p Pair[T], err error) {
			a, ok := v.(*Array)
			switch {
			case !ok:
				return p, info.Fail(v)
			case a.Len() != 2:
				return p, Errorf("array must contain exactly two items").Hint(
					"the first item determines the value for the X axis and the second item the value for the Y axis")
			}
			if p.X, err = inner.From(a.Items()[0]); err == nil {
				p.Y, err = inner.From(a.Items()[1])
			}
			return p, err
		},
		Into: func(p Pair[T]) Value { return NewArray(inner.Into(p.X), inner.Into(p.Y)) },
	}
}
