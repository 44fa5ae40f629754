package plugin

import (
	"sync"
	"time"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

const (
	maxTime  = time.Minute           // that a call may take, where the compilation has no narrower limit
	interval = 10 * time.Millisecond // between looks at a running call
)

// watch stops a call that takes too long. A call that is over before the first look costs nothing but a timer.
type watch struct {
	eng   *value.Engine
	stop  func()
	since time.Time

	mu    sync.Mutex
	timer *time.Timer
	over  bool
	err   error // why the call was stopped
}

// newWatch begins to watch a call that stop stops.
func newWatch(eng *value.Engine, stop func()) *watch {
	w := &watch{eng: eng, stop: stop, since: time.Now()}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer = time.AfterFunc(interval, w.look)
	return w
}

func (w *watch) look() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over {
		return
	}
	w.err = w.eng.Stopped()
	if w.err == nil && time.Since(w.since) > maxTime {
		w.err = diag.Limitf(source.Span{}, "plugin takes too long")
	}
	if w.err != nil {
		w.stop()
		return
	}
	w.timer.Reset(interval)
}

// end tells that the call is over. The error is not nil if it was stopped.
func (w *watch) end() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
	w.timer.Stop()
	return w.err
}
