package lib

import (
	"chatdoc/eval/color"
	"chatdoc/eval/value"
)

// space is a color space, which is said by the constructor of its colors.
type space color.Space

func (space) Cast() *value.Caster[space] {
	return &value.Caster[space]{Info: value.Types(value.FuncType), From: toSpace}
}

// spaces are all color spaces, in the order in which messages name them.
var spaces = [...]color.Space{
	color.RGB, color.Luma, color.CMYK, color.Oklab, color.Oklch, color.LinearRGB, color.HSL, color.HSV,
}

func toSpace(v value.Value) (space, error) {
	f, isFunc := v.(*value.Func)
	names := make([]string, len(spaces))
	for i, s := range spaces {
		if isFunc && value.Equal(f, spaceFunc(s)) {
			return space(s), nil
		}
		names[i] = "`" + s.String() + "`"
	}
	if isFunc {
		return 0, value.Errorf("expected %s", value.List(names, "or"))
	}
	return 0, value.Errorf("expected %s, found %s", value.List(names, "or"), v.Type().Long)
}
