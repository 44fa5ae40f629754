package layout

import (
	"sort"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
)

// shapedText is a text of one style, script and direction as glyphs, from left to right.
type shapedText struct {
	text   string
	base   int // where the text begins in the paragraph's
	look   *textLook
	styles *value.Chain
	rtl    bool
	glyphs []glyph
	limits JustificationLimits
}

// glyph is a shaped glyph of a paragraph: its range is in the paragraph's text.
type glyph struct {
	font.Glyph
	// How far the line may stretch and shrink the glyph on each side, in em.
	stretchLeft, stretchRight unit.Em
	shrinkLeft, shrinkRight   unit.Em
	justifiable               bool // whether space may be added behind it without limit
}

// size is the font size of the glyph.
func (g *glyph) size(l *textLook) unit.Abs { return l.size * unit.Abs(g.Scale) }

// shapeText shapes a text that stands at a place of a paragraph's.
func shapeText(e *Engine, text string, base int, styles *value.Chain, rtl bool, limits JustificationLimits) *shapedText {
	s := &shapedText{text: text, base: base, look: look(styles), styles: styles, rtl: rtl, limits: limits}
	l := s.look
	lang := string(l.lang)
	if l.region != "" {
		lang += "-" + string(l.region)
	}
	shaped := e.Shaper.Shape(e.par.shaped[:0], &font.Request{
		Text: text, Families: l.families, Variant: l.variant, Fallback: l.fallback, Features: l.features,
		Lang: lang, Script: l.script, RTL: rtl, Shift: l.shift,
	})
	e.par.shaped = shaped
	s.glyphs = e.par.take(len(shaped))
	for i := range shaped {
		g := &s.glyphs[i]
		*g = glyph{Glyph: shaped[i]}
		g.Start += base
		g.End += base
	}
	s.track()
	s.setAdjustability()
	return s
}

// track adds tracking between clusters and sets the width of spaces.
func (s *shapedText) track() {
	l := s.look
	for i := range s.glyphs {
		g := &s.glyphs[i]
		if g.Char == '\u00A0' {
			g.XAdvance -= noBreakExcess(g.Font)
		}
		if g.isSpace() {
			g.XAdvance = g.XAdvance*unit.Em(l.spacing.Ratio) + unit.Em(l.spacing.Abs/l.size)
		}
		if l.tracking != 0 && i+1 < len(s.glyphs) && s.glyphs[i+1].Start != g.Start {
			g.XAdvance += unit.Em(l.tracking / l.size)
		}
	}
}

// noBreakExcess is how much wider a font's no-break space is than its space.
func noBreakExcess(f *font.Font) unit.Em {
	space, nbsp := f.GlyphIndex(' '), f.GlyphIndex('\u00A0')
	if space == 0 || nbsp == 0 {
		return 0
	}
	return f.Advance(nbsp) - f.Advance(space)
}

// width is the sum of the glyphs' advances.
func (s *shapedText) width() (w unit.Abs) {
	for i := range s.glyphs {
		w += s.glyphs[i].XAdvance.At(s.glyphs[i].size(s.look))
	}
	return w
}

func (s *shapedText) stretch() (w unit.Abs) {
	for i := range s.glyphs {
		g := &s.glyphs[i]
		w += (g.stretchLeft + g.stretchRight).At(g.size(s.look))
	}
	return w
}

func (s *shapedText) shrink() (w unit.Abs) {
	for i := range s.glyphs {
		g := &s.glyphs[i]
		w += (g.shrinkLeft + g.shrinkRight).At(g.size(s.look))
	}
	return w
}

func (s *shapedText) justifiables() (n int) {
	for i := range s.glyphs {
		if s.glyphs[i].justifiable {
			n++
		}
	}
	return n
}

// height is how far the text reaches above and below the baseline. Text without glyphs is as high as its first font.
func (s *shapedText) height(e *Engine) (top, bottom unit.Abs) {
	l := s.look
	if len(s.glyphs) == 0 {
		if f := firstFace(e, l); f != nil {
			return edges(l.top, l.bottom, f, 0, l.size)
		}
	}
	var last *font.Font
	perGlyph := l.top.Metric == Bounds || l.bottom.Metric == Bounds
	for i := range s.glyphs {
		g := &s.glyphs[i]
		if g.Font == last && !perGlyph {
			continue
		}
		last = g.Font
		t, b := edges(l.top, l.bottom, g.Font, g.ID, l.size)
		top, bottom = max(top, t), max(bottom, b)
	}
	return top, bottom
}

