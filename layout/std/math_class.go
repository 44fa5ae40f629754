package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/math"
)

var (
	mathClass      = element("math.class", "Gives math the spacing of a class.")
	mathClassClass = value.Required[layout.MathClass](mathClass, "class", "The class.")
	mathClassBody  = value.Required[*value.Content](mathClass, "body", "What it is given to.")
)

var _ = laysMath(mathClass, func(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	class := mathClassClass.Of(c)
	f, err := ctx.One(mathClassBody.Of(c), styles.With(value.Styles{layout.MathClasses.Set(value.Some(class))}))
	if err != nil {
		return err
	}
	f.SetClass(class)
	ctx.Push(f)
	return nil
})
