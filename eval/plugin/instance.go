package plugin

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"chatdoc/eval/value"
)

// instance is a plugin that runs. One goroutine at a time uses it.
type instance struct {
	program *program
	module  api.Module
	globals []api.MutableGlobal
	funcs   map[string]api.Function
	ctx     context.Context // by which functions of the host know the instance
	stop    context.CancelFunc

	at   *state // that it is in; nil where a call has changed it
	dead bool   // whether it was stopped, or has broken down

	// Of the call that runs.
	args   []value.Bytes
	result value.Bytes
	fault  error // what the call has done against the protocol
}

// instanceKey is the key of the instance in a context.
type instanceKey struct{}

// newInstance makes an instance as it is before the first call.
func newInstance(eng *value.Engine, p *program) (*instance, error) {
	in := &instance{program: p, funcs: map[string]api.Function{}}
	in.ctx, in.stop = context.WithCancel(context.WithValue(context.Background(), instanceKey{}, in))
	w := newWatch(eng, in.stop)
	module, err := p.host.runtime.InstantiateModule(in.ctx, p.compiled, anonymous())
	if stopped := w.end(); stopped != nil {
		return nil, stopped
	}
	if err != nil {
		in.stop()
		broken := value.Errorf("%s", trap(err))
		broken.Code = "invalid-plugin"
		return nil, broken
	}
	in.module = module
	for _, n := range p.variables {
		in.globals = append(in.globals, module.ExportedGlobal(variableName(n)).(api.MutableGlobal))
	}
	return in, nil
}

// anonymous is how modules are made that can be made several times, and that nothing is run of.
func anonymous() wazero.ModuleConfig {
	return wazero.NewModuleConfig().WithName("").WithStartFunctions()
}

// bytes is the memory.
func (in *instance) bytes() []byte {
	m := in.module.Memory()
	// All that there is can be read.
	b, _ := m.Read(0, m.Size())
	return b
}

func (in *instance) close() {
	in.stop()
	// Nothing is left to be done for an instance, so nothing can go wrong.
	_ = in.module.Close(context.Background())
}

// call calls a function.
func (in *instance) call(eng *value.Engine, name string, args []value.Bytes) (value.Bytes, error) {
	f := in.funcs[name]
	if f == nil {
		f = in.module.ExportedFunction(name)
		in.funcs[name] = f
	}
	in.at, in.args, in.result, in.fault = nil, args, nil, nil
	stack := make([]uint64, max(len(args), 1))
	for i, arg := range args {
		stack[i] = uint64(len(arg))
	}
	w := newWatch(eng, in.stop)
	err := f.CallWithStack(in.ctx, stack)
	if stopped := w.end(); stopped != nil {
		in.dead = true
		return nil, stopped
	}
	if err != nil {
		in.dead = true
		return nil, value.Errorf("plugin panicked: %s", trap(err))
	}
	return in.answer(uint32(stack[0]))
}

// answer is what a call has given, by what it has returned.
func (in *instance) answer(code uint32) (value.Bytes, error) {
	switch {
	case in.fault != nil:
		return nil, in.fault
	case code == 0:
		return in.result, nil
	case code != 1:
		return nil, value.Errorf("plugin did not respect the protocol")
	case !utf8.Valid(in.result):
		return nil, value.Errorf("plugin errored, but did not return a valid error message")
	}
	return nil, value.Errorf("plugin errored with: %s", string(in.result))
}

// maxIdle bounds the memory of instances that wait to be used again, in bytes. One of them may have more.
const maxIdle = 256 << 20

// acquire gets an instance that is in a state.
func (h *host) acquire(eng *value.Engine, s *state) (*instance, error) {
	if err := eng.Stopped(); err != nil {
		return nil, err
	}
	in := h.takeIdle(s)
	if in == nil {
		var err error
		if in, err = newInstance(eng, s.program); err != nil {
			return nil, err
		}
	}
	if in.at == s {
		return in, nil
	}
	if err := s.put(eng, in); err != nil {
		in.close()
		return nil, err
	}
	return in, nil
}

// takeIdle takes an instance that is in a state or can be put into it, the last one used that is. Memory cannot shrink.
func (h *host) takeIdle(s *state) *instance {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i, in := range slices.Backward(h.idle) {
		if in.at == s || in.program == s.program && !s.program.opaque && len(in.bytes()) <= s.size() {
			h.idle = slices.Delete(h.idle, i, i+1)
			return in
		}
	}
	return nil
}

// release gives an instance back that is likely to be used for a state next.
func (h *host) release(in *instance, s *state) {
	if in.dead || in.at != s && (s.program.opaque || len(in.bytes()) > s.size()) {
		in.close()
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.idle = append(h.idle, in)
	size := 0
	for _, in := range h.idle {
		size += len(in.bytes())
	}
	for size > maxIdle && len(h.idle) > 1 {
		size -= len(h.idle[0].bytes())
		h.idle[0].close()
		h.idle = slices.Delete(h.idle, 0, 1)
	}
}
