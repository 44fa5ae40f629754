package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// glyph is what a fragment of GlyphKind shows: a glyph, or parts that make one up.
type glyph struct {
	run    *frame.Text // without its glyphs
	text   string      // what it stands for
	base   uint16      // before it grew
	id     uint16
	parts  []frame.Glyph
	moved  []frame.Offset // of the parts; nil where none is moved
	origin unit.Abs       // of the parts, below the top of the frame
	styles *value.Chain
}

// Glyph makes a fragment of a symbol: a glyph, or an empty frame where the symbol has nothing to show.
func (c *Context) Glyph(text string, styles *value.Chain, features ...font.Feature) (*Fragment, error) {
	shaped := layout.Glyphs(c.Engine, text, styles, features...)
	if len(shaped) == 0 {
		return NewFrame(styles, frame.New(unit.Size{})), nil
	}
	run, err := layout.NewRun(c.Engine, styles)
	if err != nil {
		return nil, err
	}
	run.Font, run.Text = shaped[0].Font, text
	g := &glyph{run: run, text: text, base: shaped[0].ID, id: shaped[0].ID, styles: styles}
	f := &Fragment{
		Kind: GlyphKind, glyph: g,
		Size: layout.MathSizes.Get(styles), FontSize: run.Size,
	}
	first := firstRune(text)
	f.Limits = limitsOfRune(first)
	f.Class = layout.MathClasses.Get(styles).Or(ClassOf(first))
	c.use(f, shaped)
	return f, nil
}

// use shows glyphs that stand for a whole symbol; the first is the one that counts.
func (c *Context) use(f *Fragment, shaped []font.Glyph) {
	g, advance := f.glyph, unit.Em(0)
	g.parts, g.moved = nil, nil
	for i := range shaped {
		s := &shaped[i]
		part := frame.Glyph{ID: s.ID, XAdvance: s.XAdvance, End: uint32(len(g.text))}
		g.parts = append(g.parts, part)
		g.moved = append(g.moved, frame.Offset{X: s.XOffset, Y: s.YOffset})
		advance += s.XAdvance
	}
	c.measure(f, advance)
}

// become shows another glyph of the same font.
func (c *Context) become(f *Fragment, id uint16) {
	g := f.glyph
	g.id = id
	advance := g.run.Font.Advance(id)
	g.parts, g.moved = []frame.Glyph{{ID: id, XAdvance: advance, End: uint32(len(g.text))}}, nil
	c.measure(f, advance)
}

// glyphKey is the key of what is known of a glyph.
type glyphKey struct {
	font *font.Font
	id   uint16
}

// glyphFacts is what a font says of a glyph. Lengths are in em.
type glyphFacts struct {
	ascent, descent unit.Em
	italics         unit.Em
	accent          unit.Em
	hasAccent       bool
	extended        bool
}

func (c *Context) facts(f *font.Font, id uint16) *glyphFacts {
	facts, _ := layout.Memo(c.Engine, glyphKey{f, id}, func() (*glyphFacts, error) {
		box, _ := f.Bounds(id)
		facts := &glyphFacts{
			ascent:   f.ToEm(float64(box.YMax)),
			descent:  -f.ToEm(float64(box.YMin)),
			italics:  f.Italics(id),
			extended: f.IsExtended(id),
		}
		facts.accent, facts.hasAccent = f.AccentAttach(id)
		return facts, nil
	})
	return facts
}

// measure takes the extents of the fragment's glyph from the font. The width of glyphs that lean out includes that,
// but for those of extended shape.
func (c *Context) measure(f *Fragment, advance unit.Em) {
	g := f.glyph
	facts, size := c.facts(g.run.Font, g.id), g.run.Size
	f.Width, f.Ascent, f.Descent = advance.At(size), facts.ascent.At(size), facts.descent.At(size)
	f.Italics = facts.italics.At(size)
	f.TopAccent, f.BottomAccent = (f.Width+f.Italics)/2, (f.Width-f.Italics)/2
	if facts.hasAccent {
		f.TopAccent = facts.accent.At(size)
	}
	f.TextLike = !facts.extended
	if !facts.extended {
		f.Width += f.Italics
	}
	f.BaseAscent, f.BaseDescent = f.Ascent, f.Descent
	g.origin = f.Ascent
}

// CenterOnAxis moves a glyph so that its middle is on the axis of formulas.
func (f *Fragment) CenterOnAxis() {
	if f.glyph == nil {
		return
	}
	height := f.Height()
	f.Ascent = height/2 + f.glyph.run.Font.Math().AxisHeight.At(f.glyph.run.Size)
	f.Descent = height - f.Ascent
	f.BaseAscent, f.BaseDescent = f.Ascent, f.Descent
}

// frame is the glyph as a frame.
func (g *glyph) frame(f *Fragment) *frame.Frame {
	out := frame.New(unit.Size{X: f.Width, Y: f.Height()})
	out.SetBaseline(f.Ascent)
	g.run.Glyphs, g.run.Offsets = g.parts, g.moved
	out.Push(unit.Point{Y: g.origin + layout.TextBaseline(g.styles)}, g.run)
	layout.Modify(out, g.styles)
	return out
}
