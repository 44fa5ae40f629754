package math

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// The styles of parts of formulas, as The TeXbook has them on pages 140 and 141.

// Cramped lowers superscripts.
func Cramped() value.Styles { return value.Styles{layout.MathCramped.Set(true)} }

// Superscript are the styles of superscripts in styles.
func Superscript(styles *value.Chain) value.Styles {
	size := layout.MathScriptScript
	if layout.MathSizes.Get(styles) >= layout.MathText {
		size = layout.MathScript
	}
	return value.Styles{layout.MathSizes.Set(size)}
}

// Subscript are the styles of subscripts in styles.
func Subscript(styles *value.Chain) value.Styles {
	return append(Superscript(styles), layout.MathCramped.Set(true))
}

// Numerator are the styles of numerators in styles.
func Numerator(styles *value.Chain) value.Styles {
	size := layout.MathSizes.Get(styles)
	if size > layout.MathScriptScript {
		size--
	}
	return value.Styles{layout.MathSizes.Set(size)}
}

// Denominator are the styles of denominators in styles.
func Denominator(styles *value.Chain) value.Styles {
	return append(Numerator(styles), layout.MathCramped.Set(true))
}
