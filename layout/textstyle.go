package layout

import (
	"fmt"
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
)

// textLook is how text looks, resolved from styles: what shaping and painting need of it.
type textLook struct {
	families   []font.Family
	variant    font.Variant
	size       unit.Abs
	fallback   bool
	features   []font.Feature
	shift      *font.Shift
	lang       Lang
	region     RegionCode
	script     string
	dir        unit.Dir
	tracking   unit.Abs
	spacing    unit.RelAbs // relative to the width of a space
	baseline   unit.Abs    // downwards
	top        TopEdge
	bottom     BottomEdge
	fill       value.Paint
	stroke     *value.Stroke // nil for none
	decos      Decorations
	overhang   bool
	cjkLatin   bool
	letterCase value.Maybe[LetterCase]
	hyphens    []font.Glyph // of hyphen, once it was asked for
}

// look resolves how text looks. It is computed once for each chain of styles.
func look(styles *value.Chain) *textLook {
	if l, ok := styles.Memo().(*textLook); ok {
		return l
	}
	l := resolveLook(styles)
	styles.SetMemo(l)
	return l
}

func resolveLook(styles *value.Chain) *textLook {
	size := FontSize(styles)
	l := &textLook{
		families:   families(styles),
		variant:    variant(styles),
		size:       size,
		fallback:   textFallback.Get(styles),
		features:   features(styles),
		shift:      fontShift(TextShift.Get(styles), size),
		lang:       textLang.Get(styles),
		region:     textRegion.Get(styles).V,
		script:     textScript.Get(styles).V,
		dir:        direction(styles),
		tracking:   textTracking.Get(styles).At(size),
		spacing:    textSpacing.Get(styles).At(size),
		baseline:   textBaseline.Get(styles).At(size),
		top:        textTop.Get(styles),
		bottom:     textBottom.Get(styles),
		fill:       textFill.Get(styles),
		decos:      TextDeco.Get(styles),
		overhang:   textOverhang.Get(styles),
		cjkLatin:   !textCJKLatin.Get(styles).Given,
		letterCase: TextCase.Get(styles),
	}
	if stroke := textStroke.Get(styles); stroke.Some {
		l.stroke = stroke.V
	}
	return l
}

// FontSize is the size of the text around.
func FontSize(styles *value.Chain) unit.Abs {
	if l, ok := styles.Memo().(*textLook); ok {
		return l.size
	}
	return nestedSize(styles) * unit.Abs(mathScale(styles))
}

// nestedSize is the size that set rules within each other come to. So much asks for it that it is worked out here
// without keeping the sizes in between, as folding would.
func nestedSize(styles *value.Chain) unit.Abs {
	var few [8]TextSize
	sizes := few[:0]
	textSize.Nested(styles, func(s TextSize) bool {
		sizes = append(sizes, s)
		return s.Em != 0
	})
	size := unit.Length(textSize.Get(nil)).Abs
	for _, s := range slices.Backward(sizes) {
		size = s.Abs + s.Em.At(size)
	}
	return size
}

// Resolve is a length at the size of the text around.
func Resolve(l unit.Length, styles *value.Chain) unit.Abs {
	if l.Em == 0 {
		return l.Abs
	}
	return l.At(FontSize(styles))
}

// ResolveRel is a relative length at the size of the text around.
func ResolveRel(r unit.Rel, styles *value.Chain) unit.RelAbs {
	return unit.RelAbs{Ratio: r.Ratio, Abs: Resolve(r.Length, styles)}
}

// stand gives families that stand in for those of Typst where nobody brings these.
var stand = map[string]string{
	"libertinus serif":         "stix two text",
	"new computer modern math": "latin modern math",
}

// families are the wanted families. Those that no document names are not looked for among the system's fonts: without
// them, documents look the same everywhere.
func families(styles *value.Chain) []font.Family {
	named := textFont.IsSet(styles)
	var list []font.Family
	for _, f := range textFont.Get(styles) {
		family := font.Family{Name: f.Name, Local: !named || f.local}
		if f.Covers.description != nil {
			family.Covers = f.Covers.Has
		}
		list = append(list, family)
		if s, ok := stand[f.Name]; ok {
			family.Name, family.Local = s, true
			list = append(list, family)
		}
	}
	return list
}

