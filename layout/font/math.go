package font

import "chatdoc/eval/unit"

// The table MATH says how to set formulas (OpenType 1.9, "MATH"). It has three parts, each behind an offset: constants,
// what glyphs have besides an advance (math_glyph.go), and larger forms of glyphs (math_variants.go).

// MathConstants are measures for the parts of formulas. Lengths are heights above the baseline or distances, as the
// specification has them under these names.
type MathConstants struct {
	ScriptScale, ScriptScriptScale float64 // of the font size

	DisplayOperatorMinHeight   unit.Em
	AxisHeight                 unit.Em
	AccentBaseHeight           unit.Em
	FlattenedAccentBaseHeight  unit.Em
	SubscriptShiftDown         unit.Em
	SubscriptTopMax            unit.Em
	SubscriptBaselineDropMin   unit.Em
	SuperscriptShiftUp         unit.Em
	SuperscriptShiftUpCramped  unit.Em
	SuperscriptBottomMin       unit.Em
	SuperscriptBaselineDropMax unit.Em
	SubSuperscriptGapMin       unit.Em
	// SuperscriptBottomMaxWithSubscript is how far a superscript moves up to make room for a subscript.
	SuperscriptBottomMaxWithSubscript unit.Em
	SpaceAfterScript                  unit.Em
	UpperLimitGapMin                  unit.Em
	UpperLimitBaselineRiseMin         unit.Em
	LowerLimitGapMin                  unit.Em
	LowerLimitBaselineDropMin         unit.Em

	FractionNumeratorShiftUp            unit.Em
	FractionNumeratorDisplayShiftUp     unit.Em
	FractionDenominatorShiftDown        unit.Em
	FractionDenominatorDisplayShiftDown unit.Em
	FractionNumeratorGapMin             unit.Em
	FractionNumeratorDisplayGapMin      unit.Em
	FractionRuleThickness               unit.Em
	FractionDenominatorGapMin           unit.Em
	FractionDenominatorDisplayGapMin    unit.Em
	SkewedFractionHorizontalGap         unit.Em
	SkewedFractionVerticalGap           unit.Em
	OverbarVerticalGap                  unit.Em
	OverbarRuleThickness                unit.Em
	OverbarExtraAscender                unit.Em
	UnderbarVerticalGap                 unit.Em
	UnderbarRuleThickness               unit.Em
	UnderbarExtraDescender              unit.Em
	RadicalVerticalGap                  unit.Em
	RadicalDisplayVerticalGap           unit.Em
	RadicalRuleThickness                unit.Em
	RadicalExtraAscender                unit.Em
	RadicalKernBeforeDegree             unit.Em
	RadicalKernAfterDegree              unit.Em
	RadicalDegreeBottomRaise            float64 // of the height of the radical
	SpaceWidth                          unit.Em // of the space character, not from the table
	MinConnectorOverlap                 unit.Em // of the parts of an assembly
}

// mathData is what was read of the table.
type mathData struct {
	table     []byte // nil if there is none
	constants MathConstants
	info      []byte // MathGlyphInfo
	variants  []byte // MathVariants
}

// HasMath reports whether the face is meant for formulas.
func (f *Font) HasMath() bool { return f.mathTable().table != nil }

// Math are the face's measures for formulas. Faces that are not meant for them get measures from the rest of the file.
func (f *Font) Math() *MathConstants { return &f.mathTable().constants }

func (f *Font) mathTable() *mathData {
	return f.math.get(func() *mathData {
		m := &mathData{table: f.Table("MATH")}
		constants := subtable(m.table, 4)
		m.info, m.variants = subtable(m.table, 6), subtable(m.table, 8)
		if len(constants) < mathConstantsSize {
			m.table = nil
			m.constants = f.standInConstants()
		} else {
			m.constants = f.readConstants(constants)
		}
		m.constants.MinConnectorOverlap = f.ToEm(float64(u16(m.variants, 0)))
		m.constants.SpaceWidth = thickSpace
		if space := f.GlyphIndex(' '); space != 0 {
			m.constants.SpaceWidth = f.Advance(space)
		}
		return m
	})
}

// thickSpace is the width of a space in formulas where the face has none.
const thickSpace unit.Em = 5. / 18

// subtable is the part of a table that an offset at some place leads to, nil where there is none.
func subtable(b []byte, at int) []byte {
	offset := int(u16(b, at))
	if offset == 0 || offset >= len(b) {
		return nil
	}
	return b[offset:]
}

