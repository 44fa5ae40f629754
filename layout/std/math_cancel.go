package std

import (
	gomath "math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

var (
	mathCancel         = element("math.cancel", "Strikes math out.")
	mathCancelBody     = value.Required[*value.Content](mathCancel, "body", "What is struck out.")
	mathCancelLength   = value.Settable(mathCancel, "length", unit.Rel{Ratio: 1, Length: unit.Length{Abs: 3}}, "The length of the line, relative to the diagonal.")
	mathCancelInverted = value.Settable(mathCancel, "inverted", false, "Whether the line falls.")
	mathCancelCross    = value.Settable(mathCancel, "cross", false, "Whether there are two lines.")
	mathCancelAngle    = value.Settable(mathCancel, "angle", value.Smart[cancelAngle]{}, "The angle of the line from the vertical, or a function of the angle it would have.")
	mathCancelStroke   = value.Settable(mathCancel, "stroke", &value.Stroke{Thickness: value.Given(unit.Length{Abs: 0.5})}, "How the line is drawn.", value.Folds)
)

// cancelAngle is an angle, or a function that gives it.
type cancelAngle = value.OneOf[unit.Angle, *value.Func]

var _ = laysMath(mathCancel, layoutCancel)

// layoutCancel draws one or two lines over math, through its middle.
func layoutCancel(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body, err := ctx.One(mathCancelBody.Of(c), styles)
	if err != nil {
		return err
	}
	stroke, err := ctx.Stroke(mathCancelStroke.In(c, styles), styles)
	if err != nil {
		return err
	}
	f := body.Frame()
	inverted, cross := mathCancelInverted.In(c, styles), mathCancelCross.In(c, styles)
	flips := []bool{inverted && !cross, true}
	if !cross {
		flips = flips[:1]
	}
	size := f.Size
	for _, flip := range flips {
		line, err := cancelLine(ctx, c, size, stroke, flip, styles)
		if err != nil {
			return err
		}
		f.PushFrame(unit.Point{X: size.X / 2, Y: size.Y / 2}, line)
	}
	ctx.Push(math.NewFrame(styles, f).Like(body))
	return nil
}

// cancelLine is a line whose middle is at the origin. Without an angle of its own it goes along the diagonal.
func cancelLine(ctx *math.Context, c *value.Content, size unit.Size, stroke *frame.Stroke, flip bool, styles *value.Chain) (*frame.Frame, error) {
	angle, err := angleOfCancel(ctx, mathCancelAngle.In(c, styles), size, styles)
	if err != nil {
		return nil, err
	}
	if flip {
		angle = -angle
	}
	length := layout.ResolveRel(mathCancelLength.In(c, styles), styles).Of(unit.Point(size).Hypot())
	f := frame.New(size)
	f.Push(unit.Point{Y: length / 2}, &frame.Shape{Geometry: frame.Line{To: unit.Point{Y: -length}}, Stroke: stroke})
	f.Transform(unit.Rotate(angle))
	return f, nil
}

func angleOfCancel(ctx *math.Context, wanted value.Smart[cancelAngle], size unit.Size, styles *value.Chain) (unit.Angle, error) {
	diagonal := unit.Angle(gomath.Atan2(float64(size.X), float64(size.Y)))
	switch {
	case !wanted.Given:
		return diagonal, nil
	case !wanted.V.IsB:
		return wanted.V.A, nil
	}
	v, err := wanted.V.B.CallWith(ctx.Engine.Engine, &value.Context{Styles: styles, HasStyles: true}, value.Angle(diagonal))
	if err != nil {
		return 0, err
	}
	return value.Cast[unit.Angle](v)
}
