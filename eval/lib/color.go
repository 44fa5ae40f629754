package lib

import (
	"errors"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

var _ = value.ColorType.Define(
	lumaFunc, oklabFunc, oklchFunc, linearRGBFunc, rgbFunc, cmykFunc, hslFunc, hsvFunc,
	value.NewFunc("components", colorComponents),
	get("space", func(c value.Color) value.Value { return spaceFunc(color.Color(c).Space) }),
	get("to-hex", func(c value.Color) value.Value { return value.Str(color.Color(c).Hex()) }),
	adjust("lighten", "factor", func(c color.Color, r unit.Ratio) (color.Color, error) { return c.Lighten(r), nil }),
	adjust("darken", "factor", func(c color.Color, r unit.Ratio) (color.Color, error) { return c.Darken(r), nil }),
	adjust("saturate", "factor", color.Color.Saturate),
	adjust("desaturate", "factor", color.Color.Desaturate),
	value.NewFunc("negate", colorNegate),
	value.NewFunc("rotate", colorRotate),
	value.NewFunc("mix", colorMix),
	adjust("transparentize", "scale", color.Color.Transparentize),
	adjust("opacify", "scale", color.Color.Opacify),
)

// colors are the named colors, both of the type and global.
func colors() []constant {
	var named []constant
	for _, name := range color.Names() {
		c, _ := color.Named(name)
		named = append(named, constant{name, value.Color(c)})
	}
	return named
}

var _ = defineConstants(value.ColorType, colors()).Constant("map", value.NewModule("map", colorMaps()))

// colorMaps are the color maps, made when one is first asked for.
func colorMaps() *value.Scope {
	return value.NewLazyScope(func(s *value.Scope) {
		for _, name := range color.MapNames() {
			s.Define(name, colorMap(name))
		}
	})
}

func colorMap(name string) value.Value {
	colors, _ := color.Map(name)
	items := make([]value.Value, len(colors))
	for i, c := range colors {
		items[i] = value.Color(c)
	}
	return value.NewArray(items...)
}

// adjust makes a method that changes a color by a ratio.
func adjust(name, param string, run func(color.Color, unit.Ratio) (color.Color, error)) *value.Func {
	return method(name, param, func(c value.Color, r unit.Ratio) (value.Value, error) {
		return colorValue(run(color.Color(c), r))
	})
}

// colorValue is a color as a value, or the error that there is none.
func colorValue(c color.Color, err error) (value.Value, error) {
	if err != nil {
		return nil, colorError(err, nil)
	}
	return value.Color(c), nil
}

// colorError is a mistake in the use of colors as a diagnostic, at the argument at fault if it is among the places.
func colorError(err error, places map[string]source.Span) error {
	var mistake *color.Error
	if !errors.As(err, &mistake) {
		return err
	}
	d := diag.Errorf(places[mistake.Arg], "%s", mistake.Message)
	if mistake.Hint != "" {
		d.Hint(mistake.Hint)
	}
	return d
}

func colorComponents(c *value.Call) (value.Value, error) {
	self := value.Pos[value.Color](c, "self")
	alpha := value.Named(c, "alpha", true)
	if err := c.Done(); err != nil {
		return nil, err
	}
	var items []value.Value
	for _, part := range color.Color(self).Components(alpha) {
		items = append(items, componentValue(part))
	}
	return value.NewArray(items...), nil
}

func componentValue(part color.Component) value.Value {
	switch part := part.(type) {
	case unit.Ratio:
		return value.Ratio(part)
	case unit.Angle:
		return value.Angle(part)
	}
	return value.Float(part.(float64))
}

func colorNegate(c *value.Call) (value.Value, error) {
	self := value.Pos[value.Color](c, "self")
	in := value.Named(c, "space", space(color.Oklab))
	if err := c.Done(); err != nil {
		return nil, err
	}
	return value.Color(color.Color(self).Negate(color.Space(in))), nil
}

func colorRotate(c *value.Call) (value.Value, error) {
	self, angle := value.Pos[value.Color](c, "self"), value.Pos[unit.Angle](c, "angle")
	in := value.Named(c, "space", space(color.Oklch))
	if err := c.Done(); err != nil {
		return nil, err
	}
	return colorValue(color.Color(self).Rotate(angle, color.Space(in)))
}

func colorMix(c *value.Call) (value.Value, error) {
	parts := value.All[weighted](c)
	in := value.Named(c, "space", space(color.Oklab))
	if err := c.Done(); err != nil {
		return nil, err
	}
	colors := make([]color.Weighted, len(parts))
	for i, p := range parts {
		colors[i] = color.Weighted(p)
	}
	return colorValue(color.Mix(colors, color.Space(in)))
}

// weighted is a color of a mixture, alone or in an array with its weight.
type weighted color.Weighted

func (weighted) Cast() *value.Caster[weighted] { return &weightedCaster }

var weightedCaster = conversion(func(v value.Value) (weighted, error) {
	switch v := v.(type) {
	case value.Color:
		return weighted{color.Color(v), 1}, nil
	case *value.Array:
		if v.Len() != 2 {
			return weighted{}, value.Errorf("expected a color or color-weight pair")
		}
		c, err := value.Cast[value.Color](v.Items()[0])
		if err != nil {
			return weighted{}, err
		}
		w, err := weightCaster.From(v.Items()[1])
		return weighted{color.Color(c), w}, err
	}
	return weighted{}, errType
}, value.ColorType, value.ArrayType)

var weightCaster = conversion(func(v value.Value) (float64, error) {
	switch v := v.(type) {
	case value.Float:
		return float64(v), nil
	case value.Int:
		return float64(v), nil
	case value.Ratio:
		return float64(v), nil
	}
	return 0, errType
}, value.FloatType, value.RatioType)
