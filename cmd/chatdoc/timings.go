package main

import (
	"encoding/json"
	"sync"
	"time"
)

// timeline records the phases of a build: for --timings, and for the progress line.
type timeline struct {
	mu     sync.Mutex
	start  time.Time
	phases []phase
	open   []int // the phases that run now, the innermost last
	pages  int
}

// phase is a part of a build.
type phase struct {
	name       string
	start, end time.Duration // since the timeline's start
}

func newTimeline() *timeline { return &timeline{start: time.Now()} }

// Begin implements chatdoc.Observer.
func (t *timeline) Begin(name string) (end func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	i := len(t.phases)
	t.phases = append(t.phases, phase{name: name, start: time.Since(t.start)})
	t.open = append(t.open, i)
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.phases[i].end = time.Since(t.start)
		t.open = t.open[:len(t.open)-1]
	}
}

// Page implements chatdoc.Observer.
func (t *timeline) Page(number int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.pages = number
}

// now is the phase that runs, and the number of pages so far.
func (t *timeline) now() (name string, pages int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if n := len(t.open); n > 0 {
		name = t.phases[t.open[n-1]].name
	}
	return name, t.pages
}

// traceEvent is an event in the Trace Event Format, which Perfetto and chrome://tracing read. Times are in microseconds.
type traceEvent struct {
	Name     string  `json:"name"`
	Phase    string  `json:"ph"` // "X" is an event with a duration
	Start    float64 `json:"ts"`
	Duration float64 `json:"dur"`
	Process  int     `json:"pid"`
	Thread   int     `json:"tid"`
}

// trace is the record as JSON.
func (t *timeline) trace() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	events := make([]traceEvent, 0, len(t.phases))
	for _, p := range t.phases {
		events = append(events, traceEvent{p.name, "X", microseconds(p.start), microseconds(p.end - p.start), 1, 1})
	}
	data, err := json.MarshalIndent(map[string]any{"traceEvents": events, "displayTimeUnit": "ms"}, "", " ")
	if err != nil {
		panic(err) // numbers and names always have a form in JSON
	}
	return append(data, '\n')
}

func microseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e3 }
