package lib

import (
	"sync"

	"chatdoc/eval/value"
)

// Functions of one or two positional arguments are declared by what they do with these: that gives the form that takes
// arguments, and the direct one.

// get makes a method that takes nothing and cannot fail.
func get[Self any](name string, run func(Self) value.Value) *value.Func {
	return unary(name, "self", func(self Self) (value.Value, error) { return run(self), nil })
}

// unary makes a function of one positional argument.
func unary[A any](name, param string, run func(A) (value.Value, error)) *value.Func {
	return usually(name, func(c *value.Call) (value.Value, error) {
		a := value.Pos[A](c, param)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return run(a)
	}, func(a A) (value.Value, bool) {
		v, err := run(a)
		return v, err == nil
	})
}

// method makes a method of one positional argument.
func method[Self, A any](name, param string, run func(Self, A) (value.Value, error)) *value.Func {
	return dyadic(name, "self", param, run)
}

// dyadic makes a function of two positional arguments.
func dyadic[A, B any](name, paramA, paramB string, run func(A, B) (value.Value, error)) *value.Func {
	return usuallyBoth(name, func(c *value.Call) (value.Value, error) {
		a, b := value.Pos[A](c, paramA), value.Pos[B](c, paramB)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return run(a, b)
	}, func(a A, b B) (value.Value, bool) {
		v, err := run(a, b)
		return v, err == nil
	})
}

// usually makes a function that is mostly called with one positional argument, and what it then does; ok is false where
// that is for the function itself to do.
func usually[A any](name string, run value.Native, alone func(A) (v value.Value, ok bool)) *value.Func {
	caster := sync.OnceValue(value.CasterOf[A])
	return value.NewDirect(name, run, func(args []value.Value) (v value.Value, ok bool) {
		if len(args) != 1 {
			return nil, false
		}
		a, err := caster().From(args[0])
		if err != nil {
			return nil, false
		}
		return alone(a)
	})
}

// usuallyBoth makes a function that is mostly called with two positional arguments, and what it then does; ok is false
// where that is for the function itself to do.
func usuallyBoth[A, B any](name string, run value.Native, alone func(A, B) (v value.Value, ok bool)) *value.Func {
	casterA, casterB := sync.OnceValue(value.CasterOf[A]), sync.OnceValue(value.CasterOf[B])
	return value.NewDirect(name, run, func(args []value.Value) (v value.Value, ok bool) {
		if len(args) != 2 {
			return nil, false
		}
		a, err := casterA().From(args[0])
		if err != nil {
			return nil, false
		}
		b, err := casterB().From(args[1])
		if err != nil {
			return nil, false
		}
		return alone(a, b)
	})
}
