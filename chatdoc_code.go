package chatdoc

import (
	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Eval evaluates a file of code as if it stood in a context expression at the end of the main file: it knows what that
// defines, and it can ask about the finished document. The list is as that of Compile, and the value nil where it has
// errors.
func Eval(w world.World, opts Options, code source.FileID) (value.Value, diag.List) {
	var v value.Value
	_, list := opts.run(w, func(m *value.Module) *value.Content {
		return behind(m.Content, result(code, m.Scope, &v))
	})
	if list.HasErrors() {
		return nil, list
	}
	return v, list
}

// result is content that shows nothing. Each time it is asked to, it evaluates the code and keeps the value.
func result(code source.FileID, scope *value.Scope, v *value.Value) *value.Content {
	at := source.Span{File: code}
	run := callable(func(eng *value.Engine, ctx *value.Context) (_ value.Value, err error) {
		*v, err = eval.Expr(eng, ctx, code, scope)
		return value.None{}, err
	})
	return value.New(value.ContextElem, value.ContextFunc.Is(value.NewCallable("", at, run))).At(at)
}

// callable is a function without arguments.
type callable func(*value.Engine, *value.Context) (value.Value, error)

// Call calls the function.
func (c callable) Call(eng *value.Engine, ctx *value.Context, _ *value.Args) (value.Value, error) {
	return c(eng, ctx)
}

// behind is a document with something at its end, where the rules apply that are set until there.
func behind(doc, last *value.Content) *value.Content {
	switch {
	case doc.Label() != "":
	case doc.Is(value.Styled):
		return value.StyledChild.With(doc, behind(value.StyledChild.Of(doc), last))
	case doc.Is(value.Sequence):
		parts := value.SequenceChildren.Of(doc)
		if n := len(parts); n > 0 && parts[n-1].Is(value.Styled) {
			return value.NewSequence(append(parts[:n-1:n-1], behind(parts[n-1], last))...)
		}
	}
	return doc.Add(last)
}

// Query gives the content that a selector matches, in the order of the document. The selector is code in a file; the error
// is about that.
func (d *Document) Query(selector source.FileID) ([]*value.Content, error) {
	v, err := eval.Expr(d.eng, &value.Context{HasStyles: true}, selector, nil)
	if err != nil {
		return nil, err
	}
	s, err := value.Cast[value.Locatable](v)
	if err != nil {
		return nil, err
	}
	return d.eng.Introspector.Query(s.Selector), nil
}
