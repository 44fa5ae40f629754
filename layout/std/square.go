package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	square       = element("square", "A square, which may have content.")
	squareWidth  = value.Settable(square, "width", value.Smart[unit.Rel]{}, "The width; size stands for width and height.")
	squareHeight = value.Settable(square, "height", layout.Sizing{}, "The height.")
	squareFill   = value.Settable(square, "fill", layout.Fill{}, "What the square is filled with.")
	squareStroke = value.Settable(square, "stroke", value.Smart[layout.Strokes]{}, "How its sides are drawn; auto is not at all where it is filled.", value.Folds)
	squareRadius = value.Settable(square, "radius", layout.Radii{}, "How round its corners are.", value.Folds)
	squareInset  = value.Settable(square, "inset", shapeInset(), "The space between its sides and its content.", value.Folds)
	squareOutset = value.Settable(square, "outset", layout.Insets{}, "How far its sides are moved outwards.", value.Folds)
	squareBody   = value.Settable(square, "body", value.Maybe[*value.Content]{}, "What the square contains.", value.Positional)

	_ = sized(square, squareWidth, squareHeight, layoutSquare)
)

var _ = func() bool {
	square.Arguments = func(args *value.Args) { spreadSide(args, "size", 1) }
	return true
}()

// spreadSide gives width and height the multiple of an argument. Neither can be given besides it.
func spreadSide(args *value.Args, name string, factor float64) {
	arg := args.Take(name)
	if arg == nil {
		return
	}
	side, err := value.Cast[value.Smart[unit.Length]](arg.Value)
	if err != nil {
		args.Fail(diag.At(err, arg.ValueSpan))
		return
	}
	if side.Given {
		arg.Value = value.Relative{Length: side.V.Mul(factor)}
	}
	for _, axis := range []string{"width", "height"} {
		if args.Has(axis) {
			args.Fail(diag.Errorf(args.Take(axis).Span, "unexpected argument: %s", axis))
		}
	}
	args.Spread(arg, "width", "height")
}

func layoutSquare(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	s := shape{
		body:      squareBody.In(c, styles).V,
		look:      shapeLook{squareFill.In(c, styles), squareStroke.In(c, styles)},
		inset:     squareInset.In(c, styles),
		outset:    squareOutset.In(c, styles),
		radius:    squareRadius.In(c, styles),
		quadratic: true,
	}
	return s.layout(e, loc, styles, region)
}
