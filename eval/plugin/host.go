package plugin

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"chatdoc/eval/value"
)

// host is what the plugins of a library have in common.
type host struct {
	mu      sync.Mutex
	runtime wazero.Runtime // nil before the first plugin
	loaded  map[[sha256.Size]byte]*state
	idle    []*instance
	memo    memo
}

// load makes a plugin of a module in the binary format, or finds the one that was made of the same bytes before.
func (h *host) load(eng *value.Engine, data []byte) (*state, error) {
	sum := sha256.Sum256(data)
	h.mu.Lock()
	defer h.mu.Unlock()
	if s := h.loaded[sum]; s != nil {
		return s, nil
	}
	p, err := h.compile(data)
	if err != nil {
		return nil, err
	}
	in, err := newInstance(eng, p)
	if err != nil {
		return nil, err
	}
	s := &state{program: p, sum: binary.LittleEndian.Uint64(sum[:])}
	s.take(in)
	h.idle = append(h.idle, in)
	h.loaded[sum] = s
	return s, nil
}

// compile makes a module ready to run.
func (h *host) compile(data []byte) (*program, error) {
	m, err := readModule(data)
	if err != nil {
		return nil, err
	}
	if err := h.start(); err != nil {
		return nil, err
	}
	compiled, err := h.runtime.CompileModule(context.Background(), m.safe)
	switch {
	case err != nil:
		return nil, errLoad("%s", err)
	case !m.exportsMemory:
		return nil, value.Errorf("plugin does not export its memory")
	}
	if err := m.checkImports(); err != nil {
		return nil, err
	}
	return &program{h, compiled, m.variables, m.opaque}, nil
}

func errLoad(format string, args ...any) error {
	return value.Errorf("failed to load WebAssembly module (%s)", fmt.Sprintf(format, args...))
}

// start makes the runtime, if there is none yet.
func (h *host) start() error {
	if h.runtime != nil {
		return nil
	}
	ctx := context.Background()
	h.loaded = map[[sha256.Size]byte]*state{}
	h.runtime = wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter().
		WithCoreFeatures(api.CoreFeaturesV2|experimental.CoreFeaturesTailCall|experimental.CoreFeaturesExtendedConst).
		WithMemoryLimitPages(maxPages).
		WithDebugInfoEnabled(false).
		WithCloseOnContextDone(true))
	b := h.runtime.NewHostModuleBuilder(protocol)
	b.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(receive), i32(1), nil).Export(receiveName)
	b.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(send), i32(2), nil).Export(sendName)
	_, err := b.Instantiate(ctx)
	return err
}

func i32(n int) []api.ValueType { return slices.Repeat([]api.ValueType{api.ValueTypeI32}, n) }

// receive writes the arguments into the plugin's memory, one after the other. They can be received once.
func receive(ctx context.Context, m api.Module, stack []uint64) {
	in := ctx.Value(instanceKey{}).(*instance)
	at := uint32(stack[0])
	for _, arg := range in.args {
		if !m.Memory().Write(at, arg) {
			in.fault = value.Errorf("plugin tried to write out of bounds: "+
				"pointer 0x%x is out of bounds for write of length %d", at, len(arg))
			return
		}
		at += uint32(len(arg))
	}
	in.args = nil
}

// send takes the result from the plugin's memory.
func send(ctx context.Context, m api.Module, stack []uint64) {
	in := ctx.Value(instanceKey{}).(*instance)
	at, size := uint32(stack[0]), uint32(stack[1])
	result, ok := m.Memory().Read(at, size)
	if !ok {
		in.fault = value.Errorf("plugin tried to read out of bounds: "+
			"pointer 0x%x is out of bounds for read of length %d", at, size)
		return
	}
	in.result = slices.Clone(result)
}

// traps are what wazero says of a plugin that breaks down, and what the reference compiler says. wazero does not tell a
// missing function in a table from one outside of it.
var traps = [][2]string{
	{"unreachable", "wasm `unreachable` instruction executed"},
	{"stack overflow", "call stack exhausted"},
	{"invalid table access", "uninitialized element 2"},
	{"out of bounds memory access", "out of bounds memory access"},
}

// trap says why a plugin broke down, without where it was.
func trap(err error) string {
	reason, _, _ := strings.Cut(err.Error(), "\n")
	for _, t := range traps {
		if strings.Contains(reason, t[0]) {
			return t[1]
		}
	}
	return strings.TrimPrefix(reason, "wasm error: ")
}
