package introspect

import (
	"chatdoc/eval/value"
	"chatdoc/layout/numbering"
)

// Display writes what the counter stands at at the context's location; with both, its first number there and at the end.
// An automatic numbering is that of what is counted.
func (c *Counter) Display(eng *value.Engine, ctx *value.Context, n value.Smart[Numbering], both bool) (value.Value, error) {
	numbers, err := c.At(eng, ctx.Location)
	if both && err == nil {
		var final Numbers
		final, err = c.Final(eng)
		numbers = Numbers{numbers.First(), final.First()}
	}
	if err != nil {
		return nil, err
	}
	if n.Given {
		return n.V.Apply(eng, ctx, numbers...)
	}
	return c.numbering(ctx).Apply(eng, ctx, numbers...)
}

// numbering is how the elements that the counter counts are numbered, 1.1 where nothing says.
func (c *Counter) numbering(ctx *value.Context) Numbering {
	if elem := c.key.elem(); elem != nil && elem.Count != nil && ctx.HasStyles {
		if f := elem.Field("numbering"); f != nil {
			if n, err := value.Cast[value.Maybe[Numbering]](f.ValueIn(ctx.Styles)); err == nil && n.Some {
				return n.V
			}
		}
	}
	pattern, _ := numbering.Parse("1.1")
	return Numbering{Pattern: pattern}
}
