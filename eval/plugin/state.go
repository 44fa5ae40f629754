package plugin

import (
	"maps"
	"slices"

	"github.com/tetratelabs/wazero"

	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// program is a plugin that is ready to run.
type program struct {
	host      *host
	compiled  wazero.CompiledModule
	variables []int // the numbers of the globals that can be changed
	opaque    bool  // whether there is more to a state than memory and variables
}

// state is what a plugin is like at some point. It does not change.
type state struct {
	program *program
	memory  []*block
	globals []uint64      // the variables, in order
	sum     uint64        // what tells the state apart
	module  *value.Module // the functions, as documents see them

	// The call that led to the state, and the state that it started from: nil before the first one, and where memory and
	// variables are all there is.
	from *state
	name string
	args []value.Bytes
}

// block is a piece of memory. States share the blocks in which they do not differ.
type block [4096]byte

// zero is what many blocks hold.
var zero block

// after is a state that a call from this one leads to.
func (s *state) after(name string, args []value.Bytes) *state {
	var h value.Hasher
	h.Word(s.sum)
	h.Text(name)
	for _, arg := range args {
		h.Text(string(arg))
	}
	return &state{program: s.program, sum: h.Sum(), from: s, name: name, args: args}
}

// take makes the state what an instance is in. It gives the size of what is new in it, in bytes.
func (s *state) take(in *instance) (size int) {
	var before []*block
	if s.from != nil {
		before = s.from.memory
	}
	s.memory, size = takeBlocks(in.bytes(), before)
	if !s.program.opaque {
		s.from, s.args = nil, nil
	}
	for _, g := range in.globals {
		s.globals = append(s.globals, g.Get())
	}
	in.at = s
	scope := value.NewScope()
	defs := s.program.compiled.ExportedFunctions()
	for _, name := range slices.Sorted(maps.Keys(defs)) {
		f := newFunction(s, defs[name], name)
		scope.Define(name, value.NewCallable(name, source.Span{}, f))
	}
	s.module = value.NewModule("", scope)
	return size
}

// takeBlocks copies memory, but for blocks that are as before. The size is that of what is new, in bytes.
func takeBlocks(memory []byte, before []*block) (blocks []*block, size int) {
	blocks = make([]*block, len(memory)/len(block{}))
	for i := range blocks {
		now := (*block)(memory[i*len(block{}):])
		switch {
		case i < len(before) && *now == *before[i]:
			blocks[i] = before[i]
		case *now == zero:
			blocks[i] = &zero
		default:
			copied := *now
			blocks[i] = &copied
			size += len(copied)
		}
	}
	return blocks, size + 8*len(blocks)
}

// put makes an instance be in the state. Where that is not by memory and variables alone, it is a new one, and gets there
// by the same calls.
func (s *state) put(eng *value.Engine, in *instance) error {
	if s.program.opaque {
		return s.repeat(eng, in)
	}
	if missing := s.size() - len(in.bytes()); missing > 0 {
		// Memory has been that large before.
		in.module.Memory().Grow(uint32(missing >> 16))
	}
	memory := in.bytes()
	for i, b := range s.memory {
		if now := (*block)(memory[i*len(block{}):]); *now != *b {
			*now = *b
		}
	}
	for i, g := range in.globals {
		g.Set(s.globals[i])
	}
	return nil
}

// repeat makes the calls that led to the state.
func (s *state) repeat(eng *value.Engine, in *instance) error {
	if s.from == nil {
		return nil
	}
	if err := s.from.repeat(eng, in); err != nil {
		return err
	}
	_, err := in.call(eng, s.name, s.args)
	return err
}

// size is how large the memory is, in bytes.
func (s *state) size() int { return len(s.memory) * len(block{}) }
