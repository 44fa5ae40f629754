package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// The children of a flow.
type (
	flowChild interface{ flowChild() }

	// tagChild is where located content begins or ends.
	tagChild struct{ mark Mark }

	// relChild is spacing. Weak spacing (weakness from 1) collapses with weak spacing beside it; the smaller number is
	// the stronger.
	relChild struct {
		amount   unit.RelAbs
		weakness uint8
	}

	// frChild is spacing that takes a share of what is left over.
	frChild struct {
		fr       unit.Fr
		weakness uint8
	}

	// lineChild is a line of a paragraph.
	lineChild struct {
		frame *frame.Frame
		align unit.Axes[unit.FixedAlign]
		need  unit.Abs // the height that must be left, with the lines that stay with it
		span  source.Span
	}

	// flushChild asks for floats to be placed first.
	flushChild struct{}

	// breakChild breaks the column.
	breakChild struct{ weak bool }
)

func (tagChild) flowChild()     {}
func (relChild) flowChild()     {}
func (frChild) flowChild()      {}
func (*lineChild) flowChild()   {}
func (*singleChild) flowChild() {}
func (*multiChild) flowChild()  {}
func (*placedChild) flowChild() {}
func (flushChild) flowChild()   {}
func (breakChild) flowChild()   {}

// The weakness of spacing.
const (
	weakV     = 1 // weak spacing that the document asks for
	weakFr    = 2 // fractions around blocks
	weakGiven = 3 // lengths around blocks that the document gives
	weakPar   = 4 // around paragraphs, and blocks where nobody says
	weakLead  = 5 // between lines
)

// collector makes children of realized content.
type collector struct {
	eng    *Engine
	pairs  []Pair
	loc    *Splitter
	base   unit.Size // that relative sizes refer to
	expand bool      // whether paragraphs take the whole width
	out    []flowChild
	before situation
}

// situation is what stands before a paragraph, which decides on its indent.
type situation uint8

const (
	firstPar  situation = iota // nothing
	afterPar                   // another paragraph
	afterElse                  // something else
)

func (c *collector) push(child flowChild) { c.out = append(c.out, child) }

func (c *collector) collect(mode flowMode) ([]flowChild, error) {
	if mode == inlineFlow {
		return c.out, c.collectInline()
	}
	c.out = make([]flowChild, 0, 2*len(c.pairs))
	for _, p := range c.pairs {
		if err := c.child(p.Content, p.Styles); err != nil {
			return nil, err
		}
	}
	return c.out, nil
}

// collectInline makes lines of inline content; tags around it stay outside of the lines.
func (c *collector) collectInline() error {
	isTag := func(i int) bool { return c.pairs[i].Content.Is(tagElem) }
	lo, hi := 0, len(c.pairs)
	for lo < hi && isTag(lo) {
		lo++
	}
	for hi > lo && isTag(hi-1) {
		hi--
	}
	inner := c.pairs[lo:hi]
	styles := commonChain(inner)
	lines, err := layoutInline(c.eng, inner, c.loc, styles, c.base, c.expand, nil)
	if err != nil {
		return err
	}
	c.tags(c.pairs[:lo])
	c.lines(lines, Resolve(parLeading.Get(styles), styles), styles, firstSpan(inner))
	c.tags(c.pairs[hi:])
	return nil
}

func (c *collector) tags(pairs []Pair) {
	for _, p := range pairs {
		c.push(tagChild{tagMark.Of(p.Content)})
	}
}

func (c *collector) child(elem *value.Content, styles *value.Chain) error {
	switch elem.Elem() {
	case tagElem:
		c.push(tagChild{tagMark.Of(elem)})
	case V:
		c.space(vAmount.Of(elem), weakness(vWeak.In(elem, styles)), weakness(vWeak.In(elem, styles)), styles)
	case Par:
		return c.par(elem, styles)
	case Block:
		c.block(elem, styles)
	case Place:
		return c.place(elem, styles)
	case Flush:
		c.push(flushChild{})
	case Colbreak:
		c.push(breakChild{colbreakWeak.In(elem, styles)})
	case Pagebreak:
		return diag.Errorf(elem.Span(), "pagebreaks are not allowed inside of containers").
			Hint("try using a `#colbreak()` instead")
	default:
		c.eng.Sink.Warn(diag.Warnf(elem.Span(), "%s was ignored during paged export", elem.Elem().Base()))
	}
	return nil
}

