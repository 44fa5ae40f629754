package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// A paragraph is laid out in four steps. Its content is collected into one text, in which frames and spaces are
// represented by characters (par_collect.go). The text is cut into items of one style, script and direction, which are
// shaped (par_prepare.go, par_shape.go). Then line breaks are chosen, first fit or optimal (par_break.go,
// par_optimal.go), where a line is a slice of the items with its ends adjusted (par_line.go). At last each line is
// justified and becomes a frame (par_commit.go).

// parConfig is what holds for a whole paragraph.
type parConfig struct {
	justify   bool
	limits    JustificationLimits
	breaks    Linebreaks
	firstLine unit.Abs // how far the first line is indented
	hanging   unit.Abs // how far the others are
	align     unit.FixedAlign
	size      unit.Abs
	dir       unit.Dir
	cjkLatin  bool
	costs     Costs
	// hyphenate and lang hold for the whole paragraph if uniform is true; else each place has its own.
	hyphenate        bool
	lang             Lang
	uniformHyphenate bool
	uniformLang      bool
}

// layoutPar lays a paragraph out into lines.
func layoutPar(e *Engine, c *value.Content, loc Locator, styles *value.Chain, base unit.Size, expand bool, before situation) ([]*frame.Frame, error) {
	split := loc.Split()
	pairs, err := realizeInline(e, split, parBody.Of(c), styles)
	if err != nil {
		return nil, err
	}
	return layoutInline(e, pairs, split, styles, base, expand, &parFields{
		justify: parJustify.In(c, styles),
		breaks:  parLinebreaks.In(c, styles),
		indent:  parIndent.In(c, styles),
		hanging: Resolve(parHanging.In(c, styles), styles),
		before:  before,
	})
}

// parFields are a paragraph's own fields. Inline content that is no paragraph has none.
type parFields struct {
	justify bool
	breaks  value.Smart[Linebreaks]
	indent  FirstLineIndent
	hanging unit.Abs
	before  situation
}

// layoutInline lays inline content out into lines. base is the size of the region; expand tells whether lines take its
// whole width.
func layoutInline(e *Engine, pairs []Pair, loc *Splitter, styles *value.Chain, base unit.Size, expand bool, par *parFields) ([]*frame.Frame, error) {
	defer e.par.release(e.par.glyphs)
	config := newParConfig(pairs, styles, par)
	col := &textCollector{eng: e, loc: loc, config: config, base: base}
	if err := col.collect(pairs); err != nil {
		return nil, err
	}
	p := prepare(e, config, col.text.String(), col.segments)
	lines := p.breakLines(base.X - config.hanging)
	return p.commit(lines, base, expand)
}

func newParConfig(pairs []Pair, styles *value.Chain, par *parFields) *parConfig {
	c := &parConfig{
		limits:   parLimits.Get(styles),
		size:     FontSize(styles),
		dir:      direction(styles),
		cjkLatin: !textCJKLatin.Get(styles).Given,
		costs:    textCosts.Get(styles),
	}
	c.align = Alignment.Get(styles).H.Fix(c.dir)
	breaks := parLinebreaks.Get(styles)
	if par == nil {
		c.justify = parJustify.Get(styles)
	} else {
		c.justify, breaks, c.hanging = par.justify, par.breaks, par.hanging
		c.firstLine = par.firstLine(c, styles)
	}
	c.breaks = breaks.Or(SimpleLinebreaks)
	if !breaks.Given && c.justify {
		c.breaks = OptimizedLinebreaks
	}
	c.setUniform(pairs, styles)
	return c
}

// firstLine is how far the first line is indented. Paragraphs that follow something else than a paragraph are only
// indented where all are, and none is that does not begin at the start of the line.
func (p *parFields) firstLine(c *parConfig, styles *value.Chain) unit.Abs {
	applies := p.before == afterPar || p.indent.All && (p.before != firstPar || !inList(styles))
	if !applies || c.align != unit.HStart.Fix(c.dir) {
		return 0
	}
	return p.indent.Amount.At(c.size)
}

// setUniform finds out what holds for the whole paragraph.
func (c *parConfig) setUniform(pairs []Pair, styles *value.Chain) {
	hyphenate, lang := textHyphenate.Get(styles).Or(c.justify), textLang.Get(styles)
	c.uniformHyphenate, c.uniformLang = true, true
	last := styles
	for _, p := range pairs {
		if p.Styles == last {
			continue
		}
		last = p.Styles
		c.uniformHyphenate = c.uniformHyphenate && textHyphenate.Get(last).Or(c.justify) == hyphenate
		c.uniformLang = c.uniformLang && textLang.Get(last) == lang
	}
	c.hyphenate, c.lang = hyphenate, lang
}

// listDepth counts the lists around, for paragraphs within them.
var ListDepth = value.Settable(value.Text, "list-depth", Depth(0), "How many lists are around.", value.Internal, value.Folds)

// Depth is a number that nested styles add up to.
type Depth int

// Cast brings the Caster: none of its own, as documents never see it.
func (Depth) Cast() *value.Caster[Depth] {
	return internal(func(inner, outer Depth) Depth { return inner + outer })
}

func inList(styles *value.Chain) bool { return ListDepth.Get(styles) > 0 }
