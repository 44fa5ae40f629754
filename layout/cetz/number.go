package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// number is a distance: a number of canvas units, or a length.
type number struct {
	units  float64
	length unit.Length
}

// Cast brings the Caster: integers, floats and lengths.
func (number) Cast() *value.Caster[number] { return &numberCaster }

var numberCaster = value.Caster[number]{
	Info: value.Types(value.IntType, value.FloatType, value.LengthType),
	From: func(v value.Value) (n number, err error) {
		switch v := v.(type) {
		case value.Int:
			n.units = float64(v)
		case value.Float:
			n.units = float64(v)
		case value.Length:
			n.length = unit.Length(v)
		default:
			err = value.Types(value.IntType, value.FloatType, value.LengthType).Fail(v)
		}
		return n, err
	},
	Into: func(n number) value.Value {
		if n.length != (unit.Length{}) {
			return value.Length(n.length)
		}
		return value.Float(n.units)
	},
}

// isNumber reports whether a value is a number.
func isNumber(v value.Value) bool { return numberCaster.Accepts(v) }

// share is a number, or a ratio of a whole.
type share = value.OneOf[number, unit.Ratio]

// pair is a number for each of the axes x and y. One number alone stands for both.
type pair[T any] struct{ x, y T }

// Cast brings the Caster: what T takes, or an array of two of that.
func (pair[T]) Cast() *value.Caster[pair[T]] {
	one := value.CasterOf[T]()
	info := one.Info.Or(value.Types(value.ArrayType))
	return &value.Caster[pair[T]]{
		Info: info,
		From: func(v value.Value) (p pair[T], err error) {
			x, y := v, v
			if a, ok := v.(*value.Array); ok {
				if a.Len() != 2 {
					return p, value.Errorf("expected two numbers, found %d", a.Len())
				}
				x, y = a.Items()[0], a.Items()[1]
			}
			if !one.Accepts(x) || !one.Accepts(y) {
				return p, info.Fail(v)
			}
			if p.x, err = one.From(x); err == nil {
				p.y, err = one.From(y)
			}
			return p, err
		},
	}
}

// of resolves a number in canvas units.
func (c *canvas) of(n number) float64 { return n.units + c.units(n.length) }

// units is a length in canvas units.
func (c *canvas) units(l unit.Length) float64 {
	return float64(l.At(c.fontSize) / c.length)
}

// shareOf resolves a share of a whole in canvas units.
func (c *canvas) shareOf(s share, whole float64) float64 {
	if s.IsB {
		return float64(s.B) * whole
	}
	return c.of(s.A)
}
