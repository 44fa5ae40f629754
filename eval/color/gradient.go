package color

import "chatdoc/eval/unit"

// Kind is how the colors of a gradient are spread over the plane.
type Kind uint8

const (
	Linear Kind = iota // along a line
	Radial             // from a circle to a circle around it
	Conic              // around a point
)

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

// Gradient is a smooth transition of colors. It must not be changed once it is made.
type Gradient struct {
	Kind        Kind
	Stops       []Stop // at least one, offsets ascending from 0 to 1
	Space       Space  // in which colors between stops are mixed
	Relative    Relative
	AntiAlias   bool                  // whether edges between equal offsets are smoothed
	Angle       unit.Angle            // of linear and conic gradients
	Center      unit.Axes[unit.Ratio] // of radial and conic gradients, in shares of the box
	Radius      unit.Ratio            // of radial gradients
	FocalCenter unit.Axes[unit.Ratio] // of radial gradients
	FocalRadius unit.Ratio            // of radial gradients
}
