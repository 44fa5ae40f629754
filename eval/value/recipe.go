package value

import (
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Recipe is a show rule: which content it applies to and what becomes of that.
type Recipe struct {
	Selector  Selector // nil selects all that follows
	Transform Transform
	Span      source.Span // of the show rule
	// Outside tells that the rule was lifted to the page (see Property.Outside).
	Outside bool
}

// Transform is what a show rule makes of content: *Content replaces it, a *Func is called with it, Styles apply to it.
type Transform Value

// Apply transforms content. What comes from nowhere else comes from the rule.
func (r *Recipe) Apply(eng *Engine, ctx *Context, content *Content) (*Content, error) {
	switch t := r.Transform.(type) {
	case *Content:
		content = t
	case Styles:
		content = content.Styled(t...)
	case *Func:
		var err error
		if content, err = r.call(eng, ctx, t, content); err != nil {
			return nil, err
		}
	}
	if content.span.IsDetached() {
		content = content.Spanned(r.Span)
	}
	return content, nil
}

func (r *Recipe) call(eng *Engine, ctx *Context, f *Func, content *Content) (*Content, error) {
	v, err := f.CallWith(eng, ctx, content)
	if err == nil {
		return Display(v), nil
	}
	if r.Selector == nil {
		return nil, err
	}
	point := diag.Tracepoint{Kind: diag.TraceShow, Name: content.elem.Base(), Span: content.span}
	return nil, diag.Trace(err, point)
}
