package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

// fracAround is the space at both sides of a fraction.
const fracAround unit.Em = 0.1

func layoutFrac(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	num, denom := mathFracNum.Of(c), mathFracDenom.Of(c)
	switch mathFracStyle.In(c, styles) {
	case fracSkewed:
		return layoutSkewedFrac(ctx, num, denom, styles)
	case fracHorizontal:
		return layoutHorizontalFrac(ctx, c, styles)
	}
	f, err := stackFrac(ctx, num, denom, styles, true)
	if err == nil {
		ctx.Push(math.NewFrame(styles, f))
	}
	return err
}

// layoutBinom sets the indices above each other, without a rule, in parentheses.
func layoutBinom(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	var lower *value.Content
	for i, d := range mathBinomLower.Of(c) {
		if i == 0 {
			lower = value.Empty()
		} else {
			lower = lower.Add(value.NewSymbol(","))
		}
		lower = lower.Add(d.Content)
	}
	f, err := stackFrac(ctx, mathBinomUpper.Of(c), lower, styles, false)
	if err != nil {
		return err
	}
	return ctx.Between("(", math.NewFrame(styles, f), ")", f.Height(), styles)
}

// stackFrac sets a numerator above a denominator, with or without a rule between.
func stackFrac(ctx *math.Context, num, denom *value.Content, styles *value.Chain, rule bool) (*frame.Frame, error) {
	top, err := ctx.Frame(num, styles.With(math.Numerator(styles)))
	if err != nil {
		return nil, err
	}
	bottom, err := ctx.Frame(denom, styles.With(math.Denominator(styles)))
	if err != nil {
		return nil, err
	}
	m := fracMeasuresOf(ctx, styles)
	above := max(m.up-(m.axis+m.rule/2)-top.Descent(), m.above)
	below := max(m.down+(m.axis-m.rule/2)-bottom.Ascent(), m.below)
	line := max(top.Width(), bottom.Width())
	f := frame.New(unit.Size{
		X: line + 2*m.around,
		Y: top.Height() + above + m.rule + below + bottom.Height(),
	})
	at := unit.Point{X: (f.Width() - line) / 2, Y: top.Height() + above + m.rule/2}
	f.SetBaseline(at.Y + m.axis)
	f.PushFrame(unit.Point{X: (f.Width() - top.Width()) / 2}, top)
	f.PushFrame(unit.Point{X: (f.Width() - bottom.Width()) / 2, Y: f.Height() - bottom.Height()}, bottom)
	if !rule {
		return f, nil
	}
	return f, ctx.Rule(f, at, line, m.rule, styles)
}

// fracMeasures are how far the parts of a fraction are moved, and the least space between them and the rule.
type fracMeasures struct{ axis, rule, around, up, down, above, below unit.Abs }

func fracMeasuresOf(ctx *math.Context, styles *value.Chain) fracMeasures {
	c := ctx.Measures(styles)
	m := fracMeasures{
		axis: c.At(c.AxisHeight), rule: c.At(c.FractionRuleThickness), around: c.At(fracAround),
		up: c.At(c.FractionNumeratorShiftUp), down: c.At(c.FractionDenominatorShiftDown),
		above: c.At(c.FractionNumeratorGapMin), below: c.At(c.FractionDenominatorGapMin),
	}
	if layout.MathSizes.Get(styles) == layout.MathDisplay {
		m.up, m.down = c.At(c.FractionNumeratorDisplayShiftUp), c.At(c.FractionDenominatorDisplayShiftDown)
		m.above, m.below = c.At(c.FractionNumeratorDisplayGapMin), c.At(c.FractionDenominatorDisplayGapMin)
	}
	return m
}

// layoutHorizontalFrac sets a fraction in one line, where parentheses of the syntax are needed.
func layoutHorizontalFrac(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	parens := mathFracParens.Of(c)
	num, err := ctx.One(inParens(mathFracNum.Of(c), parens.Num), styles)
	if err != nil {
		return err
	}
	slash, err := ctx.Glyph("/", styles)
	if err != nil {
		return err
	}
	denom, err := ctx.One(inParens(mathFracDenom.Of(c), parens.Denom), styles)
	if err != nil {
		return err
	}
	ctx.Push(num, slash, denom)
	return nil
}

func inParens(body *value.Content, parens bool) *value.Content {
	if !parens {
		return body
	}
	return value.New(mathLr, mathLrBody.Is(value.NewSequence(value.NewSymbol("("), body, value.NewSymbol(")"))))
}

// layoutSkewedFrac sets a numerator and a denominator at both sides of a slash, one higher than the other.
func layoutSkewedFrac(ctx *math.Context, num, denom *value.Content, styles *value.Chain) error {
	m := ctx.Measures(styles)
	across, down := m.At(m.SkewedFractionHorizontalGap), m.At(m.SkewedFractionVerticalGap)
	top, err := ctx.Frame(num, styles.With(math.Numerator(styles)))
	if err != nil {
		return err
	}
	bottom, err := ctx.Frame(denom, styles.With(math.Denominator(styles)))
	if err != nil {
		return err
	}
	stroke, err := ctx.Glyph("\u2044", styles)
	if err != nil {
		return err
	}
	height := top.Height() + bottom.Height() + down
	ctx.StretchVertical(stroke, height, m.At(math.DelimShortFall))
	stroke.CenterOnAxis()
	slash := stroke.Frame()

	topAt := unit.Point{Y: max(0, slash.Height()-height) / 2}
	bottomAt := topAt.Add(unit.Point{X: top.Width() + across, Y: top.Height() + down})
	height = max(height, slash.Height())
	slashAt := unit.Point{X: top.Width() + across/2 - slash.Width()/2, Y: height/2 - slash.Height()/2}
	right := unit.Point{X: max(0, -slashAt.X)}
	width := max(bottomAt.X+bottom.Width(), slashAt.X+slash.Width()) + right.X

	f := frame.New(unit.Size{X: width, Y: height})
	ctx.CenterFrame(f, styles)
	f.PushFrame(topAt.Add(right), top)
	f.PushFrame(bottomAt.Add(right), bottom)
	f.PushFrame(slashAt.Add(right), slash)
	ctx.Push(math.NewFrame(styles, f))
	return nil
}
