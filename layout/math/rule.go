package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// Rule draws a horizontal line into a frame, in the color of the text.
func (c *Context) Rule(f *frame.Frame, from unit.Point, length, thickness unit.Abs, styles *value.Chain) error {
	stroke, err := c.Stroke(&value.Stroke{Thickness: value.Given(unit.Length{Abs: thickness})}, styles)
	if err == nil {
		f.Push(from, &frame.Shape{Geometry: frame.Line{To: unit.Point{X: length}}, Stroke: stroke})
	}
	return err
}

// Stroke is a stroke as renderers know it. Where it has no paint it has that of the text.
func (c *Context) Stroke(s *value.Stroke, styles *value.Chain) (*frame.Stroke, error) {
	stroke, err := layout.ResolveStroke(c.Engine, s, styles)
	if err == nil && !s.Paint.Given {
		stroke.Paint, err = layout.ResolvePaint(c.Engine, layout.TextFill(styles), true)
	}
	return stroke, err
}

// Between pushes a fragment between delimiters that are as high as a target. A delimiter of no text is left out.
func (c *Context) Between(open string, body *Fragment, close string, target unit.Abs, styles *value.Chain) error {
	left, err := c.delimiter(open, layout.ClassOpening, target, styles)
	if err != nil {
		return err
	}
	right, err := c.delimiter(close, layout.ClassClosing, target, styles)
	if err != nil {
		return err
	}
	for _, f := range []*Fragment{left, body, right} {
		if f != nil {
			c.Push(f)
		}
	}
	return nil
}

// delimiter is a delimiter of a class that is as high as a target.
func (c *Context) delimiter(text string, class Class, target unit.Abs, styles *value.Chain) (*Fragment, error) {
	if text == "" {
		return nil, nil
	}
	f, err := c.Glyph(text, styles)
	if err != nil {
		return nil, err
	}
	c.StretchVertical(f, target, c.Measures(styles).At(DelimShortFall))
	f.CenterOnAxis()
	f.SetClass(class)
	return f, nil
}
