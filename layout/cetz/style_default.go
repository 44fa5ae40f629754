package cetz

import (
	"sync"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// defaultStyle is the style tree of a canvas at its start: that of CeTZ 0.4.
var defaultStyle = sync.OnceValue(func() *value.Dict {
	auto := value.Auto{}
	drawn := func(keys ...any) *value.Dict { return dict(append(keys, "stroke", auto, "fill", auto)...) }
	return dict(
		"fill", value.None{},
		"fill-rule", value.Str("non-zero"),
		"stroke", &value.Stroke{
			Paint:     value.Given[value.Paint](value.Color(color.Gray(0))),
			Thickness: value.Given(unit.Length{Abs: 1}),
		},
		"radius", value.Int(1),
		"padding", value.None{},
		"mark", defaultMark(),
		"circle", drawn("radius", auto),
		"group", drawn("padding", auto),
		"line", drawn("mark", auto, "fill-rule", auto),
		"bezier", drawn("mark", auto, "fill-rule", auto),
		"rect", drawn("radius", value.Int(0)),
		"arc", drawn("mode", value.Str("OPEN"), "update-position", value.Bool(true), "mark", auto, "radius", auto),
		"polygon", drawn("radius", auto, "fill-rule", auto),
		"grid", dict("step", value.Int(1), "stroke", auto, "help-lines", value.Bool(false)),
		"content", drawn("padding", auto, "frame", value.None{}, "auto-scale", value.Bool(false)),
	)
})

// defaultMark is the style of marks.
func defaultMark() *value.Dict {
	cm := func(f float64) value.Value { return value.Length(unit.Length{Abs: unit.Abs(f) * unit.Cm}) }
	none := value.None{}
	return dict(
		"scale", value.Int(1),
		"length", cm(0.2),
		"width", cm(0.15),
		"inset", cm(0.05),
		"sep", cm(0.1),
		"pos", none,
		"offset", value.Int(0),
		"start", none,
		"end", none,
		"symbol", none,
		"xy-up", vecValue(vec{z: 1}),
		"z-up", vecValue(vec{y: 1}),
		"stroke", value.Auto{},
		"fill", value.Auto{},
		"slant", none,
		"harpoon", value.Bool(false),
		"flip", value.Bool(false),
		"reverse", value.Bool(false),
		"shorten-to", value.Auto{},
		"transform-shape", value.Bool(false),
		"anchor", value.Str("tip"),
	)
}

// dict makes a dictionary of keys and values in turn.
func dict(pairs ...any) *value.Dict {
	d := value.NewDict()
	for i := 0; i < len(pairs); i += 2 {
		d.Put(pairs[i].(string), pairs[i+1].(value.Value))
	}
	return d
}
