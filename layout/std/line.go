package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

// point is a place given by lengths, whose ratios are of the region's size.
type point = value.Pair[unit.Rel]

var (
	line       = element("line", "A straight line.")
	lineStart  = value.Settable(line, "start", point{}, "Where the line starts.")
	lineEnd    = value.Settable(line, "end", value.Maybe[point]{}, "Where it ends; none is where length and angle lead.")
	lineLength = value.Settable(line, "length", unit.Rel{Length: unit.Length{Abs: 30}}, "Its length, where it has no end.")
	lineAngle  = value.Settable(line, "angle", unit.Angle(0), "Its direction, where it has no end.")
	lineStroke = value.Settable(line, "stroke", &value.Stroke{}, "How the line is drawn.", value.Folds)

	_ = layout.Frames(line, layoutLine)
)

// newLine is a horizontal line.
func newLine(length unit.Rel, thickness unit.Length) *value.Content {
	return value.New(line, lineLength.Is(length), lineStroke.Is(&value.Stroke{Thickness: value.Given(thickness)}))
}

// resolvePoint is a place in a region of a size.
func resolvePoint(p point, size unit.Size, styles *value.Chain) unit.Point {
	return unit.Point{X: layout.ResolveRel(p.X, styles).Of(size.X), Y: layout.ResolveRel(p.Y, styles).Of(size.Y)}
}

func layoutLine(e *layout.Engine, c *value.Content, _ layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	start := resolvePoint(lineStart.In(c, styles), region.Size, styles)
	var delta unit.Point
	if end := lineEnd.In(c, styles); end.Some {
		delta = resolvePoint(end.V, region.Size, styles).Sub(start)
	} else {
		length, angle := lineLength.In(c, styles), lineAngle.In(c, styles)
		delta = resolvePoint(point{X: length.Mul(angle.Cos()), Y: length.Mul(angle.Sin())}, region.Size, styles)
	}
	stroke, err := layout.ResolveStroke(e, lineStroke.In(c, styles), styles)
	if err != nil {
		return nil, err
	}
	end := start.Add(delta)
	size := unit.Size{X: max(0, start.X, end.X), Y: max(0, start.Y, end.Y)}
	if !isFinite(size) {
		return nil, diag.Errorf(c.Span(), "cannot create line with infinite length")
	}
	f := frame.New(size)
	f.Push(start, &frame.Shape{Geometry: frame.Line{To: delta}, Stroke: stroke})
	return f, nil
}