// firstFace is the first font that is there of the wanted families, nil if none is.
func firstFace(e *Engine, l *textLook) *font.Font {
	for _, f := range l.families {
		if face := e.Fonts.Find(f, l.variant); face != nil {
			return face
		}
	}
	return nil
}

// slice is the part of the text from one byte of the paragraph to another. Where glyphs depend on what is beyond, the
// part is shaped anew.
func (s *shapedText) slice(e *Engine, start, end int) *shapedText {
	part := *s
	part.text, part.base = s.text[start-s.base:end-s.base], start
	lo, hi := start, end
	if s.rtl {
		lo, hi = end, start
	}
	left, ok := s.safeBreak(lo)
	right, ok2 := s.safeBreak(hi)
	if !ok || !ok2 {
		return shapeText(e, part.text, start, s.styles, s.rtl, s.limits)
	}
	part.glyphs = s.glyphs[left:right:right]
	return &part
}

// safeBreak is the glyph before which the text can be cut at a byte; ok is false where glyphs on both sides depend on
// each other.
func (s *shapedText) safeBreak(at int) (i int, ok bool) {
	n := len(s.glyphs)
	switch {
	case at == s.base && s.rtl, at == s.base+len(s.text) && !s.rtl:
		return n, true
	case at == s.base, at == s.base+len(s.text):
		return 0, true
	}
	if s.rtl {
		i = sort.Search(n, func(i int) bool { return s.glyphs[i].Start <= at })
		// Of the glyphs of the cluster the last one is the first in the text.
		for i+1 < n && s.glyphs[i].Start == at && s.glyphs[i+1].Start == at {
			i++
		}
	} else {
		i = sort.Search(n, func(i int) bool { return s.glyphs[i].Start >= at })
	}
	if i == n || s.glyphs[i].Start != at {
		return s.breakAtGap(at)
	}
	if s.rtl {
		return i + 1, s.glyphs[i].SafeToBreak
	}
	return i, s.glyphs[i].SafeToBreak
}

// breakAtGap finds a cut at a byte whose character has no glyph, such as a line break.
func (s *shapedText) breakAtGap(at int) (i int, ok bool) {
	if s.rtl {
		return 0, false
	}
	i = sort.Search(len(s.glyphs), func(i int) bool { return s.glyphs[i].Start > at })
	return i, i > 0 && s.glyphs[i-1].End == at
}

// hyphen is the text with a hyphen at its end, or where back is false at its start. The former is a soft one in the text,
// so that whoever reads the pages can join the word again.
func (s *shapedText) hyphen(e *Engine, back bool) *shapedText {
	hyphen := s.look.hyphen(e)
	if len(hyphen) != 1 {
		return s
	}
	g := glyph{Glyph: hyphen[0]}
	part := *s
	if back {
		part.text = s.text + "\u00AD"
		g.Start, g.End = s.base+len(s.text), s.base+len(part.text)
	} else {
		part.text, part.base = "-"+s.text, s.base-len("-")
		g.Start, g.End = part.base, s.base
	}
	if back != s.rtl {
		part.glyphs = e.par.take(len(s.glyphs) + 1)
		part.glyphs[copy(part.glyphs, s.glyphs)] = g
	} else {
		part.glyphs = e.par.take(len(s.glyphs) + 1)
		part.glyphs[0] = g
		copy(part.glyphs[1:], s.glyphs)
	}
	return &part
}

// hyphen is a hyphen in the first font that has one. It is shaped once, as it is tried at the end of many lines.
func (l *textLook) hyphen(e *Engine) []font.Glyph {
	if l.hyphens == nil {
		l.hyphens = e.Shaper.Shape([]font.Glyph{}, &font.Request{
			Text: "-", Families: l.families, Variant: l.variant, Fallback: l.fallback, Features: l.features, Lang: string(l.lang),
		})
	}
	return l.hyphens
}
