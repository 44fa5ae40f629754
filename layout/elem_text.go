package layout

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
	"chatdoc/lexer/diag"
)

// The fields of text. They are set by set rules only: calling text styles what it is given.
var (
	textFont     = value.Settable(value.Text, "font", FontList{{Name: "libertinus serif"}}, "The font families in order of preference.", value.Ghost)
	textFallback = value.Settable(value.Text, "fallback", true, "Whether other fonts serve for characters that these lack.", value.Ghost)
	textStyle    = value.Settable(value.Text, "style", FontStyle(font.Normal), "The slant.", value.Ghost)
	textWeight   = value.Settable(value.Text, "weight", FontWeight(font.WeightRegular), "The thickness of the strokes.", value.Ghost)
	textStretch  = value.Settable(value.Text, "stretch", FontStretch(font.StretchNormal), "The width of the glyphs.", value.Ghost)
	textSize     = value.Settable(value.Text, "size", TextSize{Abs: 11}, "The font size; in em, a multiple of the size further out.", value.Ghost, value.Folds, value.Loose)
	textFill     = value.Settable[value.Paint](value.Text, "fill", value.Color(color.Gray(0)), "What the glyphs are filled with.", value.Ghost, value.Loose)
	textStroke   = value.Settable(value.Text, "stroke", value.Maybe[*value.Stroke]{}, "How the outlines of the glyphs are drawn.", value.Ghost)
	textTracking = value.Settable(value.Text, "tracking", unit.Length{}, "Space added between characters.", value.Ghost)
	textSpacing  = value.Settable(value.Text, "spacing", unit.Rel{Ratio: 1}, "The width of spaces; ratios refer to the font's own.", value.Ghost)
	textCJKLatin = value.Settable(value.Text, "cjk-latin-spacing", value.Smart[value.None]{}, "Whether there is space between Chinese, Japanese or Korean and Latin characters.", value.Ghost)
	textBaseline = value.Settable(value.Text, "baseline", unit.Length{}, "How far the text is moved down.", value.Ghost)
	textOverhang = value.Settable(value.Text, "overhang", true, "Whether some characters may stand out into the margin.", value.Ghost)
	textTop      = value.Settable(value.Text, "top-edge", TopEdge{Metric: CapHeight}, "Where text begins at the top.", value.Ghost)
	textBottom   = value.Settable(value.Text, "bottom-edge", BottomEdge{Metric: Baseline}, "Where text ends at the bottom.", value.Ghost)

	textLang   = value.Settable(value.Text, "lang", Lang("en"), "The language, by its ISO 639 code.", value.Ghost)
	textRegion = value.Settable(value.Text, "region", value.Maybe[RegionCode]{}, "The region, by its ISO 3166-1 code.", value.Ghost)
	textScript = value.Settable(value.Text, "script", value.Smart[string]{}, "The OpenType script.", value.Ghost)
	textDir    = value.Settable(value.Text, "dir", value.Smart[TextDir]{}, "The direction of writing; auto goes by the language.", value.Ghost)

	textHyphenate = value.Settable(value.Text, "hyphenate", value.Smart[bool]{}, "Whether words are hyphenated; auto is where text is justified.", value.Ghost)
	textCosts     = value.Settable(value.Text, "costs", Costs{}, "How much hyphens, runts, widows and orphans are to be avoided.", value.Ghost, value.Folds)

	textKerning     = value.Settable(value.Text, "kerning", true, "Whether pairs of glyphs are moved closer.", value.Ghost)
	textAlternates  = value.Settable(value.Text, "alternates", false, "Whether to use stylistic alternates.", value.Ghost)
	textSets        = value.Settable(value.Text, "stylistic-set", StylisticSets(nil), "The stylistic sets to use.", value.Ghost)
	textLigatures   = value.Settable(value.Text, "ligatures", true, "Whether to use standard ligatures.", value.Ghost)
	textDiscLigs    = value.Settable(value.Text, "discretionary-ligatures", false, "Whether to use ligatures that are optional.", value.Ghost)
	textHistLigs    = value.Settable(value.Text, "historical-ligatures", false, "Whether to use ligatures of old.", value.Ghost)
	textNumberType  = value.Settable(value.Text, "number-type", value.Smart[NumberType]{}, "Which form of numerals to use.", value.Ghost)
	textNumberWidth = value.Settable(value.Text, "number-width", value.Smart[NumberWidth]{}, "Whether numerals are equally wide.", value.Ghost)
	textSlashedZero = value.Settable(value.Text, "slashed-zero", false, "Whether zeros have a slash.", value.Ghost)
	textFractions   = value.Settable(value.Text, "fractions", false, "Whether numbers around a slash become fractions.", value.Ghost)
	textFeatures    = value.Settable(value.Text, "features", FontFeatures(nil), "Other OpenType features.", value.Ghost, value.Folds)

	// TextDelta is what strong adds to the weight, TextItalic what emph toggles. They are not fields of their own so
	// that documents can set weight and style without undoing them.
	TextDelta  = value.Settable(value.Text, "delta", WeightDelta(0), "Added to the weight.", value.Internal, value.Folds)
	TextItalic = value.Settable(value.Text, "emph", Toggle(false), "Whether the slant is switched.", value.Internal, value.Folds)
	TextDeco   = value.Settable(value.Text, "deco", Decorations(nil), "Lines and boxes around the text.", value.Internal, value.Folds)
	TextCase   = value.Settable(value.Text, "case", value.Maybe[LetterCase]{}, "The case of letters.", value.Internal)
	TextCaps   = value.Settable(value.Text, "smallcaps", value.Maybe[SmallCaps]{}, "Small capitals.", value.Internal)
	TextShift  = value.Settable(value.Text, "shift", (*ScriptShift)(nil), "Sub- or superscripts.", value.Internal)
)

var _ = func() bool {
	value.Text.Construct = constructText
	value.Text.Set = checkFonts
	return true
}()

// constructText leaves what it is given as it is, and styles it.
func constructText(call *value.Call) (*value.Content, error) {
	styles := value.Text.TakeStyles(call)
	body := value.Pos[*value.Content](call, "body")
	if err := call.Err(); err != nil {
		return nil, err
	}
	return body.Styled(styles...), nil
}

// checkFonts warns of families that are not known.
func checkFonts(call *value.Call, styles *value.Styles) {
	for _, st := range *styles {
		if p := st.Property; p.Field == textFont.FieldInfo && call.Engine.Layout != nil {
			fonts := Of(call.Engine).Fonts
			for _, family := range p.Value.(FontList) {
				if !knownFamily(fonts, family.Name) {
					call.Engine.Sink.Warn(diag.Warnf(p.Span, "unknown font family: %s", family.Name))
				}
			}
		}
	}
}
