package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
)

// Measures are a font's measures, with the size that they are to be taken at.
type Measures struct {
	*font.MathConstants
	Size unit.Abs
}

// At is a measure at the size.
func (m Measures) At(e unit.Em) unit.Abs { return e.At(m.Size) }

// Measures are those of the formula's font at the size of styles.
func (c *Context) Measures(styles *value.Chain) Measures {
	return Measures{c.Font.Math(), layout.FontSize(styles)}
}

// MeasuresOf are those that hold for what is put to a fragment: its own where it is a glyph.
func (c *Context) MeasuresOf(f *Fragment, styles *value.Chain) Measures {
	if f.glyph != nil {
		return Measures{f.glyph.run.Font.Math(), f.glyph.run.Size}
	}
	return c.Measures(styles)
}
