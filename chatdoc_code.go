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
func Eval(w world.World, opts Options, code source.FileID) (v value.Value, list diag.List) {
	var scope *value.Scope
	doc, list := opts.run(w, func(m *value.Module) *value.Content {
		scope = m.Scope
		return behind(m.Content, result(code, scope, &v))
	})
	switch {
	case doc == nil:
		return nil, list
	case v == nil: // a show rule of the document has dropped its end, so that the code has no place in it
		v, about := doc.expr(code, scope)
		return v, append(list, about...)
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

// Query gives the content that a selector matches, in the order of the document. The selector is a file of code; the list
// is about that.
func (d *Document) Query(selector source.FileID) ([]*value.Content, diag.List) {
	v, list := d.expr(selector, nil)
	if list.HasErrors() {
		return nil, list
	}
	s, err := value.Cast[value.Locatable](v)
	if err != nil {
		return nil, append(list, diag.From(diag.At(err, d.whole(selector)), source.Span{})...)
	}
	return d.eng.Introspector.Query(s.Selector), list
}

// expr evaluates code that has no place in the document, but can ask about it.
func (d *Document) expr(code source.FileID, scope *value.Scope) (value.Value, diag.List) {
	defer d.opts.limit(d.eng)()
	d.eng.Sink = &value.Sink{}
	v, err := eval.Expr(d.eng, &value.Context{HasStyles: true}, code, scope)
	return v, append(d.eng.Sink.Warnings(), diag.From(err, source.Span{})...)
}

// whole is the span of a file that was read.
func (d *Document) whole(file source.FileID) source.Span {
	text, _ := d.eng.World.Source(file)
	return source.Span{File: file, End: uint32(len(text.Text))}
}

// Encode writes a value as data in a format, json or yaml, as the function encode of that name does for documents. Only JSON
// can be pretty.
func Encode(w world.World, v value.Value, format string, pretty bool) (string, error) {
	eng := &value.Engine{World: w, Library: library(w), Sink: &value.Sink{}}
	args := value.NewArgs(source.Span{}, v)
	if format == "json" {
		args.AddNamed("pretty", value.Bool(pretty))
	}
	encoder := eng.Library.Global.Scope.Get(format).Value.(*value.Func).Scope.Get("encode").Value.(*value.Func)
	text, err := encoder.Call(eng, &value.Context{}, args)
	if err != nil {
		return "", err
	}
	return string(text.(value.Str)), nil
}
