package value

import (
	"slices"
	"sync/atomic"

	"chatdoc/lexer/source"
)

// Styles are what set and show rules leave behind, the outermost first. It is a value that documents see only as the
// field of styled content.
type Styles []Style

// Style is a Property, a Recipe, or the revocation of a recipe.
type Style struct {
	Property *Property
	Recipe   *Recipe
	// Revoked is the number of a recipe, counted from the outermost, that applies no more; it counts where neither
	// Property nor Recipe is set.
	Revoked int
}

// Property is a field that a set rule has set.
type Property struct {
	Field *FieldInfo
	Value any // as the field holds it
	Span  source.Span
	// Liftable tells that the property may be lifted to the page it stands on, and Outside that it has been: it holds
	// for the page and what else is outside of the flow.
	Liftable bool
	Outside  bool
}

// StylesType is the type of styles.
var StylesType = NewType("styles", "styles")

// Type is StylesType.
func (Styles) Type() *Type { return StylesType }

// Set is a style that sets the field.
func (f Field[T]) Set(v T) Style {
	return Style{Property: &Property{Field: f.FieldInfo, Value: v}}
}

// Elem is the element whose property a style sets; nil for other styles.
func (s Style) Elem() *Elem {
	if s.Property == nil {
		return nil
	}
	return s.Property.Field.Elem
}

// Span is where the rule stands that the style comes from.
func (s Style) Span() source.Span {
	switch {
	case s.Property != nil:
		return s.Property.Span
	case s.Recipe != nil:
		return s.Recipe.Span
	}
	return source.Span{}
}

// At gives those properties a place that have none.
func (s Styles) At(span source.Span) Styles {
	for i := range s {
		if p := s[i].Property; p != nil && p.Span.IsDetached() {
			placed := *p
			placed.Span = span
			s[i].Property = &placed
		}
	}
	return s
}

// Liftable marks all properties so that they may be lifted to the page.
func (s Styles) Liftable() Styles {
	return s.mark(func(p *Property) { p.Liftable = true })
}

// Outside marks the liftable properties, and all recipes, as lifted.
func (s Styles) Outside() Styles {
	lifted := s.mark(func(p *Property) { p.Outside = p.Liftable || p.Outside })
	for i := range lifted {
		if lifted[i].Recipe != nil {
			r := *lifted[i].Recipe
			r.Outside = true
			lifted[i].Recipe = &r
		}
	}
	return lifted
}

func (s Styles) mark(change func(*Property)) Styles {
	marked := slices.Clone(s)
	for i := range marked {
		if marked[i].Property != nil {
			p := *marked[i].Property
			change(&p)
			marked[i].Property = &p
		}
	}
	return marked
}

// Sets reports whether any property of an element is set.
func (s Styles) Sets(e *Elem) bool {
	return slices.ContainsFunc(s, func(st Style) bool { return st.Elem() == e })
}

// Same reports whether styles are known to set the same. They may though they are not: lists, for one, are not compared.
func (s Styles) Same(t Styles) (same bool) {
	defer func() {
		if recover() != nil { // from Go's comparison of what cannot be compared
			same = false
		}
	}()
	return slices.EqualFunc(s, t, Style.same)
}

func (s Style) same(t Style) bool {
	p, q := s.Property, t.Property
	if p == nil || q == nil {
		return s == t
	}
	return p == q || p.Field == q.Field && p.Outside == q.Outside && p.Value == q.Value
}

// Chain is a stack of styles, innermost on top, in which layout looks fields up. A nil Chain has none. Chains are
// immutable, and one that is the same pointer has the same styles.
type Chain struct {
	styles  Styles
	outer   *Chain
	mask    uint64 // the elements whose properties this link sets, by Elem.bit
	recipes int    // the number of recipes in this link and further out
	depth   int    // the number of links
	memo    atomic.Value
	like    *Chain // of Like; nil for the chain itself
}

// Memo is what SetMemo kept with the chain, nil where nothing is.
func (c *Chain) Memo() any {
	if c == nil {
		return nil
	}
	return c.Like().memo.Load()
}

// SetMemo keeps something with the chain, and those like it, that follows from its styles. There is one such thing for a chain.
func (c *Chain) SetMemo(v any) {
	if c != nil {
		c.Like().memo.Store(v)
	}
}

// With is the chain with styles on top.
func (c *Chain) With(styles Styles) *Chain {
	if len(styles) == 0 {
		return c
	}
	link := &Chain{styles: styles, outer: c, recipes: c.Recipes(), depth: c.Depth() + 1}
	for i := range styles {
		switch st := &styles[i]; {
		case st.Property != nil:
			link.mask |= st.Property.Field.Elem.bit
		case st.Recipe != nil:
			link.recipes++
		}
	}
	return link
}

// Like is a chain that has the same styles: an earlier one if that is known, else the chain itself.
func (c *Chain) Like() *Chain {
	if c != nil && c.like != nil {
		return c.like
	}
	return c
}

// WithLike is the chain with styles on top. known are chains on top of one like it, one of which may be like it.
func (c *Chain) WithLike(styles Styles, known []*Chain) *Chain {
	if len(styles) == 0 {
		return c
	}
	d := c.With(styles)
	for _, k := range known {
		if d.styles.Same(k.styles) {
			d.like = k
			break
		}
	}
	return d
}

// Recipes is the number of recipes in the chain.
func (c *Chain) Recipes() int {
	if c == nil {
		return 0
	}
	return c.recipes
}

// Each calls visit with every style from the innermost to the outermost, until it gives false.
func (c *Chain) Each(visit func(*Style) bool) {
	for ; c != nil; c = c.outer {
		for i := len(c.styles) - 1; i >= 0; i-- {
			if !visit(&c.styles[i]) {
				return
			}
		}
	}
}

// Common is the longest chain that both chains continue.
func (c *Chain) Common(d *Chain) *Chain {
	for c != d {
		if c.Depth() >= d.Depth() {
			c = c.outer
		} else {
			d = d.outer
		}
	}
	return c
}

// Depth is the number of links in the chain.
func (c *Chain) Depth() int {
	if c == nil {
		return 0
	}
	return c.depth
}

// Beyond are the styles that the chain has on top of a chain that it continues, the outermost first.
func (c *Chain) Beyond(trunk *Chain) Styles {
	if c == trunk {
		return nil
	}
	if c.outer == trunk {
		return c.styles
	}
	return append(slices.Clip(c.outer.Beyond(trunk)), c.styles...)
}

// Styles are all the chain's styles in one list, the outermost first.
func (c *Chain) Styles() Styles {
	var all Styles
	c.Each(func(s *Style) bool {
		all = append(all, *s)
		return true
	})
	slices.Reverse(all)
	return all
}
