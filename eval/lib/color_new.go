package lib

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// The constructors of colors. Each takes a color of any space instead of its components.
var (
	lumaFunc      = newColor("luma", color.Luma, lumaComponents)
	rgbFunc       = newColor("rgb", color.RGB, rgbComponents)
	linearRGBFunc = newColor("linear-rgb", color.LinearRGB, rgbComponents)
	oklabFunc     = newColor("oklab", color.Oklab, oklabComponents)
	oklchFunc     = newColor("oklch", color.Oklch, oklchComponents)
	hslFunc       = newColor("hsl", color.HSL, func(c *value.Call) [4]float32 { return hueComponents(c, "lightness") })
	hsvFunc       = newColor("hsv", color.HSV, func(c *value.Call) [4]float32 { return hueComponents(c, "value") })
	cmykFunc      = newColor("cmyk", color.CMYK, cmykComponents)
)

// spaceFunc is the constructor of colors in a space.
func spaceFunc(s color.Space) *value.Func {
	return [...]*value.Func{
		color.Luma: lumaFunc, color.RGB: rgbFunc, color.LinearRGB: linearRGBFunc, color.Oklab: oklabFunc,
		color.Oklch: oklchFunc, color.HSL: hslFunc, color.HSV: hsvFunc, color.CMYK: cmykFunc,
	}[s]
}

// newColor makes a constructor of colors in a space.
func newColor(name string, space color.Space, components func(*value.Call) [4]float32) *value.Func {
	return value.NewFunc(name, func(c *value.Call) (value.Value, error) {
		made := color.Color{Space: space}
		hex, isHex := findHex(c, space)
		switch other, isColor := value.Find[value.Color](c); {
		case isHex:
			made = hex
		case isColor:
			made = color.Color(other).To(space)
		default:
			made.C = components(c)
		}
		if err := c.Done(); err != nil {
			return nil, err
		}
		return value.Color(made), nil
	})
}

// findHex takes a string like #aabbcc, which rgb takes for a color.
func findHex(c *value.Call, space color.Space) (made color.Color, ok bool) {
	if space != color.RGB {
		return made, false
	}
	text, ok := value.FindAt[string](c)
	if !ok {
		return made, false
	}
	made, err := color.ParseHex(text.V)
	if err != nil {
		c.Fail(diag.At(colorError(err, nil), text.Span))
	}
	return made, true
}

// share is a ratio from 0% to 100%.
type share float32

func (share) Cast() *value.Caster[share] { return &shareCaster }

var shareCaster = conversion(func(v value.Value) (share, error) {
	r, ok := v.(value.Ratio)
	if !ok {
		return 0, errType
	}
	f, err := color.FromRatio(unit.Ratio(r))
	if err != nil {
		err = colorError(err, nil)
	}
	return share(f), err
}, value.RatioType)

// component is a share, or a number of 255ths.
type component float32

func (component) Cast() *value.Caster[component] { return &componentCaster }

var componentCaster = conversion(func(v value.Value) (component, error) {
	n, ok := v.(value.Int)
	if !ok {
		f, err := shareCaster.From(v)
		if _, ok := v.(value.Ratio); !ok {
			err = errType
		}
		return component(f), err
	}
	f, err := color.FromInt(int64(n))
	if err != nil {
		err = colorError(err, nil)
	}
	return component(f), err
}, value.IntType, value.RatioType)

// chroma is a component that is a number, or a share of 0.4.
type chroma float32

func (chroma) Cast() *value.Caster[chroma] { return &chromaCaster }

var chromaCaster = conversion(func(v value.Value) (chroma, error) {
	switch v := v.(type) {
	case value.Float:
		return chroma(v), nil
	case value.Int:
		return chroma(v), nil
	case value.Ratio:
		return chroma(color.Chroma(unit.Ratio(v))), nil
	}
	return 0, errType
}, value.FloatType, value.RatioType)

// part takes a positional component.
func part[T ~float32](c *value.Call, name string) float32 {
	return float32(value.Pos[T](c, name+" component"))
}

// alpha takes the alpha, which may be missing.
func alpha[T ~float32](c *value.Call) float32 { return float32(value.Opt(c, T(1))) }

func hue(c *value.Call) float32 { return color.Hue(value.Pos[unit.Angle](c, "hue component")) }

// lumaComponents takes anything for white that is no lightness, as the reference does.
func lumaComponents(c *value.Call) [4]float32 {
	gray := float32(1)
	if arg := c.Args.Eat(); arg != nil {
		if g, err := componentCaster.From(arg.Value); err == nil {
			gray = float32(g)
		}
	}
	return [4]float32{gray, alpha[share](c)}
}

func rgbComponents(c *value.Call) [4]float32 {
	return [4]float32{part[component](c, "red"), part[component](c, "green"), part[component](c, "blue"), alpha[component](c)}
}

func oklabComponents(c *value.Call) [4]float32 {
	return [4]float32{part[share](c, "lightness"), part[chroma](c, "A"), part[chroma](c, "B"), alpha[share](c)}
}

func oklchComponents(c *value.Call) [4]float32 {
	return [4]float32{part[share](c, "lightness"), part[chroma](c, "chroma"), hue(c), alpha[share](c)}
}

func hueComponents(c *value.Call, last string) [4]float32 {
	return [4]float32{hue(c), part[component](c, "saturation"), part[component](c, last), alpha[component](c)}
}

func cmykComponents(c *value.Call) [4]float32 {
	return [4]float32{part[share](c, "cyan"), part[share](c, "magenta"), part[share](c, "yellow"), part[share](c, "key/black")}
}
