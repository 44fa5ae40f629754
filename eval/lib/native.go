package lib

import (
	"errors"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// errType is what the function of a conversion gives for a value of a type that it does not convert.
var errType = errors.New("unexpected type")

// conversion makes the Caster of a parameter that converts values of several types.
func conversion[T any](convert func(value.Value) (T, error), types ...*value.Type) value.Caster[T] {
	info := value.Types(types...)
	return value.Caster[T]{
		Info: info,
		From: func(v value.Value) (T, error) {
			t, err := convert(v)
			if err == errType {
				err = info.Fail(v)
			}
			return t, err
		},
	}
}

// callback is a function that was given as an argument, ready to be called.
type callback struct {
	call   *value.Call
	f      *value.Func
	span   source.Span  // where the function comes from
	direct value.Direct // nil where it has no direct form
	args   []value.Value
}

// posFunc takes a positional argument that is a function.
func posFunc(c *value.Call, name string) callback {
	if arg := c.Args.FindPos(isSymbol); arg != nil {
		return symbolCallback(c, arg)
	}
	return newCallback(c, value.PosAt[*value.Func](c, name))
}

func isSymbol(v value.Value) bool { return v.Type() == value.SymbolType }

// symbolCallback is the function that a symbol stands for: an accent.
func symbolCallback(c *value.Call, arg *value.Arg) callback {
	text := arg.Value.(*value.Symbol).Text()
	f := c.Engine.Library.Syntax.SymbolFunc(text)
	if f == nil {
		c.Fail(diag.Errorf(arg.ValueSpan, "symbol %s is not callable", text))
	}
	return newCallback(c, value.Spanned[*value.Func]{V: f, Span: arg.ValueSpan})
}

// namedFunc takes a named argument that is a function; ok is false where it is missing.
func namedFunc(c *value.Call, name string) (cb callback, ok bool) {
	f := value.NamedAt[*value.Func](c, name, nil)
	if f.V == nil {
		return cb, false
	}
	return newCallback(c, f), true
}

func newCallback(c *value.Call, f value.Spanned[*value.Func]) callback {
	cb := callback{call: c, f: f.V, span: f.Span}
	if f.V != nil {
		cb.span = f.V.Span.Or(f.Span)
		cb.direct, _ = f.V.Callable().(value.Direct)
	}
	return cb
}

// do calls the function.
func (cb *callback) do(args ...value.Value) (value.Value, error) {
	if cb.direct != nil {
		cb.args = append(cb.args[:0], args...)
		if v, ok, err := cb.direct.CallDirect(cb.call.Engine, cb.call.Context, cb.args); err != nil {
			return nil, diag.At(err, cb.span)
		} else if ok {
			return v, nil
		}
	}
	v, err := cb.f.Call(cb.call.Engine, cb.call.Context, value.NewArgs(cb.span, args...))
	if err != nil {
		return nil, diag.At(err, cb.span)
	}
	return v, nil
}

// test calls a function that must give a boolean.
func (cb *callback) test(args ...value.Value) (bool, error) {
	v, err := cb.do(args...)
	if err != nil {
		return false, err
	}
	if ok, isBool := v.(value.Bool); isBool {
		return bool(ok), nil
	}
	_, err = value.Cast[bool](v)
	return false, diag.At(err, cb.span)
}

// named takes a named argument; ok is false where it is missing.
func named[T any](c *value.Call, name string) (v T, ok bool) {
	arg, ok := namedAt[T](c, name)
	return arg.V, ok
}

// namedAt is named that tells where the argument stands.
func namedAt[T any](c *value.Call, name string) (v value.Spanned[T], ok bool) {
	arg := c.Args.Take(name)
	if arg == nil {
		return v, false
	}
	t, err := value.Cast[T](arg.Value)
	c.Fail(diag.At(err, arg.ValueSpan))
	return value.Spanned[T]{V: t, Span: arg.ValueSpan}, true
}
