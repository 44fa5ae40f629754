package layout

import (
	"unicode/utf8"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/bidi"

	"github.com/go-text/typesetting/language"
)

// preparation is a paragraph ready to be broken into lines.
type preparation struct {
	eng    *Engine
	config *parConfig
	text   string
	items  []preparedItem
	levels []bidi.Level // by byte; nil where all text runs in the paragraph's direction
}

// preparedItem is an item with the part of the text that it stands for.
type preparedItem struct {
	start, end int
	*parItem
}

// prepare shapes the text of the segments.
func prepare(e *Engine, config *parConfig, text string, segments []segment) *preparation {
	p := &preparation{eng: e, config: config, text: text, levels: bidi.Levels(text, config.dir == unit.RTL)}
	at := 0
	for _, s := range segments {
		end := at + s.length
		if s.item != nil {
			p.items = append(p.items, preparedItem{at, end, s.item})
		} else {
			p.shapeSegment(at, end, s.styles)
		}
		at = end
	}
	if config.cjkLatin {
		p.spaceCJKLatin()
	}
	return p
}

// shapeSegment shapes text of one style, cut where the direction or the script changes.
func (p *preparation) shapeSegment(start, end int, styles *value.Chain) {
	fixed := look(styles).script != ""
	from := start
	level := p.level(start)
	script := language.Unknown
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(p.text[i:])
		s := language.Unknown
		if !fixed {
			s = language.LookupScript(r)
		}
		switch l := p.level(i); {
		case l != level || !compatible(s, script):
			p.shape(from, i, level, styles)
			from, level, script = i, l, s
		case isGeneric(script):
			script = s
		}
		i += size
	}
	p.shape(from, end, level, styles)
}

func (p *preparation) level(i int) bidi.Level {
	if p.levels == nil || i >= len(p.levels) {
		return bidi.Base(p.config.dir == unit.RTL)
	}
	return p.levels[i]
}

func isGeneric(s language.Script) bool {
	return s == language.Unknown || s == language.Common || s == language.Inherited
}

func compatible(a, b language.Script) bool { return isGeneric(a) || isGeneric(b) || a == b }

func (p *preparation) shape(start, end int, level bidi.Level, styles *value.Chain) {
	if start == end {
		return
	}
	text := shapeText(p.eng, p.text[start:end], start, styles, level.IsRTL(), p.config.limits)
	p.items = append(p.items, preparedItem{start, end, &parItem{kind: textItem, text: text}})
}

// spaceCJKLatin puts a quarter of an em between Chinese or Japanese characters and Latin letters or numerals. It may be
// shrunk by half (W3C, Requirements for Chinese Text Layout, 3.2.2).
func (p *preparation) spaceCJKLatin() {
	var last *glyph
	for k := range p.items {
		it := &p.items[k]
		if it.kind == tagItem {
			continue
		}
		if it.kind != textItem {
			last = nil
			continue
		}
		glyphs := it.text.glyphs
		for i := range glyphs {
			g := &glyphs[i]
			next := p.nextGlyph(k, i)
			if g.isCJ() && next != nil && next.keepsFromCJ() {
				g.XAdvance += 0.25
				g.shrinkRight += 0.125
			}
			if g.isCJ() && last != nil && last.keepsFromCJ() {
				g.XAdvance += 0.25
				g.XOffset += 0.25
				g.shrinkLeft += 0.125
			}
			last = g
		}
	}
}

// nextGlyph is the glyph after glyph i of item k, nil where something else than text follows.
func (p *preparation) nextGlyph(k, i int) *glyph {
	if glyphs := p.items[k].text.glyphs; i+1 < len(glyphs) {
		return &glyphs[i+1]
	}
	for _, it := range p.items[k+1:] {
		switch {
		case it.kind == tagItem:
		case it.kind == textItem && len(it.text.glyphs) > 0:
			return &it.text.glyphs[0]
		default:
			return nil
		}
	}
	return nil
}
