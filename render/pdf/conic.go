package pdf

import (
	"math"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/render/pdf/relink"
)

// PDF has no conic gradients. A mesh of wedges around the center does as well: each is a Coons patch (ISO 32000-1,
// 8.7.4.5.7) one side of which is shrunk to the center, so that the color depends on the angle alone.

// widestWedge is the largest angle of a wedge, in turns. The color runs evenly along the outer edge of a wedge, which
// is straight: at this width an angle is off by 0.1 % of the wedge.
const widestWedge = 1.0 / 32

// conicShading makes a mesh of a ramp, for the box. Beginning on the left and turned by the gradient's angle, colors
// run counterclockwise, as seen.
func conicShading(dict relink.Dict, g *color.Gradient, box unit.Size, r ramp) relink.Object {
	x, y := float64(g.Center.X.Of(box.X)), float64(g.Center.Y.Of(box.Y))
	radius := reach(x, y, box)
	decode := relink.Reals(x-radius, x+radius, y-radius, y+radius)
	for range r.samples[0].values {
		decode = append(decode, relink.Int(0), relink.Int(1))
	}
	dict["ShadingType"] = relink.Int(6)
	dict["BitsPerCoordinate"] = relink.Int(16)
	dict["BitsPerComponent"] = relink.Int(8)
	dict["BitsPerFlag"] = relink.Int(8)
	dict["Decode"] = decode
	return &relink.Stream{Dict: dict, Data: wedges(r, math.Pi+float64(g.Angle))}
}

// reach is how far the mesh extends: farther than the box by as much as the widest strokes do.
func reach(x, y float64, box unit.Size) float64 {
	far := math.Hypot(max(x, float64(box.X)-x), max(y, float64(box.Y)-y))
	return 2*far + 100
}

// wedges is the data of a mesh that begins at an angle.
func wedges(r ramp, start float64) []byte {
	var data []byte
	for i := 1; i < len(r.samples); i++ {
		from, to := r.samples[i-1], r.samples[i]
		n := math.Ceil((to.at - from.at) / widestWedge)
		angle := func(share float64) float64 { return start - 2*math.Pi*(from.at+share*(to.at-from.at)) }
		for k := range int(n) {
			left, right := float64(k)/n, float64(k+1)/n
			data = appendWedge(data, angle(left), angle(right),
				mix(from.values, to.values, left), mix(from.values, to.values, right))
		}
	}
	return data
}

// appendWedge appends a patch: the points along its four edges (from the center outwards, across, back, and on the
// spot) in the square around a circle of radius 1, then the colors of its corners.
func appendWedge(data []byte, from, to float64, fromColor, toColor []float64) []byte {
	x0, y0 := math.Cos(from), math.Sin(from)
	x1, y1 := math.Cos(to), math.Sin(to)
	data = append(data, 0) // connected to no patch before
	for _, p := range [12][2]float64{
		{0, 0}, {x0 / 3, y0 / 3}, {2 * x0 / 3, 2 * y0 / 3},
		{x0, y0}, {x0 + (x1-x0)/3, y0 + (y1-y0)/3}, {x1 + (x0-x1)/3, y1 + (y0-y1)/3},
		{x1, y1}, {2 * x1 / 3, 2 * y1 / 3}, {x1 / 3, y1 / 3},
		{0, 0}, {0, 0}, {0, 0},
	} {
		for _, v := range p {
			n := uint16(math.Round((v + 1) / 2 * math.MaxUint16))
			data = append(data, byte(n>>8), byte(n))
		}
	}
	for _, c := range [...][]float64{fromColor, fromColor, toColor, toColor} {
		for _, v := range c {
			data = append(data, byte(math.Round(v*math.MaxUint8)))
		}
	}
	return data
}
