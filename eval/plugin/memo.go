package plugin

import (
	"encoding/binary"

	"chatdoc/eval/value"
)

// memo remembers what calls have given.
type memo struct {
	calls map[memoKey]outcome
	size  int // of arguments, results and states, in bytes
}

// maxMemo bounds how much is remembered, in bytes. Past it, memory begins anew.
const maxMemo = 128 << 20

// memoKey is a call: the state it starts from, the function, and the arguments one after the other.
type memoKey struct {
	state      *state
	name       string
	args       string
	transition bool
}

func newMemoKey(f *function, args []value.Bytes, transition bool) memoKey {
	var packed []byte
	for _, arg := range args {
		packed = binary.AppendUvarint(packed, uint64(len(arg)))
		packed = append(packed, arg...)
	}
	return memoKey{f.state, f.name, string(packed), transition}
}

// outcome is the result of a call, or the state after a transition.
type outcome struct {
	result value.Bytes
	state  *state
}

func (h *host) remembered(key memoKey) (outcome, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	known, ok := h.memo.calls[key]
	return known, ok
}

// remember remembers a call, whose outcome has a size in bytes.
func (h *host) remember(key memoKey, o outcome, size int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	m := &h.memo
	m.size += len(key.args) + size + 128
	if m.calls == nil || m.size > maxMemo {
		m.calls, m.size = map[memoKey]outcome{}, 0
	}
	m.calls[key] = o
}
