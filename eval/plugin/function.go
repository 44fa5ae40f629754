package plugin

import (
	"fmt"
	"slices"

	"github.com/tetratelabs/wazero/api"

	"chatdoc/eval/value"
)

// function is a function of a plugin in some state. As a value.Callable it is what documents call.
type function struct {
	state  *state
	name   string
	params int
	wrong  error // why it cannot be called; nil for one that follows the protocol
}

// newFunction makes a function of one that a module exports.
func newFunction(s *state, def api.FunctionDefinition, name string) *function {
	f := &function{state: s, name: name, params: len(def.ParamTypes())}
	results := def.ResultTypes()
	switch {
	case slices.ContainsFunc(def.ParamTypes(), isNotI32):
		f.wrong = value.Errorf("plugin function `%s` has a parameter that is not a 32-bit integer", name)
	case len(results) != 1 || isNotI32(results[0]):
		f.wrong = value.Errorf("plugin function `%s` does not return exactly one 32-bit integer", name)
	}
	return f
}

func isNotI32(t api.ValueType) bool { return t != api.ValueTypeI32 }

// functionOf is the function of a plugin that a value is, nil where it is another one.
func functionOf(f *value.Func) *function {
	if f == nil {
		return nil
	}
	p, _ := f.Callable().(*function)
	return p
}

// HashInto writes what tells the function apart.
func (f *function) HashInto(h *value.Hasher) {
	h.Word(f.state.sum)
	h.Text(f.name)
}

// Call calls the function.
func (f *function) Call(eng *value.Engine, ctx *value.Context, args *value.Args) (value.Value, error) {
	c := &value.Call{Engine: eng, Context: ctx, Args: args}
	data := value.All[value.Bytes](c)
	if err := c.Err(); err != nil {
		return nil, err
	}
	if err := f.check(len(data)); err != nil {
		return nil, err
	}
	if err := c.Done(); err != nil {
		return nil, err
	}
	return f.call(eng, data)
}

// check makes sure that the function can be called with a number of arguments.
func (f *function) check(args int) error {
	switch {
	case f.wrong != nil:
		return f.wrong
	case args != f.params:
		return value.Errorf("plugin function takes %s, but %d %s given",
			plural(f.params, "argument"), args, map[bool]string{true: "was", false: "were"}[args == 1])
	}
	return nil
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (f *function) call(eng *value.Engine, args []value.Bytes) (value.Value, error) {
	h, key := f.state.program.host, newMemoKey(f, args, false)
	if known, ok := h.remembered(key); ok {
		return known.result, nil
	}
	in, err := h.acquire(eng, f.state)
	if err != nil {
		return nil, err
	}
	result, err := in.call(eng, f.name, args)
	h.release(in, f.state)
	if err != nil {
		return nil, err
	}
	h.remember(key, outcome{result: result}, len(result))
	return result, nil
}

// transition calls the function, and gives the state that this leads to.
func (f *function) transition(eng *value.Engine, args []value.Bytes) (*state, error) {
	h, key := f.state.program.host, newMemoKey(f, args, true)
	if known, ok := h.remembered(key); ok {
		return known.state, nil
	}
	in, err := h.acquire(eng, f.state)
	if err != nil {
		return nil, err
	}
	s := f.state.after(f.name, args)
	if _, err := in.call(eng, f.name, args); err != nil {
		h.release(in, f.state)
		return nil, err
	}
	size := s.take(in)
	h.release(in, s)
	h.remember(key, outcome{state: s}, size)
	return s, nil
}
