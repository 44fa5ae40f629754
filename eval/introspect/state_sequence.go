package introspect

import "chatdoc/eval/value"

// A state's sequence is what the state is at first and after each of its updates, in the order of the document. It is
// worked out once, so that an error in any update is found. But a state that collects things grows with each: to keep all
// its values would take memory quadratic in the length of the document. So of large collections only some are kept, and
// those between are worked out again when they are asked for. Documents ask from front to back, so the last answer is
// mostly the one before the next.

// stateSequence is the sequence of a state.
type stateSequence struct {
	updates []*value.Content
	kept    []value.Value // after so many updates; nil where it is not kept
	err     error

	last   value.Value // the last value that was worked out again
	lastAt int         // after so many updates
}

const (
	largeState = 32 // items of a collection that is large
	keptStates = 64 // of so many values of a state one is kept, however large
)

// stateKey is the key of a state's sequence, the hash of the state, in Introspector.Derived.
type stateKey uint64

func (s *State) sequence(eng *value.Engine) (*stateSequence, error) {
	derived, key := eng.Introspector.Derived(), stateKey(value.HashOf(s))
	q, ok := derived[key].(*stateSequence)
	if !ok {
		q = &stateSequence{updates: eng.Introspector.Query(s.updates())}
		q.err = q.follow(eng, s.init)
		derived[key] = q
	}
	return q, q.err
}

// follow works all values out.
func (q *stateSequence) follow(eng *value.Engine, now value.Value) error {
	q.kept = make([]value.Value, len(q.updates)+1)
	q.kept[0] = now
	for i, c := range q.updates {
		var err error
		if now, err = stateUpdateUpdate.Of(c).apply(eng, now); err != nil {
			return err
		}
		value.Share(now)
		if n := i + 1; !isLarge(now) || n%keptStates == 0 || n == len(q.updates) {
			q.kept[n] = now
		}
	}
	return nil
}

func isLarge(v value.Value) bool {
	switch v := v.(type) {
	case *value.Array:
		return v.Len() > largeState
	case *value.Dict:
		return v.Len() > largeState
	}
	return false
}

// at is what the state is after some updates.
func (q *stateSequence) at(eng *value.Engine, n int) (v value.Value, err error) {
	from := n
	for q.kept[from] == nil && (from != q.lastAt || q.last == nil) {
		from--
	}
	if v = q.kept[from]; v == nil {
		v = q.last
	}
	for i := from; i < n; i++ {
		if v, err = stateUpdateUpdate.Of(q.updates[i]).apply(eng, v); err != nil {
			return nil, err
		}
		value.Share(v)
	}
	q.last, q.lastAt = v, n
	return v, nil
}
