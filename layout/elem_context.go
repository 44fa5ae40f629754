package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
)

// Content that depends on where it stands: its function is called once its place and the styles around are known.
// What only introspection sees shows nothing.
var _ = func() bool {
	value.ContextElem.Locatable = true
	value.ContextElem.Construct = introspect.NotConstructible
	Shows(value.ContextElem, showContext)
	Shows(introspect.CounterDisplay, func(e *Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
		return introspect.ShowDisplay(e.Engine, c, styles)
	})
	for _, elem := range []*value.Elem{introspect.Metadata, introspect.CounterUpdate, introspect.StateUpdate} {
		Shows(elem, func(*Engine, *value.Content, *value.Chain) (*value.Content, error) { return value.Empty(), nil })
	}
	return true
}()

func showContext(e *Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	ctx := &value.Context{Styles: styles, HasStyles: true, Location: c.Location()}
	v, err := value.ContextFunc.Of(c).Call(e.Engine, ctx, value.NewArgs(c.Span()))
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}
