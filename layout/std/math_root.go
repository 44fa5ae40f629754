package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

var (
	mathRoot         = element("math.root", "A root.")
	mathRootIndex    = value.Settable(mathRoot, "index", value.Maybe[*value.Content]{}, "Which root to take.", value.Positional)
	mathRootRadicand = value.Required[*value.Content](mathRoot, "radicand", "What to take the root of.")

	_ = function("math.sqrt", mathSqrt)
)

func mathSqrt(c *value.Call) (value.Value, error) {
	radicand := value.Pos[*value.Content](c, "radicand")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return value.New(mathRoot, mathRootRadicand.Is(radicand)), nil
}

// newRoot is what the signs √, ∛ and ∜ stand for; index is nil for the first.
func newRoot(index, radicand *value.Content) *value.Content {
	return value.New(mathRoot, mathRootIndex.Is(value.Maybe[*value.Content]{V: index, Some: index != nil}), mathRootRadicand.Is(radicand))
}

var _ = laysMath(mathRoot, layoutRoot)

// layoutRoot sets the radicand beside the sign and below a rule. The gap is larger where the sign is (The TeXbook, page
// 443, rule 11), and the index is raised as \root does it (page 360).
func layoutRoot(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	radicand, err := layoutRadicand(ctx, mathRootRadicand.Of(c), styles)
	if err != nil {
		return err
	}
	m := ctx.Measures(styles)
	rule, gap := m.At(m.RadicalRuleThickness), m.At(m.RadicalVerticalGap)
	if layout.MathSizes.Get(styles) == layout.MathDisplay {
		gap = m.At(m.RadicalDisplayVerticalGap)
	}
	sign, err := ctx.Glyph("√", styles)
	if err != nil {
		return err
	}
	ctx.StretchVertical(sign, radicand.Height()+rule+gap, 0)
	surd := sign.Frame()
	gap = max(gap, (surd.Height()-rule-radicand.Height()+gap)/2)

	ascent := radicand.Ascent() + gap + rule
	r := root{ctx: ctx, styles: styles, radicand: radicand, surd: surd, rule: rule, gap: gap, descent: surd.Height() - ascent}
	r.inner = ascent + m.At(m.RadicalExtraAscender)
	r.ascent = r.inner
	if index := mathRootIndex.In(c, styles); index.Some {
		if err := r.layoutIndex(index.V); err != nil {
			return err
		}
	}
	return r.push()
}

// layoutRadicand sets a radicand. One of several lines is centered on the axis.
func layoutRadicand(ctx *math.Context, body *value.Content, styles *value.Chain) (*frame.Frame, error) {
	run, err := ctx.Run(body, styles.With(math.Cramped()))
	if err != nil {
		return nil, err
	}
	f := run.Fragment(styles).Frame()
	if run.Multiline() {
		ctx.CenterFrame(f, styles)
	}
	return f, nil
}

// root is a root whose parts are set.
type root struct {
	ctx            *math.Context
	styles         *value.Chain
	radicand, surd *frame.Frame
	rule, gap      unit.Abs // the thickness of the rule, and the space below it
	inner          unit.Abs // the ascent without the index
	ascent         unit.Abs
	descent        unit.Abs
	index          *frame.Frame // nil where there is none
	offset         unit.Abs     // of the sign, to the right, for the sake of the index
	up             unit.Abs     // of the index's baseline
}

func (r *root) layoutIndex(index *value.Content) (err error) {
	small := r.styles.With(value.Styles{layout.MathSizes.Set(layout.MathScriptScript)})
	if r.index, err = r.ctx.Frame(index, small); err != nil {
		return err
	}
	m := r.ctx.Measures(r.styles)
	r.offset = m.At(m.RadicalKernBeforeDegree) + r.index.Width() + m.At(m.RadicalKernAfterDegree)
	r.up = unit.Abs(m.RadicalDegreeBottomRaise)*(r.inner-r.descent) + r.index.Descent()
	r.ascent = max(r.inner, r.up+r.index.Ascent())
	return nil
}

// push puts the parts together.
func (r *root) push() error {
	x := max(r.offset, 0)
	f := frame.New(unit.Size{X: x + r.surd.Width() + r.radicand.Width(), Y: r.ascent + r.descent})
	f.SetBaseline(r.ascent)
	if r.index != nil {
		m := r.ctx.Measures(r.styles)
		at := m.At(m.RadicalKernBeforeDegree) - min(r.offset, 0)
		f.PushFrame(unit.Point{X: at, Y: r.ascent - r.index.Ascent() - r.up}, r.index)
	}
	top := unit.Point{X: x + r.surd.Width(), Y: r.ascent - r.radicand.Ascent()}
	f.PushFrame(unit.Point{X: x, Y: top.Y - r.gap - r.rule}, r.surd)
	line := unit.Point{X: top.X, Y: top.Y - r.gap - r.rule/2}
	if err := r.ctx.Rule(f, line, r.radicand.Width(), r.rule, r.styles); err != nil {
		return err
	}
	f.PushFrame(top, r.radicand)
	r.ctx.Push(math.NewFrame(r.styles, f))
	return nil
}
