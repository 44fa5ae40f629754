package layout

import (
	"unicode/utf8"

	"chatdoc/eval/unit"
	"chatdoc/layout/hyphen"
	"chatdoc/layout/linebreak"
)

// breakKind says how a line may end.
type breakKind uint8

const (
	breakNormal    breakKind = iota
	breakMandatory           // it must
	breakHyphen              // within a word, with a hyphen
)

// breakpoint is a place where a line may end.
type breakpoint struct {
	at   int // in the paragraph's text, in bytes
	kind breakKind
	// before and after are the letters of the hyphenated word on both sides.
	before, after int
}

// breakLines chooses the lines of the paragraph for a width.
func (p *preparation) breakLines(width unit.Abs) []*line {
	points := p.breakpoints()
	if p.config.breaks == OptimizedLinebreaks {
		return p.breakOptimal(points, width)
	}
	return p.breakSimple(points, width)
}

// breakSimple ends each line at the last breakpoint up to which it fits. Where a breakpoint lies beyond doubt within
// the line by the text's estimated width, the line is not cut out for it.
func (p *preparation) breakSimple(points []breakpoint, width unit.Abs) []*line {
	var lines []*line
	var last *line // the line before the one being made
	start, fits := 0, -1
	cut := func(i int) {
		l := p.line(start, points[i].at, points[i].kind, last)
		lines, last = append(lines, l), l
		start, fits = points[i].at, -1
	}
	widths := p.estimate()
	for i := 0; i < len(points); i++ {
		b := points[i]
		ok := widths.surelyFits(start, b.at, width) || width.Fits(p.lineWidth(start, b, last))
		if !ok && fits >= 0 {
			cut(fits)
			ok = widths.surelyFits(start, b.at, width) || width.Fits(p.lineWidth(start, b, last))
		}
		if b.kind == breakMandatory || !ok {
			cut(i)
		} else {
			fits = i
		}
	}
	if fits >= 0 {
		cut(fits)
	}
	return lines
}

// lineWidth is the width of a line that is not made.
func (p *preparation) lineWidth(start int, b breakpoint, before *line) unit.Abs {
	defer p.eng.par.release(p.eng.par.glyphs)
	return p.line(start, b.at, b.kind, before).width
}

// breakpoints are the places where lines may end: those of UAX #14, and within words where these are hyphenated.
func (p *preparation) breakpoints() []breakpoint {
	if p.text == "" {
		return []breakpoint{{kind: breakMandatory}}
	}
	hyphenates := !p.config.uniformHyphenate || p.config.hyphenate
	points := p.eng.par.points[:0]
	cj := p.config.uniformLang && (p.config.lang == "zh" || p.config.lang == "ja")
	for b := range linebreak.Breaks(p.text, cj) {
		if hyphenates {
			points = p.hyphenate(points, b.Words, b.Offset)
		}
		kind := breakNormal
		if b.Kind == linebreak.Mandatory {
			kind = breakMandatory
		}
		points = append(points, breakpoint{at: b.Offset, kind: kind})
	}
	p.eng.par.points = points
	return points
}

// hyphenate adds the breakpoints within the words of a part of the text.
func (p *preparation) hyphenate(points []breakpoint, start, end int) []breakpoint {
	for at, word := range hyphen.Words(p.text[start:end]) {
		points = p.hyphenateWord(points, start+at, word)
	}
	return points
}

func (p *preparation) hyphenateWord(points []breakpoint, start int, word string) []breakpoint {
	lang := p.config.lang
	if !p.config.uniformLang {
		lang = p.lookAt(start).lang
	}
	patterns := hyphen.For(string(lang))
	if patterns == nil {
		return points
	}
	letters := utf8.RuneCountInString(word)
	places := patterns.Hyphenate(word, p.eng.par.places[:0])
	p.eng.par.places = places
	for _, at := range places {
		if !p.config.uniformHyphenate && !p.hyphenatesAt(start+at) {
			continue
		}
		before := utf8.RuneCountInString(word[:at])
		points = append(points, breakpoint{start + at, breakHyphen, before, letters - before})
	}
	return points
}

// lookAt is how the text at a place looks.
func (p *preparation) lookAt(at int) *textLook {
	for i := p.itemAt(at); i < len(p.items); i++ {
		if p.items[i].kind == textItem {
			return p.items[i].text.look
		}
	}
	return look(nil)
}

func (p *preparation) hyphenatesAt(at int) bool {
	for i := p.itemAt(at); i < len(p.items); i++ {
		if p.items[i].kind == textItem {
			return textHyphenate.Get(p.items[i].text.styles).Or(p.config.justify)
		}
	}
	return p.config.hyphenate
}

// estimates are sums over the text up to each byte, from which the measures of any part can be estimated.
type estimates struct {
	width, stretch, shrink []unit.Abs
	justifiable            []int
	negative               bool // whether parts make the line shorter
	em                     unit.Abs
}

// estimate sums up the measures of the shaped text. Cut parts may differ a little, as glyphs at the cut change.
func (p *preparation) estimate() *estimates {
	n := len(p.text) + 1
	sums := zeros(&p.eng.par.sums, 3*n)
	est := &estimates{width: sums[:n], stretch: sums[n : 2*n], shrink: sums[2*n:], em: p.config.size}
	est.justifiable = zeros(&p.eng.par.counts, n)
	for _, it := range p.items {
		if it.kind != textItem {
			w := it.parItem.width()
			est.negative = est.negative || w < 0
			est.add(it.start, it.end, w)
			continue
		}
		est.em = max(est.em, it.text.look.size)
		for i := range it.text.glyphs {
			est.addGlyph(&it.text.glyphs[i], it.text.look)
		}
	}
	for i := 1; i < n; i++ {
		est.width[i] += est.width[i-1]
		est.stretch[i] += est.stretch[i-1]
		est.shrink[i] += est.shrink[i-1]
		est.justifiable[i] += est.justifiable[i-1]
	}
	return est
}

// add counts a width for the item that ends at a byte; items without text count with what follows.
func (e *estimates) add(start, end int, w unit.Abs) {
	e.width[max(end, min(start+1, len(e.width)-1))] += w
}

func (e *estimates) addGlyph(g *glyph, l *textLook) {
	size := g.size(l)
	at := g.Start + 1
	e.width[at] += g.XAdvance.At(size)
	e.stretch[at] += (g.stretchLeft + g.stretchRight).At(size)
	e.shrink[at] += (g.shrinkLeft + g.shrinkRight).At(size)
	e.negative = e.negative || g.XAdvance < 0
	if g.justifiable {
		e.justifiable[at]++
	}
}

// surelyFits reports whether a part of the text fits into a width even if the estimate is wrong by two em.
func (e *estimates) surelyFits(start, end int, width unit.Abs) bool {
	return !e.negative && width.Fits(e.width[end]-e.width[start]+2*e.em)
}
