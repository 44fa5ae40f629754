package color

import (
	"math"
	"strings"

	"chatdoc/eval/unit"
)

// Repr is the gradient as code that makes it, rounded. What is as if not said is left out.
func (g *Gradient) Repr() string {
	parts := g.reprGeometry()
	if g.Space != Oklab {
		parts = append(parts, "space: "+strings.TrimPrefix(g.Space.String(), "color."))
	}
	switch g.Relative {
	case RelativeSelf:
		parts = append(parts, `relative: "self"`)
	case RelativeParent:
		parts = append(parts, `relative: "parent"`)
	}
	for _, stop := range g.Stops {
		offset := reprRatio(stop.Offset)
		if g.Kind == Conic {
			offset = reprAngle(unit.Angle(stop.Offset) * 360 * unit.Deg)
		}
		parts = append(parts, "("+stop.Color.Repr()+", "+offset+")")
	}
	return g.Kind.String() + "(" + strings.Join(parts, ", ") + ")"
}

func (g *Gradient) reprGeometry() []string {
	var parts []string
	middle := unit.Splat[unit.Ratio](0.5)
	if g.Kind != Radial {
		parts = g.appendAngle(parts)
	}
	if g.Kind != Linear && g.Center != middle {
		parts = append(parts, "center: "+reprPair(g.Center))
	}
	if g.Kind != Radial {
		return parts
	}
	if g.Radius != 0.5 {
		parts = append(parts, "radius: "+reprRatio(g.Radius))
	}
	if g.FocalCenter != g.Center {
		parts = append(parts, "focal-center: "+reprPair(g.FocalCenter))
	}
	if g.FocalRadius != 0 {
		parts = append(parts, "focal-radius: "+reprRatio(g.FocalRadius))
	}
	return parts
}

// appendAngle adds the angle unless it is none. Right angles of linear gradients are shown as directions, two of which
// are mixed up; so are they in Typst.
func (g *Gradient) appendAngle(parts []string) []string {
	const epsilon = 2.220446049250313e-16 // of 64-bit floats
	turn := positiveTurn(g.Angle)
	is := func(angle float64) bool { return math.Abs(turn-angle) < epsilon }
	switch {
	case is(0):
		return parts
	case g.Kind == Linear && is(math.Pi/2):
		return append(parts, "dir: rtl")
	case g.Kind == Linear && is(math.Pi):
		return append(parts, "dir: ttb")
	case g.Kind == Linear && is(3*math.Pi/2):
		return append(parts, "dir: btt")
	}
	return append(parts, "angle: "+reprAngle(g.Angle))
}

func reprPair(p unit.Axes[unit.Ratio]) string {
	return "(" + reprRatio(p.X) + ", " + reprRatio(p.Y) + ")"
}
