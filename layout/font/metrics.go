package font

import "chatdoc/eval/unit"

// Metrics are measures that hold for a whole face. Positions are heights above the baseline.
type Metrics struct {
	Ascender      unit.Em
	CapHeight     unit.Em
	XHeight       unit.Em
	Descender     unit.Em // negative as a rule
	Strikethrough LineMetrics
	Underline     LineMetrics
	Overline      LineMetrics
	Subscript     ScriptMetrics
	Superscript   ScriptMetrics
}

// LineMetrics place a line that decorates text.
type LineMetrics struct {
	Position  unit.Em // of the line's middle
	Thickness unit.Em
}

// ScriptMetrics say how to make subscripts and superscripts out of normal glyphs.
type ScriptMetrics struct {
	Width            unit.Em
	Height           unit.Em // the font size of the script
	HorizontalOffset unit.Em
	VerticalOffset   unit.Em // upwards, so negative for subscripts
}

// Metrics are the face's measures, with Typst's defaults for what the file does not say.
func (f *Font) Metrics() *Metrics {
	return f.metrics.get(func() *Metrics { return measure(f.open()) })
}

// measure reads the tables hhea, OS/2 and post, in this order of increasing precedence. The figures that stand here are
// Typst's for faces that have none.
func measure(t *openFace) *Metrics {
	em := func(units int16) unit.Em { return unit.Em(float64(units) / t.unitsPerEm) }
	hhea, os2, post := t.table("hhea"), usableOS2(t.table("OS/2")), usablePost(t.table("post"))
	m := &Metrics{
		Ascender:      em(i16(hhea, 4)),
		Descender:     em(i16(hhea, 6)),
		Strikethrough: LineMetrics{0.25, 0.06},
		Underline:     LineMetrics{-0.2, 0.06},
		Subscript:     ScriptMetrics{0.6, 0.6, 0, -0.2},
		Superscript:   ScriptMetrics{0.6, 0.6, 0, 0.5},
	}
	if os2 != nil {
		m.readOS2(os2, em)
	}
	if post != nil {
		m.Underline = LineMetrics{em(i16(post, 8)), em(i16(post, 10))}
	}
	if post != nil && os2 == nil {
		m.Strikethrough.Thickness = m.Underline.Thickness
	}
	m.CapHeight, m.XHeight = capHeights(os2, m.Ascender, em)
	m.Overline = LineMetrics{m.CapHeight + 0.1, m.Underline.Thickness}
	return m
}

// readOS2 takes the measures of the table OS/2. Its typographic ascender and descender come before those of hhea,
// whatever the flag USE_TYPO_METRICS says: Typst wants the extent of the letters and not a suggested line height.
func (m *Metrics) readOS2(b []byte, em func(int16) unit.Em) {
	m.Ascender, m.Descender = em(i16(b, 68)), em(i16(b, 70))
	m.Strikethrough = LineMetrics{em(i16(b, 28)), em(i16(b, 26))}
	m.Underline.Thickness = m.Strikethrough.Thickness
	// The table gives subscripts a positive offset downwards.
	m.Subscript = ScriptMetrics{em(i16(b, 10)), em(i16(b, 12)), em(i16(b, 14)), -em(i16(b, 16))}
	m.Superscript = ScriptMetrics{em(i16(b, 18)), em(i16(b, 20)), em(i16(b, 22)), em(i16(b, 24))}
}

// capHeights are the heights of capitals and small letters, which OS/2 has from version 2 on. Without them Typst takes
// the ascender for both.
func capHeights(os2 []byte, ascender unit.Em, em func(int16) unit.Em) (capHeight, xHeight unit.Em) {
	capHeight, xHeight = ascender, ascender
	if u16(os2, 0) < 2 {
		return capHeight, xHeight
	}
	if h := i16(os2, 88); h > 0 {
		capHeight = em(h)
	}
	if h := i16(os2, 86); h > 0 {
		xHeight = em(h)
	}
	return capHeight, xHeight
}

// usableOS2 is the table if it is complete for its version, else nil.
func usableOS2(b []byte) []byte {
	lengths := [...]int{78, 86, 96, 96, 96, 100}
	version := int(u16(b, 0))
	if len(b) == 0 || version >= len(lengths) || len(b) < lengths[version] {
		return nil
	}
	return b
}

// usablePost is the table if its version is known and its header complete, else nil.
func usablePost(b []byte) []byte {
	switch u32(b, 0) {
	case 0x00010000, 0x00020000, 0x00025000, 0x00030000, 0x00040000:
		if len(b) >= 32 {
			return b
		}
	}
	return nil
}
