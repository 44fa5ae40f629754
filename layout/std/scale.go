package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	scale       = element("scale", "Enlarges content, or makes it smaller.")
	scaleX      = value.Settable(scale, "x", value.Given(scaleAmount{ratio: 1}), "The factor along the horizontal axis, or the width to reach; auto is as along the other axis.")
	scaleY      = value.Settable(scale, "y", value.Given(scaleAmount{ratio: 1}), "The factor along the vertical axis, or the height to reach; auto is as along the other axis.")
	scaleOrigin = value.Settable(scale, "origin", centered(), "The point of the content that stays where it is.", value.Folds)
	scaleReflow = value.Settable(scale, "reflow", false, "Whether the layout makes room for the scaled content.")
	scaleBody   = value.Required[*value.Content](scale, "body", "The content to scale.")
	// scaleBreakable is not Typst's. Chats are scaled as a whole and take many pages.
	scaleBreakable = value.Settable(scale, "breakable", false, "Whether content that reflows may break across pages.", value.Ghost)

	_ = layout.Shows(scale, showScale)
)

var _ = func() bool {
	scale.Arguments = func(args *value.Args) {
		factor := args.FindPos(value.CasterOf[value.Smart[scaleAmount]]().Accepts)
		args.Spread(factor, "x", "y")
	}
	return true
}()

// scaleAmount is a factor, or a length to reach.
type scaleAmount struct {
	ratio    unit.Ratio
	length   unit.Length
	isLength bool
}

// Cast brings the Caster: a ratio or a length.
func (scaleAmount) Cast() *value.Caster[scaleAmount] {
	info := value.Types(value.RatioType, value.LengthType)
	return &value.Caster[scaleAmount]{
		Info: info,
		From: func(v value.Value) (scaleAmount, error) {
			switch v := v.(type) {
			case value.Ratio:
				return scaleAmount{ratio: unit.Ratio(v)}, nil
			case value.Length:
				return scaleAmount{length: unit.Length(v), isLength: true}, nil
			}
			return scaleAmount{}, info.Fail(v)
		},
		Into: func(a scaleAmount) value.Value {
			if a.isLength {
				return value.Length(a.length)
			}
			return value.Ratio(a.ratio)
		},
	}
}

func showScale(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	switch {
	case !scaleReflow.In(c, styles):
		return layout.BlockFrame(c, layoutScale), nil
	case scaleBreakable.In(c, styles):
		return layout.BlockFragment(c, layoutScaledPages), nil
	}
	return layout.BlockWhole(c, layoutScale, layoutScaledPages), nil
}

func layoutScale(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	by, err := scaleFactors(e, c, loc, styles, region.Size)
	if err != nil {
		return nil, err
	}
	t := transformation{
		body:   scaleBody.Of(c),
		by:     unit.Scale(by.X, by.Y),
		origin: scaleOrigin.In(c, styles),
		reflow: scaleReflow.In(c, styles),
		room:   unscaled(region.Size, by),
	}
	return t.layout(e, loc, styles, region)
}

// unscaled is the size that becomes the given one when it is scaled.
func unscaled(size unit.Size, by unit.Axes[float64]) unit.Size {
	divide := func(length unit.Abs, factor float64) unit.Abs {
		if !length.IsFinite() {
			return length
		}
		return unit.Ratio(1 / factor).Of(length).Abs()
	}
	return unit.Size{X: divide(size.X, by.X), Y: divide(size.Y, by.Y)}
}

// scaleFactors are the factors along the axes. For lengths to reach the content is measured.
func scaleFactors(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, room unit.Size) (by unit.Axes[float64], err error) {
	x, y := scaleX.In(c, styles), scaleY.In(c, styles)
	if !x.Given && !y.Given {
		return by, diag.Errorf(c.Span(), "x and y cannot both be auto")
	}
	var size unit.Size
	if x.V.isLength || y.V.isLength {
		f, err := layout.LayoutFrame(e, scaleBody.Of(c), loc, styles, layout.Region{Size: room})
		if err != nil {
			return by, err
		}
		size = f.Size
	}
	by = unit.Axes[float64]{X: x.V.factor(size.X, styles), Y: y.V.factor(size.Y, styles)}
	if !x.Given {
		by.X = by.Y
	}
	if !y.Given {
		by.Y = by.X
	}
	return by, nil
}

// factor is the amount as a factor for content of a length.
func (a scaleAmount) factor(length unit.Abs, styles *value.Chain) float64 {
	if a.isLength {
		return float64(layout.Resolve(a.length, styles) / length)
	}
	return float64(a.ratio)
}

// layoutScaledPages lays content out over regions that are as large as its own will be once it is scaled. All frames are
// equally wide.
func layoutScaledPages(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	by, err := scaleFactors(e, c, loc, styles, regions.Base())
	if err != nil {
		return nil, err
	}
	pod := regions.Map(func(size unit.Size) unit.Size { return unscaled(size, by) })
	pod.Expand = unit.Axes[bool]{}
	fragment, err := layout.LayoutEven(e, scaleBody.Of(c), loc, styles, pod)
	for _, f := range fragment {
		offset, size := boundingBox(f.Size, unit.Scale(by.X, by.Y))
		f.Transform(unit.Scale(by.X, by.Y))
		f.Translate(offset)
		f.Size = size
	}
	return fragment, err
}
