package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// The function layout makes an element, which calls the given function with the size of the container once it is there.
var (
	_ = function("layout", newLayout)

	layoutElem = value.NewElem("layout", "Content that depends on the size of its container.")
	layoutFunc = value.Required[*value.Func](layoutElem, "func", "Makes the content of a dictionary with width and height.")

	_ = layout.Fragments(layoutElem, layoutLayout)
)

var _ = func() bool {
	layoutElem.Locatable, layoutElem.Unqueriable = true, true
	return true
}()

func newLayout(call *value.Call) (value.Value, error) {
	f := value.Pos[*value.Func](call, "func")
	if err := call.Done(); err != nil {
		return nil, err
	}
	return value.New(layoutElem, layoutFunc.Is(f)).At(call.Span()), nil
}

func layoutLayout(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	ctx := &value.Context{Styles: styles, HasStyles: true, Location: c.Location()}
	v, err := layoutFunc.Of(c).Call(e.Engine, ctx, value.NewArgs(c.Span(), sizeDict(regions.Base())))
	if err != nil {
		return nil, err
	}
	return layout.LayoutFragment(e, value.Display(v), loc, styles, regions)
}