// mathConstantsSize is the size of the table of constants: four numbers, 51 records of a value and an offset to
// corrections for small pixels, and a percentage.
const mathConstantsSize = 8 + 51*4 + 2

func (f *Font) readConstants(b []byte) MathConstants {
	v := func(record int) unit.Em { return f.ToEm(float64(i16(b, 8+4*record))) }
	percent := func(at int) float64 { return float64(i16(b, at)) / 100 }
	return MathConstants{
		ScriptScale: percent(0), ScriptScriptScale: percent(2),
		DisplayOperatorMinHeight: f.ToEm(float64(u16(b, 6))),

		AxisHeight: v(1), AccentBaseHeight: v(2), FlattenedAccentBaseHeight: v(3),
		SubscriptShiftDown: v(4), SubscriptTopMax: v(5), SubscriptBaselineDropMin: v(6),
		SuperscriptShiftUp: v(7), SuperscriptShiftUpCramped: v(8), SuperscriptBottomMin: v(9),
		SuperscriptBaselineDropMax: v(10), SubSuperscriptGapMin: v(11), SuperscriptBottomMaxWithSubscript: v(12),
		SpaceAfterScript: v(13),
		UpperLimitGapMin: v(14), UpperLimitBaselineRiseMin: v(15),
		LowerLimitGapMin: v(16), LowerLimitBaselineDropMin: v(17),

		FractionNumeratorShiftUp: v(28), FractionNumeratorDisplayShiftUp: v(29),
		FractionDenominatorShiftDown: v(30), FractionDenominatorDisplayShiftDown: v(31),
		FractionNumeratorGapMin: v(32), FractionNumeratorDisplayGapMin: v(33), FractionRuleThickness: v(34),
		FractionDenominatorGapMin: v(35), FractionDenominatorDisplayGapMin: v(36),
		SkewedFractionHorizontalGap: v(37), SkewedFractionVerticalGap: v(38),
		OverbarVerticalGap: v(39), OverbarRuleThickness: v(40), OverbarExtraAscender: v(41),
		UnderbarVerticalGap: v(42), UnderbarRuleThickness: v(43), UnderbarExtraDescender: v(44),
		RadicalVerticalGap: v(45), RadicalDisplayVerticalGap: v(46), RadicalRuleThickness: v(47),
		RadicalExtraAscender: v(48), RadicalKernBeforeDegree: v(49), RadicalKernAfterDegree: v(50),
		RadicalDegreeBottomRaise: percent(8 + 4*51),
	}
}

// standInConstants are measures for a face without the table, as MathML Core derives them (its section 5.1.1) from the
// tables OS/2 and post.
func (f *Font) standInConstants() MathConstants {
	m := f.Metrics()
	rule, x := m.Underline.Thickness, m.XHeight
	return MathConstants{
		ScriptScale: 0.7, ScriptScriptScale: 0.5,
		AxisHeight: x / 2, AccentBaseHeight: x, FlattenedAccentBaseHeight: m.CapHeight,
		// The offset is upwards, so that it moves nothing down: this is how Typst takes it.
		SubscriptShiftDown: m.Subscript.VerticalOffset, SubscriptTopMax: 0.8 * x,
		SuperscriptShiftUp: m.Superscript.VerticalOffset, SuperscriptShiftUpCramped: m.Superscript.VerticalOffset,
		SuperscriptBottomMin: 0.25 * x, SubSuperscriptGapMin: 4 * rule, SuperscriptBottomMaxWithSubscript: 0.8 * x,
		SpaceAfterScript: 1. / 24, SkewedFractionHorizontalGap: 0.5,
		FractionNumeratorGapMin: rule, FractionNumeratorDisplayGapMin: 3 * rule, FractionRuleThickness: rule,
		FractionDenominatorGapMin: rule, FractionDenominatorDisplayGapMin: 3 * rule,
		OverbarVerticalGap: 3 * rule, OverbarRuleThickness: rule, OverbarExtraAscender: rule,
		UnderbarVerticalGap: 3 * rule, UnderbarRuleThickness: rule, UnderbarExtraDescender: rule,
		RadicalVerticalGap: 1.25 * rule, RadicalDisplayVerticalGap: rule + 0.25*x, RadicalRuleThickness: rule,
		RadicalExtraAscender: rule, RadicalKernBeforeDegree: 5. / 18, RadicalKernAfterDegree: -10. / 18,
		RadicalDegreeBottomRaise: 0.6,
	}
}
