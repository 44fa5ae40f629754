package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/math"
)

var (
	mathLr     = element("math.lr", "Scales delimiters to what is between them.")
	mathLrSize = value.Settable(mathLr, "size", unit.Rel{Ratio: 1}, "The size of the delimiters, relative to the height of what is between them.")
	mathLrBody = value.Required[*value.Content](mathLr, "body", "The delimiters and what is between them.")

	mathMid     = element("math.mid", "Scales delimiters in the middle of those around.")
	mathMidBody = value.Required[*value.Content](mathMid, "body", "What to scale.")

	_ = function("math.abs", fence("|", "|"))
	_ = function("math.norm", fence("‖", "‖"))
	_ = function("math.round", fence("⌊", "⌉"))

	// What calling the symbols of these names means.
	mathFloor = value.NewFunc("floor", fence("⌊", "⌋"))
	mathCeil  = value.NewFunc("ceil", fence("⌈", "⌉"))
)

var _ = func() bool {
	mathLr.Construct = constructLr
	return laysMath(mathLr, layoutLr) && laysMath(mathMid, layoutMid)
}()

// constructLr joins what it is given with commas: lr(a, b) is lr(a "," b).
func constructLr(call *value.Call) (*value.Content, error) {
	body := value.Empty()
	for i, part := range value.All[*value.Content](call) {
		if i > 0 {
			body = body.Add(value.NewSymbol(","))
		}
		body = body.Add(part)
	}
	call.Args.Items = append(call.Args.Items, value.Arg{Value: body, Span: call.Span(), ValueSpan: call.Span()})
	return value.Construct(mathLr, call)
}

// fence is a function that puts its body between delimiters.
func fence(open, close string) value.Native {
	return func(c *value.Call) (value.Value, error) {
		sized := c.Args.Has("size")
		size := value.Named(c, "size", unit.Rel{})
		body := value.Pos[*value.Content](c, "body")
		if err := c.Done(); err != nil {
			return nil, err
		}
		whole := value.NewSequence(value.NewSymbol(open), body, value.NewSymbol(close))
		lr := value.New(mathLr, mathLrBody.Is(whole))
		if sized {
			lr = mathLrSize.With(lr, size)
		}
		return lr, nil
	}
}

// layoutLr scales the delimiters at both ends to the larger of the extents above and below the axis. Its fragments stay
// apart, so that lines can break and points be aligned within.
func layoutLr(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body := mathLrBody.Of(c)
	if body.Is(equation) {
		body = equationBody.Of(body)
	}
	// The syntax makes lr of what is in parentheses anyway.
	if body.Is(mathLr) && mathLrSize.In(body, styles) == (unit.Rel{Ratio: 1}) {
		body = mathLrBody.Of(body)
	}
	fragments, err := ctx.Fragments(body, styles)
	if err != nil {
		return err
	}
	ctx.Push(ctx.Delimit(fragments, layout.ResolveRel(mathLrSize.In(c, styles), styles), styles)...)
	return nil
}

func layoutMid(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	fragments, err := ctx.Fragments(mathMidBody.Of(c), styles)
	if err != nil {
		return err
	}
	for _, f := range fragments {
		f.MarkMid()
	}
	ctx.Push(fragments...)
	return nil
}
