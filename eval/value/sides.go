package value

import (
	"slices"

	"chatdoc/eval/unit"
)

// Sides holds a thing for each side of a box; a side nobody spoke of is not set.
type Sides[T any] struct{ Left, Top, Right, Bottom Part[T] }

// Corners holds a thing for each corner of a box; a corner nobody spoke of is not set.
type Corners[T any] struct{ TopLeft, TopRight, BottomRight, BottomLeft Part[T] }

// Part is the thing of a side or corner.
type Part[T any] struct {
	V   T
	Set bool
}

// AllSides gives all sides the same thing.
func AllSides[T any](v T) Sides[T] {
	p := Part[T]{v, true}
	return Sides[T]{p, p, p, p}
}

// AllCorners gives all corners the same thing.
func AllCorners[T any](v T) Corners[T] {
	p := Part[T]{v, true}
	return Corners[T]{p, p, p, p}
}

// Or is the thing, or another where it is not set.
func (p Part[T]) Or(fallback T) T {
	if p.Set {
		return p.V
	}
	return fallback
}

// Or fills in the sides that are not set.
func (s Sides[T]) Or(fallback T) unit.Sides[T] {
	return unit.Sides[T]{
		Left: s.Left.Or(fallback), Top: s.Top.Or(fallback),
		Right: s.Right.Or(fallback), Bottom: s.Bottom.Or(fallback),
	}
}

// Or fills in the corners that are not set.
func (c Corners[T]) Or(fallback T) unit.Corners[T] {
	return unit.Corners[T]{
		TopLeft: c.TopLeft.Or(fallback), TopRight: c.TopRight.Or(fallback),
		BottomRight: c.BottomRight.Or(fallback), BottomLeft: c.BottomLeft.Or(fallback),
	}
}

// boxKeys describes how a dictionary names the four parts of a box: each part by a list of keys, the most specific
// first; valid lists all keys in the order in which messages name them.
type boxKeys struct {
	parts [4][]string
	valid []string
}

var sideKeys = boxKeys{
	[4][]string{{"left", "x", "rest"}, {"top", "y", "rest"}, {"right", "x", "rest"}, {"bottom", "y", "rest"}},
	[]string{"left", "top", "right", "bottom", "x", "y", "rest"},
}

// The rest counts as top and bottom, so it comes before left and right.
var cornerKeys = boxKeys{
	[4][]string{
		{"top-left", "top", "rest", "left"}, {"top-right", "top", "rest", "right"},
		{"bottom-right", "bottom", "rest", "right"}, {"bottom-left", "bottom", "rest", "left"},
	},
	[]string{"top-left", "top-right", "bottom-right", "bottom-left", "left", "top", "right", "bottom", "rest"},
}

// Cast brings the Caster: a thing for all sides, or a dictionary.
func (Sides[T]) Cast() *Caster[Sides[T]] {
	return boxCaster(&sideKeys,
		func(p [4]Part[T]) Sides[T] { return Sides[T]{p[0], p[1], p[2], p[3]} },
		func(s Sides[T]) [4]Part[T] { return [4]Part[T]{s.Left, s.Top, s.Right, s.Bottom} })
}

// Cast brings the Caster: a thing for all corners, or a dictionary.
func (Corners[T]) Cast() *Caster[Corners[T]] {
	return boxCaster(&cornerKeys,
		func(p [4]Part[T]) Corners[T] { return Corners[T]{p[0], p[1], p[2], p[3]} },
		func(c Corners[T]) [4]Part[T] { return [4]Part[T]{c.TopLeft, c.TopRight, c.BottomRight, c.BottomLeft} })
}

func boxCaster[T, B any](keys *boxKeys, pack func([4]Part[T]) B, unpack func(B) [4]Part[T]) *Caster[B] {
	inner := CasterOf[T]()
	info := inner.Info.Or(Types(DictType))
	return &Caster[B]{
		Info: info,
		From: func(v Value) (b B, err error) {
			parts, err := boxParts(v, inner, keys, info)
			return pack(parts), err
		},
		Into: func(b B) Value { return boxValue(unpack(b), inner, keys) },
		Matches: func(v Value) bool {
			_, ok := v.(*Dict)
			return ok || inner.Accepts(v)
		},
		Fold: func(in, out B) B {
			i, o := unpack(in), unpack(out)
			for k := range i {
				i[k] = foldPart(i[k], o[k], inner.Fold)
			}
			return pack(i)
		},
	}
}

func foldPart[T any](inner, outer Part[T], fold func(inner, outer T) T) Part[T] {
	switch {
	case !inner.Set:
		return outer
	case outer.Set && fold != nil:
		inner.V = fold(inner.V, outer.V)
	}
	return inner
}

func boxParts[T any](v Value, inner *Caster[T], keys *boxKeys, info CastInfo) (parts [4]Part[T], err error) {
	d, isDict := v.(*Dict)
	if isDict && d.Len() == 0 {
		return parts, nil
	}
	if isDict && slices.ContainsFunc(d.keys, func(k string) bool { return slices.Contains(keys.valid, k) }) {
		return dictParts(d, inner, keys)
	}
	if !inner.Accepts(v) {
		if isDict {
			return parts, unexpectedKeys(d.keys)
		}
		return parts, info.Fail(v)
	}
	t, err := inner.From(v)
	p := Part[T]{t, true}
	return [4]Part[T]{p, p, p, p}, err
}

func dictParts[T any](d *Dict, inner *Caster[T], keys *boxKeys) (parts [4]Part[T], err error) {
	for i, names := range keys.parts {
		for _, name := range names {
			v, ok := d.Get(name)
			if !ok {
				continue
			}
			t, err := inner.From(v)
			if err != nil {
				return parts, err
			}
			parts[i] = Part[T]{t, true}
			break
		}
	}
	return parts, OnlyKeys(d, keys.valid...)
}

// OnlyKeys is an error if a dictionary has other keys than the valid ones.
func OnlyKeys(d *Dict, valid ...string) error {
	var other []string
	for _, key := range d.keys {
		if !slices.Contains(valid, key) {
			other = append(other, key)
		}
	}
	if other == nil {
		return nil
	}
	return unexpectedKeys(other, valid...)
}

func unexpectedKeys(keys []string, valid ...string) error {
	what, name := "key ", quoteAll(keys)
	if len(keys) > 1 {
		what = "keys "
	}
	if len(valid) == 0 {
		return Errorf("unexpected %s%s", what, List(name, "and"))
	}
	return Errorf("unexpected %s%s, valid keys are %s", what, List(name, "and"), List(quoteAll(valid), "and"))
}

func quoteAll(words []string) []string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = quote(w)
	}
	return quoted
}

// boxValue is the one thing where all parts have the same, else a dictionary of those that are set.
func boxValue[T any](parts [4]Part[T], inner *Caster[T], keys *boxKeys) Value {
	d := NewDict()
	same := true
	for i, p := range parts {
		if p.Set {
			d.Put(keys.parts[i][0], inner.Into(p.V))
		}
		same = same && p.Set && Equal(inner.Into(p.V), inner.Into(parts[0].V))
	}
	if same {
		return inner.Into(parts[0].V)
	}
	return d
}
