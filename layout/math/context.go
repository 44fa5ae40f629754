package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Context turns the content of one formula into fragments.
type Context struct {
	Engine *layout.Engine
	Font   *font.Font // whose measures hold
	Loc    *layout.Splitter
	Region unit.Size // what relative sizes refer to

	fragments []*Fragment // those made so far
	depth     int
}

// maxDepth bounds how deeply math is nested within a formula.
const maxDepth = 512

// LayoutFunc lays an element of math out: it pushes fragments.
type LayoutFunc func(c *Context, elem *value.Content, styles *value.Chain) error

// Lays declares how an element is laid out in formulas.
func Lays(elem *value.Elem, lay LayoutFunc) { elem.Math = lay }

// AlignPoint is the element of alignment points, &.
var AlignPoint = value.NewElem("align-point", "A place at which lines of an equation are aligned.")

var _ = func() bool {
	Lays(AlignPoint, func(c *Context, _ *value.Content, _ *value.Chain) error {
		c.Push(&Fragment{Kind: AlignKind})
		return nil
	})
	return true
}()

// NewContext begins a formula. The styles are those for its content.
func NewContext(e *layout.Engine, span source.Span, loc layout.Locator, styles *value.Chain, region unit.Size) (*Context, *value.Chain, error) {
	c := &Context{Engine: e, Loc: loc.Split(), Region: region}
	styles, err := c.setFont(span, styles)
	if err == nil && !c.Font.HasMath() {
		e.Sink.Warn(diag.Warnf(span, "current font is not designed for math").Hint("rendering may be poor"))
	}
	return c, styles, err
}

// setFont takes the measures of the font that the styles name, and gives the styles the scale of scripts.
func (c *Context) setFont(span source.Span, styles *value.Chain) (*value.Chain, error) {
	f := layout.MathFont(c.Engine, styles)
	if f == nil {
		return nil, diag.Errorf(span, "no font could be found")
	}
	c.Font = f
	m := f.Math()
	return styles.With(value.Styles{layout.MathScales.Set(layout.MathScale{Script: m.ScriptScale, ScriptScript: m.ScriptScriptScale})}), nil
}

// Push adds fragments.
func (c *Context) Push(f ...*Fragment) { c.fragments = append(c.fragments, f...) }

// Fragments lays content out.
func (c *Context) Fragments(content *value.Content, styles *value.Chain) ([]*Fragment, error) {
	outer := c.fragments
	c.fragments = nil
	err := c.all(content, styles)
	inner := c.fragments
	c.fragments = outer
	return inner, err
}

// Run lays content out as a row.
func (c *Context) Run(content *value.Content, styles *value.Chain) (Run, error) {
	fragments, err := c.Fragments(content, styles)
	return NewRun(fragments), err
}

// One lays content out as a single fragment.
func (c *Context) One(content *value.Content, styles *value.Chain) (*Fragment, error) {
	run, err := c.Run(content, styles)
	if err != nil {
		return nil, err
	}
	return run.Fragment(styles), nil
}

// Frame lays content out as a frame.
func (c *Context) Frame(content *value.Content, styles *value.Chain) (*frame.Frame, error) {
	f, err := c.One(content, styles)
	if err != nil {
		return nil, err
	}
	return f.Frame(), nil
}

// all pushes the fragments of content.
func (c *Context) all(content *value.Content, styles *value.Chain) error {
	if c.depth == maxDepth {
		return diag.Limitf(content.Span(), "maximum layout depth exceeded")
	}
	c.depth++
	defer func() { c.depth-- }()
	pairs, err := layout.RealizeMath(c.Engine, c.Loc, content, styles)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if err := c.pair(p.Content, p.Styles, styles); err != nil {
			return err
		}
	}
	return nil
}

// pair pushes the fragments of realized content. Where its font is not the one around it is measured by its own.
func (c *Context) pair(content *value.Content, styles, outer *value.Chain) error {
	if styles != outer {
		if f := layout.MathFont(c.Engine, styles); f != c.Font {
			around := c.Font
			defer func() { c.Font = around }()
			var err error
			if styles, err = c.setFont(content.Span(), styles); err != nil {
				return err
			}
		}
	}
	if lay, ok := content.Elem().Math.(LayoutFunc); ok {
		return lay(c, content, styles)
	}
	return c.other(content, styles)
}

// other pushes what is no math of its own.
func (c *Context) other(content *value.Content, styles *value.Chain) error {
	switch {
	case content.Is(value.Space):
		m := c.Measures(styles)
		c.Push(&Fragment{Kind: SpaceKind, Width: m.At(m.SpaceWidth)})
	case content.Is(layout.Linebreak):
		c.Push(&Fragment{Kind: LinebreakKind})
	case content.Is(layout.H):
		c.distance(content, styles)
	case content.Is(value.SymbolElem):
		return c.symbol(content, styles)
	case content.Is(value.Text):
		return c.text(content, styles)
	case content.Is(layout.Box):
		f, err := layout.LayoutBox(c.Engine, content, c.Loc.Next(content.Span()), styles, c.Region)
		if err != nil {
			return err
		}
		c.external(f, styles)
	default:
		return c.foreign(content, styles)
	}
	return nil
}

// distance pushes the space of an element h that does not depend on anything around.
func (c *Context) distance(content *value.Content, styles *value.Chain) {
	s, _ := layout.SpacingAlong(unit.X, content)
	if !s.IsFr && s.Rel.Ratio == 0 {
		width := layout.Resolve(s.Rel.Length, styles)
		c.Push(&Fragment{Kind: SpacingKind, Width: width, Weak: layout.IsWeakH(content, styles)})
	}
}

// foreign pushes content that is laid out as it would be elsewhere. Tags are content without an extent.
func (c *Context) foreign(content *value.Content, styles *value.Chain) error {
	if tag, ok := layout.TagItem(content); ok {
		f := frame.New(unit.Size{})
		f.Push(unit.Point{}, tag)
		c.Push(&Fragment{Kind: TagKind, Ignorant: true, frame: f})
		return nil
	}
	f, err := layout.LayoutFrame(c.Engine, content, c.Loc.Next(content.Span()), styles, layout.Region{Size: c.Region})
	if err != nil {
		return err
	}
	if !f.HasBaseline() {
		c.CenterFrame(f, styles)
	}
	c.external(f, styles).Ignorant = content.Is(layout.Place)
	return nil
}

// external pushes a frame that is no math.
func (c *Context) external(f *frame.Frame, styles *value.Chain) *Fragment {
	frag := NewFrame(styles, f)
	frag.Spaced = true
	c.Push(frag)
	return frag
}

// CenterFrame gives a frame a baseline so that its middle is on the axis of formulas.
func (c *Context) CenterFrame(f *frame.Frame, styles *value.Chain) {
	m := c.Measures(styles)
	f.SetBaseline(f.Height()/2 + m.At(m.AxisHeight))
}
