package value

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/lexer/diag"
)

// strokeTypes is what a stroke can be made of.
var strokeTypes = Types(LengthType, ColorType, GradientType, TilingType, DictType, StrokeType)

// Cast brings the Caster: a thickness, a paint, a dictionary of both and more, or a stroke.
func (*Stroke) Cast() *Caster[*Stroke] {
	return &Caster[*Stroke]{
		Info: strokeTypes,
		From: toStroke,
		Into: func(s *Stroke) Value { return s },
		Fold: (*Stroke).Fold,
	}
}

func toStroke(v Value) (*Stroke, error) {
	switch v := v.(type) {
	case *Stroke:
		return v, nil
	case Length:
		return &Stroke{Thickness: Given(unit.Length(v))}, nil
	case Paint:
		return &Stroke{Paint: Given(v)}, nil
	case *Dict:
		return dictStroke(v)
	}
	return nil, strokeTypes.Fail(v)
}

func dictStroke(d *Dict) (*Stroke, error) {
	s := &Stroke{}
	return s, FromDict(d,
		Key("paint", &s.Paint),
		Key("thickness", &s.Thickness),
		Key("cap", &s.Cap),
		Key("join", &s.Join),
		Key("dash", &s.Dash),
		Key("miter-limit", &s.MiterLimit),
	)
}

// MiterLimit is how long the corner of a line may be, in line widths. It is never NaN.
type MiterLimit float64

// Cast brings the Caster: a float.
func (MiterLimit) Cast() *Caster[MiterLimit] {
	return &Caster[MiterLimit]{
		Info: Types(FloatType),
		From: func(v Value) (MiterLimit, error) {
			f, err := floatCaster.From(v)
			return orZero(MiterLimit(f)), err
		},
		Into:    func(l MiterLimit) Value { return Float(l) },
		Matches: floatCaster.Matches,
	}
}

func (s *Stroke) equal(v Value) bool {
	t, ok := v.(*Stroke)
	return ok && s.Paint.Given == t.Paint.Given && samePaint(s.Paint.V, t.Paint.V) && equalSmart(s.Thickness, t.Thickness) && s.Cap == t.Cap &&
		s.Join == t.Join && equalSmart(s.Dash, t.Dash) && s.MiterLimit == t.MiterLimit
}

func equalSmart[T any](a, b Smart[T]) bool {
	return Equal(a.Cast().Into(a), b.Cast().Into(b))
}

// dashNames are the named dash patterns in the order in which messages name them.
var dashNames = []string{
	"solid", "dotted", "densely-dotted", "loosely-dotted", "dashed", "densely-dashed", "loosely-dashed",
	"dash-dotted", "densely-dash-dotted", "loosely-dash-dotted",
}

// namedDash gives a named pattern's lengths in points; 0 is a dot.
func namedDash(i int) []unit.Abs {
	return [][]unit.Abs{
		{}, {0, 2}, {0, 1}, {0, 4}, {3, 3}, {3, 2}, {3, 6}, {3, 2, 0, 2}, {3, 1, 0, 1}, {3, 4, 0, 4},
	}[i]
}

var dashTypes = Literals(dashNames...).Or(Types(ArrayType, DictType))

// Cast brings the Caster: a name, an array of lengths, or a dictionary of an array and a phase.
func (Dash) Cast() *Caster[Dash] {
	return &Caster[Dash]{Info: dashTypes, From: toDash, Into: dashValue}
}

func toDash(v Value) (d Dash, err error) {
	switch v := v.(type) {
	case Str:
		if i := slices.Index(dashNames, string(v)); i >= 0 {
			return dashOf(namedDash(i)), nil
		}
	case *Array:
		return dashOfArray(v)
	case *Dict:
		if _, ok := v.Get("array"); !ok {
			return d, MissingKey("array")
		}
		var items *Array
		var phase unit.Length
		if err := FromDict(v, Key("array", &items), Key("phase", &phase)); err != nil {
			return d, err
		}
		d, err = dashOfArray(items)
		d.Phase = phase
		return d, err
	}
	return d, dashTypes.Fail(v)
}

// MissingKey is the error for a key that a dictionary lacks.
func MissingKey(key string) *diag.Diagnostic {
	return Errorf("dictionary does not contain key %s", quote(key))
}

func dashOf(lengths []unit.Abs) (d Dash) {
	for _, l := range lengths {
		d.Array = append(d.Array, DashLength{Length: unit.Length{Abs: l}, Dot: l == 0})
	}
	return d
}

func dashOfArray(a *Array) (d Dash, err error) {
	for _, item := range a.items {
		l, err := Cast[DashLength](item)
		if err != nil {
			return d, err
		}
		d.Array = append(d.Array, l)
	}
	return d, nil
}

// Cast brings the Caster: "dot" or a length.
func (DashLength) Cast() *Caster[DashLength] {
	info := Literals("dot").Or(Types(LengthType))
	return &Caster[DashLength]{
		Info: info,
		From: func(v Value) (DashLength, error) {
			if l, ok := v.(Length); ok {
				return DashLength{Length: unit.Length(l)}, nil
			}
			if v == Str("dot") {
				return DashLength{Dot: true}, nil
			}
			return DashLength{}, info.Fail(v)
		},
		Into: func(l DashLength) Value {
			if l.Dot {
				return Str("dot")
			}
			return Length(l.Length)
		},
	}
}

func dashValue(d Dash) Value {
	return NewDict().Put("array", sliceValue(d.Array, CasterOf[DashLength]())).Put("phase", Length(d.Phase))
}
