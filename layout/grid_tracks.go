package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Tracks are how large the columns or rows of a grid are; the last of them stands for all that follow.
type Tracks []Sizing

// maxTracks bounds how many columns or rows a grid can be told to have.
const maxTracks = 1 << 16

// Cast brings the Caster: a size, a number of automatic tracks, or an array of sizes.
func (Tracks) Cast() *value.Caster[Tracks] {
	size := value.CasterOf[Sizing]()
	info := size.Info.Or(value.Types(value.IntType, value.ArrayType))
	return &value.Caster[Tracks]{
		Info: info,
		From: func(v value.Value) (Tracks, error) { return toTracks(v, size, info) },
		Into: func(t Tracks) value.Value {
			items := make([]value.Value, len(t))
			for i, s := range t {
				items[i] = size.Into(s)
			}
			return value.NewArray(items...)
		},
		Matches: func(v value.Value) bool {
			return v.Type() == value.IntType || v.Type() == value.ArrayType || size.Accepts(v)
		},
	}
}

func toTracks(v value.Value, size *value.Caster[Sizing], info value.CastInfo) (Tracks, error) {
	switch v := v.(type) {
	case value.Int:
		n, err := value.Cast[value.OneOrMore](v)
		if err == nil && n > maxTracks {
			err = value.Errorf("number too large")
		}
		if err != nil {
			return nil, err
		}
		return make(Tracks, n), nil
	case *value.Array:
		tracks := make(Tracks, v.Len())
		for i, item := range v.Items() {
			var err error
			if tracks[i], err = size.From(item); err != nil {
				return nil, err
			}
		}
		return tracks, nil
	}
	if !size.Accepts(v) {
		return nil, info.Fail(v)
	}
	s, err := size.From(v)
	return Tracks{s}, err
}

// at is the size of track i, or another where none was given.
func (t Tracks) at(i int, fallback Sizing) Sizing {
	switch {
	case i < len(t):
		return t[i]
	case len(t) > 0:
		return t[len(t)-1]
	}
	return fallback
}

// fixed is the Sizing of an absolute length.
func fixed(a unit.Abs) Sizing {
	return Sizing{Kind: SizeRel, Rel: unit.Rel{Length: unit.Length{Abs: a}}}
}