// knownFamily reports whether text can be set in a family.
func knownFamily(fonts *font.Set, name string) bool {
	_, replaced := stand[name]
	return replaced || len(fonts.Faces(name)) > 0
}

// variant is the wanted face of a family, with what strong and emph add.
func variant(styles *value.Chain) font.Variant {
	v := font.Variant{
		Style:   font.Style(textStyle.Get(styles)),
		Weight:  font.Weight(textWeight.Get(styles)),
		Stretch: font.Stretch(textStretch.Get(styles)),
	}
	if delta := TextDelta.Get(styles); delta != 0 {
		v.Weight = font.Weight(min(max(int(v.Weight)+int(delta), 100), 900))
	}
	if TextItalic.Get(styles) {
		if v.Style == font.Normal {
			v.Style = font.Italic
		} else {
			v.Style = font.Normal
		}
	}
	return v
}

// features are the OpenType features that the styles ask for beyond the defaults.
func features(styles *value.Chain) []font.Feature {
	var list []font.Feature
	set := func(tag string, v uint32) { list = append(list, font.Feature{Tag: tag, Value: v}) }
	when := func(cond bool, v uint32, tags ...string) {
		for _, tag := range tags {
			if cond {
				set(tag, v)
			}
		}
	}
	when(!textKerning.Get(styles), 0, "kern")
	if caps := TextCaps.Get(styles); caps.Some {
		set("smcp", 1)
		when(caps.V.All, 1, "c2sc")
	}
	when(textAlternates.Get(styles), 1, "salt")
	for _, n := range textSets.Get(styles) {
		set(fmt.Sprintf("ss%02d", n), 1)
	}
	when(!textLigatures.Get(styles), 0, "liga", "clig")
	when(textDiscLigs.Get(styles), 1, "dlig")
	when(textHistLigs.Get(styles), 1, "hlig")
	numberType, numberWidth := textNumberType.Get(styles), textNumberWidth.Get(styles)
	when(numberType.Given && numberType.V == Lining, 1, "lnum")
	when(numberType.Given && numberType.V == OldStyle, 1, "onum")
	when(numberWidth.Given && numberWidth.V == Proportional, 1, "pnum")
	when(numberWidth.Given && numberWidth.V == Tabular, 1, "tnum")
	when(textSlashedZero.Get(styles), 1, "zero")
	when(textFractions.Get(styles), 1, "frac")
	size := MathSizes.Get(styles)
	when(size == MathScript, 1, "ssty")
	when(size == MathScriptScript, 2, "ssty")
	when(MathDotless.Get(styles), 1, "dtls")
	return append(list, textFeatures.Get(styles)...)
}

// fontShift is a shift with lengths in em of the text around.
func fontShift(s *ScriptShift, size unit.Abs) *font.Shift {
	if s == nil {
		return nil
	}
	em := func(l value.Smart[unit.Length]) *unit.Em {
		if !l.Given {
			return nil
		}
		e := l.V.Em + unit.Em(l.V.Abs/size)
		return &e
	}
	return &font.Shift{Super: s.Super, Typographic: s.Typographic, Offset: em(s.Offset), Size: em(s.Size)}
}

// rtlLanguages are the languages that are written from right to left (ISO 639).
var rtlLanguages = []Lang{"ar", "dv", "fa", "he", "ks", "pa", "ps", "sd", "ug", "ur", "yi"}

// direction is the direction in which lines of text run.
func direction(styles *value.Chain) unit.Dir {
	if dir := textDir.Get(styles); dir.Given {
		return unit.Dir(dir.V)
	}
	if slices.Contains(rtlLanguages, textLang.Get(styles)) {
		return unit.RTL
	}
	return unit.LTR
}
