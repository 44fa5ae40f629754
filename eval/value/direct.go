package value

// Direct is a Callable that can be called with the values of its positional arguments alone. That spares it the work of
// taking arguments, which is most of the work of a small function.
type Direct interface {
	Callable
	// CallDirect calls it. ok is false, and nothing has happened, where it must be called with Args instead. The values
	// may be overwritten afterwards.
	CallDirect(eng *Engine, ctx *Context, args []Value) (v Value, ok bool, err error)
}

// NewDirect declares a function of the library, with a second form of it for values that need no thought: ok is false
// for all others, those that are errors among them.
func NewDirect(name string, run Native, direct func(args []Value) (v Value, ok bool)) *Func {
	return &Func{Name: name, call: &native{run, direct}}
}

// native is a function that is written in Go and has a direct form.
type native struct {
	Native
	direct func(args []Value) (v Value, ok bool)
}

// CallDirect calls the direct form.
func (n *native) CallDirect(_ *Engine, _ *Context, args []Value) (v Value, ok bool, err error) {
	v, ok = n.direct(args)
	return v, ok, nil
}
