package value

// Smart is a value or auto. The zero Smart is auto.
type Smart[T any] struct {
	V     T
	Given bool // false is auto
}

// Given is a Smart with a value.
func Given[T any](v T) Smart[T] { return Smart[T]{v, true} }

// Or is the value, or another where it is auto.
func (s Smart[T]) Or(fallback T) T {
	if s.Given {
		return s.V
	}
	return fallback
}

// Cast brings the Caster: that of T, and auto.
func (Smart[T]) Cast() *Caster[Smart[T]] {
	return optional(Auto{}, Given[T], func(s Smart[T]) (T, bool) { return s.V, s.Given })
}

// Maybe is a value or none. The zero Maybe is none.
type Maybe[T any] struct {
	V    T
	Some bool // false is none
}

// Some is a Maybe with a value.
func Some[T any](v T) Maybe[T] { return Maybe[T]{v, true} }

// Or is the value, or another where there is none.
func (m Maybe[T]) Or(fallback T) T {
	if m.Some {
		return m.V
	}
	return fallback
}

// Cast brings the Caster: that of T, and none.
func (Maybe[T]) Cast() *Caster[Maybe[T]] {
	return optional(None{}, Some[T], func(m Maybe[T]) (T, bool) { return m.V, m.Some })
}

// optional makes the Caster of a wrapper O around T, whose zero value stands for absent.
func optional[T, O any](absent Value, wrap func(T) O, unwrap func(O) (T, bool)) *Caster[O] {
	inner := CasterOf[T]()
	info := inner.Info.Or(Types(absent.Type()))
	c := &Caster[O]{Info: info}
	c.From = func(v Value) (o O, err error) {
		if v == absent {
			return o, nil
		}
		if !inner.Accepts(v) {
			return o, info.Fail(v)
		}
		t, err := inner.From(v)
		if err != nil {
			return o, err
		}
		return wrap(t), nil
	}
	c.Into = func(o O) Value {
		if t, ok := unwrap(o); ok {
			return inner.Into(t)
		}
		return absent
	}
	c.Matches = func(v Value) bool { return v == absent || inner.Accepts(v) }
	if inner.Fold != nil {
		c.Fold = foldOptional(inner.Fold, wrap, unwrap)
	}
	return c
}

// foldOptional folds what is inside if both are there; else the inner one wins.
func foldOptional[T, O any](fold func(inner, outer T) T, wrap func(T) O, unwrap func(O) (T, bool)) func(inner, outer O) O {
	return func(inner, outer O) O {
		i, ok := unwrap(inner)
		o, ok2 := unwrap(outer)
		if ok && ok2 {
			return wrap(fold(i, o))
		}
		return inner
	}
}

// OneOf is a value of one of two types; exactly one is set.
type OneOf[A, B any] struct {
	A   A
	B   B
	IsB bool
}

// Cast brings the Caster: A is tried first.
func (OneOf[A, B]) Cast() *Caster[OneOf[A, B]] {
	a, b := CasterOf[A](), CasterOf[B]()
	info := a.Info.Or(b.Info)
	return &Caster[OneOf[A, B]]{
		Info: info,
		From: func(v Value) (o OneOf[A, B], err error) {
			switch {
			case a.Accepts(v):
				o.A, err = a.From(v)
			case b.Accepts(v):
				o.IsB = true
				o.B, err = b.From(v)
			default:
				err = info.Fail(v)
			}
			return o, err
		},
		Into: func(o OneOf[A, B]) Value {
			if o.IsB {
				return b.Into(o.B)
			}
			return a.Into(o.A)
		},
		Matches: func(v Value) bool { return a.Accepts(v) || b.Accepts(v) },
	}
}
