package std

import (
	"cmp"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	pad       = element("pad", "Adds space around content.")
	padLeft   = value.Settable(pad, "left", unit.Rel{}, "The space on the left; x stands for left and right, rest for all sides.")
	padTop    = value.Settable(pad, "top", unit.Rel{}, "The space above; y stands for top and bottom.")
	padRight  = value.Settable(pad, "right", unit.Rel{}, "The space on the right.")
	padBottom = value.Settable(pad, "bottom", unit.Rel{}, "The space below.")
	padBody   = value.Required[*value.Content](pad, "body", "The content to pad.")

	_ = layout.Fragments(pad, layoutPad)
)

var _ = func() bool {
	pad.Arguments = spreadPadding
	return true
}()

// spreadPadding gives the sides what is said of several at once. What is said of fewer sides goes before.
func spreadPadding(args *value.Args) {
	rest := cmp.Or(args.Take("rest"), args.FindPos(value.CasterOf[unit.Rel]().Accepts))
	args.Spread(args.Take("x"), "left", "right")
	args.Spread(args.Take("y"), "top", "bottom")
	args.Spread(rest, "left", "top", "right", "bottom")
}

func layoutPad(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	padding := unit.Sides[unit.RelAbs]{
		Left: layout.ResolveRel(padLeft.In(c, styles), styles), Top: layout.ResolveRel(padTop.In(c, styles), styles),
		Right: layout.ResolveRel(padRight.In(c, styles), styles), Bottom: layout.ResolveRel(padBottom.In(c, styles), styles),
	}
	pod := regions.Map(func(size unit.Size) unit.Size { return layout.Shrink(size, padding) })
	fragment, err := layout.LayoutFragment(e, padBody.Of(c), loc, styles, pod)
	for _, f := range fragment {
		layout.Grow(f, padding)
	}
	return fragment, err
}
