package value

import (
	"slices"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// FieldInfo is what is known of a field without its Go type.
type FieldInfo struct {
	Elem  *Elem
	Name  string
	Doc   string
	Index uint8 // the order in which fields are listed

	Positional  bool // given without its name
	Loose       bool // given with its name, or else without
	Required    bool // must be given
	Variadic    bool // takes all positional arguments
	Settable    bool // by a set rule
	Synthesized bool // filled in later: neither an argument nor settable
	Internal    bool // not visible to documents
	Ghost       bool // settable, but no field of content
	Folds       bool // an inner value combines with the outer one

	Info CastInfo
	// Default is what the field is where nobody says otherwise. It is nil for a field that must be given.
	Default any

	from  func(Value) (any, error)
	into  func(any) Value
	takes func(Value) bool
	fold  func(inner, outer any) any
	all   func(*Call) any                             // takes the arguments of a variadic field
	each  func(v any, visit func(*Content) bool) bool // visits the content in a variadic field
}

// Field is a field of an element, with the Go type of its values.
type Field[T any] struct{ *FieldInfo }

// FieldOption changes the declaration of a field.
type FieldOption func(*FieldInfo)

// Options of a field.
var (
	// Positional: the argument is given without its name.
	Positional FieldOption = func(f *FieldInfo) { f.Positional = true }
	// Loose: the argument is given with its name, or as the first positional one that fits.
	Loose FieldOption = func(f *FieldInfo) { f.Loose = true }
	// Folds: a value of an inner set rule combines with the outer one.
	Folds FieldOption = func(f *FieldInfo) { f.Folds = true }
	// Ghost: set rules and the constructor know the field, finished content does not.
	Ghost FieldOption = func(f *FieldInfo) { f.Ghost = true }
	// Internal: documents do not know the field.
	Internal FieldOption = func(f *FieldInfo) { f.Internal = true }
	// Fixed: the field is an argument, but set rules do not know it.
	Fixed FieldOption = func(f *FieldInfo) { f.Settable = false }
)

// Settable declares a field that set rules can set, with the default for documents that do not.
func Settable[T any](e *Elem, name string, def T, doc string, opts ...FieldOption) Field[T] {
	return declare[T](e, &FieldInfo{Name: name, Doc: doc, Default: def, Settable: true}, opts)
}

// Required declares a positional field that must be given.
func Required[T any](e *Elem, name, doc string, opts ...FieldOption) Field[T] {
	return declare[T](e, &FieldInfo{Name: name, Doc: doc, Positional: true, Required: true}, opts)
}

// Synthesized declares a field that is filled in when the element is shown.
func Synthesized[T any](e *Elem, name, doc string, opts ...FieldOption) Field[T] {
	return declare[T](e, &FieldInfo{Name: name, Doc: doc, Synthesized: true}, opts)
}

// Variadic declares a field that takes all positional arguments.
func Variadic[T any](e *Elem, name, doc string, opts ...FieldOption) Field[[]T] {
	f := &FieldInfo{Name: name, Doc: doc, Positional: true, Required: true, Variadic: true}
	c := CasterOf[T]()
	f.Info = c.Info
	f.all = func(call *Call) any { return All[T](call) }
	f.into = func(v any) Value { return sliceValue(v.([]T), c) }
	f.each = eachContentIn[T]
	f.add(e, opts)
	return Field[[]T]{f}
}

func sliceValue[T any](vs []T, c *Caster[T]) Value {
	items := make([]Value, len(vs))
	for i, v := range vs {
		items[i] = c.Into(v)
	}
	return NewArray(items...)
}

func declare[T any](e *Elem, f *FieldInfo, opts []FieldOption) Field[T] {
	c := CasterOf[T]()
	f.Info = c.Info
	f.from = func(v Value) (any, error) { return c.From(v) }
	f.into = func(v any) Value { return c.Into(as[T](v)) }
	f.takes = c.Accepts
	if c.Fold != nil {
		f.fold = func(inner, outer any) any { return c.Fold(as[T](inner), as[T](outer)) }
	}
	f.add(e, opts)
	return Field[T]{f}
}

// as is v as a T. Where T is an interface type a nil v is its zero value.
func as[T any](v any) T {
	t, _ := v.(T)
	return t
}

func (f *FieldInfo) add(e *Elem, opts []FieldOption) {
	for _, opt := range opts {
		opt(f)
	}
	if f.Folds && f.fold == nil {
		panic("the values of " + e.Name + "." + f.Name + " cannot be folded")
	}
	f.Elem, f.Index = e, uint8(len(e.Fields))
	e.Fields = append(e.Fields, f)
}

// First moves the field before those declared so far, for the sake of the order in which fields are listed.
func (f Field[T]) First() Field[T] {
	e := f.Elem
	e.Fields = slices.Insert(e.Fields[:len(e.Fields)-1], 0, f.FieldInfo)
	for i, g := range e.Fields {
		g.Index = uint8(i)
	}
	return f
}

// argument reports whether the constructor takes the field.
func (f *FieldInfo) argument() bool { return !f.Synthesized && !f.Internal }

// take takes the field's argument from a call; ok is false where it is missing.
func (f *FieldInfo) take(call *Call) (v any, span source.Span, ok bool) {
	arg, ok := f.eat(call)
	if !ok || call.err != nil {
		return nil, span, false
	}
	v, err := f.from(arg.Value)
	if err != nil {
		call.Fail(diag.At(err, arg.ValueSpan))
		return nil, span, false
	}
	return v, arg.ValueSpan, true
}

// eat takes the argument itself.
func (f *FieldInfo) eat(call *Call) (arg Arg, ok bool) {
	var it *Arg
	switch {
	case f.Required && f.Positional:
		it = call.Args.Eat()
	case f.Positional:
		it = call.Args.FindPos(f.takes)
	default:
		it = call.Args.Take(f.Name)
		if it == nil && f.Loose {
			it = call.Args.FindPos(f.takes)
		}
	}
	switch {
	case it != nil:
		return *it, true
	case f.Required && (f.Positional || !f.Loose):
		call.Fail(missing(call.Args, f.Name))
	}
	return arg, false
}

// takeInto takes the field's arguments from a call into content.
func (f *FieldInfo) takeInto(call *Call, c *Content) {
	if f.Variadic {
		c.put(f, f.all(call))
		return
	}
	if v, _, ok := f.take(call); ok {
		c.put(f, v)
	}
}

// CastValue casts a value to what the field holds, an error if it does not take such a value.
func (f *FieldInfo) CastValue(v Value) (any, error) { return f.from(v) }

// ValueOf is the value that stands for what the field holds.
func (f *FieldInfo) ValueOf(v any) Value { return f.into(v) }

// ValueIn is the value of the field as the styles have it.
func (f *FieldInfo) ValueIn(c *Chain) Value { return f.into(c.resolve(f)) }
