package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

var (
	equation            = element("math.equation", "A mathematical equation.")
	equationBlock       = value.Settable(equation, "block", false, "Whether the equation is a block of its own.")
	equationNumbering   = value.Settable(equation, "numbering", value.Maybe[layout.Numbering]{}, "How block equations are numbered.")
	equationNumberAlign = value.Settable(equation, "number-align", besideAny{H: unit.HEnd, V: unit.VHorizon}, "Where the number stands.")
	equationSupplement  = value.Settable(equation, "supplement", supplement{}, "What references call the equation.")
	equationAlt         = value.Settable(equation, "alt", value.Maybe[string]{}, "A description for those who cannot see the equation.")
	equationBody        = value.Required[*value.Content](equation, "body", "The equation.")
)

var mathAlignPoint = value.NewElem("align-point", "A place at which lines of an equation are aligned.")

// How math looks. Its functions set these.
var (
	mathSize    = value.Settable(equation, "size", textSize, "How large it is.", value.Internal)
	mathCramped = value.Settable(equation, "cramped", false, "Whether superscripts are lowered.", value.Internal)
	mathVariant = value.Settable(equation, "variant", value.Maybe[mathAlphabet]{}, "The alphabet of letters.", value.Internal)
	mathBold    = value.Settable(equation, "bold", false, "Whether letters are bold.", value.Internal)
	mathItalic  = value.Settable(equation, "italic", value.Maybe[bool]{}, "Whether letters are italic.", value.Internal)
)

var _ = func() bool {
	equation.Locatable = true
	equation.Synthesize = synthesizeEquation
	equation.ShowSet = equationStyles
	introspect.Counts(equation, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(1), equationBlock.Of(c) && equationNumbering.Of(c).Some
	})
	layout.Shows(equation, showEquation)
	return true
}()

func equationStyles(c *value.Content, styles *value.Chain) value.Styles {
	set := value.Styles{
		layout.SetTextWeight(450),
		layout.SetTextFont("New Computer Modern Math"),
	}
	if equationBlock.In(c, styles) {
		set = append(set,
			layout.Alignment.Set(layout.AlignValue{H: unit.HCenter}),
			layout.SetBreakable(false),
			mathSize.Set(displaySize))
	}
	return set
}

func synthesizeEquation(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	named := value.NewText(layout.LocalName("equation", styles))
	content, err := resolveSupplement(eng, equationSupplement.In(c, styles), c, styles, named)
	if err == nil {
		equationSupplement.Put(c, supplementOf(content))
	}
	return err
}

// showEquation says that equations are not drawn yet. An equation takes no space.
func showEquation(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	e.Sink.Warn(diag.Warnf(c.Span(), "equations are not drawn yet: this one takes no space"))
	return value.Empty(), nil
}
