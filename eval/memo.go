package eval

import "chatdoc/eval/value"

// memo remembers what calls have given. Functions of the language depend on nothing but their arguments, what they have
// captured and the context, and change nothing; so a second call with the same arguments need not be run. Documents count
// on that: the naive Fibonacci function takes linear time with the reference compiler.
//
// To look calls up costs about as much as a small call, so only calls of functions that call themselves are remembered,
// those whose arguments are quickly compared, and only as long as that pays.
type memo struct {
	calls, hits int
	results     map[memoKey]value.Value
}

// memoKey is a call with up to two arguments.
type memoKey struct {
	c    *closure
	a, b value.Value // nil for those that are not there
}

const (
	memoAfter = 1 << 5  // how many calls are made before any is remembered
	memoTrial = 1 << 12 // how many calls are looked up before it is asked whether that pays
	memoSize  = 1 << 16 // how many calls are remembered
)

// remember runs the closure of the current frame with the first n variables as its arguments, or knows what that gave
// before.
func (vm *vm) remember(n int) (value.Value, error) {
	if vm.fn.Self == 0 || !vm.memo.pays() {
		return vm.run()
	}
	key, ok := vm.memoKey(n)
	if !ok {
		return vm.run()
	}
	if v, ok := vm.memo.results[key]; ok {
		vm.memo.hits++
		return v, nil
	}
	v, err := vm.run()
	if err == nil {
		vm.memo.put(key, v)
	}
	return v, err
}

// pays counts a call and reports whether it is to be looked up: not among the first few, and not if of many before less
// than one in eight was known.
func (m *memo) pays() bool {
	m.calls++
	return m.calls > memoAfter && (m.calls < memoTrial || m.hits > m.calls/8)
}

// memoKey is the key of the current call; ok is false where it has none.
func (vm *vm) memoKey(n int) (key memoKey, ok bool) {
	key.c = vm.closure
	if n > 2 {
		return key, false
	}
	for i, v := range vm.slots[:n] {
		switch v.(type) {
		case value.Int, value.Bool, value.Str, value.None:
		default:
			return key, false
		}
		if i == 0 {
			key.a = v
		} else {
			key.b = v
		}
	}
	return key, true
}

func (m *memo) put(key memoKey, v value.Value) {
	if m.results == nil || len(m.results) >= memoSize {
		m.results = map[memoKey]value.Value{}
	}
	m.results[key] = value.Share(v)
}
