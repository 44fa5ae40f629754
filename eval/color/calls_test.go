package color

import (
	"fmt"

	"chatdoc/eval/unit"
)

// What the functions and methods of the goldens are in this package.

func function(name string, a args) (any, error) {
	switch name {
	case "color.mix":
		return mix(a.pos, a)
	case "gradient.linear", "gradient.radial", "gradient.conic":
		return gradient(name, a)
	}
	space := constant(name).(Space)
	if text, ok := a.pos[0].(string); ok {
		return ParseHex(text)
	}
	if c, ok := a.pos[0].(Color); ok {
		return c.To(space), nil
	}
	c := Color{Space: space}.WithAlpha(1)
	for i, v := range a.pos {
		if r, ok := v.(unit.Ratio); ok && (space == Oklab && (i == 1 || i == 2) || space == Oklch && i == 1) {
			v = float64(Chroma(r))
		}
		part, err := component(space, v)
		if err != nil {
			return nil, err
		}
		c.C[i] = part
	}
	return c, nil
}

func component(space Space, v any) (float32, error) {
	switch v := v.(type) {
	case int:
		if space == Oklab || space == Oklch {
			return float32(v), nil
		}
		return FromInt(int64(v))
	case float64:
		return float32(v), nil
	case unit.Angle:
		return Hue(v), nil
	}
	return FromRatio(v.(unit.Ratio))
}

func mix(colors []any, a args) (any, error) {
	var weighted []Weighted
	for _, v := range colors {
		switch v := v.(type) {
		case Color:
			weighted = append(weighted, Weighted{v, 1})
		case []any:
			weighted = append(weighted, Weighted{v[0].(Color), weight(v[1])})
		}
	}
	return Mix(weighted, a.space(Oklab))
}

func weight(v any) float64 {
	switch v := v.(type) {
	case int:
		return float64(v)
	case unit.Ratio:
		return float64(v)
	}
	return v.(float64)
}

func gradient(name string, a args) (any, error) {
	kinds := map[string]Kind{"gradient.linear": Linear, "gradient.radial": Radial, "gradient.conic": Conic}
	g := NewGradient(kinds[name])
	g.Space = a.space(Oklab)
	g.Angle = option(a, "angle", option(a, "dir", unit.Angle(0)))
	g.Center = pair(a, "center", g.Center)
	g.FocalCenter = pair(a, "focal-center", g.Center)
	g.Radius = option(a, "radius", g.Radius)
	g.FocalRadius = option(a, "focal-radius", g.FocalRadius)
	g.Relative = map[string]Relative{"self": RelativeSelf, "parent": RelativeParent}[option(a, "relative", "")]
	var stops []StopSpec
	for _, v := range a.pos {
		switch v := v.(type) {
		case Color:
			stops = append(stops, StopSpec{Color: v})
		case []any:
			stops = append(stops, StopSpec{v[0].(Color), offset(v[1]), true})
		}
	}
	return g.WithStops(stops)
}

func offset(v any) unit.Ratio {
	if angle, ok := v.(unit.Angle); ok {
		return AngleOffset(angle)
	}
	return v.(unit.Ratio)
}

func method(v any, name string, a args) (any, error) {
	switch v := v.(type) {
	case Color:
		return colorMethod(v, name, a)
	case *Gradient:
		return gradientMethod(v, name, a)
	case []Color:
		if name == "at" {
			return v[a.pos[0].(int)], nil
		}
		return len(v), nil
	}
	return nil, fmt.Errorf("no method %s", name)
}

func colorMethod(c Color, name string, a args) (any, error) {
	switch name {
	case "components":
		return c.Components(option(a, "alpha", true)), nil
	case "space":
		return c.Space, nil
	case "to-hex":
		return c.Hex(), nil
	case "negate":
		return c.Negate(a.space(Oklab)), nil
	case "rotate":
		return c.Rotate(a.pos[0].(unit.Angle), a.space(Oklch))
	case "mix":
		return mix(append([]any{c}, a.pos...), a)
	}
	factor := a.pos[0].(unit.Ratio)
	switch name {
	case "lighten":
		return c.Lighten(factor), nil
	case "darken":
		return c.Darken(factor), nil
	case "saturate":
		return c.Saturate(factor)
	case "desaturate":
		return c.Desaturate(factor)
	case "transparentize":
		return c.Transparentize(factor)
	case "opacify":
		return c.Opacify(factor)
	}
	return nil, fmt.Errorf("no method %s", name)
}

func gradientMethod(g *Gradient, name string, a args) (any, error) {
	switch name {
	case "sample":
		return g.Sample(offset(a.pos[0])), nil
	case "samples":
		var colors []Color
		for _, at := range a.pos {
			colors = append(colors, g.Sample(offset(at)))
		}
		return colors, nil
	case "sharp":
		return g.Sharp(a.pos[0].(int), option(a, "smoothness", unit.Ratio(0)))
	case "repeat":
		return g.Repeat(a.pos[0].(int), option(a, "mirror", false))
	case "stops":
		return g.Stops, nil
	}
	return nil, fmt.Errorf("no method %s", name)
}

func (a args) space(preset Space) Space { return option(a, "space", preset) }

// option is a named argument, or a preset.
func option[T any](a args, name string, preset T) T {
	if v, ok := a.named[name].(T); ok {
		return v
	}
	return preset
}

func pair(a args, name string, preset unit.Axes[unit.Ratio]) unit.Axes[unit.Ratio] {
	if v, ok := a.named[name].([]any); ok {
		return unit.Axes[unit.Ratio]{X: v[0].(unit.Ratio), Y: v[1].(unit.Ratio)}
	}
	return preset
}
