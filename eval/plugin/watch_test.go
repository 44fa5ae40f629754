package plugin

import (
	"sync/atomic"
	"testing"
	"time"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// A call is stopped when it takes too long by itself, or the compilation does; one that is over is left alone.
func TestWatch(t *testing.T) {
	var late atomic.Bool
	late.Store(true)
	for _, test := range []struct {
		eng   *value.Engine
		since time.Duration
		want  string
	}{
		{&value.Engine{}, maxTime + time.Second, "plugin takes too long"},
		{&value.Engine{Stop: &late}, 0, "compilation takes too long"},
	} {
		stopped := make(chan bool)
		w := newWatch(test.eng, func() { close(stopped) })
		w.mu.Lock()
		w.since = w.since.Add(-test.since)
		w.mu.Unlock()
		<-stopped
		if err := w.end(); err == nil || err.Error() != test.want || diag.CodeOf(err.(*diag.Diagnostic)) != diag.LimitExceeded {
			t.Errorf("stopped by %v, want %s", err, test.want)
		}
	}
	w := newWatch(&value.Engine{Stop: &late}, func() { t.Error("a call was stopped that was over") })
	if err := w.end(); err != nil {
		t.Error(err)
	}
	w.look()
}
