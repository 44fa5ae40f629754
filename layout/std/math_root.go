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
	descent := surd.Height() - ascent
	ascent += m.At(m.RadicalExtraAscender)
	r := rootIndex{inner: ascent, ascent: ascent}
	if index := mathRootIndex.In(c, styles); index.Some {
		if err := r.layout(ctx, index.V, descent, styles); err != nil {
			return err
		}
	}
	x := max(r.offset, 0)
	f := frame.New(unit.Size{X: x + surd.Width() + radicand.Width(), Y: r.ascent + descent})
	f.SetBaseline(r.ascent)
	if r.frame != nil {
		before := m.At(m.RadicalKernBeforeDegree)
		f.PushFrame(unit.Point{X: before - min(r.offset, 0), Y: r.ascent - r.frame.Ascent() - r.up}, r.frame)
	}
	top := unit.Point{X: x + surd.Width(), Y: r.ascent - radicand.Ascent()}
	f.PushFrame(unit.Point{X: x, Y: top.Y - gap - rule}, surd)
	if err := ctx.Rule(f, unit.Point{X: top.X, Y: top.Y - gap - rule/2}, radicand.Width(), rule, styles); err != nil {
		return err
	}
	f.PushFrame(top, radicand)
	ctx.Push(math.NewFrame(styles, f))
	return nil
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

// rootIndex is the index of a root.
type rootIndex struct {
	frame  *frame.Frame // nil where there is none
	offset unit.Abs     // of the sign, to the right
	up     unit.Abs     // of the index's baseline
	inner  unit.Abs     // the ascent of the root without it
	ascent unit.Abs     // the ascent of the whole
}

func (r *rootIndex) layout(ctx *math.Context, index *value.Content, descent unit.Abs, styles *value.Chain) (err error) {
	small := styles.With(value.Styles{layout.MathSizes.Set(layout.MathScriptScript)})
	if r.frame, err = ctx.Frame(index, small); err != nil {
		return err
	}
	m := ctx.Measures(styles)
	r.offset = m.At(m.RadicalKernBeforeDegree) + r.frame.Width() + m.At(m.RadicalKernAfterDegree)
	r.up = unit.Abs(m.RadicalDegreeBottomRaise)*(r.inner-descent) + r.frame.Descent()
	r.ascent = max(r.inner, r.up+r.frame.Ascent())
	return nil
}
