package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/numbering"
)

// supplement is what a reference puts before a number: content, or a function that gives it. It may be none, or left to
// the language.
type supplement = value.Smart[value.Maybe[supplementBy]]

// supplementBy is content, or a function of what is referred to.
type supplementBy = value.OneOf[*value.Content, *value.Func]

// supplementOf is the supplement with content that is settled.
func supplementOf(c *value.Content) supplement {
	return value.Given(value.Some(supplementBy{A: c}))
}

// settled is the content of a supplement that is settled, nothing where it is not.
func settled(s supplement) *value.Content {
	if s.V.Some && s.V.V.A != nil {
		return s.V.V.A
	}
	return value.Empty()
}

// resolveSupplement is what a supplement says of content. Where it is left open it is what fallback says.
func resolveSupplement(eng *value.Engine, s supplement, of *value.Content, styles *value.Chain, fallback *value.Content) (*value.Content, error) {
	switch {
	case !s.Given:
		return fallback, nil
	case !s.V.Some:
		return value.Empty(), nil
	case !s.V.V.IsB:
		return s.V.V.A, nil
	}
	v, err := s.V.V.B.CallWith(eng, &value.Context{Styles: styles, HasStyles: true}, of)
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}

// before joins a supplement and what follows it by a space that does not break. An empty supplement is left out.
func before(supplement, following *value.Content) *value.Content {
	if supplement.IsEmpty() {
		return following
	}
	return supplement.Add(value.NewText("\u00a0")).Add(following)
}

// pattern is a numbering by a pattern that is known to be one.
func pattern(s string) layout.Numbering {
	p, err := numbering.Parse(s)
	if err != nil {
		panic(err)
	}
	return layout.Numbering{Pattern: p}
}
