package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Headings, figures and equations have numbers, by which references and outlines know them.

// hole is weak space without any width: it swallows the spaces beside it.
func hole() *value.Content { return layout.NewH(layout.Spacing{}, true) }

// numbered is what is known of content that has a number. It is for content that introspection has found.
type numbered struct {
	counter    *introspect.Counter
	numbering  value.Maybe[layout.Numbering]
	supplement *value.Content

	// In outlines:
	outlined bool // whether it is there at all
	level    int
	called   bool // whether the supplement stands before the number
	body     *value.Content
}

// numberedOf is what is known of the number of content; ok is false for content that has none.
func numberedOf(c *value.Content) (n numbered, ok bool) {
	switch c.Elem() {
	case heading:
		return numbered{
			counter: introspect.Of(heading), numbering: headingNumbering.Of(c), supplement: settled(headingSupplement.Of(c)),
			outlined: headingOutlined.In(c, nil), level: resolveLevel(c, nil), body: headingBody.Of(c),
		}, true
	case figure:
		return numberedFigure(c), true
	case equation:
		n := numbered{
			counter: introspect.Of(equation), numbering: equationNumbering.Of(c), supplement: settled(equationSupplement.Of(c)),
			level: 1, called: true, body: value.Empty(),
		}
		n.outlined = equationBlock.Of(c) && n.numbering.Some
		return n, true
	}
	return n, false
}

// numbersAt shows what a counter stands at at a location.
func numbersAt(eng *value.Engine, counter *introspect.Counter, loc value.Location, n layout.Numbering, styles *value.Chain) (*value.Content, error) {
	ctx := &value.Context{Styles: styles, HasStyles: true, Location: loc}
	v, err := counter.Display(eng, ctx, value.Given(n), false)
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}

var _ = function("numbering", writeNumbers)

// writeNumbers writes numbers by a pattern or a function.
func writeNumbers(c *value.Call) (value.Value, error) {
	n := value.Pos[layout.Numbering](c, "numbering")
	numbers := value.All[value.Natural](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	counted := make([]uint64, len(numbers))
	for i, k := range numbers {
		counted[i] = uint64(k)
	}
	return n.Apply(c.Engine, c.Context, counted...)
}
