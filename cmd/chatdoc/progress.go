package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// patience is how long a build may take before a line tells how far it is.
const patience = 500 * time.Millisecond

// showProgress keeps a line on the terminal up to date, until it is told to stop. Then the line is gone.
func showProgress(terminal io.Writer, t *timeline) (stop func()) {
	quit := make(chan struct{})
	var gone sync.WaitGroup
	gone.Go(func() {
		shown := ""
		wait := time.NewTimer(patience)
		defer wait.Stop()
		for {
			select {
			case <-quit:
				if shown != "" {
					fmt.Fprint(terminal, eraseLine)
				}
				return
			case <-wait.C:
				if line := progressLine(t.now()); line != shown {
					fmt.Fprint(terminal, eraseLine+line)
					shown = line
				}
				wait.Reset(patience / 5)
			}
		}
	})
	return sync.OnceFunc(func() { close(quit); gone.Wait() })
}

// eraseLine goes back to the start of the line and erases it (ECMA-48: CR, EL).
const eraseLine = "\r\x1b[K"

func progressLine(phase string, pages int) string {
	switch {
	case phase == "":
		return "…"
	case pages == 0:
		return phase + " …"
	case pages == 1:
		return phase + " … 1 page"
	}
	return fmt.Sprintf("%s … %d pages", phase, pages)
}