func weakness(weak bool) uint8 {
	if weak {
		return weakV
	}
	return 0
}

func (c *collector) space(s Spacing, rel, fr uint8, styles *value.Chain) {
	if s.IsFr {
		c.push(frChild{s.Fr, fr})
	} else {
		c.push(relChild{ResolveRel(s.Rel, styles), rel})
	}
}

func (c *collector) par(elem *value.Content, styles *value.Chain) error {
	lines, err := layoutPar(c.eng, elem, c.loc.Next(elem.Span()), styles, c.base, c.expand, c.before)
	if err != nil {
		return err
	}
	spacing := relChild{unit.RelAbs{Abs: Resolve(ParSpacing.In(elem, styles), styles)}, weakPar}
	c.push(spacing)
	c.lines(lines, Resolve(parLeading.In(elem, styles), styles), styles, elem.Span())
	c.push(spacing)
	c.before = afterPar
	return nil
}

// lines adds the lines of a paragraph. Lines that would be alone at the end or the start of a region stay with others.
func (c *collector) lines(lines []*frame.Frame, leading unit.Abs, styles *value.Chain, span source.Span) {
	align := AlignIn(styles)
	costs := textCosts.Get(styles)
	n := len(lines)
	orphans := costs.Orphan.Or(1) > 0 && n >= 2 && !lines[1].IsEmpty()
	widows := costs.Widow.Or(1) > 0 && n >= 2 && !lines[n-2].IsEmpty()
	for i, f := range lines {
		if i > 0 {
			c.push(relChild{unit.RelAbs{Abs: leading}, weakLead})
		}
		need := f.Height()
		switch {
		case n == 3 && orphans && widows && i == 0:
			need += lines[1].Height() + lines[2].Height() + 2*leading
		case orphans && i == 0, widows && i >= 2 && i+2 == n:
			need += leading + lines[i+1].Height()
		}
		c.push(&lineChild{f, align, need, span})
	}
}

func (c *collector) block(elem *value.Content, styles *value.Chain) {
	child := blockChild{
		elem: elem, styles: styles, loc: c.loc.Next(elem.Span()),
		align: AlignIn(styles), sticky: blockSticky.In(elem, styles), alone: len(c.pairs) == 1,
	}
	around := func(s value.Smart[Spacing]) {
		if s.Given {
			c.space(s.V, weakGiven, weakFr, styles)
		} else {
			c.push(relChild{unit.RelAbs{Abs: Resolve(ParSpacing.Get(styles), styles)}, weakPar})
		}
	}
	height := blockHeight.In(elem, styles)
	around(blockAbove.In(elem, styles))
	if height.Kind == SizeFr || !blockBreakable.In(elem, styles) {
		c.push(&singleChild{blockChild: child, fr: height.Fr})
	} else {
		c.push(&multiChild{blockChild: child})
	}
	around(blockBelow.In(elem, styles))
	c.before = afterElse
}

func (c *collector) place(elem *value.Content, styles *value.Chain) error {
	align := placeAlignment.In(elem, styles)
	float, scope := placeFloat.In(elem, styles), placeScope.In(elem, styles)
	const hint = "you can enable floating placement with `place(float: true, ..)`"
	switch {
	case float && align.Given && align.V.V != unit.VTop && align.V.V != unit.VBottom:
		return diag.Errorf(elem.Span(), "vertical floating placement must be `auto`, `top`, or `bottom`")
	case !float && !align.Given:
		return diag.Errorf(elem.Span(), "automatic positioning is only available for floating placement").Hint(hint)
	case !float && scope == ParentScope:
		return diag.Errorf(elem.Span(), "parent-scoped positioning is currently only available for floating placement").Hint(hint)
	}
	x := unit.Center
	if align.Given {
		x = align.V.H.Fix(direction(styles))
	}
	c.push(&placedChild{
		elem: elem, styles: styles, loc: c.loc.Next(elem.Span()),
		align: align, x: x, scope: scope, float: float,
		clearance: Resolve(placeClearance.In(elem, styles), styles),
		dx:        ResolveRel(placeDX.In(elem, styles), styles),
		dy:        ResolveRel(placeDY.In(elem, styles), styles),
	})
	return nil
}
