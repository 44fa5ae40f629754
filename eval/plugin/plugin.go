// Package plugin runs plugins: WebAssembly modules whose functions a document calls with bytes, and that answer bytes.
//
// A plugin speaks Typst's protocol. A function takes the lengths of its arguments, fetches the arguments themselves into
// its memory, sends back a result, and returns 0, or 1 where the result is an error message. It can reach nothing else:
// there are no imports but the two of the protocol.
//
// A module is read and made safe first (module.go): whatever could take memory or time without end is bounded, and it
// learns to give its globals away. Then wazero's interpreter takes it. It is chosen over the compiler as it is ready
// sooner, by a factor of twenty for a module of 700 kB, and documents rather have much code that runs for a moment.
//
// Calls are pure. A state is what memory and globals hold at some point (state.go), and every call starts from one, in an
// instance that was put into it before (instance.go). So a call cannot see what others have done, and instances may be
// used again, in any order. A transition is a call that gives the state after it as another module. Calls are remembered
// (memo.go), so equal ones run once.
package plugin

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Define defines plugin. What plugins need is made with the first one; it belongs to this scope alone.
func Define(s *value.Scope) {
	h := &host{}
	s.Define("plugin", value.NewFunc("plugin", h.open).With(value.NewFunc("transition", transition)))
}

// open loads a plugin from a file, or from bytes.
func (h *host) open(c *value.Call) (value.Value, error) {
	from := value.PosAt[value.OneOf[string, value.Bytes]](c, "source")
	if err := c.Done(); err != nil {
		return nil, err
	}
	data := []byte(from.V.B)
	if !from.V.IsB {
		var err error
		if data, err = readFile(c.Engine, from.V.A, from.Span); err != nil {
			return nil, diag.At(err, from.Span)
		}
	}
	s, err := h.load(c.Engine, data)
	if err != nil {
		return nil, diag.At(err, from.Span)
	}
	return s.module, nil
}

func readFile(eng *value.Engine, path string, span source.Span) ([]byte, error) {
	if span.IsDetached() {
		return nil, value.Errorf("cannot access file system from here")
	}
	w := eng.World
	return w.Bytes(w.ID(w.Place(span.File).Join(path)))
}

// transition calls a function for what it does to the plugin, and gives the plugin as it is afterwards.
func transition(c *value.Call) (value.Value, error) {
	func_ := value.PosAt[*value.Func](c, "func")
	f := functionOf(func_.V)
	if f == nil {
		c.Fail(diag.Errorf(func_.Span, "expected plugin function"))
	}
	args := value.All[value.Bytes](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if err := f.check(len(args)); err != nil {
		return nil, err
	}
	s, err := f.transition(c.Engine, args)
	if err != nil {
		return nil, err
	}
	return s.module, nil
}
