package font

import (
	"sync"
	"sync/atomic"
)

// lazy is a value that is made when it is first needed, once, whoever asks. Asking again costs an atomic load and no
// allocation, which sync.OnceValue's closure per field and face would.
type lazy[T any] struct {
	mu    sync.Mutex
	value atomic.Pointer[T]
}

func (l *lazy[T]) get(make func() *T) *T {
	if v := l.value.Load(); v != nil {
		return v
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if v := l.value.Load(); v != nil {
		return v
	}
	v := make()
	l.value.Store(v)
	return v
}
