package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// verdict is what show rules have to say about an element.
type verdict struct {
	styles value.Styles  // of show-set rules
	recipe *value.Recipe // a rule of the document, nil where none is left to apply
	number int           // of the recipe in the chain, counted from the outermost
	show   ShowFunc      // the element's own, where there is no recipe
}

// sees reports whether anything looks at the element while it is shown.
func (v *verdict) sees(elem *value.Elem) bool {
	return v.recipe != nil || v.show != nil || elem.ShowSet != nil || elem.Synthesize != nil
}

// visitShowRules prepares an element and applies one show rule to it; done is false where there is nothing to do.
func (r *realizer) visitShowRules(c *value.Content, styles *value.Chain) (done bool, err error) {
	v, ok := r.judge(c, styles)
	if !ok {
		return false, nil
	}
	var mark Mark // none where the element has no location, or has its tags already
	if !c.IsPrepared() {
		if c, mark, err = r.prepare(c, &v, styles); err != nil {
			return true, err
		}
	}
	output := r.transform(c, &v, styles.With(v.styles))
	if mark.Content != nil {
		r.push(newTag(mark), styles)
	}
	err = r.visitTransformed(c, output, v.styles, styles)
	if mark.Content != nil {
		r.push(newTag(mark.end()), styles)
	}
	return true, err
}

// visitTransformed realizes what a show rule made of an element.
func (r *realizer) visitTransformed(c, output *value.Content, local value.Styles, styles *value.Chain) error {
	outside := r.outside
	r.outside = outside && c.Is(value.ContextElem)
	defer func() { r.outside = outside }()
	if err := r.eng.Route.Enter(value.Shows); err != nil {
		return diag.At(err, c.Span())
	}
	defer r.eng.Route.Leave(value.Shows)
	return r.visitStyled(output, local, styles)
}

// judge looks for show rules that apply to an element. ok is false where none does and nothing needs to be prepared.
func (r *realizer) judge(c *value.Content, styles *value.Chain) (v verdict, ok bool) {
	elem, prepared := c.Elem(), c.IsPrepared()
	if styles.Recipes() > 0 {
		r.findRecipe(r.synthesized(c, styles), styles, &v)
	}
	inMath := r.kind == realizeMath && elem.Math != nil
	if v.recipe == nil && elem.Show != nil && !inMath {
		v.show = elem.Show.(ShowFunc)
	}
	if v.recipe == nil && v.show == nil && len(v.styles) == 0 && (prepared || !needsPreparation(c)) {
		return v, false
	}
	return v, true
}

// synthesized is the element with the fields that follow from others, for show rules that ask for them.
func (r *realizer) synthesized(c *value.Content, styles *value.Chain) *value.Content {
	if c.IsPrepared() || c.Elem().Synthesize == nil {
		return c
	}
	d := c.Unprepared()
	if err := c.Elem().Synthesize(r.eng.Engine, d, styles); err != nil {
		return c
	}
	return d
}

func needsPreparation(c *value.Content) bool {
	e := c.Elem()
	return c.Label() != "" || !c.Location().IsZero() || e.ShowSet != nil || e.Locatable || e.Synthesize != nil
}

// findRecipe looks for the innermost rule of the document that matches and was not applied yet, and collects the
// styles of show-set rules on the way.
func (r *realizer) findRecipe(c *value.Content, styles *value.Chain, v *verdict) {
	prepared := c.IsPrepared()
	number := styles.Recipes() + 1
	styles.Each(func(st *value.Style) bool {
		recipe := st.Recipe
		if recipe == nil {
			return true
		}
		number--
		if recipe.Selector == nil || !recipe.Selector.Matches(c, styles) {
			return true
		}
		if set, ok := recipe.Transform.(value.Styles); ok {
			if !prepared {
				v.styles = append(slices.Clone(set), v.styles...)
			}
			return true
		}
		if v.recipe == nil && !c.IsGuarded(number) && !isRevoked(styles, number) {
			v.recipe, v.number = recipe, number
		}
		return v.recipe == nil || !prepared
	})
}

func isRevoked(styles *value.Chain, number int) (revoked bool) {
	styles.Each(func(st *value.Style) bool {
		revoked = st.Property == nil && st.Recipe == nil && st.Revoked == number
		return !revoked
	})
	return revoked
}

// prepare gives a copy of an element that is ready for show rules: it has a location if it can be found, the styles of
// its own show-set rule, synthesized fields, and all its fields from the styles. The mark is for the tags around it.
func (r *realizer) prepare(c *value.Content, v *verdict, styles *value.Chain) (*value.Content, Mark, error) {
	elem, mark := c.Elem(), Mark{Location: c.Location()}
	if found := elem.Locatable || c.Label() != ""; found || !mark.Location.IsZero() {
		mark.Hash = c.Hash()
	}
	c = c.Unprepared()
	if mark.Hash != 0 && mark.Location.IsZero() {
		mark.Location = r.locator.Location(mark.Hash, v.sees(elem))
		c.SetLocation(mark.Location)
	}
	if elem.ShowSet != nil {
		v.styles = append(elem.ShowSet(c, styles), v.styles...)
	}
	chain := styles.With(v.styles)
	if elem.Synthesize != nil {
		if err := elem.Synthesize(r.eng.Engine, c, chain); err != nil {
			return nil, mark, diag.At(err, c.Span())
		}
	}
	c.Materialize(chain)
	if !mark.Location.IsZero() {
		mark.Content = c
	}
	return c.Prepared(), mark, nil
}

// transform applies the rule that was found. An error in it becomes one that only counts if it is still there once
// introspection has settled; until then there is nothing in the element's place.
func (r *realizer) transform(c *value.Content, v *verdict, styles *value.Chain) *value.Content {
	var output *value.Content
	var err error
	switch {
	case v.recipe != nil:
		ctx := &value.Context{Styles: styles, HasStyles: true, Location: c.Location()}
		output, err = v.recipe.Apply(r.eng.Engine, ctx, c.Guarded(v.number))
	case v.show != nil:
		if output, err = v.show(r.eng, c, styles); err == nil {
			output = output.At(c.Span())
		}
	default:
		output = c
	}
	if err != nil {
		r.eng.Sink.Delay(err, c.Span())
		return value.Empty()
	}
	return output
}
