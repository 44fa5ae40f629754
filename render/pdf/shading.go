package pdf

import (
	"math"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/render/pdf/relink"
)

// deviceNames are the names of the device spaces.
var deviceNames = [...]relink.Name{deviceGray: "DeviceGray", deviceRGB: "DeviceRGB", deviceCMYK: "DeviceCMYK"}

// shading is a gradient as a shading dictionary (ISO 32000-1, 8.7.4.5), in the coordinates that shadingMatrix goes
// from.
func shading(g *color.Gradient, box unit.Size, r ramp) relink.Object {
	dict := relink.Dict{"ColorSpace": deviceNames[r.space]}
	if g.AntiAlias {
		dict["AntiAlias"] = relink.Bool(true)
	}
	switch g.Kind {
	case color.Linear:
		dict["ShadingType"] = relink.Int(2)
		dict["Coords"] = relink.Reals(axis(g.Angle, box)...)
	case color.Radial:
		dict["ShadingType"] = relink.Int(3)
		dict["Coords"] = relink.Reals(
			float64(g.FocalCenter.X), float64(g.FocalCenter.Y), float64(g.FocalRadius),
			float64(g.Center.X), float64(g.Center.Y), float64(g.Radius))
	case color.Conic:
		return conicShading(dict, g, box, r)
	}
	dict["Function"] = function(r)
	dict["Extend"] = relink.Array{relink.Bool(true), relink.Bool(true)}
	return dict
}

// shadingMatrix goes from the coordinates of a shading to the box it fills. Linear and radial gradients are made for a
// square of side 1 and stretched with the box; conic ones keep their angles, so they are made for the box itself.
func shadingMatrix(g *color.Gradient, box unit.Size) unit.Transform {
	if g.Kind == color.Conic {
		return unit.Identity()
	}
	return unit.Scale(float64(box.X), float64(box.Y))
}

// axis is the line along which a linear gradient runs, in a square of side 1: from a corner, in a direction that
// becomes the angle when the square is stretched to the box, and as far as the corner opposite reaches.
func axis(angle unit.Angle, box unit.Size) []float64 {
	sin, cos := math.Sincos(float64(angle))
	ratio := math.Abs(float64(box.X / box.Y))
	turned := math.Atan2(sin/ratio, cos)
	sin, cos = math.Sincos(turned)
	reach := math.Abs(sin) + math.Abs(cos)
	x, y := 0.0, 0.0
	if cos < -1e-9 {
		x = 1
	}
	if sin < -1e-9 {
		y = 1
	}
	return []float64{x, y, x + cos*reach, y + sin*reach}
}

// function maps 0 to 1 to the colors of a ramp: one straight function, or several joined.
func function(r ramp) relink.Object {
	var parts, encode relink.Array
	var bounds []float64
	for i := 1; i < len(r.samples); i++ {
		from, to := r.samples[i-1], r.samples[i]
		if relink.Round(from.at, matrixDecimals) == relink.Round(to.at, matrixDecimals) {
			continue // a sharp edge
		}
		if len(parts) > 0 {
			bounds = append(bounds, from.at)
		}
		parts = append(parts, straight(from.values, to.values))
		encode = append(encode, relink.Int(0), relink.Int(1))
	}
	switch len(parts) {
	case 0:
		only := r.samples[len(r.samples)-1].values
		return straight(only, only)
	case 1:
		return parts[0]
	}
	return relink.Dict{
		"FunctionType": relink.Int(3), "Domain": relink.Reals(0, 1),
		"Functions": parts, "Bounds": relink.Reals(bounds...), "Encode": encode,
	}
}

// straight is a linear function (ISO 32000-1, 7.10.3).
func straight(from, to []float64) relink.Dict {
	return relink.Dict{
		"FunctionType": relink.Int(2), "Domain": relink.Reals(0, 1), "N": relink.Int(1),
		"C0": relink.Reals(from...), "C1": relink.Reals(to...),
	}
}
