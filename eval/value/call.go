package value

import (
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Call is a call of a native function: the engine it runs in and the arguments it takes.
//
// The functions below take arguments in the order of the parameters. The first that fails is remembered, later ones
// give zero values, and Done tells; so a native function begins
//
//	base, exponent := value.Pos[value.Num](c, "base"), value.Pos[value.Num](c, "exponent")
//	if err := c.Done(); err != nil {
//		return nil, err
//	}
type Call struct {
	Engine  *Engine
	Context *Context
	Args    *Args

	err error
}

// Span is where the call stands.
func (c *Call) Span() source.Span { return c.Args.Span }

// Done gives the first error in the arguments, one for an argument too many included.
func (c *Call) Done() error { return c.doneAmong(nil) }

// doneAmong is Done where the names of arguments are known that could have been meant.
func (c *Call) doneAmong(names func() []string) error {
	if c.err == nil {
		c.err = c.Args.FinishAmong(names)
	}
	return c.err
}

// Err is the first error so far; arguments that are left over are none yet.
func (c *Call) Err() error {
	if c.err == nil {
		c.err = c.Args.err
	}
	return c.err
}

// Fail remembers an error, unless there was one before.
func (c *Call) Fail(err error) {
	if c.Err() == nil && err != nil {
		c.err = diag.At(err, c.Span())
	}
}

// Spanned is a value with the place of the argument it came from.
type Spanned[T any] struct {
	V    T
	Span source.Span
}

// castArg casts a taken argument; nil and a failed cast give the zero value.
func castArg[T any](c *Call, arg *Arg) (v T) {
	if arg == nil || c.err != nil {
		return v
	}
	v, err := CasterOf[T]().From(arg.Value)
	if err != nil {
		c.err = diag.At(err, arg.ValueSpan)
	}
	return v
}

// Pos takes a positional argument that must be there.
func Pos[T any](c *Call, name string) (v T) {
	arg := c.Args.Eat()
	if arg == nil {
		c.Fail(missing(c.Args, name))
		return v
	}
	return castArg[T](c, arg)
}

// PosAt is Pos that tells where the argument stands.
func PosAt[T any](c *Call, name string) Spanned[T] {
	arg := c.Args.Eat()
	if arg == nil {
		c.Fail(missing(c.Args, name))
		return Spanned[T]{Span: c.Span()}
	}
	return Spanned[T]{castArg[T](c, arg), arg.ValueSpan}
}

// missing is the error for a positional argument that is not there.
func missing(args *Args, name string) error {
	for i := range args.Items {
		if it := &args.Items[i]; it.Name == name && it.Value != nil {
			return diag.Errorf(it.Span, "the argument `%s` is positional", name).
				Hint("try removing `" + name + ":`")
		}
	}
	return diag.Errorf(args.Span, "missing argument: %s", name)
}

// Opt takes a positional argument that may be missing.
func Opt[T any](c *Call, fallback T) T {
	if arg := c.Args.Eat(); arg != nil {
		return castArg[T](c, arg)
	}
	return fallback
}

// Named takes a named argument that may be missing.
func Named[T any](c *Call, name string, fallback T) T {
	if arg := c.Args.Take(name); arg != nil {
		return castArg[T](c, arg)
	}
	return fallback
}

// NamedAt is Named that tells where the argument stands: at the call where it is missing.
func NamedAt[T any](c *Call, name string, fallback T) Spanned[T] {
	if arg := c.Args.Take(name); arg != nil {
		return Spanned[T]{castArg[T](c, arg), arg.ValueSpan}
	}
	return Spanned[T]{fallback, c.Span()}
}

// Find takes the first positional argument that can be cast.
func Find[T any](c *Call) (v T, ok bool) {
	found, ok := FindAt[T](c)
	return found.V, ok
}

// FindAt is Find that tells where the argument stands.
func FindAt[T any](c *Call) (v Spanned[T], ok bool) {
	arg := c.Args.FindPos(CasterOf[T]().Accepts)
	if arg == nil {
		return v, false
	}
	return Spanned[T]{castArg[T](c, arg), arg.ValueSpan}, true
}

// All takes all positional arguments that are left. Of several that cannot be cast each is an error.
func All[T any](c *Call) (vs []T) {
	for _, v := range AllAt[T](c) {
		vs = append(vs, v.V)
	}
	return vs
}

// AllAt is All that tells where each argument stands.
func AllAt[T any](c *Call) (vs []Spanned[T]) {
	var failed diag.List
	caster := CasterOf[T]()
	for arg := c.Args.Eat(); arg != nil; arg = c.Args.Eat() {
		v, err := caster.From(arg.Value)
		if err != nil {
			failed = append(failed, diag.From(diag.At(err, arg.ValueSpan), arg.ValueSpan)...)
			continue
		}
		vs = append(vs, Spanned[T]{v, arg.ValueSpan})
	}
	c.Fail(failed.Err())
	return vs
}
