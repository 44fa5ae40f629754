package font

import (
	"github.com/go-text/typesetting/font/opentype/tables"

	"chatdoc/eval/unit"
)

// Shift sets text as a subscript or superscript, with glyphs made for it or with smaller glyphs off the baseline.
type Shift struct {
	Super bool // else a subscript
	// Typographic prefers glyphs that the face has for the purpose (features subs and sups), where it has them for
	// the whole text.
	Typographic bool
	// Offset is how far smaller glyphs are moved up, in em of the text around; nil leaves it to the face.
	Offset *unit.Em
	// Size is the font size of smaller glyphs, in em of the text around; nil leaves it to the face.
	Size *unit.Em
}

// placement says how to place the glyphs of a piece: their size, and offsets in em of that size.
type placement struct {
	scale float64
	x, y  unit.Em
}

// shift decides how a piece is shifted and sets the feature up if there is one to use.
func (s *Shaper) shift(f *Font, start, end int) placement {
	shift := s.req.Shift
	if shift == nil {
		return placement{scale: 1}
	}
	s.features = s.features[:len(s.req.Features)]
	tag, metrics := "subs", f.Metrics().Subscript
	if shift.Super {
		tag, metrics = "sups", f.Metrics().Superscript
	}
	if shift.Typographic && f.substitutes(tag, s.req.Text[start:end]) {
		s.addFeature(Feature{tag, 1})
		return placement{scale: 1}
	}
	if shift.Offset != nil {
		metrics.VerticalOffset = *shift.Offset
	}
	if shift.Size != nil {
		metrics.Height = *shift.Size
	}
	size := float64(metrics.Height)
	return placement{size, metrics.HorizontalOffset / unit.Em(size), metrics.VerticalOffset / unit.Em(size)}
}

// substitutes reports whether a feature has a glyph for every character of a text. Like Typst it looks at the feature's
// first lookup only.
func (f *Font) substitutes(feature, text string) bool {
	covered := f.featureCoverage(feature)
	if covered == nil {
		return false
	}
	for _, r := range text {
		if _, ok := covered.Index(tables.GlyphID(f.GlyphIndex(r))); !ok {
			return false
		}
	}
	return true
}

// featureCoverage is the glyphs that the first lookup of a feature replaces, nil if there is no such feature.
func (f *Font) featureCoverage(feature string) tables.Coverage {
	gsub := &f.data().GSUB
	i, ok := gsub.FindFeatureIndex(tagOf(feature))
	if !ok || len(gsub.Features[i].LookupListIndices) == 0 {
		return nil
	}
	lookup := int(gsub.Features[i].LookupListIndices[0])
	if lookup >= len(gsub.Lookups) || len(gsub.Lookups[lookup].Subtables) == 0 {
		return nil
	}
	return gsub.Lookups[lookup].Subtables[0].Cov()
}
