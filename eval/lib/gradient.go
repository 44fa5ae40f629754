package lib

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

var _ = value.GradientType.Define(
	linearFunc, radialFunc, conicFunc,
	value.NewFunc("sharp", gradientSharp),
	value.NewFunc("repeat", gradientRepeat),
	get("kind", func(g *value.Gradient) value.Value {
		return [...]*value.Func{color.Linear: linearFunc, color.Radial: radialFunc, color.Conic: conicFunc}[g.Kind]
	}),
	get("stops", gradientStops),
	get("space", func(g *value.Gradient) value.Value { return spaceFunc(g.Space) }),
	get("relative", func(g *value.Gradient) value.Value { return relativeValue(g.Relative) }),
	get("angle", func(g *value.Gradient) value.Value { return ifKind(g, value.Angle(g.Angle), color.Linear, color.Conic) }),
	get("center", func(g *value.Gradient) value.Value { return ifKind(g, ratioPair(g.Center), color.Radial, color.Conic) }),
	get("radius", func(g *value.Gradient) value.Value { return ifKind(g, value.Ratio(g.Radius), color.Radial) }),
	get("focal-center", func(g *value.Gradient) value.Value { return ifKind(g, ratioPair(g.FocalCenter), color.Radial) }),
	get("focal-radius", func(g *value.Gradient) value.Value { return ifKind(g, value.Ratio(g.FocalRadius), color.Radial) }),
	method("sample", "t", gradientSample),
	value.NewFunc("samples", gradientSamples),
)

// The constructors of gradients.
var (
	linearFunc = value.NewFunc("linear", newLinear)
	radialFunc = value.NewFunc("radial", newRadial)
	conicFunc  = value.NewFunc("conic", newConic)
)

// ifKind is a property of a gradient, none for gradients of other kinds.
func ifKind(g *value.Gradient, v value.Value, kinds ...color.Kind) value.Value {
	for _, kind := range kinds {
		if g.Kind == kind {
			return v
		}
	}
	return value.None{}
}

func ratioPair(p unit.Axes[unit.Ratio]) value.Value {
	return value.NewArray(value.Ratio(p.X), value.Ratio(p.Y))
}

// relative is what a paint stretches over.
type relative uint8

func (relative) Cast() *value.Caster[relative] { return value.Words[relative]("self", "parent") }

// takeRelative takes the parameter of that name.
func takeRelative(c *value.Call) color.Relative {
	switch r := value.Named(c, "relative", value.Smart[relative]{}); {
	case !r.Given:
		return color.RelativeAuto
	case r.V == 0:
		return color.RelativeSelf
	}
	return color.RelativeParent
}

func relativeValue(r color.Relative) value.Value {
	switch r {
	case color.RelativeSelf:
		return value.Str("self")
	case color.RelativeParent:
		return value.Str("parent")
	}
	return value.Auto{}
}

// stop is a stop of a gradient: a color, alone or in an array with its offset.
type stop color.StopSpec

func (stop) Cast() *value.Caster[stop] { return &stopCaster }

var stopCaster = conversion(func(v value.Value) (stop, error) {
	switch v := v.(type) {
	case value.Color:
		return stop{Color: color.Color(v)}, nil
	case *value.Array:
		if v.Len() != 2 {
			return stop{}, value.Errorf("a color stop must contain exactly two entries")
		}
		c, err := value.Cast[value.Color](v.Items()[0])
		if err != nil {
			return stop{}, err
		}
		offset, err := value.Cast[unit.Ratio](v.Items()[1])
		return stop{color.Color(c), offset, true}, err
	}
	return stop{}, errType
}, value.ColorType, value.ArrayType)

// finish completes a gradient by its stops, and puts errors where they belong.
func finish(c *value.Call, g color.Gradient, stops []value.Spanned[stop], places map[string]source.Span) (value.Value, error) {
	if err := c.Done(); err != nil {
		return nil, err
	}
	specs := make([]color.StopSpec, len(stops))
	for i, s := range stops {
		specs[i] = color.StopSpec(s.V)
	}
	made, err := g.WithStops(specs)
	if mistake, ok := err.(*color.Error); ok && mistake.Arg == "stops" {
		return nil, diag.At(colorError(err, nil), stops[mistake.Stop].Span)
	}
	if err != nil {
		return nil, colorError(err, places)
	}
	return &value.Gradient{Gradient: made}, nil
}

func newLinear(c *value.Call) (value.Value, error) {
	g := color.NewGradient(color.Linear)
	stops := value.AllAt[stop](c)
	g.Space = color.Space(value.Named(c, "space", space(g.Space)))
	g.Relative = takeRelative(c)
	if angle, ok := named[unit.Angle](c, "angle"); ok {
		g.Angle = angle
	} else {
		g.Angle = directionAngle(value.Named(c, "dir", unit.LTR))
	}
	return finish(c, g, stops, nil)
}

// directionAngle is the angle of a direction, clockwise from the right.
func directionAngle(d unit.Dir) unit.Angle {
	return [...]unit.Angle{unit.LTR: 0, unit.RTL: 180, unit.TTB: 90, unit.BTT: 270}[d] * unit.Deg
}

func newRadial(c *value.Call) (value.Value, error) {
	g := color.NewGradient(color.Radial)
	stops := value.AllAt[stop](c)
	g.Space = color.Space(value.Named(c, "space", space(g.Space)))
	g.Relative = takeRelative(c)
	g.Center = unit.Axes[unit.Ratio](value.Named(c, "center", value.Pair[unit.Ratio](g.Center)))
	g.Radius = value.Named(c, "radius", g.Radius)
	focus := value.Named(c, "focal-center", value.Smart[value.Pair[unit.Ratio]]{})
	g.FocalCenter = unit.Axes[unit.Ratio](focus.Or(value.Pair[unit.Ratio](g.Center)))
	focal := value.NamedAt(c, "focal-radius", g.FocalRadius)
	g.FocalRadius = focal.V
	return finish(c, g, stops, map[string]source.Span{"focal-radius": focal.Span})
}

func newConic(c *value.Call) (value.Value, error) {
	g := color.NewGradient(color.Conic)
	stops := value.AllAt[stop](c)
	g.Angle = value.Named(c, "angle", g.Angle)
	g.Space = color.Space(value.Named(c, "space", space(g.Space)))
	g.Relative = takeRelative(c)
	g.Center = unit.Axes[unit.Ratio](value.Named(c, "center", value.Pair[unit.Ratio](g.Center)))
	return finish(c, g, stops, nil)
}
