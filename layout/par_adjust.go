package layout

import (
	"strings"

	"chatdoc/eval/unit"

	"github.com/go-text/typesetting/language"
)

// isSpace reports whether the glyph is a space that justification may change.
func (g *glyph) isSpace() bool {
	return g.Char == ' ' || g.Char == '\u00A0' || g.Char == '\u3000'
}

// isCJ reports whether the glyph is of a Chinese or Japanese script.
func (g *glyph) isCJ() bool {
	if g.Char < 0x2e80 {
		return false
	}
	switch language.LookupScript(g.Char) {
	case language.Hiragana, language.Katakana, language.Han:
		return true
	}
	return g.Char == '\u30FC' // prolonged sound mark
}

// keepsFromCJ reports whether space keeps the glyph and a Chinese or Japanese character apart: letters, digits and what
// belongs to numbers.
func (g *glyph) keepsFromCJ() bool {
	switch {
	case '0' <= g.Char && g.Char <= '9':
		return true
	case strings.ContainsRune("#$%&", g.Char):
		return true
	}
	switch language.LookupScript(g.Char) {
	case language.Latin, language.Greek, language.Cyrillic:
		return true
	}
	return false
}

// punctuation styles of Chinese and Japanese: where in its em box a mark stands (W3C, Requirements for Chinese Text
// Layout, 3.1).
type punctStyle uint8

const (
	gbStyle  punctStyle = iota // marks at the left
	cnsStyle                   // marks in the middle
	jisStyle                   // marks at the left, some in the middle
)

func (l *textLook) punctStyle() punctStyle {
	switch {
	case l.lang == "zh" && (l.region == "TW" || l.region == "HK"):
		return cnsStyle
	case l.lang == "ja":
		return jisStyle
	}
	return gbStyle
}

// isLeftPunct reports whether the glyph is a mark at the left of its box.
func (g *glyph) isLeftPunct(style punctStyle) bool {
	if strings.ContainsRune("”’", g.Char) {
		return g.isFullWidth()
	}
	if style != cnsStyle && strings.ContainsRune("，。．、：；！？", g.Char) {
		// In Japanese, colons and marks of exclamation are in the middle.
		return style == gbStyle || strings.ContainsRune("，。．、", g.Char)
	}
	return strings.ContainsRune("》）』」】〗〕〉］｝", g.Char)
}

// isRightPunct reports whether the glyph is a mark at the right of its box.
func (g *glyph) isRightPunct() bool {
	if strings.ContainsRune("“‘", g.Char) {
		return g.isFullWidth()
	}
	return strings.ContainsRune("《（『「【〖〔〈［｛", g.Char)
}

// isCenterPunct reports whether the glyph is a mark in the middle of its box.
func (g *glyph) isCenterPunct(style punctStyle) bool {
	if style == cnsStyle && strings.ContainsRune("，。．、：；", g.Char) {
		return true
	}
	return strings.ContainsRune("\u30FB\u00B7", g.Char) && g.isFullWidth()
}

// isFullWidth reports whether the glyph takes a whole em, as quotes of CJK fonts do.
func (g *glyph) isFullWidth() bool { return g.XAdvance == 1 }

func (g *glyph) isCJKPunct() bool {
	return g.isLeftPunct(gbStyle) || g.isRightPunct() || g.isCenterPunct(cnsStyle)
}

// setAdjustability tells how far each glyph may be stretched and shrunk, and closes up punctuation that stands side by
// side (Requirements for Chinese Text Layout, 3.1.6.1).
func (s *shapedText) setAdjustability() {
	style := s.look.punctStyle()
	spacing, tracking := s.limits.Spacing.V, s.limits.Tracking.V
	em := func(l unit.Length) unit.Em { return l.Em + unit.Em(l.Abs/s.look.size) }
	trackMin, trackMax := em(tracking.Min), em(tracking.Max)
	for i := range s.glyphs {
		g := &s.glyphs[i]
		g.justifiable = g.isSpace() || g.Char >= 0x80 && (g.isCJ() || g.isCJKPunct())
		switch {
		case g.isSpace():
			lo := g.XAdvance*unit.Em(spacing.Min.Ratio) + em(spacing.Min.Length)
			hi := g.XAdvance*unit.Em(spacing.Max.Ratio) + em(spacing.Max.Length)
			g.stretchRight, g.shrinkRight = max(0, hi-g.XAdvance), max(0, g.XAdvance-lo)
		case g.Char < 0x80:
		case g.isLeftPunct(style):
			g.shrinkRight = g.XAdvance / 2
		case g.isRightPunct():
			g.shrinkLeft = g.XAdvance / 2
		case g.isCenterPunct(style):
			g.shrinkLeft, g.shrinkRight = g.XAdvance/4, g.XAdvance/4
		}
		if i+1 < len(s.glyphs) && s.glyphs[i+1].Start != g.Start {
			g.stretchRight += max(0, trackMax)
			g.shrinkRight += max(0, -trackMin)
		}
	}
	if style != cnsStyle {
		s.closePunctuation()
	}
}

// closePunctuation takes half of the space between two marks away.
func (s *shapedText) closePunctuation() {
	for i := 0; i+1 < len(s.glyphs); i++ {
		g, next := &s.glyphs[i], &s.glyphs[i+1]
		delta := g.XAdvance / 2
		if g.Char < 0x80 || !g.isCJKPunct() || !next.isCJKPunct() || g.shrinkRight+next.shrinkLeft < delta {
			continue
		}
		left := min(g.shrinkRight, delta)
		g.shrinkRightBy(left)
		next.shrinkLeftBy(delta - left)
	}
}

func (g *glyph) shrinkLeftBy(amount unit.Em) {
	g.shrinkLeft -= amount
	g.XOffset -= amount
	g.XAdvance -= amount
}

func (g *glyph) shrinkRightBy(amount unit.Em) {
	g.shrinkRight -= amount
	g.XAdvance -= amount
}
