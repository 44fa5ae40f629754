package color

import (
	"math"
	"slices"

	"chatdoc/eval/unit"
)

// Kind is how the colors of a gradient are spread over the plane.
type Kind uint8

const (
	Linear Kind = iota // along a line
	Radial             // from a circle to a circle around it
	Conic              // around a point
)

// String is the name of the kind's constructor in the language.
func (k Kind) String() string {
	return [...]string{"gradient.linear", "gradient.radial", "gradient.conic"}[k]
}

// Relative is what a gradient stretches over.
type Relative uint8

const (
	RelativeAuto   Relative = iota // the shape itself, but for text its parent
	RelativeSelf                   // the shape itself
	RelativeParent                 // the box around
)

// Stop is a color at an offset along a gradient; 0 is its start and 1 its end.
type Stop struct {
	Color  Color
	Offset unit.Ratio
}

// Gradient is a smooth transition of colors. It must not be changed once it has stops.
type Gradient struct {
	Kind        Kind
	Stops       []Stop // at least two, offsets ascending from 0 to 1
	Space       Space  // in which colors between stops are mixed
	Relative    Relative
	AntiAlias   bool                  // whether edges between equal offsets are smoothed
	Angle       unit.Angle            // of linear and conic gradients
	Center      unit.Axes[unit.Ratio] // of radial and conic gradients, in shares of the box
	Radius      unit.Ratio            // of radial gradients
	FocalCenter unit.Axes[unit.Ratio] // of radial gradients
	FocalRadius unit.Ratio            // of radial gradients
}

// NewGradient is a gradient of a kind without stops and with everything else as if not said. Once what is said is
// filled in, WithStops completes it.
func NewGradient(kind Kind) Gradient {
	middle := unit.Splat[unit.Ratio](0.5)
	return Gradient{
		Kind:        kind,
		Space:       Oklab,
		AntiAlias:   true,
		Center:      middle,
		Radius:      0.5,
		FocalCenter: middle,
	}
}

// StopSpec is a stop as a document writes it.
type StopSpec struct {
	Color     Color
	Offset    unit.Ratio
	HasOffset bool // else stops are spread evenly
}

// WithStops completes a gradient. It checks the stops and everything that the gradient says of itself.
func (g Gradient) WithStops(stops []StopSpec) (*Gradient, error) {
	if len(stops) < 2 {
		err := newError("a gradient must have at least two stops")
		return nil, err.hint("try filling the shape with a single color instead")
	}
	if g.Kind == Radial {
		if err := g.checkCircles(); err != nil {
			return nil, err
		}
	}
	var err error
	g.Stops, err = placeStops(stops)
	return &g, err
}

func (g *Gradient) checkCircles() error {
	if g.FocalRadius > g.Radius {
		err := newError("the focal radius must be smaller than the end radius").arg("focal-radius")
		return err.hint("try using a focal radius of `0%` instead")
	}
	dx, dy := float64(g.FocalCenter.X-g.Center.X), float64(g.FocalCenter.Y-g.Center.Y)
	if math.Sqrt(float64(dx*dx)+float64(dy*dy)) >= float64(g.Radius-g.FocalRadius) {
		err := newError("the focal circle must be inside of the end circle")
		return err.hint("try using a focal center of `auto` instead")
	}
	return nil
}

// placeStops checks the offsets of stops, and gives offsets to stops without any.
func placeStops(specs []StopSpec) ([]Stop, error) {
	stops := make([]Stop, len(specs))
	given := slices.ContainsFunc(specs, func(s StopSpec) bool { return s.HasOffset })
	if given {
		if err := checkOffsets(specs); err != nil {
			return nil, err
		}
	}
	for i, spec := range specs {
		stops[i] = Stop{spec.Color, spec.Offset}
		if !given {
			stops[i].Offset = unit.Ratio(float64(i) / float64(len(specs)-1))
		}
	}
	return stops, nil
}

func checkOffsets(specs []StopSpec) error {
	for i, spec := range specs {
		if !spec.HasOffset {
			err := newError("either all stops must have an offset or none of them can").stop(i)
			return err.hint("try adding an offset to all stops")
		}
		if i > 0 && spec.Offset < specs[i-1].Offset {
			return newError("offsets must be in monotonic order").stop(i)
		}
	}
	for i, spec := range specs {
		if spec.Offset < 0 || spec.Offset > 1 {
			return newError("offset must be between 0 and 1").stop(i)
		}
	}
	if specs[0].Offset != 0 {
		return newError("first stop must have an offset of 0").stop(0).hint("try setting this stop to `0%`")
	}
	if last := len(specs) - 1; specs[last].Offset != 1 {
		err := newError("last stop must have an offset of 100%").stop(last)
		return err.hint("try setting this stop to `100%`")
	}
	return nil
}

// Equal reports whether two gradients look the same. The language itself never calls two gradients equal.
func (g *Gradient) Equal(h *Gradient) bool {
	return g == h ||
		slices.EqualFunc(g.Stops, h.Stops, Stop.equal) &&
			g.Kind == h.Kind && g.Space == h.Space && g.Relative == h.Relative && g.AntiAlias == h.AntiAlias &&
			g.Angle == h.Angle && g.Center == h.Center && g.Radius == h.Radius &&
			g.FocalCenter == h.FocalCenter && g.FocalRadius == h.FocalRadius
}

func (s Stop) equal(t Stop) bool { return s.Offset == t.Offset && s.Color.Equal(t.Color) }

// FollowsParent reports whether the gradient stretches over the box around what is painted, which is text or not.
func (g *Gradient) FollowsParent(text bool) bool {
	return g.Relative == RelativeParent || g.Relative == RelativeAuto && text
}
