package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/math"
)

var (
	equation            = element("math.equation", "A mathematical equation.")
	equationBlock       = value.Settable(equation, "block", false, "Whether the equation is a block of its own.")
	equationNumbering   = value.Settable(equation, "numbering", value.Maybe[layout.Numbering]{}, "How block equations are numbered.")
	equationNumberAlign = value.Settable(equation, "number-align", besideAny{H: unit.HEnd, V: unit.VHorizon}, "Where the number stands.")
	equationSupplement  = value.Settable(equation, "supplement", supplement{}, "What references call the equation.")
	_                   = value.Settable(equation, "alt", value.Maybe[string]{}, "A description for those who cannot see the equation.")
	equationBody        = value.Required[*value.Content](equation, "body", "The equation.")
)

var _ = func() bool {
	equation.Locatable = true
	equation.Synthesize = synthesizeEquation
	equation.ShowSet = equationStyles
	introspect.Counts(equation, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(1), equationBlock.Of(c) && equationNumbering.Of(c).Some
	})
	equation.Math = layout.MathBody(equationBody.Of)
	layout.Shows(equation, showEquation)
	return true
}()

// equationStyles set equations in a font for them. Those that are blocks are centered and larger.
func equationStyles(c *value.Content, styles *value.Chain) value.Styles {
	if !equationBlock.In(c, styles) {
		return equationLook(layout.MathText)
	}
	return append(equationLook(layout.MathDisplay),
		layout.Alignment.Set(layout.AlignValue{H: unit.HCenter}),
		layout.SetBreakable(false))
}

// equationFont is the font of equations. It is one value, so that what follows from it is found again.
var equationFont = layout.SetTextFont("New Computer Modern Math")

func equationLook(size layout.MathSize) value.Styles {
	return value.Styles{layout.SetTextWeight(450), equationFont, layout.MathSizes.Set(size)}
}

func synthesizeEquation(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	named := value.NewText(layout.LocalName("equation", styles))
	content, err := resolveSupplement(eng, equationSupplement.In(c, styles), c, styles, named)
	if err == nil {
		equationSupplement.Put(c, supplementOf(content))
	}
	return err
}

func showEquation(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	if equationBlock.In(c, styles) {
		return layout.BlockFragment(c, layoutBlockEquation), nil
	}
	return layout.NewInlineItems(c, layoutInlineEquation), nil
}

// laysMath declares how an element is laid out in equations. Elsewhere it stands for an equation.
func laysMath(elem *value.Elem, lay math.LayoutFunc) bool {
	math.Lays(elem, lay)
	layout.Shows(elem, func(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
		return value.New(equation, equationBody.Is(c)), nil
	})
	return true
}
