package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/lexer/diag"
)

var (
	outlineEntry = element("outline.entry", "An entry of an outline.")
	entryLevel   = value.Required[value.OneOrMore](outlineEntry, "level", "The nesting level of the entry, from 1.")
	entryElement = value.Required[*value.Content](outlineEntry, "element", "What the entry refers to.")
	entryFill    = value.Settable(outlineEntry, "fill", value.Maybe[*value.Content]{}, "What fills the space up to the page number.")
	// outlineAround is the outline that an entry is in.
	outlineAround = value.Settable(outlineEntry, "parent", outlineParent{}, "The outline.", value.Internal)
)

var _ = func() bool {
	dots := value.New(repeat, repeatBody.Is(value.NewText(".")), repeatGap.Is(unit.Length{Em: 0.15}))
	entryFill.Default = value.Some(dots)
	outlineEntry.Locatable = true
	layout.Shows(outlineEntry, showEntry)
	return true
}()

// outlineParent is an outline that can be kept in a field.
type outlineParent struct{ *value.Content }

// Cast brings the Caster: none of its own, as documents never see it.
func (outlineParent) Cast() *value.Caster[outlineParent] { return value.Unseen[outlineParent]() }

// The methods of entries, from which show rules can build others.
var (
	_ = function("outline.entry.indented", entryIndented).Context()
	_ = entryMethod("outline.entry.prefix", func(e entry) (value.Value, error) {
		prefix, err := e.prefix()
		if prefix == nil {
			return value.None{}, err
		}
		return prefix, err
	}).Context()
	_ = entryMethod("outline.entry.inner", func(e entry) (value.Value, error) { return e.inner() }).Context()
	_ = entryMethod("outline.entry.body", func(e entry) (value.Value, error) { return e.body() })
	_ = entryMethod("outline.entry.page", func(e entry) (value.Value, error) { return e.page() }).Context()
)

// entry is an entry of an outline, where it is shown.
type entry struct {
	eng     *value.Engine
	ctx     *value.Context
	content *value.Content
}

// entryMethod declares a method of entries that takes nothing.
func entryMethod(name string, run func(entry) (value.Value, error)) *value.Func {
	return function(name, func(c *value.Call) (value.Value, error) {
		self := takeEntry(c)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return run(entry{c.Engine, c.Context, self})
	})
}

// takeEntry takes the entry that a method is called on.
func takeEntry(c *value.Call) *value.Content {
	self := value.PosAt[*value.Content](c, "self")
	if self.V != nil && !self.V.Is(outlineEntry) {
		c.Fail(diag.Errorf(self.Span, "expected outline entry"))
	}
	return self.V
}

func showEntry(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	self := entry{e.Engine, &value.Context{Styles: styles, HasStyles: true}, c}
	prefix, err := self.prefix()
	if err != nil {
		return nil, err
	}
	inner, err := self.inner()
	if err != nil {
		return nil, err
	}
	var block *value.Content
	if entryElement.Of(c).Is(equation) {
		// Equations have neither a body nor levels: there is nothing to align.
		if prefix != nil {
			inner = prefix.Add(inner)
		}
		block = layout.NewBlock(inner).At(c.Span())
	} else if block, err = self.indented(prefix, inner, unit.Length{Em: 0.5}); err != nil {
		return nil, err
	}
	loc, err := self.location()
	return linkedTo(block, loc), err
}

// numbered is what is known of the element's number.
func (e entry) numbered() (numbered, error) {
	elem := entryElement.Of(e.content)
	n, ok := numberedOf(elem)
	if !ok {
		return n, value.Errorf("cannot outline %s", elem.Elem().Base())
	}
	return n, nil
}

// location is where the element is.
func (e entry) location() (value.Location, error) {
	elem := entryElement.Of(e.content)
	loc := elem.Location()
	if !loc.IsZero() {
		return loc, nil
	}
	if _, err := e.numbered(); err != nil {
		return loc, err
	}
	return loc, value.Errorf("%s must have a location", elem.Elem().Base()).
		Hint("try using a show rule to customize the outline.entry instead")
}

// prefix is the element's number, nil where it has none.
func (e entry) prefix() (*value.Content, error) {
	n, err := e.numbered()
	if err != nil || !n.numbering.Some {
		return nil, err
	}
	loc, err := e.location()
	if err != nil {
		return nil, err
	}
	styles, err := e.ctx.NeedStyles()
	if err != nil {
		return nil, err
	}
	number, err := numbersAt(e.eng, n.counter, loc, n.numbering.V, styles)
	if err == nil && n.called {
		number = before(n.supplement, number)
	}
	return number, err
}

// body is what the element is about.
func (e entry) body() (*value.Content, error) {
	n, err := e.numbered()
	return n.body, err
}

// page is the number of the element's page.
func (e entry) page() (*value.Content, error) {
	loc, err := e.location()
	if err != nil {
		return nil, err
	}
	styles, err := e.ctx.NeedStyles()
	if err != nil {
		return nil, err
	}
	numbering, err := value.Cast[value.Maybe[layout.Numbering]](e.eng.Introspector.PageNumbering(loc))
	if err != nil {
		return nil, err
	}
	return numbersAt(e.eng, introspect.Of(layout.Page), loc, numbering.Or(pattern("1")), styles)
}

// The characters that keep text together or in its direction.
const (
	rightToLeft  = "\u202b"
	popDirection = "\u202c"
	wordJoiner   = "\u2060"
)

// inner is the body, the fill and the page number.
func (e entry) inner() (*value.Content, error) {
	body, err := e.body()
	if err != nil {
		return nil, err
	}
	page, err := e.page()
	if err != nil {
		return nil, err
	}
	styles, err := e.ctx.NeedStyles()
	if err != nil {
		return nil, err
	}
	parts := []*value.Content{body}
	if layout.DirIn(styles) == unit.RTL {
		// The page number runs from left to right.
		parts = []*value.Content{value.NewText(rightToLeft), body, value.NewText(popDirection)}
	}
	if fill := entryFill.In(e.content, styles); fill.Some {
		parts = append(parts, value.NewSpace(), layout.NewFillBox(fill.V).At(e.content.Span()), value.NewSpace())
	} else {
		parts = append(parts, layout.NewStrongH(layout.Spacing{Fr: 1, IsFr: true}).At(e.content.Span()))
	}
	// The joiner keeps the number from standing alone in a line.
	return value.NewSequence(append(parts, value.NewText(wordJoiner), page)...), nil
}

func entryIndented(c *value.Call) (value.Value, error) {
	self := takeEntry(c)
	prefix, inner := value.Pos[value.Maybe[*value.Content]](c, "prefix"), value.Pos[*value.Content](c, "inner")
	gap := value.Named(c, "gap", unit.Length{Em: 0.5})
	if err := c.Done(); err != nil {
		return nil, err
	}
	block, err := entry{c.Engine, c.Context, self}.indented(prefix.V, inner, gap)
	if err != nil {
		return nil, diag.At(err, c.Span())
	}
	return block.At(c.Span()), nil
}
