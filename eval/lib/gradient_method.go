package lib

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

func gradientSharp(c *value.Call) (value.Value, error) {
	g, steps := value.Pos[*value.Gradient](c, "self"), value.PosAt[value.Natural](c, "steps")
	smoothness := value.NamedAt(c, "smoothness", unit.Ratio(0))
	if err := c.Done(); err != nil {
		return nil, err
	}
	sharp, err := g.Sharp(int(steps.V), smoothness.V)
	return gradientValue(sharp, err, map[string]source.Span{"steps": steps.Span, "smoothness": smoothness.Span})
}

func gradientRepeat(c *value.Call) (value.Value, error) {
	g, times := value.Pos[*value.Gradient](c, "self"), value.PosAt[value.Natural](c, "repetitions")
	mirror := value.Named(c, "mirror", false)
	if err := c.Done(); err != nil {
		return nil, err
	}
	repeated, err := g.Repeat(int(times.V), mirror)
	return gradientValue(repeated, err, map[string]source.Span{"repetitions": times.Span})
}

func gradientValue(g *color.Gradient, err error, places map[string]source.Span) (value.Value, error) {
	if err != nil {
		return nil, colorError(err, places)
	}
	return &value.Gradient{Gradient: g}, nil
}

// gradientStops are the stops as pairs of color and offset.
func gradientStops(g *value.Gradient) value.Value {
	items := make([]value.Value, len(g.Stops))
	for i, s := range g.Stops {
		items[i] = value.NewArray(value.Color(s.Color), value.Ratio(s.Offset))
	}
	return value.NewArray(items...)
}

// offset is a place along a gradient: a ratio, or an angle as a share of a turn.
type offset unit.Ratio

func (offset) Cast() *value.Caster[offset] { return &offsetCaster }

var offsetCaster = conversion(func(v value.Value) (offset, error) {
	switch v := v.(type) {
	case value.Ratio:
		return offset(v), nil
	case value.Angle:
		return offset(color.AngleOffset(unit.Angle(v))), nil
	}
	return 0, errType
}, value.RatioType, value.AngleType)

func gradientSample(g *value.Gradient, t offset) (value.Value, error) {
	return value.Color(g.Sample(unit.Ratio(t))), nil
}

func gradientSamples(c *value.Call) (value.Value, error) {
	g, ts := value.Pos[*value.Gradient](c, "self"), value.All[offset](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	items := make([]value.Value, len(ts))
	for i, t := range ts {
		items[i] = value.Color(g.Sample(unit.Ratio(t)))
	}
	return value.NewArray(items...), nil
}
