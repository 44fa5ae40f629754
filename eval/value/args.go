package value

import (
	"slices"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Args are the arguments of a call, and a value where a parameter collects them.
type Args struct {
	Span  source.Span // of the call
	Items []Arg

	err error // found while the arguments were rewritten
}

// Arg is an argument. Once it is taken its Value is nil.
type Arg struct {
	Name      string // "" for a positional one
	Value     Value
	Span      source.Span // of the whole argument, its name included
	ValueSpan source.Span
}

// ArgsType is the type of arguments.
var ArgsType = NewType("arguments", "arguments")

// Type is ArgsType.
func (*Args) Type() *Type { return ArgsType }

// NewArgs makes positional arguments, all of them at one place.
func NewArgs(span source.Span, vs ...Value) *Args {
	a := makeArgs(len(vs))
	a.Span = span
	for i, v := range vs {
		a.Items[i] = Arg{Value: v, Span: span, ValueSpan: span}
	}
	return a
}

// makeArgs makes room for n arguments, at once with the Args where they are few.
func makeArgs(n int) *Args {
	if n > 2 {
		return &Args{Items: make([]Arg, n)}
	}
	few := &struct {
		Args
		items [2]Arg
	}{}
	few.Items = few.items[:n]
	return &few.Args
}

// Reset drops all arguments.
func (a *Args) Reset() {
	clear(a.Items)
	a.Items, a.err = a.Items[:0], nil
}

// AddNamed appends a named argument and returns a.
func (a *Args) AddNamed(name string, v Value) *Args {
	a.Items = append(a.Items, Arg{Name: name, Value: Share(v), Span: a.Span, ValueSpan: a.Span})
	return a
}

// Clone is a copy from which arguments can be taken without the original.
func (a *Args) Clone() *Args {
	return &Args{Span: a.Span, Items: append([]Arg(nil), a.Items...)}
}

// At gives all arguments that stand nowhere, and the call, a place.
func (a *Args) At(span source.Span) *Args {
	a.Span = a.Span.Or(span)
	for i := range a.Items {
		it := &a.Items[i]
		it.Span, it.ValueSpan = it.Span.Or(span), it.ValueSpan.Or(span)
	}
	return a
}

// Eat takes the next positional argument; nil where none is left.
func (a *Args) Eat() *Arg { return a.next().take() }

// next is the next positional argument, nil where none is left.
func (a *Args) next() *Arg {
	for i := range a.Items {
		if it := &a.Items[i]; it.Name == "" && it.Value != nil {
			return it
		}
	}
	return nil
}

// FindPos takes the first positional argument that fits; nil where none does.
func (a *Args) FindPos(fits func(Value) bool) *Arg {
	for i := range a.Items {
		if it := &a.Items[i]; it.Name == "" && it.Value != nil && fits(it.Value) {
			return it.take()
		}
	}
	return nil
}

// Take takes the named argument that was given last under this name, and drops the others; nil where there is none.
func (a *Args) Take(name string) *Arg { return a.last(name).take() }

// last is the named argument that was given last under a name, nil where there is none. It drops the others.
func (a *Args) last(name string) (last *Arg) {
	for i := range a.Items {
		if it := &a.Items[i]; it.Name == name && it.Value != nil {
			if last != nil {
				last.Value = nil
			}
			last = it
		}
	}
	return last
}

// Spread gives an argument that stands for several fields to those of them that are not given themselves. A nil
// argument stands for nothing.
func (a *Args) Spread(arg *Arg, names ...string) {
	if arg == nil {
		return
	}
	for _, name := range names {
		if !a.Has(name) {
			field := *arg
			field.Name = name
			a.Items = append(a.Items, field)
		}
	}
}

// Fail remembers that an argument is wrong. The call that takes the arguments fails with it.
func (a *Args) Fail(err error) {
	if a.err == nil {
		a.err = err
	}
}

// Has reports whether a named argument is left.
func (a *Args) Has(name string) bool {
	return slices.ContainsFunc(a.Items, func(it Arg) bool { return it.Name == name && it.Value != nil })
}

// take marks the argument as taken and gives a copy that still has its value; nil for nil. It is small enough that the
// compiler puts it into its callers, and the copy on their stacks.
func (it *Arg) take() *Arg {
	if it == nil {
		return nil
	}
	taken := *it
	it.Value = nil
	return &taken
}

// Rest takes all arguments that are left.
func (a *Args) Rest() *Args {
	rest := &Args{Span: a.Span}
	for i := range a.Items {
		if it := &a.Items[i]; it.Value != nil {
			rest.Items = append(rest.Items, *it.take())
		}
	}
	return rest
}

// Left is the number of positional arguments that are left.
func (a *Args) Left() (n int) {
	for i := range a.Items {
		if it := &a.Items[i]; it.Name == "" && it.Value != nil {
			n++
		}
	}
	return n
}

// Finish complains about arguments that nobody took.
func (a *Args) Finish() error { return a.FinishAmong(nil) }

// FinishAmong is Finish where the names of arguments are known that could have been meant.
func (a *Args) FinishAmong(names func() []string) error {
	if a.err != nil {
		return a.err
	}
	for i := range a.Items {
		it := &a.Items[i]
		switch {
		case it.Value == nil:
		case it.Name != "":
			err := diag.Errorf(it.Span, "unexpected argument: %s", it.Name)
			if names != nil {
				err.Suggest(it.Name, names())
			}
			return err
		default:
			return diag.Errorf(it.Span, "unexpected argument")
		}
	}
	return nil
}

// Positional are the values of the positional arguments.
func (a *Args) Positional() []Value {
	var vs []Value
	for _, it := range a.Items {
		if it.Name == "" {
			vs = append(vs, it.Value)
		}
	}
	return vs
}

// Named are the named arguments as a dictionary; of several with one name the last counts.
func (a *Args) Named() *Dict {
	d := NewDict()
	for _, it := range a.Items {
		if it.Name != "" {
			d.Put(it.Name, it.Value)
		}
	}
	return d
}

// sameArgs compares positional and named arguments by themselves: how they are mixed does not matter.
func sameArgs(a, b *Args) bool {
	return slices.EqualFunc(a.Positional(), b.Positional(), Equal) && equalDicts(a.Named(), b.Named())
}
